package render

import (
	"strconv"

	"plansite/generator/locale"
	"plansite/generator/site"
)

// measure settles how the values of an indicator are written in lang: by the
// size of its target, so that all its values share a measure.
func (c *context) measure(lang locale.Lang, i *site.Indicator) locale.Measure {
	return c.theme.Words(lang).Measure(i.Unit[lang], i.Target.Value)
}

// cards shows indicators at a glance on page at.
func (c *context) cards(lang locale.Lang, at string, list []*site.Indicator) ([]IndicatorCard, error) {
	var out []IndicatorCard
	for _, i := range list {
		card := c.card(lang, at, i)
		var err error
		if card.Chart, err = c.smallChart(lang, at, i); err != nil {
			return nil, err
		}
		out = append(out, card)
	}
	return out, nil
}

// card is an indicator at a glance, without its chart.
func (c *context) card(lang locale.Lang, at string, i *site.Indicator) IndicatorCard {
	w, m := c.theme.Words(lang), c.measure(lang, i)
	card := IndicatorCard{
		Words: w, ID: i.ID, Name: i.Name.In(lang), URL: c.link(lang, at, indicatorPath(i)),
		Group: i.Group.Name.In(lang), Unit: m.Name(), Nature: w.T("nature." + i.Nature),
		Baseline: m.String(i.Baseline.Value), BaselineN: m.Number(i.Baseline.Value), BaselineYear: strconv.Itoa(i.Baseline.Year),
		Target: c.statedValue(lang, i, i.Target), TargetN: c.statedNumber(lang, i, i.Target),
		TargetYear: strconv.Itoa(i.Target.Year), TargetName: w.T("card.target."+i.Nature, i.Target.Year),
		Wanted: w.T("indicator.change."+i.Nature, i.Target.Year, c.changeWanted(lang, i)), Change: c.changeWanted(lang, i), None: w.T("value.none.since", i.Baseline.Year),
	}
	v := c.assess(i)
	card.Verdict = c.verdict(lang, at, i, v)
	o := i.Latest()
	if o == nil {
		return card
	}
	card.Latest, card.LatestWithUnit = m.Number(o.Value.Decimal), m.String(o.Value.Decimal)
	card.LatestPeriod = w.Period(o.Period)
	card.LatestSourceText = o.Source.Title.In(lang)
	if !o.Source.Verified() {
		card.Standing, card.Unverified = w.T("standing."+o.Source.Reliability()), true
	}
	if v.ShareOfWay.Valid && v.BasedOn == o {
		card.Share = w.Percent(v.ShareOfWay.Decimal)
	}
	return card
}
