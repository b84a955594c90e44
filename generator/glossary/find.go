package glossary

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// scanner goes through the text of a block.
type scanner struct {
	*Finder
	titles int // how many 《 and 〈 are open
}

// match is a term in a text, from start to end in bytes.
type match struct{ start, end, term int }

// next gives the first term at or after i, which is where a word may begin.
func (s *scanner) next(text string, i int) (match, bool) {
	within := false // a Latin word
	for i < len(text) {
		c := text[i]
		if c < utf8.RuneSelf {
			if !word[c] {
				within = c == '-'
				i += step(text[i:])
				continue
			}
			if within {
				i++
				continue
			}
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		switch r {
		case '《', '〈':
			s.titles++
		case '》', '〉':
			s.titles = max(0, s.titles-1)
		}
		if s.titles == 0 {
			if end, term, ok := s.at(text, i, pair{fold(r), second(text[i+size:])}); ok {
				return match{i, end, term}, true
			}
		}
		within = c < utf8.RuneSelf || size == 2 && unicode.IsLetter(r)
		i += size
	}
	return match{}, false
}

// step is how long the sign is that text begins with: a character reference is one.
func step(text string) int {
	if text[0] == '&' {
		if end := strings.IndexByte(text[:min(len(text), 10)], ';'); end > 0 {
			return end + 1
		}
	}
	return 1
}

// at tells which term begins at i with the characters p.
func (s *scanner) at(text string, i int, p pair) (end, term int, ok bool) {
	if at, mask := p.bit(); s.begins[at]&mask == 0 {
		return 0, 0, false
	}
	for _, w := range s.forms[p] {
		if end := i + len(w.text); end <= len(text) && w.is(text[i:end]) && standsAlone(text, end) {
			return end, w.term, true
		}
	}
	return 0, 0, false
}

func second(text string) rune {
	if text == "" {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(text)
	return fold(r)
}

// fold gives the small letter of Latin, and a space for a line end.
func fold(r rune) rune {
	switch {
	case 'A' <= r && r <= 'Z':
		return r + 'a' - 'A'
	case r == '\n':
		return ' '
	}
	return r
}

func (w form) is(s string) bool {
	if w.exact {
		return s == w.text
	}
	for i := range len(s) {
		if s[i] != w.text[i] && fold(rune(s[i])) != rune(w.text[i]) {
			return false
		}
	}
	return true
}

// standsAlone tells whether no Latin word goes on at end.
func standsAlone(text string, end int) bool {
	return !word[text[end-1]] || end == len(text) || !word[text[end]] && text[end] != '-'
}

// word are the letters and digits of ASCII.
var word = func() (is [256]bool) {
	for c := range is[:utf8.RuneSelf] {
		is[c] = unicode.IsLetter(rune(c)) || unicode.IsDigit(rune(c))
	}
	return is
}()
