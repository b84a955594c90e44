package markdown

import (
	"bytes"
	"slices"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"plansite/generator/diag"
)

// container is what stands between ::: note and :::, set apart from the text.
// Containers do not nest, so that no text can make them deep.
type container struct {
	ast.BaseBlock
	at     int // offset of the colons
	colons int
	kind   string // one of containerKinds, else as written; "" is a lone end
	title  []byte
	inside bool // in another container
	closed bool
}

var (
	kindContainer  = ast.NewNodeKind("Container")
	containerKinds = []string{"note", "warning"}
)

// Kind and Dump make a container an ast.Node.

func (*container) Kind() ast.NodeKind { return kindContainer }

func (n *container) Dump(src []byte, level int) {
	ast.DumpHelper(n, src, level, map[string]string{"kind": n.kind, "title": string(n.title)}, nil)
}

// containerParser reads ::: note and what follows up to a line of as many colons.
type containerParser struct{}

func (containerParser) Trigger() []byte { return []byte{':'} }

func (containerParser) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, seg := reader.PeekLine()
	colons, words := cutColons(line[pc.BlockOffset():])
	if colons < 3 {
		return nil, parser.NoChildren
	}
	kind, title, _ := bytes.Cut(words, []byte{' '})
	n := &container{at: seg.Start + pc.BlockOffset(), colons: colons, kind: string(kind), title: bytes.TrimSpace(title)}
	for p := parent; p != nil; p = p.Parent() {
		n.inside = n.inside || p.Kind() == kindContainer
	}
	n.closed = n.kind == "" || n.inside
	reader.AdvanceToEOL()
	if n.closed {
		return n, parser.NoChildren
	}
	return n, parser.HasChildren
}

// cutColons counts the colons that line begins with, and gives the words after them.
func cutColons(line []byte) (colons int, words []byte) {
	for colons < len(line) && line[colons] == ':' {
		colons++
	}
	return colons, bytes.TrimSpace(line[colons:])
}

func (containerParser) Continue(node ast.Node, reader text.Reader, _ parser.Context) parser.State {
	n := node.(*container)
	if n.closed {
		return parser.Close
	}
	line, _ := reader.PeekLine()
	colons, words := cutColons(bytes.TrimLeft(line, " "))
	if colons >= n.colons && len(words) == 0 {
		n.closed = true
		reader.AdvanceToEOL()
		return parser.Close
	}
	return parser.Continue | parser.HasChildren
}

func (containerParser) Close(ast.Node, text.Reader, parser.Context) {}
func (containerParser) CanInterruptParagraph() bool                 { return true }
func (containerParser) CanAcceptIndentedLine() bool                 { return false }

// lintContainer reports a container that the author will not see as meant.
func (r *report) lintContainer(n *container) {
	switch {
	case n.kind == "":
		r.error(n.at, "bad-container", diag.M("这里的 ::: 没有与之对应的开头", "the ::: here ends nothing"),
			diag.M("删去它，或在说明框的开头写 ::: note", "delete it, or begin the box with ::: note"))
	case n.inside:
		r.error(n.at, "bad-container", diag.M("说明框里不能再有说明框", "a box cannot stand in another"),
			diag.M("先用一行 ::: 结束上一个", "end the one before with a line :::"))
	case !slices.Contains(containerKinds, n.kind):
		r.error(n.at, "bad-container", diag.M("没有叫 %q 的说明框", "there is no kind of box %q", n.kind),
			diag.M("写成 ::: note 标题（说明）或 ::: warning 标题（注意）", "write ::: note Title or ::: warning Title"))
	case !n.closed:
		r.error(n.at, "bad-container", diag.M("说明框没有结束", "the box is not ended"),
			diag.M("在它后面另起一行写 :::", "write ::: in a line of its own after it"))
	}
}

// callout writes a container as a note that a screen reader announces as such.
func (p *printer) callout(n *container) {
	if n.kind == "" || n.inside {
		return
	}
	p.add(`<div class="callout callout-`)
	p.out = escape(p.out, []byte(n.kind))
	p.add(`" role="note">` + "\n")
	if len(n.title) > 0 {
		p.add(`<p class="callout-title">`)
		p.out = escape(p.out, n.title)
		p.close("p")
	}
	p.blocks(n)
	p.close("div")
}
