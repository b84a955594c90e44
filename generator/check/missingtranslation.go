package check

import (
	"path"

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
				t := a.Text[anyLang(a, s.Config.Languages)]
				message, hint := missingText(s, path.Dir(t.Pos.File)+"/"+string(lang)+".md", string(lang))
				problems.AddWarning(t.Pos, "missing-translation", message, hint)
			}
		}
		for a := range s.Articles() {
			report(a)
		}
	},
}

// missingText says why an article has no text in lang: where file is there, it is not public.
func missingText(s *site.Site, file, lang string) (message, hint diag.Msg) {
	for _, w := range s.Withheld {
		if w.Pos.File != file {
			continue
		}
		switch w.Reason {
		case site.Draft:
			return diag.M("这篇文章的 %[1]s.md 还是草稿，没有公开", "%[1]s.md of this article is still a draft and not public", lang),
				diag.M("译好后删去 %[1]s.md 开头的 draft: true", "when it is ready, delete draft: true at the beginning of %[1]s.md", lang)
		case site.Scheduled:
			return diag.M("这篇文章的 %[1]s.md 还没有到公开的时间", "%[1]s.md of this article is not public yet", lang),
				diag.M("要同时公开，就写同样的 publish", "write the same publish in both to make them public together")
		}
		return diag.M("这篇文章的 %[1]s.md 已经过了公开的时间", "%[1]s.md of this article is no longer public", lang),
			diag.M("要同时撤下，就写同样的 expires", "write the same expires in both to withdraw them together")
	}
	return diag.M("这篇文章没有 %[1]s 文本", "this article has no text in %[1]q", lang),
		diag.M("在同一文件夹里加上 %[1]s.md", "add %[1]s.md in the same folder", lang)
}
