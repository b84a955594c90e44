package render

import (
	"plansite/generator/chart"
	"plansite/generator/locale"
	"plansite/generator/site"
	"plansite/generator/theme"
)

// singleKind is a kind of chart for one indicator, severalKind one for more.
type (
	singleKind struct {
		kind string
		make func(*context, locale.Lang, *site.Indicator, string) (ChartView, chart.Figure)
	}
	severalKind struct {
		kind string
		make func(*context, locale.Lang, []*site.Indicator, string) (ChartView, chart.Figure)
	}
)

// single and several are the kinds of chart that a text may ask for; the first is the usual one.
var single = []singleKind{
	{"line", (*context).lineFigure},
	{"bullet", (*context).bulletFigure},
	{"bars", (*context).barsFigure},
	{"gauge", (*context).gaugeFigure},
	{"share", func(c *context, lang locale.Lang, i *site.Indicator, id string) (ChartView, chart.Figure) {
		return c.shareFigure(lang, []*site.Indicator{i}, id)
	}},
	{"strip", func(c *context, lang locale.Lang, i *site.Indicator, id string) (ChartView, chart.Figure) {
		return c.stripFigure(lang, []*site.Indicator{i}, id)
	}},
}

var several = []severalKind{
	{"share", (*context).shareFigure},
	{"strip", (*context).stripFigure},
}

func (c *context) bulletFigure(lang locale.Lang, i *site.Indicator, id string) (ChartView, chart.Figure) {
	v, f := c.lineFigure(lang, i, id)
	f.Kind = "bullet"
	return v, f
}

// barsFigure shows the values of an indicator side by side, the baseline first.
func (c *context) barsFigure(lang locale.Lang, i *site.Indicator, id string) (ChartView, chart.Figure) {
	v, f := c.lineFigure(lang, i, id)
	f.Points = c.barPoints(lang, i)
	return v, asBars(f, i.Name.In(lang))
}

// gaugeFigure shows how much of the way an indicator has come.
func (c *context) gaugeFigure(lang locale.Lang, i *site.Indicator, id string) (ChartView, chart.Figure) {
	v, f := c.lineFigure(lang, i, id)
	f.Kind = "gauge"
	w, card := c.theme.Words(lang), c.card(lang, indicatorsPath, i)
	f.Share = chart.Share{
		Start: c.statedAt(lang, i, i.Baseline),
		End:   c.statedAt(lang, i, i.Target),
	}
	if card.Share == "" {
		return v, f
	}
	verdict := c.assess(i)
	f.Share.Value, f.Share.Label, f.Share.Hollow = verdict.ShareOfWay, c.wayInWords(lang, verdict), card.Unverified
	f.Share.Note = w.T("chart.gauge.note", card.LatestPeriod, qualified(w, card.LatestWithUnit, doubts(w, verdict.BasedOn)))
	return v, f
}

// donutFigure shows parts of a whole that a text gives. Shares are rounded so
// that together they are the whole.
func (c *context) donutFigure(lang locale.Lang, b site.ChartBlock, id string) (ChartView, chart.Figure) {
	w := c.theme.Words(lang)
	f := c.figure(lang, "donut", id)
	f.Title = b.Title
	for n, share := range wholeShares(b.Parts) {
		p := b.Parts[n]
		part := chart.Part{Name: p.Name, Value: p.Value, Label: partLabel(w, p), Share: w.Percent(share)}
		f.Parts = append(f.Parts, part)
		if n > 0 {
			f.Desc += w.ListSep
		}
		if part.Label == "" {
			f.Desc += w.T("chart.donut.share", part.Name, part.Share)
		} else {
			f.Desc += w.T("chart.donut.one", part.Name, part.Label, part.Share)
		}
	}
	return ChartView{}, f
}

// partLabel writes a part's value with its unit; a percentage is told by its share.
func partLabel(w *theme.Words, p site.ChartPart) string {
	switch p.Unit {
	case "":
		return w.Number(p.Value)
	case "%":
		return ""
	}
	return w.Quantity(p.Value, p.Unit)
}
