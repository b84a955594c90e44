package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// bareAddressParser makes a link of an address of the web that stands in a text
// as it is. goldmark's own extension asks for a space before it, which Chinese
// does not have.
type bareAddressParser struct{}

func (bareAddressParser) Trigger() []byte { return []byte{':'} }

func (bareAddressParser) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, seg := block.PeekLine()
	before, ok := parent.LastChild().(*ast.Text)
	if !ok || pc.IsInLinkLabel() || before.Segment.Stop != seg.Start || !bytes.HasPrefix(line, []byte("://")) {
		return nil
	}
	words := before.Segment.Value(block.Source())
	scheme := schemeAtEnd(words)
	end := addressEnd(line)
	if scheme == 0 || end == len("://") {
		return nil
	}
	from := seg.Start - scheme
	before.Segment = before.Segment.WithStop(from)
	block.Advance(end)
	link := ast.NewAutoLink(ast.AutoLinkURL, ast.NewTextSegment(text.NewSegment(from, seg.Start+end)))
	link.SetPos(from)
	return link
}

// schemeAtEnd gives the length of the http or https that words end with.
func schemeAtEnd(words []byte) int {
	for _, s := range []string{"https", "http"} {
		if n := len(words) - len(s); n >= 0 && bytes.EqualFold(words[n:], []byte(s)) && (n == 0 || !letterOrDigit(words[n-1])) {
			return len(s)
		}
	}
	return 0
}

// addressEnd gives the length of the address that s begins with: up to a character
// that no address has, without the punctuation of the sentence around it.
func addressEnd(s []byte) int {
	n, open := 0, 0
	for ; n < len(s) && s[n] > ' ' && s[n] < 0x7f && bytes.IndexByte([]byte("<>\"`{}|\\^[]"), s[n]) < 0; n++ {
		if s[n] == '(' {
			open++
		}
		if s[n] == ')' {
			if open--; open < 0 {
				break
			}
		}
	}
	return len(bytes.TrimRight(s[:n], ".,;:!?'*_~&"))
}

func letterOrDigit(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' }
