package check

import (
	"plansite/generator/diag"
	"plansite/generator/site"
	"plansite/generator/translation"
)

var staleTranslation = Check{
	Rule: diag.Rule{Name: "translation-stale", Severity: diag.Warning, Doc: diag.M("译文审定或者记录以后，条款和文章的原文没有再改；改了的，译文页面在那里注明",
		"the original of a clause or an article is as it was when its translation was reviewed or recorded; where it is not, the translated page says so")},
	site: func(s *site.Site, problems *diag.List) {
		for _, u := range translation.Units(s) {
			if u.State == translation.Stale {
				problems.AddWarning(u.Pos, "translation-stale", changedSince(u), diag.M("对照原文改好译文，再运行 translation record %[1]s，或由审定人运行 translation accept %[1]s --reviewer 姓名", "bring the translation up to date; then run translation record %[1]s, or the reviewer runs translation accept %[1]s --reviewer NAME", u.ID))
			}
		}
	},
}

func changedSince(u translation.Unit) diag.Msg {
	if !u.Review.Accepted() {
		return diag.M("%q 的译文在 %s 记录，此后原文有改动（%s）", "the translation of %q was recorded on %s, and its original has changed since (%s)", u.ID, u.Review.On, u.Origin)
	}
	return diag.M("%q 的译文由 %s 在 %s 审定，此后原文有改动（%s）", "the translation of %q was reviewed by %s on %s, and its original has changed since (%s)", u.ID, u.Review.Reviewer, u.Review.On, u.Origin)
}
