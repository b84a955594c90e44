package audit

import (
	"bytes"
	"html"
)

// scanner finds the start tags of a page, one after the other. A whole tokenizer
// was the other possibility (golang.org/x/net/html): it copies and classifies
// every byte of text, of which an audit wants nothing, and took a third of the
// time of a build; this one leaps from one "<" to the next. A test holds it to
// the tokenizer.
type scanner struct {
	data []byte
	at   int    // behind the last start tag
	tag  []byte // its name in small letters
	rest []byte // its attributes, up to the end of the tag
	skip []byte // name of the element whose text is not markup, until it ends
}

// next goes to the next start tag; false is the end of the page.
func (s *scanner) next() bool {
	for {
		i := bytes.IndexByte(s.data[s.at:], '<')
		if i < 0 || s.at+i+1 >= len(s.data) {
			return false
		}
		s.at += i + 1
		if s.skip != nil {
			if s.ends(s.skip) {
				s.skip = nil
			}
			continue
		}
		switch c := s.data[s.at]; {
		case isLetter(c):
			return s.start()
		case c == '!' && bytes.HasPrefix(s.data[s.at:], []byte("!--")):
			end := bytes.Index(s.data[s.at+3:], []byte("-->"))
			if end < 0 {
				return false
			}
			s.at += end + 6
		}
	}
}

// ends tells whether an end tag of that name stands here, behind its "<".
func (s *scanner) ends(name []byte) bool {
	end := s.at + 1 + len(name)
	return s.data[s.at] == '/' && end < len(s.data) && bytes.EqualFold(s.data[s.at+1:end], name) && !isLetter(s.data[end])
}

// start reads a start tag from its name on; false is one that the page ends in.
func (s *scanner) start() bool {
	n := s.at
	for n < len(s.data) && !isSpace(s.data[n]) && s.data[n] != '>' && s.data[n] != '/' {
		n++
	}
	s.tag = lower(s.data[s.at:n])
	end := tagEnd(s.data, n)
	if end == len(s.data) {
		return false
	}
	s.rest, s.at = s.data[n:end], end
	switch string(s.tag) {
	case "script", "style", "title", "textarea":
		s.skip = s.tag
	}
	return true
}

// tagEnd finds the ">" that ends a tag: one in a quoted value does not.
func tagEnd(data []byte, i int) int {
	var quote, last byte // last: the character before, spaces aside
	for ; i < len(data); i++ {
		switch c := data[i]; {
		case quote != 0:
			if c == quote {
				quote, last = 0, 0
			}
		case c == '>':
			return i
		case (c == '"' || c == '\'') && last == '=':
			quote = c
		case !isSpace(c):
			last = c
		}
	}
	return i
}

// attribute takes the next attribute off the tag. The value is as it is written;
// its references are resolved by text.
func (s *scanner) attribute() (name, value []byte, ok bool) {
	r := s.rest
	for len(r) > 0 && (isSpace(r[0]) || r[0] == '/') {
		r = r[1:]
	}
	if len(r) == 0 {
		s.rest = nil
		return nil, nil, false
	}
	n := 1 // a name may begin with "="
	for n < len(r) && r[n] != '=' && !isSpace(r[n]) && r[n] != '/' {
		n++
	}
	name, r = lower(r[:n]), trim(r[n:])
	if len(r) == 0 || r[0] != '=' {
		s.rest = r
		return name, nil, true
	}
	value, s.rest = cutValue(trim(r[1:]))
	return name, value, true
}

// cutValue takes a value, quoted or not, off r.
func cutValue(r []byte) (value, rest []byte) {
	if len(r) == 0 {
		return nil, nil
	}
	if q := r[0]; q == '"' || q == '\'' {
		value, rest, _ = bytes.Cut(r[1:], r[:1])
		return value, rest
	}
	n := 0
	for n < len(r) && !isSpace(r[n]) {
		n++
	}
	return r[:n], r[n:]
}

func trim(r []byte) []byte {
	for len(r) > 0 && isSpace(r[0]) {
		r = r[1:]
	}
	return r
}

// text resolves the character references of an attribute's value.
func text(value []byte) string {
	if bytes.IndexByte(value, '&') < 0 {
		return string(value)
	}
	return html.UnescapeString(string(value))
}

func lower(name []byte) []byte {
	for _, c := range name {
		if 'A' <= c && c <= 'Z' {
			return bytes.ToLower(name)
		}
	}
	return name
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' }
