package render

import (
	"slices"

	"github.com/shopspring/decimal"

	"plansite/generator/chart"
	"plansite/generator/locale"
	"plansite/generator/site"
)

var hundred = decimal.NewFromInt(100)

// contextChart sets an indicator beside the same figure of a wider area. Both
// are indices of the baseline year, since their sizes differ. Without figures to
// compare, the view has no picture.
func (c *context) contextChart(lang locale.Lang, at string, i *site.Indicator) (ChartView, error) {
	w := c.theme.Words(lang)
	if i.Latest() == nil || !i.Baseline.Numeric() {
		return ChartView{}, nil
	}
	year := locale.Period{Year: i.Baseline.Year}
	n := slices.IndexFunc(i.Context, func(o *site.Observation) bool { return o.Period == year && o.Value.Valid })
	if n < 0 || n == len(i.Context)-1 || !i.Context[n].Value.Decimal.IsPositive() || !i.Baseline.Value.IsPositive() {
		return ChartView{}, nil
	}
	own := chart.Series{Name: w.T("chart.context.own"), Points: []chart.Point{c.indexPoint(lang, year, decimal.NewNullDecimal(hundred), hundred)}}
	for _, o := range onPath(i) {
		own.Points = append(own.Points, c.indexed(lang, o, i.Baseline.Value))
	}
	wider := chart.Series{Name: w.T("chart.context.wider")}
	for _, o := range i.Context[n:] {
		if i.Comparable(o.Period) {
			wider.Points = append(wider.Points, c.indexed(lang, o, i.Context[n].Value.Decimal))
		}
	}
	f := c.figure(lang, "context", "context-"+i.ID)
	f.Series = []chart.Series{own, wider}
	f.Words.Unverified = c.hollowWords(lang, slices.Concat(i.Observations, i.Context))
	f.Title, f.Unit = w.T("chart.context.title", i.Name.In(lang)), w.T("chart.context.unit", i.Baseline.Year)
	f.Desc = w.T("chart.context.desc", i.Baseline.Year, c.lastIndex(lang, own), c.lastIndex(lang, wider))
	return c.draw(lang, at, f, ChartView{Title: f.Title, Subtitle: f.Desc, Source: c.sources(lang, i, slices.Concat(i.Observations, i.Context))})
}

// indexed is an observation as an index of base.
func (c *context) indexed(lang locale.Lang, o *site.Observation, base decimal.Decimal) chart.Point {
	p := c.indexPoint(lang, o.Period, o.Value, base)
	p.Hollow = !o.Source.Verified()
	return p
}

func (c *context) indexPoint(lang locale.Lang, at locale.Period, v decimal.NullDecimal, base decimal.Decimal) chart.Point {
	w := c.theme.Words(lang)
	p := chart.Point{Date: at.End(), When: w.Period(at)}
	if v.Valid {
		p.Value = decimal.NewNullDecimal(v.Decimal.Mul(hundred).DivRound(base, 1))
		p.Label = w.Number(p.Value.Decimal)
	}
	return p
}

// lastIndex says in words where a series stands.
func (c *context) lastIndex(lang locale.Lang, s chart.Series) string {
	last := s.Points[0]
	for _, p := range s.Points {
		if p.Value.Valid {
			last = p
		}
	}
	return c.theme.Words(lang).T("chart.context.last", s.Name, last.When, last.Label)
}
