package render

import (
	"strings"

	"github.com/shopspring/decimal"

	"plansite/generator/locale"
	"plansite/generator/progress"
	"plansite/generator/site"
)

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
