package render

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"plansite/generator/chart"
	"plansite/generator/locale"
	"plansite/generator/progress"
	"plansite/generator/site"
)

// stripFigure shows the verdict on each indicator, the best first.
func (c *context) stripFigure(lang locale.Lang, list []*site.Indicator, id string) (ChartView, chart.Figure) {
	w := c.theme.Words(lang)
	f := c.figure(lang, "strip", id)
	var said []string
	for _, i := range list {
		v := c.assess(i)
		word := verdictWord(w, i, v, true)
		f.States = append(f.States, chart.State{Name: i.Name.In(lang), Shape: verdictShape(w, v), Word: word,
			Tone: toned(v, chart.Good, chart.Warning, chart.Bad, chart.Neutral), Rank: slices.Index(progress.Statuses, v.Status)})
		said = append(said, w.T("chart.strip.one", i.Name.In(lang), word))
	}
	f.Title, f.Desc = w.T("chart.strip.title"), strings.Join(said, w.ListSep)
	return ChartView{Title: f.Title, Note: w.T("verdict.disclaimer")}, f
}

// ratesChart compares the yearly change achieved with the one that is needed
// from now on. What is needed counts 100, since units differ. Indicators without
// both are left out; where there is none, the view has no picture.
func (c *context) ratesChart(lang locale.Lang, at string) (ChartView, error) {
	w := c.theme.Words(lang)
	f := c.figure(lang, "bars", "chart-rates")
	achieved, needed := chart.Series{Name: w.T("score.achieved")}, chart.Series{Name: w.T("score.needed")}
	var said []string
	var all []*site.Observation
	for _, i := range c.site.Indicators {
		v := c.assess(i)
		if !v.NeededPerYear.Valid || !v.AchievedPerYear.Valid || v.NeededPerYear.Decimal.IsZero() {
			continue
		}
		share := v.AchievedPerYear.Decimal.Mul(hundred).DivRound(v.NeededPerYear.Decimal, 1)
		a := c.ratePoint(lang, i, v.AchievedPerYear, share)
		all = append(all, v.BasedOn)
		a.Hollow = v.Doubted()
		n := c.ratePoint(lang, i, v.NeededPerYear, hundred)
		achieved.Points, needed.Points = append(achieved.Points, a), append(needed.Points, n)
		f.Categories = append(f.Categories, i.Name.In(lang))
		said = append(said, w.T("chart.rates.one", i.Name.In(lang), a.Label, n.Label))
	}
	if len(f.Categories) == 0 {
		return ChartView{}, nil
	}
	f.Series = []chart.Series{achieved, needed}
	f.Words.Unverified = c.hollowWords(lang, all)
	f.Title, f.Desc, f.Unit = w.T("chart.rates.title"), strings.Join(said, w.ListSep), w.T("chart.rates.unit")
	return c.draw(lang, at, f, ChartView{Title: f.Title, Note: w.T("chart.rates.note")})
}

func (c *context) ratePoint(lang locale.Lang, i *site.Indicator, d decimal.NullDecimal, share decimal.Decimal) chart.Point {
	w := c.theme.Words(lang)
	rate := c.measure(lang, i).Signed(average(d.Decimal, i.Decimals))
	return chart.Point{Value: decimal.NewNullDecimal(share), Label: w.T("chart.rates.value", rate, w.Number(share))}
}

// dutiesChart puts duties on an axis of time. Where no date is known, the view
// has no picture.
func (c *context) dutiesChart(lang locale.Lang, at string) (ChartView, error) {
	w := c.theme.Words(lang)
	f := c.figure(lang, "timeline", "chart-duties")
	days := map[locale.Date]bool{}
	tone := map[string]chart.Tone{"done": chart.Good, "overdue": chart.Warning}
	for _, d := range c.site.Duties {
		state := c.dutyState(d)
		e := chart.Event{Name: d.What.In(lang), Date: d.Due, When: w.Date(d.Due), Shape: w.T("duty.shape." + state), Word: w.T("duty." + state), Tone: tone[state]}
		if !d.Due.IsZero() {
			days[d.Due] = true
		}
		f.Events = append(f.Events, e)
	}
	if len(days) < 2 { // one day is no line of time
		return ChartView{}, nil
	}
	f.Title, f.Desc = w.T("duties.title"), c.dutiesCount(lang)
	f.Today = chart.Point{Date: c.today(), Label: w.T("chart.today", w.Date(c.today()))}
	return c.draw(lang, at, f, ChartView{Title: w.T("chart.duties.title")})
}
