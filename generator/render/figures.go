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
	for _, t := range i.Stated() {
		all = append(all, dated{locale.Period{Year: t.Year}.End(), c.statedFigure(lang, at, i, t)})
	}
	for _, o := range i.Observations {
		v := c.observedFigure(lang, at, i, o)
		v.Revised = c.revised(lang, i, o.Period)
		all = append(all, dated{o.Period.End(), v})
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
	v := FigureView{
		Words: w, Period: w.Period(locale.Period{Year: t.Year}), Role: w.T("role." + t.Role), Value: c.statedNumber(lang, i, t),
		Standing: w.T("standing.official"), Source: w.T("figure.clause", c.site.Plan.ShortTitle.In(lang), i.Clause.Plain(lang)),
		SourceURL: c.link(lang, at, planPath+"#"+t.Clause.ID),
	}
	if t.Numeric() {
		v.Unit = m.Name()
	}
	return v
}

// observedFigure is a published figure, or a period for which none was published.
func (c *context) observedFigure(lang locale.Lang, at string, i *site.Indicator, o *site.Observation) FigureView {
	w, m := c.theme.Words(lang), c.measure(lang, i)
	v := FigureView{Words: w, Period: w.Period(o.Period), Role: w.T("role.observation"), Value: w.T("none"), Source: w.T("none"), Note: o.Note.In(lang)}
	if s := o.Source; s != nil { // a missing value may have none
		v.Standing, v.Unverified = w.T("standing."+s.Reliability()), !s.Verified()
		v.Source, v.SourceURL = s.Title.In(lang), c.link(lang, at, sourcesPath+"#"+sourceID(s))
		v.SourceAt = whereRead(w, lang, s)
	}
	if o.Value.Valid {
		v.Value, v.Unit = m.Number(o.Value.Decimal), m.Name()
	}
	if o.Status != "A" {
		v.Status = w.T("obs." + o.Status)
	}
	return v
}

// figureTable is figures of i below a head of the theme's words.
func (c *context) figureTable(lang locale.Lang, i *site.Indicator, label string, rows []FigureView) FigureTable {
	w := c.theme.Words(lang)
	return FigureTable{Words: w, Label: w.T(label), Unit: c.measure(lang, i).Name(), Rows: rows}
}

// widerFigures are those of a wider area, for comparison.
func (c *context) widerFigures(lang locale.Lang, at string, i *site.Indicator) []FigureView {
	var out []FigureView
	for _, o := range i.Context {
		v := c.observedFigure(lang, at, i, o)
		if !o.Value.Valid { // what a source gives instead, such as a rounded figure, is in its note
			v.Value, v.Status = c.theme.Words(lang).T("none"), ""
		}
		out = append(out, v)
	}
	return out
}

// revised says how the figure of a period was changed, a sentence for each time.
func (c *context) revised(lang locale.Lang, i *site.Indicator, at locale.Period) []string {
	w, m := c.theme.Words(lang), c.measure(lang, i)
	var out []string
	for _, r := range i.Revisions {
		if r.Period == at {
			out = append(out, w.T("figure.revised", w.Date(r.On), m.String(r.Old), cmp.Or(r.Reason.In(lang), w.T("none"))))
		}
	}
	return out
}
