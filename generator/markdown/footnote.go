package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"plansite/generator/diag"
)

// footnoteParser begins a note, but not within another: goldmark would lose both.
type footnoteParser struct{ parser.BlockParser }

func (p footnoteParser) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	for n := parent; n != nil; n = n.Parent() {
		if n.Kind() == east.KindFootnote {
			return nil, parser.NoChildren
		}
	}
	return p.BlockParser.Open(parent, reader, pc)
}

// missingFootnoteParser is asked after goldmark's parser of footnotes has found no
// note for a mark [^1], which would otherwise stay in the text as it is.
type missingFootnoteParser struct{}

func (missingFootnoteParser) Trigger() []byte { return []byte{'['} }

func (missingFootnoteParser) Parse(parent ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, seg := block.PeekLine()
	end := bytes.IndexByte(line, ']')
	if end < 3 || line[1] != '^' {
		return nil
	}
	block.Advance(end + 1)
	if bytes.HasPrefix(line[end+1:], []byte("：")) && parent.FirstChild() == nil {
		return &mistake{
			at: seg.Start, text: seg.WithStop(seg.Start + end + 1), rule: "dead-footnote",
			message: diag.M("脚注 %s 后面的冒号是全角的", "the colon after the footnote %s is full-width", line[:end+1]),
			hint:    diag.M("写成半角冒号加空格：%s: 脚注内容", "write a half-width colon and a space: %s: the note", line[:end+1]),
		}
	}
	return &mistake{
		at: seg.Start, text: seg.WithStop(seg.Start + end + 1), rule: "dead-footnote",
		message: diag.M("没有与 %s 对应的脚注", "no footnote belongs to %s", line[:end+1]),
		hint:    diag.M("另起一段写 %s: 和脚注内容", "write the note in a paragraph of its own, after %s:", line[:end+1]),
	}
}

// unusedFootnotes runs before goldmark throws away the notes that no mark refers
// to, and leaves a mistake for each at the end of the text.
type unusedFootnotes struct{}

func (unusedFootnotes) Transform(root *ast.Document, reader text.Reader, _ parser.Context) {
	if !bytes.Contains(reader.Source(), []byte("[^")) {
		return
	}
	var unused []*east.Footnote
	seen := map[string]bool{}
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if f, ok := n.(*east.Footnote); ok && entering {
			if f.Index < 0 || seen[string(f.Ref)] {
				unused = append(unused, f)
			}
			seen[string(f.Ref)] = true
		}
		if c := n.FirstChild(); c != nil && c.Type() == ast.TypeInline { // notes are blocks
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
	for _, f := range unused {
		root.AppendChild(root, &mistake{
			at: f.Pos(), text: text.NewSegment(f.Pos(), f.Pos()), rule: "unused-footnote",
			message: diag.M("正文中没有引用脚注 [^%s]", "nothing refers to the footnote [^%s]", f.Ref),
			hint:    diag.M("在正文中写上 [^%s]，或删除该脚注；两条脚注不能同名", "put [^%s] where the note belongs, or delete the note; no two notes have the same name", f.Ref),
		})
	}
}

func isBacklink(n ast.Node) bool {
	_, ok := n.(*east.FootnoteBacklink)
	return ok
}

// footnoteMark writes the number in the text that leads to its note. The ids have
// an underscore, which those of authors cannot have.
func (p *printer) footnoteMark(n *east.FootnoteLink) {
	p.printf(`<sup id="fnref_%d_%d"><a href="#fn_%d" class="footnote-ref" role="doc-noteref">%d</a></sup>`,
		n.Index, n.RefIndex, n.Index, n.Index)
}

func (p *printer) footnotes(list *east.FootnoteList) {
	p.add("<section class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n")
	for n := list.FirstChild(); n != nil; n = n.NextSibling() {
		p.printf("<li id=\"fn_%d\">\n", n.(*east.Footnote).Index)
		p.blocks(n)
		p.add("</li>\n")
	}
	p.add("</ol>\n</section>\n")
}

func (p *printer) footnoteReturn(n *east.FootnoteBacklink) {
	p.printf(` <a href="#fnref_%d_%d" class="footnote-backref" role="doc-backlink">↩︎</a>`, n.Index, n.RefIndex)
}
