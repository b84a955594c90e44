package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// bareAddressParser makes a link of an address of the web or of mail that stands in
// a text as it is. goldmark's own extension asks for a space before it, which
// Chinese does not have.
type bareAddressParser struct{}

func (bareAddressParser) Trigger() []byte { return []byte{':', '.', '@'} }

func (bareAddressParser) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, seg := block.PeekLine()
	text, ok := parent.LastChild().(*ast.Text)
	if !ok || pc.IsInLinkLabel() || text.Segment.Stop != seg.Start {
		return nil
	}
	words := text.Segment.Value(block.Source())
	before, after, kind := bareAddress(words, line)
	if before == 0 || after == 0 || kind == ast.AutoLinkEmail && before == len(words) && goesOn(block.Source()[:text.Segment.Start]) {
		return nil
	}
	block.Advance(after)
	return linkTo(text, before, after, kind)
}

// bareAddress gives how much before and after the mark that line begins with
// belongs to an address. It looks back first, so that a row of marks is not read
// to its end for each of them.
func bareAddress(words, line []byte) (before, after int, kind ast.AutoLinkType) {
	switch line[0] {
	case '@':
		if after = hostEnd(line); after > 0 {
			return mailboxAtEnd(words), after, ast.AutoLinkEmail
		}
	case ':':
		if before = nameAtEnd(words, "https", "http"); before > 0 && bytes.HasPrefix(line, []byte("://")) {
			if after = addressEnd(line); after > len("://") {
				return before, after, ast.AutoLinkURL
			}
		}
	case '.':
		if before = nameAtEnd(words, "www"); before > 0 && hostEnd(line) > 0 {
			return before, addressEnd(line), ast.AutoLinkURL
		}
	}
	return 0, 0, kind
}

// goesOn reports whether an address may begin before the text at hand, in what
// was not text to the parser.
func goesOn(before []byte) bool {
	return len(before) > 0 && (letterOrDigit(before[len(before)-1]) || bytes.IndexByte([]byte(`-._+\\*`), before[len(before)-1]) >= 0)
}

// linkTo makes the link of what stands around the end of t.
func linkTo(t *ast.Text, before, after int, kind ast.AutoLinkType) ast.Node {
	end := t.Segment.Stop
	from := end - before
	t.Segment = t.Segment.WithStop(from)
	link := ast.NewAutoLink(kind, ast.NewTextSegment(text.NewSegment(from, end+after)))
	if kind == ast.AutoLinkURL && before == len("www") {
		link.Protocol = []byte("http")
	}
	link.SetPos(from)
	return link
}

// maxHost is the most characters of the name of a host, and of a mailbox.
const maxHost = 253

// mailboxAtEnd gives the length of the name of a mailbox that words end with.
func mailboxAtEnd(words []byte) int {
	words = words[max(0, len(words)-maxHost):]
	n := len(words)
	for n > 0 && (letterOrDigit(words[n-1]) || bytes.IndexByte([]byte("-._+"), words[n-1]) >= 0) {
		n--
	}
	if n > 0 && words[n-1] == '\\' {
		return 0
	}
	return len(words) - n
}

// hostEnd gives the length of the name of a host that s begins with after one
// character; 0 if it has no dot.
func hostEnd(s []byte) int {
	n := 1
	for n < min(len(s), maxHost) && (letterOrDigit(s[n]) || s[n] == '-' || s[n] == '.') {
		n++
	}
	host := bytes.TrimRight(s[:n], ".-")
	if len(host) < 3 || bytes.IndexByte(host[1:], '.') < 1 {
		return 0
	}
	return len(host)
}

// nameAtEnd gives the length of the one of names that words end with.
func nameAtEnd(words []byte, names ...string) int {
	for _, s := range names {
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
