package progress

import (
	"plansite/generator/locale"
	"plansite/generator/site"
)

// Known gives the observations with a value as they were known on a day: without
// what was published later, and with the values that stood before later
// revisions. A value that does not say when it was published is known from the
// publication of its source on, and not before its period has ended, or, if it
// is provisional or estimated, begun.
func Known(i *site.Indicator, on locale.Date) []*site.Observation {
	var known []*site.Observation
	for _, o := range i.Observations {
		if o.Value.Valid && o.Status != "M" && knownFrom(o).Compare(on) <= 0 {
			known = append(known, unrevised(o, i.Revisions, on))
		}
	}
	return known
}

func knownFrom(o *site.Observation) locale.Date {
	if !o.PublishedOn.IsZero() {
		return o.PublishedOn
	}
	from := o.Period.End()
	if o.Status == "P" || o.Status == "E" {
		from = o.Period.Begin()
	}
	if o.Source != nil && o.Source.PublishedOn.Compare(from) > 0 {
		return o.Source.PublishedOn
	}
	return from
}

// unrevised gives o with the value that the first revision after a day replaced.
func unrevised(o *site.Observation, revisions []*site.Revision, on locale.Date) *site.Observation {
	var first *site.Revision
	for _, r := range revisions {
		if r.Period == o.Period && r.On.Compare(on) > 0 && (first == nil || r.On.Compare(first.On) < 0) {
			first = r
		}
	}
	if first == nil {
		return o
	}
	old := *o
	old.Value = valid(first.Old)
	return &old
}
