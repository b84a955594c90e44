package document

import (
	"math"
	"unicode"
)

// Shares tells which part of a table's width each column gets, 1 in all. measure
// is how many half-width characters a line across the table holds. Columns share
// it by the square root of their longest text, so that a label beside a long text
// is not squeezed; none gets more than it needs. What then is left over goes to
// the first, which holds the labels.
func (b *Block) Shares(measure float64) []float64 {
	need := b.needs()
	for i, n := range need {
		need[i] = min(n, much*measure)
	}
	share, rest := make([]float64, len(need)), measure
	for settled := true; settled; {
		settled = false
		unit := rest / roots(need, share)
		for i, n := range need {
			if share[i] == 0 && n <= unit*math.Sqrt(n) {
				share[i], rest, settled = n, rest-n, true
			}
		}
	}
	open := roots(need, share)
	for i, n := range need {
		switch {
		case share[i] == 0:
			share[i] = rest * math.Sqrt(n) / open
		case open == 0 && i == 0:
			share[i] += rest
		}
		share[i] /= measure
	}
	return share
}

// roots adds up the roots of what the columns need that have no share yet.
func roots(need, share []float64) float64 {
	sum := 0.0
	for i, n := range need {
		if share[i] == 0 {
			sum += math.Sqrt(n)
		}
	}
	return sum
}

// needs is how wide each column would be without line breaks, with the space
// between columns.
func (b *Block) needs() []float64 {
	var need []float64
	add := func(cells []string) {
		for i, text := range cells {
			if i == len(need) {
				need = append(need, 1)
			}
			need[i] = max(need[i], width(text)+Gap+ease)
		}
	}
	add(b.Head)
	for _, r := range b.Rows {
		if !r.Group {
			add(r.Cells)
		}
	}
	return need
}

// Gap is the space between columns, in half-width characters; it is part of what a
// column needs.
const Gap = 3

// ease is what the estimate of a width may be wrong by.
const ease = .6

// much is how many lines across the whole table a text can be before it gets no
// wider a column.
const much = 4

// width estimates how wide a text is, in half-width characters. Latin letters
// are a little wider than half of a Chinese one.
func width(text string) float64 {
	n := 0.0
	for _, r := range text {
		if r >= 0x2e80 || unicode.In(r, unicode.Han) {
			n += 2
		} else {
			n += 1.2
		}
	}
	return n
}

// Numeric tells of each column whether all its cells are numbers, which stand at
// the right.
func (b *Block) Numeric() []bool {
	numeric := make([]bool, len(b.Head))
	for i := range numeric {
		numeric[i] = i > 0 && b.allNumbers(i)
	}
	return numeric
}

func (b *Block) allNumbers(column int) bool {
	found := false
	for _, r := range b.Rows {
		if r.Group || column >= len(r.Cells) {
			continue
		}
		for _, c := range r.Cells[column] {
			if !unicode.IsDigit(c) && c != '.' && c != ',' && c != '−' && c != '—' {
				return false
			}
		}
		found = true
	}
	return found
}
