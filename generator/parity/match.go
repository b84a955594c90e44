package parity

import "slices"

// text is a prose with its numbers.
type text struct {
	prose
	tokens []token
}

// pairing matches the numbers of two texts one to one: with holds the partner
// of each Chinese token, taken marks the English ones; -1 is none.
type pairing struct {
	zh, en text
	with   []int
	taken  []bool
}

func match(zh, en text) []Finding {
	p := pairing{zh, en, make([]int, len(zh.tokens)), make([]bool, len(en.tokens))}
	for i := range p.with {
		p.with[i] = -1
	}
	// From the closest to the loosest, so that a number without a qualifier
	// does not take the partner of the same number with one.
	p.pass(func(z, e token) bool { return z.must && e.must && fit(z, e) })
	p.pass(func(z, e token) bool { return z.must && e.must })
	p.pass(func(z, e token) bool { return z.must || e.must })
	return append(p.compared(), p.leftOver()...)
}

// pass matches what may be matched, each Chinese token with the first English one
// that is free. Candidates are looked up by reading, so that a text of very many
// numbers takes no longer than its length asks for.
func (p pairing) pass(may func(z, e token) bool) {
	byKey := indexed(p.en.tokens)
	for i, z := range p.zh.tokens {
		if p.with[i] >= 0 {
			continue
		}
		first := -1
		for _, r := range z.readings {
			list := byKey[r.key]
			for len(list) > 0 && p.taken[list[0]] {
				list = list[1:]
			}
			byKey[r.key] = list
			if j := p.firstOf(list, z, may); j >= 0 && (first < 0 || j < first) {
				first = j
			}
		}
		if first >= 0 {
			p.with[i], p.taken[first] = first, true
		}
	}
}

// firstOf returns the first free token of the list that agrees with z and may be
// its partner, or -1.
func (p pairing) firstOf(list []int, z token, may func(z, e token) bool) int {
	for _, j := range list {
		if e := p.en.tokens[j]; !p.taken[j] && may(z, e) && z.agrees(e) {
			return j
		}
	}
	return -1
}

// indexed are the places of tokens by the keys of their readings.
func indexed(tokens []token) map[string][]int {
	byKey := map[string][]int{}
	for i, t := range tokens {
		for _, r := range t.readings {
			if list := byKey[r.key]; len(list) == 0 || list[len(list)-1] != i {
				byKey[r.key] = append(list, i)
			}
		}
	}
	return byKey
}

// most is how many numbers of a kind are told of one text: with more, its translation
// is that of another text, and to tell each would take longer than to read it.
const most = 500

// compared reports pairs of the same value whose qualifiers do not fit.
func (p pairing) compared() []Finding {
	var list []Finding
	for i, j := range p.with {
		if j < 0 || len(list) == most || fit(p.zh.tokens[i], p.en.tokens[j]) {
			continue
		}
		list = append(list, Finding{QualifierDiffers,
			p.zh.piece(p.zh.tokens[i].qualified()), p.en.piece(p.en.tokens[j].qualified())})
	}
	return list
}

// leftOver reports the numbers without a partner.
func (p pairing) leftOver() []Finding {
	var zh, en []token
	for i, t := range p.zh.tokens {
		if p.with[i] < 0 && t.must {
			zh = append(zh, t)
		}
	}
	for j, t := range p.en.tokens {
		if !p.taken[j] && t.must {
			en = append(en, t)
		}
	}
	zh, en = forgive(zh, en, p.en.tokens), forgive(en, zh, p.zh.tokens)
	return p.paired(zh[:min(len(zh), most)], en[:min(len(en), most)])
}

// forgive drops numbers that the other text has, though less often: repeating
// a number is a matter of style. It keeps one that the other text has a rival
// for: with 2020, 2020, 2021 against 2020, 2021, 2021, one of them is wrong.
func forgive(list, rivals, others []token) []token {
	byKey, rival := indexed(others), map[sort]bool{}
	for _, r := range rivals {
		rival[r.readings[0].sort] = true
	}
	return slices.DeleteFunc(slices.Clone(list), func(t token) bool {
		return !rival[t.readings[0].sort] && slices.ContainsFunc(t.readings, func(r reading) bool {
			return slices.ContainsFunc(byKey[r.key], func(j int) bool { return t.agrees(others[j]) })
		})
	})
}

// paired reports leftovers of both texts as differences: those of one sort
// first, then whatever stands against each other; the rest is missing.
func (p pairing) paired(zh, en []token) []Finding {
	var list []Finding
	used := make([]bool, len(en))
	alike := func(z, e token) bool { return z.is(e.readings[0].sort) || e.is(z.readings[0].sort) }
	others := func(z, e token) bool { return z.is(mark) == e.is(mark) }
	for _, may := range []func(z, e token) bool{alike, others} {
		var rest []token
		for _, z := range zh {
			j := firstFree(used, en, func(e token) bool { return may(z, e) })
			if j < 0 {
				rest = append(rest, z)
				continue
			}
			used[j] = true
			list = append(list, Finding{Differs, p.zh.piece(z), p.en.piece(en[j])})
		}
		zh = rest
	}
	for _, z := range zh {
		list = append(list, Finding{Kind: MissingInEN, ZH: p.zh.piece(z)})
	}
	for j, e := range en {
		if !used[j] {
			list = append(list, Finding{Kind: MissingInZH, EN: p.en.piece(e)})
		}
	}
	return list
}

func firstFree(used []bool, list []token, ok func(token) bool) int {
	for j, t := range list {
		if !used[j] && ok(t) {
			return j
		}
	}
	return -1
}
