package check

import (
	"strings"
	"unicode/utf8"
)

// scan goes once through a block of Markdown. It blanks what is no prose – code,
// addresses, attributes, references – and finds the links. Regular expressions
// were the other possibility: they took longer than reading and writing the page.
type scan struct {
	text  string
	at    int    // of the next byte
	out   []rune // as many as there are characters before at
	open  int    // offset of the last [ of this line, -1 without one
	links []written
}

// written is a link within a block.
type written struct {
	at, end int // offsets of its first byte and after its last
	words   string
	dest    string
}

// triggers are the bytes at which something other than prose may begin.
const triggers = "\n`[]{:@\\"

func prose(text string) ([]rune, []written) {
	s := &scan{text: text, open: -1, out: make([]rune, 0, len(text)/2)}
	s.fence()
	for s.at < len(text) {
		n := strings.IndexAny(text[s.at:], triggers)
		if n < 0 {
			n = len(text) - s.at
		}
		for _, r := range text[s.at : s.at+n] {
			s.out = append(s.out, r)
		}
		s.at += n
		if s.at < len(text) {
			s.special(text[s.at])
		}
	}
	return s.out, s.links
}

// special looks at a trigger.
func (s *scan) special(c byte) {
	rest := s.text[s.at:]
	switch c {
	case '\n':
		s.keep(1)
		s.open = -1
		s.fence()
		return
	case '[':
		s.bracket(rest)
		return
	case ']':
		s.link(rest)
		return
	case '@':
		s.mail(rest)
		return
	case ':':
		s.web(rest)
		return
	}
	if n := notProse(c, rest); n > 0 {
		s.blank(n)
		return
	}
	s.keep(1)
}

// notProse gives the length of what stands at the beginning of s and is no
// prose; 0 is prose.
func notProse(c byte, s string) int {
	switch c {
	case '`':
		run := len(s) - len(strings.TrimLeft(s, "`"))
		if end := strings.Index(s[run:], s[:run]); end > 0 {
			return run + end + run
		}
	case '{':
		return braces(s)
	case '\\':
		if len(s) > 1 && s[1] > ' ' && s[1] < 0x7f && !letterOrDigit(s[1]) {
			return 2
		}
	}
	return 0
}

// braces gives the length of attributes {#id .class lang=en} or a figure {{…}}.
func braces(s string) int {
	end := strings.IndexAny(s[1:], "}\n")
	if end < 0 || s[1+end] != '}' {
		return 0
	}
	in := s[1 : 1+end]
	switch {
	case strings.HasPrefix(in, "{"):
		if strings.HasPrefix(s[1+end:], "}}") {
			return end + 3
		}
	case strings.HasPrefix(in, "#"), strings.HasPrefix(in, "."), strings.Contains(in, "="):
		return end + 2
	}
	return 0
}

// bracket looks at [^note], and at [name]: address, which fills its line.
func (s *scan) bracket(rest string) {
	end := strings.IndexAny(rest, "]\n")
	if end < 0 || rest[end] != ']' {
		s.keep(1)
		return
	}
	after := rest[end+1:]
	switch {
	case strings.HasPrefix(rest, "[^") && end > 2:
		s.blank(end + 1 + len(after) - len(strings.TrimPrefix(after, ":")))
	case strings.HasPrefix(after, ": ") && end > 1:
		line, _, _ := strings.Cut(rest, "\n")
		s.blank(len(line))
	default:
		s.open = s.at
		s.keep(1)
	}
}

// link looks at what may be the end of a link's words: ](address).
func (s *scan) link(rest string) {
	dest, n := destination(rest)
	if n == 0 {
		s.keep(1)
		return
	}
	if s.open >= 0 {
		from := s.open
		if from > 0 && s.text[from-1] == '!' {
			from--
		}
		s.links = append(s.links, written{at: from, end: s.at + n, words: s.text[s.open+1 : s.at], dest: dest})
	}
	s.blank(n)
	s.open = -1
}

// destination reads ](address "title") at the beginning of s; n is its length, 0
// if there is none.
func destination(s string) (dest string, n int) {
	if !strings.HasPrefix(s, "](") {
		return "", 0
	}
	line, _, _ := strings.Cut(s[2:], "\n")
	body := strings.TrimLeft(line, " ")
	end := 0
	if strings.HasPrefix(body, "<") {
		end = max(strings.IndexByte(body, '>'), 0)
		dest = strings.TrimPrefix(body[:end], "<")
	} else {
		end = address(body)
		dest = body[:end]
	}
	closing := strings.IndexByte(body[end:], ')')
	if closing < 0 {
		return "", 0
	}
	return dest, 2 + len(line) - len(body) + end + closing + 1
}

// address gives the length of a link's address: up to a space or a bracket that
// closes nothing.
func address(s string) int {
	depth := 0
	for i := range len(s) {
		switch s[i] {
		case ' ', '\t', '>':
			return i
		case '(':
			depth++
		case ')':
			if depth == 0 {
				return i
			}
			depth--
		}
	}
	return len(s)
}

// web blanks an address of the web around the colon at hand.
func (s *scan) web(rest string) {
	before := s.text[:s.at]
	if !strings.HasPrefix(rest, "://") || !strings.HasSuffix(before, "https") && !strings.HasSuffix(before, "http") {
		s.keep(1)
		return
	}
	for i := len(s.out) - 1; i >= 0 && s.out[i] < 0x80 && letterOrDigit(byte(s.out[i])); i-- {
		s.out[i] = blank
	}
	n := 0
	for n < len(rest) && rest[n] > ' ' && rest[n] < 0x7f && rest[n] != '>' {
		n++
	}
	s.blank(n)
}

// mail blanks an address of mail around the @ at hand.
func (s *scan) mail(rest string) {
	n := 1
	for n < len(rest) && (letterOrDigit(rest[n]) || strings.IndexByte("-._", rest[n]) >= 0) {
		n++
	}
	if !strings.Contains(rest[:n], ".") {
		s.keep(1)
		return
	}
	for i := len(s.out) - 1; i >= 0 && s.out[i] < 0x80 && (letterOrDigit(byte(s.out[i])) || strings.ContainsRune("-._+", s.out[i])); i-- {
		s.out[i] = blank
	}
	s.blank(n)
}

// fence blanks a fenced block that begins in this line.
func (s *scan) fence() {
	rest := s.text[s.at:]
	marks := strings.TrimLeft(rest, " >")
	if !strings.HasPrefix(marks, "```") && !strings.HasPrefix(marks, "~~~") {
		return
	}
	end := len(rest) - len(marks)
	for first := true; end < len(rest); first = false {
		line, _, more := strings.Cut(rest[end:], "\n")
		end += len(line)
		if !first && strings.HasPrefix(strings.TrimLeft(line, " >"), marks[:3]) {
			break
		}
		if more {
			end++
		}
	}
	s.blank(end)
}

// keep takes n bytes of ASCII over.
func (s *scan) keep(n int) {
	for range n {
		s.out = append(s.out, rune(s.text[s.at]))
		s.at++
	}
}

// blank takes n bytes over as blanks; line ends stay.
func (s *scan) blank(n int) {
	for _, r := range s.text[s.at : s.at+n] {
		if r != '\n' {
			r = blank
		}
		s.out = append(s.out, r)
	}
	s.at += n
}

func letterOrDigit(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9'
}

// ahead gives the next characters of text, at most n.
func ahead(text string, n int) string {
	i := 0
	for ; n > 0 && i < len(text); n-- {
		_, size := utf8.DecodeRuneInString(text[i:])
		i += size
	}
	return text[:i]
}
