package check

import (
	"plansite/generator/diag"
	"plansite/generator/site"
)

var missingTranslation = Check{
	Rule: diag.Rule{Name: "missing-translation", Severity: diag.Warning, Doc: diag.M("文章在每种语言里都有文本；没有的，那种语言的页面会说明并指向原文",
		"an article has a text in each language; where it has none, its page says so and leads to the original")},
	site: func(s *site.Site, problems *diag.List) {
		report := func(a *site.Article) {
			for _, lang := range s.Config.Languages {
				if a.Text[lang] != nil {
					continue
				}
				for _, other := range s.Config.Languages {
					if t := a.Text[other]; t != nil {
						problems.AddWarning(t.Pos, "missing-translation",
							diag.M("这篇文章没有 %[1]s 文本", "this article has no text in %[1]q", string(lang)),
							diag.M("在同一文件夹里加上 %[1]s.md", "add %[1]s.md in the same folder", string(lang)))
						break
					}
				}
			}
		}
		for a := range s.Articles() {
			report(a)
		}
	},
}
