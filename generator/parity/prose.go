package parity

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// prose is a text made ready for reading: full-width figures and letters are
// folded, and what is not prose is blanked. It has as many characters as the text.
type prose struct {
	original []rune
	text     string
}

// notProse are code, the address of a link, an attribute, an address and emphasis.
var notProse = regexp.MustCompile("(?s)```.*?```|`[^`\n]*`" +
	`|\]\((?:<[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?: +"[^"\n]*")?\)|\{[#.][^{}\n]*\}` +
	`|https?://[^\s，。；、）)]+|[\w.+-]+@[\w-]+\.[\w.-]+|\*+`)

func newProse(text string) prose {
	original := []rune(text)
	folded := strings.Map(fold, string(original))
	if !strings.ContainsAny(folded, "`](){}*@") && !strings.Contains(folded, "://") {
		return prose{original, folded}
	}
	blank := notProse.ReplaceAllStringFunc(folded, func(s string) string {
		return strings.Repeat(" ", utf8.RuneCountInString(s))
	})
	return prose{original, blank}
}

// fold makes a full-width figure or letter half-width, one character for one.
func fold(r rune) rune {
	switch {
	case r >= '０' && r <= '９', r >= 'Ａ' && r <= 'Ｚ', r >= 'ａ' && r <= 'ｚ', r == '％', r == '．', r == '＋', r == '／':
		return r - '！' + '!'
	case r == '\u00a0', r == '\u2009', r == '\u202f', r == '\u3000', r == '\u2002', r == '\u2003':
		return ' '
	case r == '−', r == '－', r == '‑', r == '‐':
		return '-'
	case r == '～', r == '〜', r == '∼':
		return '~'
	case r == '✕', r == '✖', r == '⨯':
		return '×'
	case r == '＞', r == '＜', r == '＝':
		return r - '！' + '!'
	case r >= '₀' && r <= '₉':
		return r - '₀' + '0'
	}
	return r
}

// piece is the text of a token as the author wrote it.
func (p prose) piece(t token) Piece {
	from := utf8.RuneCountInString(p.text[:t.start])
	to := from + utf8.RuneCountInString(p.text[t.start:t.end])
	return Piece{Text: string(p.original[from:to]), Offset: from, Values: t.readings[0].values}
}

// before and after are short stretches of text around a place, in whole characters.
func (p prose) before(at int) string {
	from := max(0, at-36)
	for from > 0 && !utf8.RuneStart(p.text[from]) {
		from--
	}
	return p.text[from:at]
}

func (p prose) after(at int) string {
	to := min(len(p.text), at+48)
	for to < len(p.text) && !utf8.RuneStart(p.text[to]) {
		to++
	}
	return p.text[at:to]
}
