package render

import (
	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/site"
)

// Bodies gives the mistakes in the texts of articles whose file wanted names,
// without making their pages: what a preview must say of pages that nobody has
// asked for.
func (r *Result) Bodies(wanted func(file string) bool) map[string]diag.List {
	c, out := r.context, map[string]diag.List{}
	add := func(a *site.Article, path string) {
		for _, lang := range c.langs {
			if t := a.Text[lang]; t != nil && wanted(t.Pos.File) {
				out[t.Pos.File] = bodyProblems(c.in(path), t, lang, path)
			}
		}
	}
	for _, s := range c.site.Series {
		add(s.Intro, seriesPath(s))
		for _, y := range s.Years {
			add(y.Article, campaignPath(y))
		}
	}
	for _, a := range c.site.Pages {
		add(a, articlePath(a))
	}
	for _, s := range c.site.Sections {
		for _, a := range s.Articles {
			add(a, articlePath(a))
		}
	}
	for _, e := range c.site.Evaluations {
		add(e.Article, evaluationPath(e))
	}
	return out
}

func bodyProblems(c *context, t *site.ArticleText, lang locale.Lang, path string) diag.List {
	_, list := t.Body(c.weaver(lang, path))
	return list
}
