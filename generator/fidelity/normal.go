// Package fidelity compares a text that is published with the text that was
// received: which part of the received text each published piece stands for, and
// where the two part. What typography may change is written in [Of] and nowhere
// else; it is also said on the site's page about itself.
package fidelity

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Text is a text without what typography may change. It knows where each of its
// characters stood in the text as it was written.
type Text struct {
	Raw   string
	runes []rune
	at    []int // offsets in Raw of the characters, and its length
}

// half are the marks whose width does not count, full what they are taken for.
const half, full = ",():;?!", "，（）：；？！"

var widened = func() map[rune]rune {
	m := map[rune]rune{}
	to := []rune(full)
	for i, c := range half {
		m[c] = to[i]
	}
	return m
}()

// Of takes a text as it is compared: without white space, characters that nobody
// sees and the bars of tables, with one width of punctuation, and with characters
// for the radicals that some programs copy in their place.
func Of(raw string) Text {
	t := Text{Raw: raw}
	for i, c := range raw {
		if c == '|' || unicode.IsSpace(c) || unicode.Is(unicode.Cf, c) {
			continue
		}
		t.runes, t.at = append(t.runes, usual(c)), append(t.at, i)
	}
	t.at = append(t.at, len(raw))
	return t
}

func usual(c rune) rune {
	if w, ok := widened[c]; ok {
		return w
	}
	if c >= 0x2e80 && c <= 0x2fdf || c >= 0xf900 && c <= 0xfaff {
		c, _ = utf8.DecodeRuneInString(norm.NFKC.String(string(c)))
	}
	return c
}

func (t Text) String() string { return string(t.runes) }

// Len is the number of characters that count.
func (t Text) Len() int { return len(t.runes) }

// Equal tells whether two texts are the same but for typography. A full stop that
// ends a heading may be missing on the site: what follows stands in a line of its own.
func Equal(published, received Text, heading bool) bool {
	r := received.runes
	if heading && len(r) == len(published.runes)+1 && stop(r[len(r)-1]) {
		r = r[:len(r)-1]
	}
	return slices.Equal(published.runes, r)
}

func stop(c rune) bool { return c == '。' || c == '.' }

// slice gives a part of the text as it was written, in one line.
func (t Text) slice(from, to int) string {
	raw := strings.ReplaceAll(t.Raw[t.at[from]:t.at[to]], "|", " ")
	return strings.Join(strings.Fields(raw), " ")
}

// Replace gives the text with new in the place of old, and how often old was
// there: it is replaced where that is once.
func (t Text) Replace(old, new string) (Text, int) {
	o := Of(old).runes
	first, n := -1, 0
	for i := 0; i+len(o) <= len(t.runes) && len(o) > 0; i++ {
		if slices.Equal(t.runes[i:i+len(o)], o) {
			if n++; first < 0 {
				first = i
			}
		}
	}
	if n != 1 {
		return t, n
	}
	return Of(t.Raw[:t.at[first]] + new + t.Raw[t.at[first+len(o)]:]), 1
}

// Cut gives what stands before and after a name, as it was written.
func (t Text) Cut(name string) (before, after string, found bool) {
	n := Of(name).runes
	for i := 0; i+len(n) <= len(t.runes); i++ {
		if slices.Equal(t.runes[i:i+len(n)], n) {
			return t.Raw[:t.at[i]], t.Raw[t.at[i+len(n)]:], true
		}
	}
	return "", "", false
}

// Line gives the text in one line.
func (t Text) Line() string { return t.slice(0, t.Len()) }
