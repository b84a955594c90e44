package render

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"plansite/generator/chart"
	"plansite/generator/locale"
	"plansite/generator/site"
)

// alike are an indicator's observations over periods of one kind.
type alike struct {
	kind   locale.Kind
	months int // of a span, which has no usual length
	list   []*site.Observation
}

// onPath returns the observations that stand on one line with baseline and target.
func onPath(i *site.Indicator) []*site.Observation {
	var out []*site.Observation
	for _, o := range i.Observations {
		if i.Comparable(o.Period) {
			out = append(out, o)
		}
	}
	return out
}

// apart returns the other observations, each kind of period for itself.
func apart(i *site.Indicator) []alike {
	var out []alike
	for _, o := range i.Observations {
		if i.Comparable(o.Period) {
			continue
		}
		a := alike{kind: i.Series(o.Period)}
		if a.kind == locale.Span {
			a.months = o.Period.Months()
		}
		n := slices.IndexFunc(out, func(b alike) bool { return b.kind == a.kind && b.months == a.months })
		if n < 0 {
			n, out = len(out), append(out, a)
		}
		out[n].list = append(out[n].list, o)
	}
	return slices.DeleteFunc(out, func(a alike) bool { return a.values() == 0 })
}

func (a alike) values() int {
	n := 0
	for _, o := range a.list {
		if o.Value.Valid {
			n++
		}
	}
	return n
}

// reach is how many days lie between two values of a kind that follow each other;
// where there are more, one is missing.
func (a alike) reach() int {
	days := map[locale.Kind]int{locale.Month: 31, locale.Quarter: 92, locale.Half: 184, locale.ToDate: 92}
	if n := days[a.kind]; n > 0 {
		return n
	}
	return 366
}

// apartCharts show an indicator's values over periods that do not compare with
// baseline and target, a chart for each kind of period that has two or more.
func (c *context) apartCharts(lang locale.Lang, at string, i *site.Indicator) ([]ChartView, error) {
	var out []ChartView
	for _, a := range apart(i) {
		if a.values() < 2 {
			continue
		}
		f := c.apartFigure(lang, i, a)
		v, err := c.draw(lang, at, f, ChartView{Title: f.Title, Subtitle: f.Unit, Source: c.sources(lang, i, a.list)})
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, nil
}

func (c *context) apartFigure(lang locale.Lang, i *site.Indicator, a alike) chart.Figure {
	w, m := c.theme.Words(lang), c.measure(lang, i)
	f := c.figure(lang, "line", "chart-"+i.ID+"-"+string(a.kind))
	if a.months > 0 {
		f.ID += "-" + decimal.NewFromInt(int64(a.months)).String()
	}
	f.Title, f.Unit, f.Reach = w.T("chart.apart.title", i.Name.In(lang), w.T("period.kind."+string(a.kind))), m.Name(), a.reach()
	f.Least, f.YearEnds, f.Words.Unverified = least(m, i), true, c.hollowWords(lang, a.list)
	var said []string
	for n, o := range a.list {
		if n > 0 && a.kind == locale.ToDate && a.list[n-1].Period.Year != o.Period.Year { // it begins anew each January
			f.Points = append(f.Points, chart.Point{Date: o.Period.Begin(), When: "…", Gap: true})
		}
		p := c.observed(lang, i, o)
		f.Points = append(f.Points, p)
		if p.Value.Valid {
			said = append(said, w.T("chart.at.period", p.When, p.Label))
		}
	}
	f.Desc = strings.Join(said, w.ListSep)
	if a.values() <= fewBars {
		return asBars(f, f.Title)
	}
	return f
}

// fewBars are as many values as are told one by one.
const fewBars = 12

// asBars shows the points of a figure side by side.
func asBars(f chart.Figure, name string) chart.Figure {
	f.Kind, f.Categories = "bars", nil
	points := withGaps(f.Points)
	for n := range points {
		f.Categories = append(f.Categories, points[n].When)
		points[n].Label = points[n].Short // the axis names the unit
	}
	f.Series = []chart.Series{{Name: name, Points: points}}
	return f
}

// apartNote says which values a chart leaves out, and why.
func (c *context) apartNote(lang locale.Lang, i *site.Indicator) string {
	w := c.theme.Words(lang)
	var kinds []string
	for _, a := range apart(i) {
		if kind := w.T("period.kind." + string(a.kind)); !slices.Contains(kinds, kind) {
			kinds = append(kinds, kind)
		}
	}
	if len(kinds) == 0 {
		return ""
	}
	return w.T("chart.note.apart", strings.Join(kinds, w.ListSep))
}

// barPoints are the values that stand side by side: those on the path from the
// baseline, or else those of the other kind of period that has most.
func (c *context) barPoints(lang locale.Lang, i *site.Indicator) []chart.Point {
	list := alike{list: onPath(i)}
	var points []chart.Point
	if i.Baseline.Numeric() {
		points = append(points, c.statedPoint(lang, i, i.Baseline))
	}
	for _, a := range apart(i) {
		if list.values() == 0 || points == nil && a.values() > list.values() {
			list, points = a, nil
		}
	}
	for _, o := range list.list {
		points = append(points, c.observed(lang, i, o))
	}
	return points
}

// withGaps sets a gap between points that lie further apart than others.
func withGaps(points []chart.Point) []chart.Point {
	least := 0
	for n := 1; n < len(points); n++ {
		if days := points[n-1].Date.DaysTo(points[n].Date); days > 0 && (least == 0 || days < least) {
			least = days
		}
	}
	var out []chart.Point
	for n, p := range points {
		if n > 0 && 2*points[n-1].Date.DaysTo(p.Date) > 3*least {
			out = append(out, chart.Point{When: "…", Gap: true})
		}
		out = append(out, p)
	}
	return out
}
