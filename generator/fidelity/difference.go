package fidelity

import "unicode"

// around is how much is quoted on both sides of a difference, and most how much of
// the difference itself.
const (
	around = 12
	most   = 60
)

// Difference is where two texts part: the words of each, with a little of what
// they have in common. At is how many characters of the published text, as
// written, stand before it.
type Difference struct {
	At                  int
	Published, Received string
}

// Differ tells where two texts part that are not equal.
func Differ(published, received Text) Difference {
	p, r := published.runes, received.runes
	from := common(len(p), len(r), func(i int) bool { return p[i] == r[i] })
	end := common(len(p)-from, len(r)-from, func(i int) bool { return p[len(p)-1-i] == r[len(r)-1-i] })
	return Difference{
		At:        len([]rune(published.Raw[:published.at[from]])),
		Published: published.quote(from, len(p)-end),
		Received:  received.quote(from, len(r)-end),
	}
}

// common counts for how many of the first i, up to a and to b, same holds.
func common(a, b int, same func(i int) bool) int {
	n := 0
	for n < a && n < b && same(n) {
		n++
	}
	return n
}

// quote gives the words from one character to another with those around.
func (t Text) quote(from, to int) string {
	a, b := t.wordEdge(max(0, from-around), -1), t.wordEdge(min(t.Len(), to+around), 1)
	if to-from > most {
		return t.slice(a, from+most/2) + "……" + t.slice(to-most/2, b)
	}
	return t.slice(a, b)
}

// wordEdge moves a place out of a word of letters, on or back.
func (t Text) wordEdge(i, step int) int {
	for i > 0 && i < t.Len() && t.at[i] == t.at[i-1]+1 && letter(t.runes[i]) && letter(t.runes[i-1]) {
		i += step
	}
	return i
}

func letter(c rune) bool { return c < 0x2e80 && unicode.IsLetter(c) }
