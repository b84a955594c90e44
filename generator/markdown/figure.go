package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"plansite/generator/diag"
	"plansite/generator/site"
)

// Weaver ties a text to the rest of the site when its page is made.
type Weaver interface {
	// Link turns an address as an author writes it into the one that the page
	// needs; false means that it leads nowhere, "" that what is there is not public.
	Link(dest string) (href string, ok bool)
	// Picture tells how to show a picture that Link leads to.
	Picture(dest string) site.Picture
	// Figure writes the figure of that name for the language of the text; false
	// means that there is none.
	Figure(ref string) (text string, ok bool)
	// Chart makes trusted HTML of the lines of a chart block, the first of which
	// stands at pos.
	Chart(lines []byte, pos diag.Pos) (html string, problems diag.List)
}

// figure is {{fig i01.target}}: a figure of the site by its name, written for the
// language of the text when its page is made.
type figure struct {
	ast.BaseInline
	at   int // offset of the braces
	text text.Segment
	ref  string
}

var kindFigure = ast.NewNodeKind("Figure")

// Kind and Dump make the node an ast.Node.

func (*figure) Kind() ast.NodeKind { return kindFigure }

func (n *figure) Dump(src []byte, level int) {
	ast.DumpHelper(n, src, level, map[string]string{"ref": n.ref}, nil)
}

var figureStart = []byte("{{fig ")

type figureParser struct{}

func (figureParser) Trigger() []byte { return []byte{'{'} }

func (figureParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, seg := block.PeekLine()
	if !bytes.HasPrefix(line, figureStart) {
		return nil
	}
	end := bytes.Index(line, []byte("}}"))
	if end < 0 {
		block.Advance(len(figureStart))
		return &mistake{at: seg.Start, text: seg.WithStop(seg.Start + len(figureStart)), rule: "bad-figure",
			message: diag.M("数字引用缺少右括号 }}", "the reference to a figure is not closed with }}"),
			hint:    diag.M("写成 {{fig i01.target}}", "write it as {{fig i01.target}}")}
	}
	block.Advance(end + 2)
	return &figure{at: seg.Start, text: seg.WithStop(seg.Start + end + 2), ref: string(bytes.TrimSpace(line[len(figureStart):end]))}
}

// figure writes the figure's text. Without a weaver it stands as it was typed.
func (p *printer) figure(n *figure) {
	if p.weaver == nil {
		p.out = escape(p.out, n.text.Value(p.doc.src))
		return
	}
	s, ok := p.weaver.Figure(n.ref)
	if !ok {
		p.report.error(n.at, "unknown-figure", diag.M("没有名为 %q 的数字", "there is no figure %q", n.ref),
			diag.M("写法是“指标.数字”，如 i01.baseline、i01.target、i01.latest；最新数字没有公布时不能引用",
				"write indicator.figure, such as i01.baseline, i01.target or i01.latest; a latest value that is not published cannot be referred to"))
		return
	}
	p.out = escape(p.out, []byte(s))
}

// chartInfo is the info word of a block that stands for a chart.
const chartInfo = "chart"

// chart writes the chart that a fenced block describes.
func (p *printer) chart(n *ast.FencedCodeBlock) {
	if p.weaver == nil {
		p.code(n, "")
		return
	}
	at := n.Pos()
	pos := p.doc.pos(at)
	pos.Line, pos.Col = pos.Line+1, 1 // the line after the fence
	html, problems := p.weaver.Chart(n.Lines().Value(p.doc.src), pos)
	p.report.problems = append(p.report.problems, problems...)
	p.add(html)
}
