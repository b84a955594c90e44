package site

import "slices"

// Sourced counts the figures of the indicators — baselines, milestones, targets
// and published values — and those of them that name a clause or a source.
func (s *Site) Sourced() (sourced, total int) {
	count := func(ok bool) {
		total++
		if ok {
			sourced++
		}
	}
	for _, i := range s.Indicators {
		for _, t := range i.Stated() {
			count(t.Clause != nil)
		}
		for _, o := range slices.Concat(i.Observations, i.Context) {
			if o.Value.Valid {
				count(o.Source != nil)
			}
		}
	}
	return sourced, total
}
