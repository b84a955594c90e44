package render

import (
	"github.com/shopspring/decimal"

	"plansite/generator/locale"
	"plansite/generator/progress"
	"plansite/generator/site"
	"plansite/generator/theme"
)

const (
	methodTemplate = theme.Page[MethodPage]("method")
	methodPath     = "progress/method.html"
)

// methodRules are the rules that the method page states, in order; each has a
// title and a text in the theme's words.
var methodRules = []string{"sources", "reached", "pace", "after", "none", "unverified", "official"}

// method is made from the rules that verdicts are made by: their bands come from
// package progress, and the examples are the site's own indicators.
func (c *context) method(lang locale.Lang) ([]byte, error) {
	w := c.theme.Words(lang)
	f, err := c.frame(lang, meta{kind: "method", path: methodPath, title: w.T("method.title"), description: w.T("method.description"),
		crumbs: []crumb{{w.T("progress.title"), scoreboardPath}}})
	if err != nil {
		return nil, err
	}
	p := MethodPage{Frame: f}
	for _, id := range methodRules {
		p.Rules = append(p.Rules, MethodRule{ID: id, Title: w.T("method.rule." + id), Text: []string{w.T("method.rule." + id + ".text")}})
	}
	for _, nature := range site.Natures {
		p.Bands = append(p.Bands, c.bandTable(lang, nature))
	}
	for _, m := range site.Methods {
		use := MethodUse{Name: w.T("method." + m), Text: w.T("method." + m + ".text")}
		for _, i := range c.site.Indicators {
			if i.Method == m {
				use.Indicators = append(use.Indicators, Link{Text: i.Name.In(lang), URL: c.link(lang, methodPath, indicatorPath(i))})
			}
		}
		p.Methods = append(p.Methods, use)
	}
	for _, i := range c.site.Indicators {
		if v := c.assess(i); len(v.Steps) > 0 {
			p.Examples = append(p.Examples, MethodExample{Name: i.Name.In(lang), URL: c.link(lang, methodPath, indicatorPath(i)), Verdict: c.verdict(lang, methodPath, i, v)})
		}
	}
	return methodTemplate.Render(c.theme, p)
}

func (c *context) bandTable(lang locale.Lang, nature string) BandTable {
	w := c.theme.Words(lang)
	t := BandTable{Caption: w.T("method.bands", w.T("nature."+nature))}
	for _, b := range progress.Bands(c.site.Config.Progress, nature) {
		row := BandRow{Status: string(b.Status), Shape: w.T("verdict.shape." + string(b.Status)), Word: w.T("verdict." + string(b.Status))}
		end := func(d decimal.NullDecimal) string { return w.Number(d.Decimal) }
		switch {
		case !b.Below.Valid:
			row.Range = w.T("method.band.from", end(b.From))
		case !b.From.Valid:
			row.Range = w.T("method.band.below", end(b.Below))
		default:
			row.Range = w.T("method.band.between", end(b.From), end(b.Below))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}
