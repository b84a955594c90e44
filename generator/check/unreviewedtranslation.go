package check

import (
	"plansite/generator/diag"
	"plansite/generator/site"
	"plansite/generator/translation"
)

// unreviewedTranslation speaks once for all: on a new site it is every text.
var unreviewedTranslation = Check{
	Rule: diag.Rule{Name: "translation-unreviewed", Severity: diag.Warning, Doc: diag.M("译文都经过审定，审定后没有改动；没有做到的合成一条提醒",
		"translations are reviewed, and as they were then; one warning for all that are not")},
	site: func(s *site.Site, problems *diag.List) {
		count := translation.Count(translation.Units(s))
		never, changed := count[translation.Unreviewed], count[translation.Changed]
		if never+changed > 0 {
			problems.AddWarning(diag.Pos{File: translation.LockFile}, "translation-unreviewed",
				diag.M("%d 项译文没有审定，%d 项审定后有改动", "translations never reviewed: %d; changed since their review: %d", never, changed),
				diag.M("译文页面写明“未经审定”；清单：translation status；审定后运行 translation accept", "their pages say that they are not reviewed; translation status lists them; once they are reviewed, run translation accept"))
		}
	},
}
