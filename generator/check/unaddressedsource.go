package check

import (
	"slices"

	"plansite/generator/diag"
	"plansite/generator/site"
)

var unaddressedSource = Check{
	Rule: diag.Rule{Name: "unaddressed-source", Severity: diag.Warning, Doc: diag.M("公布的数字和对比数字的来源有网址，或者在说明里写明为什么没有",
		"the source of a published value or of a value for comparison has an address, or its note says why it has none")},
	site: func(s *site.Site, problems *diag.List) {
		told := map[*site.Source]bool{nil: true}
		for _, i := range s.Indicators {
			for _, o := range slices.Concat(i.Observations, i.Context) {
				if told[o.Source] || o.Source.URL != "" || len(o.Source.Note) > 0 {
					continue
				}
				told[o.Source] = true
				problems.AddWarning(o.Source.Pos, "unaddressed-source",
					diag.M("来源 %q 没有网址，也没有说明为什么没有；指标 %q %s 的数值出自这里", "the source %q has no address and does not say why; the value of the indicator %q for %s is from it", o.Source.ID, i.ID, o.Period),
					diag.M("在 url 一列填网址；没有网址的，在 note_zh 一列写明原因，如“只有纸质件”", "fill in the column url; where there is no address, say why in the column note_zh, such as “on paper only”")).Place = "indicators/sources.csv/" + o.Source.ID
			}
		}
	},
}
