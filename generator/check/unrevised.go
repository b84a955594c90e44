package check

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/site"
)

var unrevisedFigure = Check{
	Rule: diag.Rule{Name: "unrevised-figure", Severity: diag.Warning, Doc: diag.M("上次公布的数改了或没有了，revisions.csv 里有一行说明",
		"a value that the last build published and that has changed since has a row in revisions.csv")},
	site: func(s *site.Site, problems *diag.List) {
		for _, p := range s.Published {
			n := slices.IndexFunc(s.Indicators, func(i *site.Indicator) bool { return i.ID == p.Indicator })
			if n >= 0 {
				comparePublished(s, s.Indicators[n], p, problems)
			}
		}
	},
}

func comparePublished(s *site.Site, i *site.Indicator, p site.Published, problems *diag.List) {
	n := slices.IndexFunc(i.Observations, func(o *site.Observation) bool { return o.Period.String() == p.Period })
	place := "indicators/observations.csv/" + i.ID + "/" + p.Period
	if n >= 0 && !i.Observations[n].Value.Valid && len(i.Observations[n].Note) > 0 {
		return // withdrawn, with a word
	}
	if n < 0 || !i.Observations[n].Value.Valid {
		pos := i.Pos
		if n >= 0 {
			pos = i.Observations[n].Pos
		}
		problems.AddWarning(pos, "unrevised-figure", diag.M("上次公布过指标 %q %s 的数 %s，现在没有了", "the last build published the value %[3]s of %[1]q for %[2]s; it is gone now", i.ID, p.Period, p.Value),
			diag.M("不是有意的就恢复 observations.csv 里的这一行；要撤回，保留这一行，数值留空，状态写 M，在说明里写原因", "restore its row in observations.csv; to withdraw it, keep the row with an empty value, the status M and the reason as its note")).Place = place
		return
	}
	o := i.Observations[n]
	if o.Value.Decimal.Equal(p.Value) || told(i, o.Period, p.Value) {
		return
	}
	today := locale.DateOf(s.AsOf.In(s.Config.Zone))
	row := fmt.Sprintf("%s,%s,%s,%s,%s,,", i.ID, p.Period, p.Value, o.Value.Decimal, today)
	problems.AddWarning(o.Pos, "unrevised-figure", diag.M("指标 %q %s 的数上次公布为 %s，现在是 %s，没有写修订", "the value of %q for %s was last published as %s, is now %s, and no revision says so", i.ID, p.Period, p.Value, o.Value.Decimal),
		diag.M("改错了就改回来；确要改，在 indicators/revisions.csv 末尾加这一行，再填上原因：%s", "change it back if it is a slip; else add this row to indicators/revisions.csv and fill in the reason: %s", row)).Place = place
}

// told reports whether a revision replaces the old value of a period.
func told(i *site.Indicator, at locale.Period, old decimal.Decimal) bool {
	return slices.ContainsFunc(i.Revisions, func(r *site.Revision) bool { return r.Period == at && r.Old.Equal(old) })
}
