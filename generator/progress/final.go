package progress

import "plansite/generator/site"

// decide settles what the verdict rests on: of the known values one that settles
// it, or else the final figure, or else the latest. Of periods that end together
// the last in order, which is the longest, counts.
func (a *assessment) decide(known []*site.Observation) {
	best := 0
	for _, o := range known {
		weight := 0
		switch {
		case a.settles(o):
			weight = 2
		case a.isFinal(o):
			weight = 1
		}
		if weight >= best {
			best, a.v.BasedOn, a.v.Final = weight, o, weight > 0
		}
	}
}

// isFinal reports whether o is the figure of the end of the target's year: a
// stock by whatever period ends with the year, other measures by the whole year.
func (a *assessment) isFinal(o *site.Observation) bool {
	final := year(a.i.Target.Year)
	return o.Period.End() == final.End() && (a.i.Measure == "stock" || o.Period.Begin() == final.Begin())
}

// settles reports whether the figure o can end the question whether the target
// is reached: it is final, official, and neither provisional nor an estimate.
func (a *assessment) settles(o *site.Observation) bool {
	return o != nil && a.isFinal(o) && o.Source.Verified() && o.Status != "P" && o.Status != "E"
}

// final is the verdict on a target whose year is over.
func (a *assessment) final() Verdict {
	a.v.Method = MethodFinal
	if a.settles(a.v.BasedOn) {
		return a.compared(StatusReached, StatusNotReached)
	}
	a.v.Status, a.v.Since = StatusOutstanding, dayAfter(year(a.i.Target.Year).End())
	if a.v.BasedOn != nil {
		a.addDifference()
	}
	return a.v
}
