package wording

import (
	"html"
	"regexp"
	"unicode"
	"unicode/utf8"
)

var (
	// marks are what Markdown may have within a word: emphasis, the edges of a
	// link, and the end of a line, which may be a hard one.
	marks = regexp.MustCompile(`^(?:[*_\[]|\]\([^()\n]*\))*(?:[ \t]*\\?\r?\n[ \t>]*)?(?:[*_\[]|\]\([^()\n]*\))*`)
	// reference is a character that is written as &#25143; or &amp;.
	reference = regexp.MustCompile(`^&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});`)
)

// between is the length of the marks that may stand between two characters of one
// word, of which one is Chinese: those of Latin words may be parted by blanks alone.
func between(text string, before, after rune) int {
	if !unicode.Is(unicode.Han, before) && !unicode.Is(unicode.Han, after) || text == "" || text[0] >= utf8.RuneSelf {
		return 0
	}
	return len(marks.FindString(text))
}

// character is the first one of a text, and its length there.
func character(text string) (r rune, size int) {
	r, size = utf8.DecodeRuneInString(text)
	if r != '&' {
		return r, size
	}
	written := reference.FindString(text)
	if plain := []rune(html.UnescapeString(written)); len(plain) == 1 {
		return plain[0], len(written)
	}
	return r, size
}
