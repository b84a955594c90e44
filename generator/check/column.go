package check

import (
	"slices"

	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/site"
)

var emptyColumn = Check{
	Rule: diag.Rule{Name: "empty-column", Severity: diag.Error, Doc: diag.M("site.yaml 里的栏目至少有一篇公开的文章；空栏目是检查的扣分项",
		"a column of site.yaml has at least one public article: inspections count empty columns")},
	site: func(s *site.Site, problems *diag.List) {
		for _, id := range s.Config.Sections {
			if slices.ContainsFunc(s.Sections, func(sec *site.Section) bool { return sec.ID == id }) {
				continue
			}
			problems.AddError(entry(s.Config.Pos, s.Config.At, "sections"), "empty-column",
				diag.M("栏目 %q 里没有公开的文章", "the column %q has no public article", id),
				diag.M("在 content/%[1]s/ 里写一篇，或暂时从 sections 中删去它", "write one in content/%[1]s/, or take it out of sections for the time being", id))
		}
	},
}

// Columns have to be kept up: those of news every two weeks, others every half year.
const (
	newsDays  = 14
	otherDays = 180
)

var staleColumn = Check{
	Rule: diag.Rule{Name: "stale-column", Severity: diag.Note, Doc: diag.M("动态至少14天更新一次，其他栏目至少180天更新一次",
		"news is updated at least every 14 days, other columns every 180 days")},
	site: func(s *site.Site, problems *diag.List) {
		today := locale.DateOf(s.AsOf.In(s.Config.Zone))
		for _, sec := range s.Sections {
			last := slices.MaxFunc(sec.Articles, func(a, b *site.Article) int { return a.Date.Compare(b.Date) })
			days, most := last.Date.DaysTo(today), otherDays
			if sec.ID == "news" {
				most = newsDays
			}
			if days <= most {
				continue
			}
			problems.AddNote(last.Text[anyLang(last, s.Config.Languages)].Pos, "stale-column",
				diag.M("栏目 %q 已有 %d 天没有更新，这是最近的一篇（%s）", "the column %q has not been updated for %d days; this is its latest article (%s)", sec.ID, days, last.Date),
				diag.M("有新内容就发布，最长不超过 %d 天", "publish what is new, at least every %d days", most))
		}
	},
}

// anyLang is the first language that an article is written in.
func anyLang(a *site.Article, langs []locale.Lang) locale.Lang {
	return langs[slices.IndexFunc(langs, func(l locale.Lang) bool { return a.Text[l] != nil })]
}
