package check

import (
	"strings"

	"plansite/generator/diag"
	"plansite/generator/site"
	"plansite/generator/translation"
)

// someNames is how many texts a warning for all of a kind names.
const someNames = 8

// unrecordedTranslation speaks once for all: a change of the original can be noticed
// only where the two texts were once known to belong together.
var unrecordedTranslation = Check{
	Rule: diag.Rule{Name: "translation-unrecorded", Severity: diag.Warning, Doc: diag.M("每项译文都记录了译自哪些文字，原文改了才能发现；没有记录的合成一条提醒",
		"of each translation it is recorded from which words it was made, so that a change of the original is noticed; one warning for all of which it is not")},
	site: func(s *site.Site, problems *diag.List) {
		var names []string
		for _, u := range translation.Units(s) {
			if u.Review == nil && u.Readable() {
				names = append(names, u.ID)
			}
		}
		if len(names) == 0 {
			return
		}
		more := diag.Msg{}
		if len(names) > someNames {
			more, names = diag.M(" 等 %d 项", " and others, %d in all", len(names)), names[:someNames]
		}
		list := strings.Join(names, " ")
		problems.AddWarning(diag.Pos{File: translation.LockFile}, "translation-unrecorded",
			diag.Msg{ZH: "译文没有记录：" + list + more.ZH + "；以后原文改了，发现不了", EN: "translations that are not recorded: " + list + more.EN + "; a change of their originals would not be noticed"},
			diag.M("译文与原文对得上，就运行 translation record", "if they agree with their originals, run translation record"))
	},
}
