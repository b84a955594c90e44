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
	for i < len(text) {
		at, c := i, text[i]
		switch {
		case c >= 0xe0:
			i += 3 + int(c>>4&1)
			if c == titleLead {
				s.title(text[at:min(i, len(text))])
			}
		case word[c]:
			i = wordEnd(text, i)
		case c == signLead:
			i += 2
			continue
		case c == '&':
			i += reference(text[i:])
			continue
		case c == '-':
			i = wordEnd(text, i+1) // a word goes on
			continue
		default:
			i++
			continue
		}
		if list := s.heads[head(text, at)]; list != 0 && s.titles == 0 {
			if m, ok := first(s.lists[list], text, at); ok {
				return m, true
			}
		}
	}
	return match{}, false
}

// wordEnd is where the letters and digits end that may stand at i.
func wordEnd(text string, i int) int {
	for i < len(text) && word[text[i]] {
		i++
	}
	return i
}

// What begins with these bytes of UTF-8 are 《, 〈 and their ends, among others,
// and signs such as · and a space that does not break.
const titleLead, signLead = 0xe3, 0xc2

// title counts the marks of titles.
func (s *scanner) title(c string) {
	switch c {
	case "《", "〈":
		s.titles++
	case "》", "〉":
		s.titles = max(0, s.titles-1)
	}
}

// reference is how long the character reference is that text begins with, or 1.
func reference(text string) int {
	return max(1, strings.IndexByte(text[:min(len(text), 10)], ';')+1)
}

// head is a place in the table for what stands at i: two letters of Latin, small
// or large, or the bytes of another character.
func head(text string, i int) uint32 {
	var h uint32
	switch {
	case i+2 < len(text) && text[i] >= utf8.RuneSelf:
		h = uint32(text[i])<<12 ^ uint32(text[i+1])<<6 ^ uint32(text[i+2])
	case i+1 < len(text):
		h = uint32(text[i]|0x20)<<7 ^ uint32(text[i+1]|0x20)
	}
	return h * 0x9e3779b1 >> 20
}

// first gives the longest of the forms that begins at i.
func first(list []form, text string, i int) (match, bool) {
	for _, w := range list {
		if end := i + len(w.text); end <= len(text) && w.is(text[i:end]) && standsAlone(text, end) {
			return match{i, end, w.term}, true
		}
	}
	return match{}, false
}

func (w form) is(s string) bool {
	if s == w.text || w.exact || !w.latin {
		return s == w.text
	}
	for i := range len(s) {
		if s[i] != w.text[i] && folded[s[i]] != w.text[i] {
			return false
		}
	}
	return true
}

// standsAlone tells whether no Latin word goes on at end.
func standsAlone(text string, end int) bool {
	return !word[text[end-1]] || end == len(text) || !word[text[end]] && text[end] != '-'
}

func isLatin(r rune) bool { return r < utf8.RuneSelf && (unicode.IsLetter(r) || r == ' ') }

// word are the bytes of letters and digits but those of Chinese and the like,
// which begin with a byte from 0xe0; folded are the small letters of ASCII, and a
// space for a line end.
var word, folded = func() (is [256]bool, small [256]byte) {
	for c := range 256 {
		ascii := c < utf8.RuneSelf
		is[c] = ascii && (unicode.IsLetter(rune(c)) || unicode.IsDigit(rune(c))) || !ascii && c < 0xe0 && c != signLead
		small[c] = byte(c)
		if 'A' <= c && c <= 'Z' {
			small[c] = byte(c) + 'a' - 'A'
		}
	}
	small['\n'] = ' '
	return is, small
}()

// fold gives the small letter of Latin.
func fold(s string) string {
	small := []byte(s)
	for i, c := range small {
		small[i] = folded[c]
	}
	return string(small)
}
