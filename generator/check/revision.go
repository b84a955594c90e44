package check

import (
	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/site"
)

var revision = Check{
	Rule: diag.Rule{Name: "revision", Severity: diag.Error, Doc: diag.M("修订记录接得上：前一次的新值是后一次的原值，最后一次的新值是现在公布的数，日期有先后",
		"revisions join up: the new value of one is the old value of the next, that of the last is the published value, and the dates are in order")},
	site: func(s *site.Site, problems *diag.List) {
		for _, i := range s.Indicators {
			last, unordered := map[locale.Period]*site.Revision{}, map[locale.Period]bool{}
			for _, r := range i.Revisions {
				if before := last[r.Period]; before != nil && !joinsUp(i, before, r, problems) {
					unordered[r.Period] = true
				}
				if r.Old.Equal(r.New) {
					problems.AddError(r.Pos, "revision", diag.M("原值和新值都是 %s", "the old and the new value are both %s", r.New), diag.M("没有改动就删去这一行", "delete the row if nothing was changed"))
				}
				last[r.Period] = r
			}
			for _, r := range i.Revisions {
				if last[r.Period] == r && !unordered[r.Period] {
					endsInFigure(i, r, problems)
				}
			}
		}
	},
}

// joinsUp compares a revision with the one before it of the same figure, and
// reports whether they are in order.
func joinsUp(i *site.Indicator, before, r *site.Revision, problems *diag.List) bool {
	if r.On.Compare(before.On) < 0 {
		problems.AddError(r.Pos, "revision", diag.M("指标 %q %s 的修订日期 %s 早于上面第 %d 行的 %s", "the revision of %q for %s on %s is earlier than that of line %d, %s", i.ID, r.Period, r.On, before.Pos.Line, before.On),
			diag.M("同一个数的修订按日期先后排列，早的在上", "put the revisions of a figure in the order of their dates, the first on top"))
		return false
	}
	if !r.Old.Equal(before.New) {
		problems.AddError(r.Pos, "revision", diag.M("指标 %q %s 的原值 %s 不是上一次修订（第 %d 行）的新值 %s", "the old value %[3]s of %[1]q for %[2]s is not the new value %[5]s of the revision before it (line %[4]d)", i.ID, r.Period, r.Old, before.Pos.Line, before.New),
			diag.M("改正其中一个；中间漏记的修订补上一行", "correct one of the two, or add the revision that is missing between them"))
	}
	return true
}

// endsInFigure compares the last revision of a figure with the figure.
func endsInFigure(i *site.Indicator, r *site.Revision, problems *diag.List) {
	for _, o := range i.Observations {
		if o.Period != r.Period || !o.Value.Valid {
			continue
		}
		if !o.Value.Decimal.Equal(r.New) {
			problems.AddError(r.Pos, "revision", diag.M("最后一次修订把指标 %q %s 的数改为 %s，公布的却是 %s（%s 第 %d 行）", "the last revision makes the value of %q for %s %s, but the published one is %s (%s, line %d)", i.ID, r.Period, r.New, o.Value.Decimal, o.Pos.File, o.Pos.Line),
				diag.M("两处写同一个数；又改过一次的，再加一行修订", "write the same value in both, or add a row if it was changed once more"))
		} else if r.On.Compare(o.PublishedOn) < 0 {
			problems.AddError(r.Pos, "revision", diag.M("修订日期 %s 早于公布日期 %s", "the day of the revision, %s, is before that of publication, %s", r.On, o.PublishedOn), diag.M("检查两个日期", "check both days"))
		}
		return
	}
	problems.AddError(r.Pos, "revision", diag.M("修订了指标 %q %s 的数，但没有公布这个时期的数", "the value of %q for %s is revised, but none is published for that period", i.ID, r.Period),
		diag.M("检查时期；或者删去这一行", "check the period, or delete the row"))
}
