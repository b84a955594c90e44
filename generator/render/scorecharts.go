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

// tones are the colours of verdicts; word and shape say the same without colour.
var tones = map[progress.Status]chart.Tone{
	progress.StatusReached: chart.Good, progress.StatusMet: chart.Good, progress.StatusAhead: chart.Good, progress.StatusOnSchedule: chart.Good,
	progress.StatusBehind: chart.Warning, progress.StatusFarBehind: chart.Bad, progress.StatusMovingAway: chart.Bad,
	progress.StatusNotReached: chart.Bad, progress.StatusNotMet: chart.Bad, progress.StatusNotAssessed: chart.Neutral,
}

// stripFigure shows the verdict on each indicator, the best first.
func (c *context) stripFigure(lang locale.Lang, list []*site.Indicator, id string) (ChartView, chart.Figure) {
	w := c.theme.Words(lang)
	f := c.figure(lang, "strip", id)
	var said []string
	for _, i := range list {
		v := c.assess(i)
		word := w.T("verdict." + string(v.Status))
		if v.Unverified && v.Status != progress.StatusNotAssessed {
			word = w.T("chart.strip.unverified", word)
		}
		f.States = append(f.States, chart.State{Name: i.Name.In(lang), Shape: w.T("verdict.shape." + string(v.Status)), Word: word,
			Tone: tones[v.Status], Rank: slices.Index(progress.Statuses, v.Status)})
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
	for _, i := range c.site.Indicators {
		v := c.assess(i)
		if !v.NeededPerYear.Valid || !v.AchievedPerYear.Valid || v.NeededPerYear.Decimal.IsZero() {
			continue
		}
		share := v.AchievedPerYear.Decimal.Mul(hundred).DivRound(v.NeededPerYear.Decimal, 1)
		a := c.ratePoint(lang, i, v.AchievedPerYear, share)
		a.Hollow = v.Unverified
		n := c.ratePoint(lang, i, v.NeededPerYear, hundred)
		achieved.Points, needed.Points = append(achieved.Points, a), append(needed.Points, n)
		f.Categories = append(f.Categories, i.Name.In(lang))
		said = append(said, w.T("chart.rates.one", i.Name.In(lang), a.Label, n.Label))
	}
	if len(f.Categories) == 0 {
		return ChartView{}, nil
	}
	f.Series = []chart.Series{achieved, needed}
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
	dated := false
	tone := map[string]chart.Tone{"done": chart.Good, "overdue": chart.Warning}
	for _, d := range c.site.Duties {
		state := c.dutyState(d)
		e := chart.Event{Name: d.What.In(lang), Date: d.Due, When: w.Date(d.Due), Shape: w.T("duty.shape." + state), Word: w.T("duty." + state), Tone: tone[state]}
		dated = dated || !d.Due.IsZero()
		f.Events = append(f.Events, e)
	}
	if !dated {
		return ChartView{}, nil
	}
	f.Title, f.Desc = w.T("duties.title"), c.dutiesCount(lang)
	f.Today = chart.Point{Date: c.today(), Label: w.T("chart.today", w.Date(c.today()))}
	return c.draw(lang, at, f, ChartView{Title: w.T("chart.duties.title")})
}
