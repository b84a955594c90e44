package render

import (
	"cmp"
	"slices"

	"plansite/generator/locale"
	"plansite/generator/site"
)

// figures lists every figure of an indicator by time, each with a link to its
// clause or its source.
func (c *context) figures(lang locale.Lang, at string, i *site.Indicator) []FigureView {
	type dated struct {
		end  locale.Date
		view FigureView
	}
	var all []dated
	for _, t := range slices.Concat([]*site.Target{i.Baseline}, i.Milestones, []*site.Target{i.Target}) {
		all = append(all, dated{locale.Period{Year: t.Year}.End(), c.statedFigure(lang, at, i, t)})
	}
	for _, o := range i.Observations {
		all = append(all, dated{o.Period.End(), c.observedFigure(lang, at, i, o)})
	}
	slices.SortStableFunc(all, func(a, b dated) int { return a.end.Compare(b.end) })
	out := make([]FigureView, len(all))
	for n, d := range all {
		out[n] = d.view
	}
	return out
}

// statedFigure is a figure that the plan states.
func (c *context) statedFigure(lang locale.Lang, at string, i *site.Indicator, t *site.Target) FigureView {
	w, m := c.theme.Words(lang), c.measure(lang, i)
	return FigureView{
		Words: w, Period: w.Period(locale.Period{Year: t.Year}), Role: w.T("role." + t.Role), Value: m.Number(t.Value), Unit: m.Name(),
		Standing: w.T("standing.official"), Source: w.T("figure.clause", c.site.Plan.ShortTitle.In(lang), i.Clause.Plain(lang)),
		SourceURL: c.link(lang, at, planPath+"#"+t.Clause.ID),
	}
}

// observedFigure is a published figure, or a period for which none was published.
func (c *context) observedFigure(lang locale.Lang, at string, i *site.Indicator, o *site.Observation) FigureView {
	w, m := c.theme.Words(lang), c.measure(lang, i)
	v := FigureView{Words: w, Period: w.Period(o.Period), Role: w.T("role.observation"), Value: w.T("none"), Source: w.T("none"), Note: o.Note.In(lang)}
	if s := o.Source; s != nil { // a missing value may have none
		v.Standing, v.Unverified = w.T("standing."+s.Reliability()), !s.Verified()
		v.Source, v.SourceURL = s.Title.In(lang), c.link(lang, at, sourcesPath+"#"+sourceID(s))
	}
	if o.Value.Valid {
		v.Value, v.Unit = m.Number(o.Value.Decimal), m.Name()
	}
	if o.Status != "A" {
		v.Status = w.T("obs." + o.Status)
	}
	for _, r := range i.Revisions {
		if r.Period == o.Period {
			v.Revised = append(v.Revised, w.T("figure.revised", w.Date(r.On), m.String(r.Old), cmp.Or(r.Reason.In(lang), w.T("none"))))
		}
	}
	return v
}
