package fidelity

import (
	"slices"
	"strings"
)

// Piece is a part of the published text that the received text is parted by.
type Piece struct {
	Text    Text
	Key     string // what the piece is known by, if not by its beginning
	Heading bool
	New     bool // it was not in the text received
	Open    bool // how it began there is not known
}

// Align gives the part of the received text that each piece stands for. The parts
// follow each other without gaps: sentences that were received and are not published
// are at the end of the part before them, words at the beginning of the one after.
//
// What begins alike and only once in both texts is taken to be the same, as far as
// the order allows; what lies between is parted where it fits best.
func Align(received Text, pieces []Piece) []Text {
	starts := anchors(received, pieces)
	out := make([]Text, 0, len(pieces))
	for from := 0; from < len(pieces); {
		to := from + 1
		for to < len(pieces) && starts[to] < 0 {
			to++
		}
		lo, hi := 0, received.Len()
		if from > 0 {
			lo = starts[from]
		}
		if to < len(pieces) {
			hi = starts[to]
		}
		out = append(out, received.part(pieces[from:to], lo, hi)...)
		from = to
	}
	for i := range len(pieces) - 1 {
		out[i], out[i+1] = passOn(pieces[i], out[i], out[i+1])
	}
	return out
}

// passOn moves words that stand behind a piece, but end no sentence, to the next. A
// piece with a key is a row of a table, which has no sentences.
func passOn(piece Piece, part, next Text) (Text, Text) {
	n := piece.Text.Len()
	if n == 0 || piece.Key != "" || part.Len() <= n || !slices.Equal(part.runes[:n], piece.Text.runes) || strings.ContainsRune("。！？；：.”》", part.runes[part.Len()-1]) {
		return part, next
	}
	return part.cut(0, n), Of(part.Raw[part.at[n]:] + next.Raw)
}

// costly is how much work it may be to part what lies between two anchors; beyond
// it the texts have nothing to do with each other.
const costly = 50_000_000

// part divides what was received from lo to hi among pieces.
func (t Text) part(pieces []Piece, lo, hi int) []Text {
	out := make([]Text, 0, len(pieces))
	if len(pieces)*(hi-lo) > costly {
		pieces, out = pieces[len(pieces)-1:], append(out, make([]Text, len(pieces)-1)...)
		for i := range out {
			out[i] = Of("")
		}
	}
	for i, p := range pieces[:len(pieces)-1] {
		end := t.end(p, pieces[i+1].Text.runes, lo, hi)
		out = append(out, t.cut(lo, end))
		lo = end
	}
	return append(out, t.cut(lo, hi))
}

func (t Text) cut(from, to int) Text { return Of(t.Raw[t.at[from]:t.at[to]]) }

// end finds where the part of a piece ends that begins at lo and is followed by next.
func (t Text) end(p Piece, next []rune, lo, hi int) int {
	r, whole := t.runes[lo:hi], p.Text.runes
	switch {
	case p.New:
		return lo
	case len(whole) > 0 && len(r) >= len(whole) && slices.Equal(r[:len(whole)], whole):
		end := lo + len(whole)
		if p.Heading && end < hi && stop(t.runes[end]) {
			end++
		}
		return end
	}
	best, end := -1, 0
	for x := 0; x <= len(r); x++ {
		before := common(len(whole), x, func(i int) bool { return whole[len(whole)-1-i] == r[x-1-i] })
		after := common(len(next), len(r)-x, func(i int) bool { return next[i] == r[x+i] })
		if fit := before + after; fit > best {
			best, end = fit, x
		}
	}
	return lo + end
}

// known is how many characters at its beginning a piece without a key is known by.
const known = 12

// anchors gives where in the received text each piece begins, -1 where that is not sure.
func anchors(received Text, pieces []Piece) []int {
	keys := make([]string, len(pieces))
	count := map[string]int{}
	var rest []rune
	for i := len(pieces) - 1; i >= 0; i-- {
		p := pieces[i]
		rest = append(slices.Clone(p.Text.runes), rest[:min(len(rest), known)]...)
		keys[i] = p.key(rest)
		count[keys[i]]++
	}
	where := received.find(keys)
	starts := make([]int, len(pieces))
	for i, k := range keys {
		starts[i] = -1
		if at, ok := where[k]; ok && at >= 0 && count[k] == 1 {
			starts[i] = at
		}
	}
	return rising(starts)
}

func (p Piece) key(rest []rune) string {
	switch {
	case p.New || p.Open || p.Text.Len() == 0:
		return ""
	case p.Key != "":
		return Of(p.Key).String()
	}
	return string(rest[:min(len(rest), known)])
}

// find gives where each key is in the text, -1 where it is more than once.
func (t Text) find(keys []string) map[string]int {
	where, long := map[string]int{}, map[string]bool{}
	for _, k := range keys {
		n := len([]rune(k))
		if n == known {
			long[k] = true
		} else if n > 1 {
			if s := t.String(); strings.Count(s, k) == 1 {
				where[k] = len([]rune(s[:strings.Index(s, k)]))
			}
		}
	}
	for i := 0; i+known <= len(t.runes); i++ {
		k := string(t.runes[i : i+known])
		if !long[k] {
			continue
		}
		if _, twice := where[k]; twice {
			where[k] = -1
			continue
		}
		where[k] = i
	}
	return where
}

// rising keeps the most starts that follow each other, and makes the others -1.
func rising(starts []int) []int {
	var last []int // index of the smallest start that a row of each length can end in
	before := make([]int, len(starts))
	for i, s := range starts {
		if s < 0 {
			continue
		}
		n, _ := slices.BinarySearchFunc(last, s, func(j, s int) int { return starts[j] - s })
		before[i] = -1
		if n > 0 {
			before[i] = last[n-1]
		}
		if n == len(last) {
			last = append(last, i)
		} else {
			last[n] = i
		}
	}
	out := slices.Repeat([]int{-1}, len(starts))
	if len(last) > 0 {
		for i := last[len(last)-1]; i >= 0; i = before[i] {
			out[i] = starts[i]
		}
	}
	return out
}
