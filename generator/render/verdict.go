package render

import (
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"plansite/generator/locale"
	"plansite/generator/progress"
	"plansite/generator/site"
)

// assess gives the verdict on an indicator at the build instant.
func (c *context) assess(i *site.Indicator) progress.Verdict {
	return progress.Assess(i, c.today(), c.site.Config.Progress)
}

// today is the day of the build instant in the site's zone.
func (c *context) today() locale.Date { return locale.DateOf(c.site.AsOf.In(c.site.Config.Zone)) }

// verdict shows v, the verdict on i, on page at.
func (c *context) verdict(lang locale.Lang, at string, i *site.Indicator, v progress.Verdict) VerdictView {
	w := c.theme.Words(lang)
	view := VerdictView{
		Words: w, Rank: slices.Index(progress.Statuses, v.Status), Status: string(v.Status), Shape: w.T("verdict.shape." + string(v.Status)), Word: w.T("verdict." + string(v.Status)),
		Unverified: v.Unverified && v.Status != progress.StatusNotAssessed, Sentence: c.verdictSentence(lang, i, v),
		Method: w.T("method." + v.Method), MethodURL: c.link(lang, at, methodPath),
	}
	if v.Reason != "" {
		view.Reason = w.T("verdict.reason." + string(v.Reason))
	}
	for _, s := range v.Steps {
		view.Working = append(view.Working, c.step(lang, i, s))
	}
	return view
}

// verdictSentence is the verdict in words: latest, change, pace, gap.
func (c *context) verdictSentence(lang locale.Lang, i *site.Indicator, v progress.Verdict) string {
	w, m := c.theme.Words(lang), c.measure(lang, i)
	from, to := strconv.Itoa(i.Baseline.Year), strconv.Itoa(i.Target.Year)
	target := m.String(i.Target.Value)
	if v.BasedOn == nil {
		return w.T("verdict.sentence.none", from, m.String(i.Baseline.Value), to, target)
	}
	x := v.BasedOn.Value.Decimal
	s := w.T("verdict.sentence.change", w.Period(v.BasedOn.Period), m.String(x), from, m.Signed(x.Sub(i.Baseline.Value)))
	if v.ShareOfWay.Valid {
		s += w.T("verdict.sentence.share", w.Percent(v.ShareOfWay.Decimal), w.Percent(v.ShareOfTime.Decimal))
	}
	switch {
	case v.Status == progress.StatusReached || v.Status == progress.StatusMet:
		s += w.T("verdict.sentence.reached", to, target)
	case v.Gap.Valid:
		s += w.T("verdict.sentence.gap", to, target, m.Difference(v.Gap.Decimal.Abs()))
	}
	return s
}

// step writes a line of the working in lang.
func (c *context) step(lang locale.Lang, i *site.Indicator, s progress.Step) string {
	w := c.theme.Words(lang)
	pairs := []string{}
	for _, a := range append(s.Args, s.Result) {
		place, said := "{"+a.Name+"}", c.argument(lang, i, a)
		if strings.HasPrefix(said, "−") {
			for _, sign := range operators {
				pairs = append(pairs, sign+place, sign+w.T("working.negative", said))
			}
		}
		pairs = append(pairs, place, said)
	}
	return strings.NewReplacer(pairs...).Replace(w.T("working." + s.Key))
}

// operators are the signs after which a negative number has its brackets: 3−(−2).
var operators = []string{"−", "− ", "÷", "÷ ", "×", "× ", "+ ", "＋"}

func (c *context) argument(lang locale.Lang, i *site.Indicator, a progress.Arg) string {
	w := c.theme.Words(lang)
	switch a.Kind {
	case progress.KindAmount:
		return c.measure(lang, i).Number(a.Number)
	case progress.KindRate:
		return w.Number(a.Shown().Shift(2)) + "%"
	case progress.KindPeriod:
		return w.Period(a.Period)
	case progress.KindRelation:
		return w.T("relation." + a.Word)
	case progress.KindStatus:
		return w.T("verdict." + a.Word)
	}
	return w.Number(a.Shown())
}

// perYear writes a yearly change with its sign, in the indicator's unit, or the
// sign for unknown.
func (c *context) perYear(lang locale.Lang, i *site.Indicator, d decimal.NullDecimal) string {
	if !d.Valid {
		return c.theme.Words(lang).T("none")
	}
	return c.measure(lang, i).SignedNumber(average(d.Decimal, i.Decimals))
}

// average rounds a change per year to the decimals that its values have, since
// half a certificate is none; one that would be nothing then to its first digit.
func average(d decimal.Decimal, decimals int) decimal.Decimal {
	for n := int32(decimals); ; n++ {
		if r := d.Round(n); !r.IsZero() || d.IsZero() {
			return r
		}
	}
}
