package typeset

import (
	"math"
	"strings"
	"unicode/utf8"
)

// apart is what a line that ends within a phrase costs: as much as if two lines
// were longer and shorter than the others by a tenth of the room.
const apart = 0.02

// Balance is Wrap with lines as equal in width as they can be without becoming
// more, so that no word of a heading is left alone. Of two ways that are about as
// good, it takes the one that ends lines at marks: before “ or after ，.
func Balance(text string, width Width, max float64) []string {
	var out []string
	for paragraph := range strings.SplitSeq(text, "\n") {
		out = append(out, balance(paragraph, width, max)...)
	}
	return out
}

func balance(text string, width Width, max float64) []string {
	greedy := Wrap(text, width, max)
	b := balancer{text: text, max: max, cuts: append(append([]int{0}, Breaks(text)...), len(text))}
	if len(greedy) < 2 || !b.measure(width) {
		return greedy
	}
	b.ideal = b.full[len(b.full)-1] / float64(len(greedy))
	lines := b.best(len(greedy))
	if lines == nil {
		return greedy
	}
	return lines
}

// balancer weighs the ways to part a text into lines.
type balancer struct {
	text        string
	max, ideal  float64
	cuts        []int     // where lines may end, with both ends of the text
	full, shown []float64 // width up to a cut, and of the piece before it without the spaces at its end
}

// measure measures the pieces; false means that one is wider than a line.
func (b *balancer) measure(width Width) bool {
	b.full, b.shown = make([]float64, len(b.cuts)), make([]float64, len(b.cuts))
	for i := 1; i < len(b.cuts); i++ {
		from, to := b.cuts[i-1], b.cuts[i]
		b.full[i] = b.full[i-1] + width(b.text[from:to])
		b.shown[i] = width(b.text[from:trimmed(b.text, from, to)])
		if b.shown[i] > b.max {
			return false
		}
	}
	return true
}

// best gives the cheapest way to make n lines, or nil where there is none.
func (b *balancer) best(n int) []string {
	last := len(b.cuts) - 1
	cost, from := make([]float64, len(b.cuts)), make([][]int, n) // by the cut that ends a line
	for k := 1; k <= last; k++ {
		cost[k] = math.Inf(1)
	}
	for l := range n {
		next := make([]float64, len(b.cuts))
		from[l] = make([]int, len(b.cuts))
		for k := range next {
			next[k] = math.Inf(1)
			for j := range k {
				if c := cost[j] + b.cost(j, k); c < next[k] {
					next[k], from[l][k] = c, j
				}
			}
		}
		cost = next
	}
	if math.IsInf(cost[last], 1) {
		return nil
	}
	lines := make([]string, n)
	for l, k := n-1, last; l >= 0; l-- {
		j := from[l][k]
		lines[l] = b.text[b.cuts[j]:trimmed(b.text, b.cuts[j], b.cuts[k])]
		k = j
	}
	return lines
}

// cost is what the line between two cuts costs.
func (b *balancer) cost(from, to int) float64 {
	w := b.full[to-1] - b.full[from] + b.shown[to]
	if w > b.max {
		return math.Inf(1)
	}
	off := (w - b.ideal) / b.max
	if to < len(b.cuts)-1 && !b.atMark(b.cuts[to]) {
		return off*off + apart
	}
	return off * off
}

// atMark tells whether a line that ends at a place ends with a mark or a space, or
// the next begins with one.
func (b *balancer) atMark(at int) bool {
	before, _ := utf8.DecodeLastRuneInString(b.text[:at])
	after, _ := utf8.DecodeRuneInString(b.text[at:])
	switch classes[before] {
	case closes, joins, blank, hides:
		return true
	}
	return classes[after] == opens
}
