package check

import "strings"

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
	from := strings.LastIndex(strings.ToLower(before), "http")
	switch {
	case from > 0 && s.text[from-1] == '<':
		if n < len(rest) && rest[n] == '>' {
			s.links = append(s.links, written{at: from - 1, end: s.at + n + 1, dest: s.text[from : s.at+n]})
		}
	case s.open < 0: // an address in a text becomes a link
		end := s.at + len(strings.TrimRight(rest[:n], ".,;:!?'*_~&"))
		s.links = append(s.links, written{at: from, end: end, dest: s.text[from:end]})
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

func letterOrDigit(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9'
}
