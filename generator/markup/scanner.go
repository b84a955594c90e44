// Package markup finds the start tags of a finished page, for those who look a page
// over and those who make another edition of it.
package markup

import (
	"bytes"
	"html"
)

// Scanner finds the start tags of a page, one after the other. A whole tokenizer
// was the other possibility (golang.org/x/net/html): it copies and classifies
// every byte of text, of which an audit wants nothing, and took a third of the
// time of a build; this one leaps from one "<" to the next. A test holds it to
// the tokenizer. What it gives are parts of Data, not copies, capitals aside.
type Scanner struct {
	Data []byte
	Tag  []byte // name of the start tag, in small letters
	From int    // where its "<" stands
	At   int    // where its ">" stands
	// ValueAt is where the value of the attribute begins that was taken last.
	ValueAt int

	rest []byte // its attributes, up to the end of the tag
	skip []byte // name of the element whose text is not markup, until it ends
}

// Next goes to the next start tag; false is the end of the page.
func (s *Scanner) Next() bool {
	for {
		i := bytes.IndexByte(s.Data[s.At:], '<')
		if i < 0 || s.At+i+1 >= len(s.Data) {
			return false
		}
		s.At += i + 1
		if s.skip != nil {
			if s.ends(s.skip) {
				s.skip = nil
			}
			continue
		}
		switch c := s.Data[s.At]; {
		case isLetter(c):
			return s.start()
		case c == '!' && bytes.HasPrefix(s.Data[s.At:], []byte("!--")):
			end := bytes.Index(s.Data[s.At+3:], []byte("-->"))
			if end < 0 {
				return false
			}
			s.At += end + 6
		}
	}
}

// ends tells whether an end tag of that name stands here, behind its "<".
func (s *Scanner) ends(name []byte) bool {
	end := s.At + 1 + len(name)
	return s.Data[s.At] == '/' && end < len(s.Data) && bytes.EqualFold(s.Data[s.At+1:end], name) && !isLetter(s.Data[end])
}

// start reads a start tag from its name on; false is one that the page ends in.
func (s *Scanner) start() bool {
	n := s.At
	s.From = n - 1
	for n < len(s.Data) && !isSpace(s.Data[n]) && s.Data[n] != '>' && s.Data[n] != '/' {
		n++
	}
	s.Tag = lower(s.Data[s.At:n])
	end := tagEnd(s.Data, n)
	if end == len(s.Data) {
		return false
	}
	s.rest, s.At = s.Data[n:end], end
	switch string(s.Tag) {
	case "script", "style", "title", "textarea":
		s.skip = s.Tag
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

// Attribute takes the next attribute off the tag. The value is as it is written;
// its references are resolved by Text.
func (s *Scanner) Attribute() (name, value []byte, ok bool) {
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
	r = trim(r[1:])
	s.ValueAt = s.At - len(r) // the attributes end where the tag does
	if len(r) > 0 && (r[0] == '"' || r[0] == '\'') {
		s.ValueAt++
	}
	value, s.rest = cutValue(r)
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

// Text resolves the character references of an attribute's value.
func Text(value []byte) string {
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
