package parity

import "github.com/shopspring/decimal"

// hintWords say a number in passing. Chinese may use a numeral for them, but
// none of them needs one.
var hintWords = func() map[string][]reading {
	half := []reading{percent(decimal.NewFromInt(50)), read(count, decimal.NewFromFloat(0.5))}
	double := []reading{readInts(times, 2), readInts(count, 2), readInts(share, 1)}
	triple := []reading{readInts(times, 3), readInts(count, 3)}
	list := map[string][]reading{}
	add := func(readings []reading, words ...string) {
		for _, w := range words {
			list[w] = readings
		}
	}
	add([]reading{readInts(count, 2)}, "both", "dual", "couple", "couples", "pair", "pairs")
	add(double, "double", "doubled", "doubles", "doubling", "twice")
	add(triple, "triple", "tripled", "triples", "tripling", "thrice")
	add([]reading{readInts(times, 4)}, "quadruple", "quadrupled", "quadruples")
	add(half, "half", "halve", "halved", "halves")
	add([]reading{percent(decimal.NewFromInt(25)), readInts(count, 3)}, "quarter", "quarters")
	for word, n := range map[string]int{"dozen": 12, "decade": 10, "century": 100, "centenary": 100, "centennial": 100, "secondary": 2, "tertiary": 3} {
		add([]reading{readInts(count, n), readInts(ordinal, n)}, word)
	}
	add([]reading{readInts(single, 1)}, "once", "single", "sole", "each", "every", "same", "a", "an")
	return list
}()

// hints reads the words that say a number in passing, where no rule has taken them.
func (s *scanner) hints() {
	for word, at := range latinWords(s.work) {
		if readings := hintWords[word]; readings != nil {
			s.tokens = append(s.tokens, token{start: at.start, end: at.end, readings: readings})
		}
	}
}
