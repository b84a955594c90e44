package markdown

import (
	"fmt"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"plansite/generator/diag"
)

// attributes is what stands in {#id .class lang=en}. As the last child of a block
// it belongs to the block; it shows nothing itself.
type attributes struct {
	ast.BaseInline
	id, class, lang string
	idAt            int // offset of the id
}

// span is a run of plain text with attributes of its own.
type span struct {
	ast.BaseInline
	attributes *attributes
	text       text.Segment
}

// mistake is text that a parser of ours refused. It is shown as written.
type mistake struct {
	ast.BaseInline
	at            int
	text          text.Segment
	rule          string
	message, hint diag.Msg
}

var (
	kindAttributes = ast.NewNodeKind("Attributes")
	kindSpan       = ast.NewNodeKind("Span")
	kindMistake    = ast.NewNodeKind("Mistake")
)

// Kind and Dump make the nodes ast.Nodes.

func (*attributes) Kind() ast.NodeKind { return kindAttributes }
func (*span) Kind() ast.NodeKind       { return kindSpan }
func (*mistake) Kind() ast.NodeKind    { return kindMistake }

func (n *attributes) Dump(src []byte, level int) {
	ast.DumpHelper(n, src, level, map[string]string{"id": n.id, "class": n.class, "lang": n.lang}, nil)
}

func (n *span) Dump(src []byte, level int) {
	ast.DumpHelper(n, src, level, map[string]string{"text": string(n.text.Value(src))}, nil)
}

func (n *mistake) Dump(src []byte, level int) {
	ast.DumpHelper(n, src, level, map[string]string{"rule": n.rule, "at": fmt.Sprint(n.at)}, nil)
}

// attributesOf gives the attributes written at the end of block n, or nil.
func attributesOf(n ast.Node) *attributes {
	c := n.LastChild()
	for isBacklink(c) {
		c = c.PreviousSibling()
	}
	a, _ := c.(*attributes)
	return a
}

// holderOf gives the element that attributes at the end of block n belong to: the
// list item or description that n begins, the row that n is the first cell of,
// else n; nil where attributes can stand for nothing.
func holderOf(n ast.Node) ast.Node {
	first := n.PreviousSibling() == nil
	switch {
	case isCell(n):
		if first && isBodyRow(n.Parent()) {
			return n.Parent()
		}
		return nil
	case isItem(n.Parent()) && first:
		return n.Parent()
	case n.Kind() == ast.KindTextBlock: // further text of a tight item has no element
		return nil
	}
	return n
}

// heldBy gives the attributes of item or row n, which stand in its first child.
func heldBy(n ast.Node) *attributes {
	first := n.FirstChild()
	if first == nil || holderOf(first) != n {
		return nil
	}
	return attributesOf(first)
}
