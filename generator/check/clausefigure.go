package check

import (
	"iter"
	"regexp"
	"strings"

	"github.com/shopspring/decimal"

	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/site"
)

var clauseFigure = Check{
	Rule: diag.Rule{Name: "clause-figure", Severity: diag.Error, Doc: diag.M("targets.csv 的数值就写在它的条款里；专栏之外的条款也是",
		"the values of targets.csv stand in their clauses, outside of the box as well")},
	site: func(s *site.Site, problems *diag.List) {
		lang := s.Config.Authentic()
		for i, t := range statedInText(s) {
			text := clauseWords(t.Clause, s.Config.Authentic())
			if found := amounts(text); len(found) > 0 && !stated(t.Value, i.Unit[lang].Scale, found) {
				problems.AddError(t.ValuePos, "clause-figure",
					diag.M("%s 的 %d 年数值 %s 不在条款 %s 里，条款是“%s”", "the value of %s for %d, %s, is not in the clause %s, which reads “%s”", i.ID, t.Year, t.Value, t.Clause.ID, text),
					diag.M("照条款改正数值，或改写成写明这个数值的条款号", "correct the value, or give the clause that states it"))
			}
		}
	},
}

// statedInText gives the values that a clause of the text states, and not the box.
func statedInText(s *site.Site) iter.Seq2[*site.Indicator, *site.Target] {
	return func(yield func(*site.Indicator, *site.Target) bool) {
		for _, i := range s.Indicators {
			for _, t := range i.Numbers() {
				if t.Clause == nil || t.Clause.Kind == site.Indicators || t.Clause.Kind == site.Heading ||
					t.Clause.Kind == site.Row && t.Clause.Parent.Kind == site.Indicators {
					continue
				}
				if !yield(i, t) {
					return
				}
			}
		}
	}
}

// clauseWords is what a clause says, of a table all cells.
func clauseWords(cl *site.Clause, lang locale.Lang) string {
	text := cl.Text[lang]
	if text == nil {
		return ""
	}
	words := []string{text.Plain}
	for _, row := range text.Table {
		words = append(words, row...)
	}
	return strings.Join(strings.Fields(strings.Join(words, " ")), " ")
}

var amount = regexp.MustCompile(`([-−]?[0-9]+(?:[,，][0-9]{3})*(?:\.[0-9]+)?)\s*(万亿|亿|万|thousand|million|billion)?`)

var multiples = map[string]int32{"": 0, "万": 4, "亿": 8, "万亿": 12, "thousand": 3, "million": 6, "billion": 9}

// amounts gives the figures of a text, as written and with what multiplies them.
func amounts(text string) []decimal.Decimal {
	var out []decimal.Decimal
	for _, m := range amount.FindAllStringSubmatch(text, -1) {
		for _, f := range figures(m[1]) {
			out = append(out, f, f.Shift(multiples[m[2]]))
		}
	}
	return out
}

// stated tells whether a value, in its unit or in full, is among figures.
func stated(value, scale decimal.Decimal, found []decimal.Decimal) bool {
	for _, f := range found {
		if f.Abs().Equal(value.Abs()) || f.Equal(value.Mul(scale)) {
			return true
		}
	}
	return false
}
