package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// plainBlocks appends the text of the blocks below parent, a block a line.
func (d *Doc) plainBlocks(dst []byte, parent ast.Node) []byte {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		from := len(dst)
		dst = d.plainBlock(dst, n)
		if len(dst) > from && from > 0 {
			dst = append(dst, 0)
			copy(dst[from+1:], dst[from:])
			dst[from] = '\n'
		}
	}
	return dst
}

// plainBlock appends the text of block n without a line end.
func (d *Doc) plainBlock(dst []byte, n ast.Node) []byte {
	switch n := n.(type) {
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		return append(dst, bytes.TrimRight(n.Lines().Value(d.src), "\n")...)
	case *container:
		return append(append(append(dst, n.title...), '\n'), d.plainBlocks(nil, n)...)
	case *ast.HTMLBlock, *ast.LinkReferenceDefinition, *ast.ThematicBreak:
		return dst
	}
	if c := n.FirstChild(); c != nil && c.Type() == ast.TypeBlock {
		return append(dst, d.plainBlocks(nil, n)...)
	}
	return d.plain(dst, n)
}

// plain appends the text of the inlines below n. A line end is a space, or
// nothing between Chinese characters.
func (d *Doc) plain(dst []byte, parent ast.Node) []byte {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			dst = unescape(dst, n.Segment.Value(d.src))
			if n.HardLineBreak() || n.SoftLineBreak() && breakIsSpace(n, d.src) {
				dst = append(dst, ' ')
			}
		case *ast.CodeSpan:
			dst = codeText(dst, n, d.src)
		case *ast.AutoLink:
			dst = append(dst, n.Label(d.src)...)
		case *east.TaskCheckBox:
			dst = append(dst, checkBox(n)...)
		case *span:
			dst = unescape(dst, n.text.Value(d.src))
		case *figure:
			dst = append(dst, n.text.Value(d.src)...)
		case *mistake:
			dst = append(dst, n.text.Value(d.src)...)
		case *east.FootnoteLink, *east.FootnoteBacklink:
		default:
			dst = d.plain(dst, n)
		}
	}
	return dst
}

// codeText appends the text of a code span; line ends in it are spaces.
func codeText(dst []byte, n ast.Node, src []byte) []byte {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		s := c.(*ast.Text).Segment.Value(src)
		if i := len(s) - 1; i >= 0 && s[i] == '\n' {
			dst = append(append(dst, s[:i]...), ' ')
			continue
		}
		dst = append(dst, s...)
	}
	return dst
}

// checkBox is [x] or [ ] at the beginning of an item: a task that is done or not.
func checkBox(n *east.TaskCheckBox) string {
	if n.IsChecked {
		return "☑ "
	}
	return "☐ "
}
