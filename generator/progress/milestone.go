package progress

import (
	"cmp"
	"slices"

	"plansite/generator/site"
)

// milestone measures against a path of straight lines from the baseline through
// the milestones to the target: the way covered, x−b, is divided by the way that
// the path covers up to the same moment. Without milestones that is the pace;
// at a milestone it is the share of the way to it.
func (a *assessment) milestone() Verdict {
	from, to := a.stretch()
	start, end := 12*(from.Year-a.i.Baseline.Year), 12*(to.Year-a.i.Baseline.Year)
	gone, span := count(a.elapsed-start), count(end-start)
	// The expected way times span, so that the pace is rounded once only.
	way := from.Value.Sub(a.b).Mul(span).Add(to.Value.Sub(from.Value).Mul(gone))
	expected := amount("expected", a.b.Add(way.DivRound(span, precision)).Normalize())
	expected.Places = min(expected.Places, int32(a.i.Decimals)+2)
	a.add("milestone", period("from", year(from.Year)), amount("from_value", from.Value), period("to", year(to.Year)), amount("to_value", to.Value),
		period("at", a.v.BasedOn.Period), months("elapsed", a.elapsed-start), months("total", end-start), expected)
	if way.Sign() != a.g.Sub(a.b).Sign() {
		return a.notAssessed(PathNotTowards)
	}
	pace := a.x.Sub(a.b).Mul(span).DivRound(way, precision)
	return a.paced("milestone_pace", pace, amount("value", a.x), amount("baseline", a.b), expected)
}

// stretch gives the ends of the piece of the path that the value falls in; one
// that falls on a milestone belongs to the piece before it.
func (a *assessment) stretch() (from, to *site.Target) {
	path := slices.SortedFunc(slices.Values(a.i.Milestones), func(m, n *site.Target) int { return cmp.Compare(m.Year, n.Year) })
	from = a.i.Baseline
	for _, m := range path {
		if a.elapsed <= 12*(m.Year-a.i.Baseline.Year) {
			return from, m
		}
		from = m
	}
	return from, a.i.Target
}
