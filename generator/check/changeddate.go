package check

import (
	"path"
	"regexp"

	"plansite/generator/diag"
	"plansite/generator/site"
)

var datedName = regexp.MustCompile(`^(\d{4}-\d{2}-\d{2})(?:-|$)`)

// The folder's name is the address of an article and never changes, so it keeps
// the day of publication where a date in the text may be altered unseen.
var changedDate = Check{
	Rule: diag.Rule{Name: "changed-date", Severity: diag.Warning, Doc: diag.M("文章的日期与文件夹名里的日期相同：发布日期不得改动",
		"an article has the date that its folder's name begins with: a date of publication is not altered")},
	site: func(s *site.Site, problems *diag.List) {
		for a := range s.Articles() {
			m := datedName.FindStringSubmatch(path.Base(a.Slug))
			if m == nil || a.Date.IsZero() || m[1] == a.Date.String() {
				continue
			}
			problems.AddWarning(a.Text[anyLang(a, s.Config.Languages)].Pos, "changed-date",
				diag.M("文章的日期是 %s，文件夹名里是 %s", "the article's date is %s, that in its folder's name is %s", a.Date, m[1]),
				diag.M("改回发布时的日期；内容有更新，在文中说明", "put back the date of publication; say in the text what was updated"))
		}
	},
}
