package parity

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Digits compares the figures of a text and its translation between languages that
// [Numbers] cannot read: what is written in digits in the one must be in the other.
// Only the digits are compared, without separators, leading zeros and those at the
// end, so that 7万, 70 000 and 70.000 agree; and only of figures above 12, since
// months and small numbers are written in words. It returns the figures of the
// original that the translation does not have, and the reverse.
func Digits(original, translation string) (missing, added []Piece) {
	a, b := figures(original), figures(translation)
	return without(a, b), without(b, a)
}

// digits is a figure in any script, with what may stand inside it as separator.
var digits = regexp.MustCompile(`\p{Nd}+(?:[.,٫٬' \x{a0}\x{2009}\x{202f}]\p{Nd}+)*`)

// group is digits that stand together.
var group = regexp.MustCompile(`\p{Nd}+`)

// written is a figure with its digits, without zeros before them.
type written struct {
	Piece
	value string
}

// core is the digits from the first to the last that is not 0.
func (w written) core() string { return strings.TrimRight(w.value, "0") }

func figures(s string) []written {
	p := newProse(s)
	var list []written
	for _, at := range digits.FindAllStringIndex(p.text, -1) {
		for _, part := range separate(p.text[at[0]:at[1]]) {
			text, before := p.text[at[0]+part.start:at[0]+part.end], utf8.RuneCountInString(p.text[:at[0]+part.start])
			list = append(list, written{
				Piece: Piece{Text: string(p.original[before : before+utf8.RuneCountInString(text)]), Offset: before},
				value: valueOf(text),
			})
		}
	}
	return list
}

// separate divides figures that only a list has put together: 2021, 2022 has groups
// after the separators that are not of three digits.
func separate(run string) []span {
	groups := group.FindAllStringIndex(run, -1)
	list := []span{{start: groups[0][0], end: groups[0][1]}}
	for i, g := range groups[1:] {
		last := &list[len(list)-1]
		thousands := utf8.RuneCountInString(run[g[0]:g[1]]) == 3 && utf8.RuneCountInString(run[groups[i][0]:groups[i][1]]) <= 3
		decimals := strings.ContainsAny(run[groups[i][1]:g[0]], ".,٫") && i+1 == len(groups)-1
		if thousands || decimals {
			last.end = g[1]
			continue
		}
		list = append(list, span{start: g[0], end: g[1]})
	}
	return list
}

func valueOf(figure string) string {
	var b strings.Builder
	for _, r := range figure {
		if unicode.IsDigit(r) {
			b.WriteByte('0' + byte(digitOf(r)))
		}
	}
	return strings.TrimLeft(b.String(), "0")
}

// digitOf returns the value of a digit: those of a script follow one another, and
// the first of the block is 0.
func digitOf(r rune) int {
	n := 0
	for unicode.IsDigit(r-1) && n < 9 {
		r, n = r-1, n+1
	}
	return n
}

// counts reports whether a figure must be in the other text: it is above 12.
func (w written) counts() bool {
	return len(w.value) > len("12") || len(w.value) == len("12") && w.value > "12"
}

func without(list, other []written) []Piece {
	has := map[string]bool{}
	for _, w := range other {
		has[w.core()] = true
	}
	var out []Piece
	for _, w := range list {
		if w.counts() && !has[w.core()] {
			out = append(out, w.Piece)
		}
	}
	return out
}
