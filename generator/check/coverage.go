package check

import (
	"slices"

	"plansite/generator/diag"
	"plansite/generator/site"
)

var unsourcedFigure = Check{
	Rule: diag.Rule{Name: "unsourced-figure", Severity: diag.Error, Doc: diag.M("每个数字（基期值、阶段目标、目标值、公布的数值、对比数值）都有出处：规划的条款或一个来源",
		"each figure (baseline, milestone, target, published value, value for comparison) comes from a clause of the plan or from a source")},
	site: func(s *site.Site, problems *diag.List) {
		for _, i := range s.Indicators {
			for _, t := range i.Stated() {
				if t.Clause == nil {
					problems.AddError(t.Pos, "unsourced-figure",
						diag.M("指标 %q %d 年的数值 %s 没有写明条款", "the value %[3]s of the indicator %[1]q for %[2]d names no clause", i.ID, t.Year, t.Value),
						diag.M("在 clause 一列填写出处，如 box1-%[1]s", "name the clause that states it in the column clause, such as box1-%[1]s", i.ID))
				}
			}
			for _, o := range slices.Concat(i.Observations, i.Context) {
				if o.Value.Valid && o.Source == nil {
					problems.AddError(o.Pos, "unsourced-figure",
						diag.M("指标 %q %s 的数值 %s 没有来源", "the value %[3]s of the indicator %[1]q for %[2]s has no source", i.ID, o.Period, o.Value.Decimal),
						diag.M("在 source 一列填写 sources.csv 里的来源", "name a source of sources.csv in the column source"))
				}
			}
		}
	},
}
