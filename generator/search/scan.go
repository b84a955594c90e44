package search

import "unicode/utf8"

// A text is compared as a sequence of tokens: each Han character is one, each run
// of Latin letters and each number. Case and width, marks such as quotation marks
// and hyphens, and spaces between Han characters do not count; the end of a
// sentence or a line does. The script that searches, search-text.js of the theme,
// reads texts by the same rules; a test holds the two together.

// class is what a character is to a search.
type class uint8

const (
	mark   class = iota // between tokens, of no consequence
	stop                // between tokens, and no phrase goes across
	han                 // a token of its own
	letter              // part of a word
	digit               // part of a number
)

// folded gives a character in lower case and normal width, with its class.
func folded(r rune) (rune, class) {
	switch {
	case r >= 0xFF01 && r <= 0xFF5E: // full width
		r -= 0xFEE0
	case r == 0x3002 || r == 0x2026 || r == 0x2028 || r == 0x2029:
		return r, stop
	}
	switch {
	case r >= 'a' && r <= 'z':
		return r, letter
	case r >= 0x4E00 && r <= 0x9FFF:
		return r, han
	case r >= '0' && r <= '9':
		return r, digit
	case r >= 'A' && r <= 'Z':
		return r + 0x20, letter
	case r == '\n' || r == '!' || r == '?' || r == ';':
		return r, stop
	case r < 0xC0 || r == 0xD7 || r == 0xF7:
		return r, mark
	case r <= 0xDE || r >= 0x391 && r <= 0x3A9 || r >= 0x410 && r <= 0x42F: // Latin-1, Greek, Cyrillic
		return r + 0x20, letter
	case r <= 0x24F || r >= 0x370 && r <= 0x52F:
		return r, letter
	case r >= 0x3005 && r <= 0x3007, r >= 0x3041 && r <= 0x30FF && r != 0x30FB, r >= 0x3400 && r <= 0x4DBF,
		r >= 0xAC00 && r <= 0xD7A3, r >= 0xF900 && r <= 0xFAFF, r >= 0x20000 && r <= 0x3FFFF:
		return r, han
	}
	return r, mark
}

// scanner reads a text token by token.
type scanner struct {
	text string
	at   int // of the next byte

	han     rune   // the token, if it is a Han character; else 0
	word    []byte // the token else: a word or a number, folded; good until the next
	stopped bool   // a sentence or a line ended before the token
}

func (s *scanner) begin(text string) { s.text, s.at = text, 0 }

// next reads a token, or says that there is none.
func (s *scanner) next() bool {
	s.stopped = false
	for s.at < len(s.text) {
		r, size := utf8.DecodeRuneInString(s.text[s.at:])
		r, c := folded(r)
		switch c {
		case stop:
			s.stopped = true
		case han:
			s.han, s.at = r, s.at+size
			return true
		case letter:
			s.letters()
			return true
		case digit:
			s.digits()
			return true
		}
		s.at += size
	}
	return false
}

func (s *scanner) letters() {
	s.han, s.word = 0, s.word[:0]
	for s.at < len(s.text) {
		r, size := rune(s.text[s.at]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s.text[s.at:])
		}
		r, c := folded(r)
		if c != letter {
			return
		}
		s.word = utf8.AppendRune(s.word, r)
		s.at += size
	}
}

// digits reads a number: 49,978 is 49978, and 2.4 stays as it is.
func (s *scanner) digits() {
	s.han, s.word = 0, s.word[:0]
	for s.at < len(s.text) {
		r, size := utf8.DecodeRuneInString(s.text[s.at:])
		f, c := folded(r)
		switch {
		case c == digit:
			s.word = append(s.word, byte(f))
		case r == ',' && s.digitAt(s.at+1):
		case r == '.' && s.digitAt(s.at+1):
			s.word = append(s.word, '.')
		default:
			return
		}
		s.at += size
	}
}

func (s *scanner) digitAt(i int) bool {
	r, _ := utf8.DecodeRuneInString(s.text[i:])
	_, c := folded(r)
	return c == digit
}

// stem cuts the plural from an English word: certificates and bodies are found by
// certificate and body. It changes nothing else, so that other words stay apart.
func stem(word []byte) []byte {
	n := len(word)
	chars := utf8.RuneCount(word)
	if chars < 4 || word[n-1] > 'z' || word[0] < 'a' {
		return word
	}
	ends := func(s string) bool { return n > len(s) && string(word[n-len(s):]) == s }
	switch {
	case ends("ies") && chars > 4:
		return word[:n-2]
	case ends("y") && !ends("ay") && !ends("ey") && !ends("oy"):
		word[n-1] = 'i'
		return word
	case word[n-1] != 's' || ends("ss") || ends("us") || ends("is") || string(word) == "news":
		return word
	case ends("sses") || ends("xes") || ends("ches") || ends("shes"):
		return word[:n-2]
	}
	return word[:n-1]
}
