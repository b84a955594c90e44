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
		dest, title, _ := strings.Cut(line[end+3:], " ")
		s.links = append(s.links, written{at: s.at, end: s.at + len(line), words: title, dest: strings.Trim(dest, "<>")})
		s.blank(len(line))
	default:
		s.open = s.at
		s.keep(1)
	}
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

// ahead gives the next characters of text, at most n.
func ahead(text string, n int) string {
	i := 0
	for ; n > 0 && i < len(text); n-- {
		_, size := utf8.DecodeRuneInString(text[i:])
		i += size
	}
	return text[:i]
}
