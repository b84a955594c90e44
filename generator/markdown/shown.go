package markdown

import (
	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

const (
	// blank stands in a shown text for what no mark can be part of: code, links, figures.
	blank = "\ufffc"
	// meant stands for a mark that an author has escaped, so that it is shown.
	meant = "\ufff9"
)

// shown is the text of a block as its readers see it, lines kept, with the place
// of its bytes in the source.
type shown struct {
	text   []byte
	pieces []piece
}

// piece says that the text from its byte at on is what stands in the source at source.
type piece struct{ at, source int }

// shownIn gives the text of the inlines below n.
func (d *Doc) shownIn(n ast.Node) *shown {
	s := &shown{}
	s.inlines(d, n)
	return s
}

func (s *shown) inlines(d *Doc, parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			s.words(n.Segment.Value(d.src), n.Segment.Start)
			if n.SoftLineBreak() || n.HardLineBreak() {
				s.text = append(s.text, '\n')
			}
		case *ast.Emphasis:
			s.inlines(d, n)
		case *ast.Link:
			s.blank(n.Pos())
			s.inlines(d, n)
			s.blank(n.Pos())
		case *ast.AutoLink:
			if n.Pos() < len(d.src) && d.src[max(n.Pos(), 0)] != '<' {
				s.add([]byte("http:"), n.Pos())
			}
			s.blank(n.Pos())
		case *attributes, *east.FootnoteBacklink:
		default:
			s.blank(n.Pos())
		}
	}
}

// words adds text from the source, without what is escaped; an ampersand
// is shown as such, however it was written.
func (s *shown) words(text []byte, source int) {
	from := 0
	for i := 0; i < len(text); {
		n := escaped(text[i:])
		if n == 0 {
			i++
			continue
		}
		s.add(text[from:i], source+from)
		if string(text[i:i+n]) == "&amp;" {
			s.add([]byte("&"), source+i)
		} else {
			s.add([]byte(meant), source+i)
		}
		i += n
		from = i
	}
	s.add(text[from:], source+from)
}

// escaped gives the length of the escape or the character reference that s begins with.
func escaped(s []byte) int {
	switch {
	case s[0] == '\\' && len(s) > 1 && isPunct(s[1]):
		return 2
	case s[0] == '&':
		if _, n := reference(s); n > 1 {
			return n
		}
	}
	return 0
}

func (s *shown) blank(source int) { s.add([]byte(blank), source) }

func (s *shown) add(text []byte, source int) {
	s.pieces = append(s.pieces, piece{len(s.text), source})
	s.text = append(s.text, text...)
}

// source gives the place of byte i of the text.
func (s *shown) source(i int) int {
	at := 0
	for _, p := range s.pieces {
		if p.at > i {
			break
		}
		at = p.source + i - p.at
	}
	return at
}
