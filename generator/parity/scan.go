package parity

import (
	"cmp"
	"regexp"
	"slices"
)

// scanner reads the numbers of a prose rule by rule. What a rule has taken is
// blanked in work, so that the next rule does not see it; the rules are
// therefore ordered from the most particular to the plain figure.
type scanner struct {
	prose
	work   []byte
	tokens []token
}

// rule is a pattern and what it stands for. read may decline a match (false);
// it returns no token for words in which a numeral does not count. A token of
// zero length takes the place of the whole match.
type rule struct {
	pattern *regexp.Regexp
	read    func(m found) ([]token, bool)
}

// found is one match of a rule.
type found struct {
	*scanner
	at []int
}

// group is the text of a group of the pattern, or "".
func (m found) group(n int) string {
	if 2*n+1 >= len(m.at) || m.at[2*n] < 0 {
		return ""
	}
	return m.text[m.at[2*n]:m.at[2*n+1]]
}

func (m found) start() int { return m.at[0] }
func (m found) end() int   { return m.at[1] }

// scan reads what the rules find in the sentences that may hold a number: most
// hold none, and the patterns are slow.
func scan(p prose, rules []rule, sentences []span) *scanner {
	s := &scanner{prose: p, work: []byte(p.text)}
	for _, part := range sentences {
		for _, r := range rules {
			for _, at := range r.pattern.FindAllSubmatchIndex(s.work[part.start:part.end], -1) {
				s.take(found{s, moved(at, part.start)}, r)
			}
		}
	}
	return s
}

func moved(at []int, by int) []int {
	for i := range at {
		if at[i] >= 0 {
			at[i] += by
		}
	}
	return at
}

func (s *scanner) sort() {
	slices.SortStableFunc(s.tokens, func(a, b token) int { return cmp.Compare(a.start, b.start) })
}

func (s *scanner) take(m found, r rule) {
	tokens, ok := r.read(m)
	if !ok {
		return
	}
	from, to := m.start(), m.end()
	for i, t := range tokens {
		if t.start == t.end {
			t.start, t.end = m.start(), m.end()
		}
		if i == 0 {
			from, to = t.start, t.end
		}
		from, to = min(from, t.start), max(to, t.end)
		s.tokens = append(s.tokens, t)
	}
	clear(s.work[from:to])
}

// one is the answer of a rule that found one number which must be matched.
func one(readings ...reading) ([]token, bool) {
	return []token{{readings: readings, must: true}}, true
}

// perhaps is the answer for a number that may be matched.
func perhaps(readings ...reading) ([]token, bool) {
	return []token{{readings: readings}}, true
}

// idle is the answer for words in which a numeral does not count.
func idle(found) ([]token, bool) { return nil, true }
