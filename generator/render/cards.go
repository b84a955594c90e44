package render

import (
	"plansite/generator/locale"
	"plansite/generator/site"
)

// measure settles how the values of an indicator are written in lang: by the
// size of its target, if it has one, so that all its values share a measure.
func (c *context) measure(lang locale.Lang, i *site.Indicator) locale.Measure {
	return c.theme.Words(lang).Measure(i.Unit[lang], i.Size())
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
		Baseline: c.statedValue(lang, i, i.Baseline), BaselineN: c.statedNumber(lang, i, i.Baseline), BaselineYear: statedYear(i.Baseline),
		Target: c.statedValue(lang, i, i.Target), TargetN: c.statedNumber(lang, i, i.Target), TargetYear: statedYear(i.Target), TargetName: targetName(w, i),
		Change: c.changeWanted(lang, i), None: nothingSince(w, i),
	}
	if card.Change != "" {
		card.Wanted = w.T("indicator.change."+i.Nature, i.Target.Year, card.Change)
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
