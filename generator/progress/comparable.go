package progress

import (
	"slices"

	"plansite/generator/site"
)

// comparable returns the known values that may be set against the baseline and
// the target.
func (a *assessment) comparable() []*site.Observation {
	var out []*site.Observation
	for _, o := range a.known {
		if a.i.Comparable(o.Period) {
			out = append(out, o)
		}
	}
	return out
}

// unlike notes whether values since the baseline are known, of which none compares.
func (a *assessment) unlike() {
	a.v.Unlike = a.v.BasedOn == nil && slices.ContainsFunc(a.known, func(o *site.Observation) bool {
		return !a.i.Comparable(o.Period) && monthsBetween(a.i.Baseline.Year, o.Period) > 0
	})
}

// nothing is the verdict where no value compares, for the reason given if it is
// not the measure.
func (a *assessment) nothing(otherwise Reason) Verdict {
	switch {
	case !a.v.Unlike:
		return a.notAssessed(otherwise)
	case a.i.Measure == "":
		return a.notAssessed(UnknownMeasure)
	}
	return a.notAssessed(UnlikePeriod)
}
