package render

import (
	"cmp"
	"path"
	"slices"
	"strconv"
	"strings"

	"plansite/generator/locale"
	"plansite/generator/search"
	"plansite/generator/site"
)

// searchDocs lists what can be found in lang: first what the plan is about, then
// articles, the newest first.
func (c *context) searchDocs(lang locale.Lang) []search.Doc {
	return slices.Concat(c.indicatorDocs(lang), c.taskDocs(lang), c.clauseDocs(lang), c.termDocs(lang), c.campaignDocs(lang), c.pageDocs(lang), c.articleDocs(lang))
}

// lines is a section of lines, of which some may be empty.
func lines(list []string) search.Section {
	return search.Section{Text: strings.Join(slices.DeleteFunc(list, func(s string) bool { return s == "" }), "\n")}
}

// foreign is a name in the languages other than lang.
func (c *context) foreign(lang locale.Lang, name locale.Text) []search.Section {
	var out []search.Section
	for _, other := range c.langs {
		if other != lang {
			out = append(out, search.Section{Lang: c.theme.Words(other).Tag, Text: name.In(other)})
		}
	}
	return out
}

// said is a text that is known without making a page.
func said(sections ...search.Section) func() []search.Section {
	sections = slices.DeleteFunc(sections, func(s search.Section) bool { return s.Text == "" })
	return func() []search.Section { return sections }
}

func (c *context) indicatorDocs(lang locale.Lang) []search.Doc {
	var out []search.Doc
	for _, i := range c.site.Indicators {
		at := indicatorPath(i)
		text := []string{i.Definition.In(lang), c.sentence(lang, i), c.card(lang, at, i).Nature}
		for _, f := range c.figures(lang, at, i) {
			text = append(text, strings.Join([]string{f.Period, f.Role, f.Value, f.Unit, f.Note}, " "))
		}
		out = append(out, search.Doc{Kind: "indicator", Year: cmp.Or(lastPublished(i).Year, c.site.Plan.SignedOn.Year), URL: at,
			Title: i.Name.In(lang), Context: i.Group.Name.In(lang), Text: said(lines(text))})
	}
	return out
}

func (c *context) taskDocs(lang locale.Lang) []search.Doc {
	var out []search.Doc
	for _, t := range c.site.Tasks {
		text := []string{t.Lead.In(lang)}
		for _, m := range t.Measures {
			text = append(text, m.What.In(lang))
		}
		out = append(out, search.Doc{Kind: "task", Year: c.site.Plan.SignedOn.Year, URL: taskPath(t),
			Title: t.Title(lang), Context: t.Group.Plain(lang), Text: said(lines(text))})
	}
	return out
}

// clauseDocs are the clauses of the plan: a heading is a title, a paragraph or a
// row a text under it.
func (c *context) clauseDocs(lang locale.Lang) []search.Doc {
	var out []search.Doc
	for _, cl := range c.site.Plan.Clauses {
		d := search.Doc{Kind: "clause", Year: c.site.Plan.SignedOn.Year, URL: planPath + "#" + cl.ID, Context: c.clauseName(lang, cl.Parent)}
		text := cl.Plain(lang)
		switch {
		case text == "":
			continue
		case cl.Kind == site.Heading:
			d.Title, text = text, ""
		case cl.Kind == site.Indicators:
			d.Title, text = text, c.boxText(lang)
		case cl.Kind == site.Table: // its rows come by themselves
			d.Title, _, _ = strings.Cut(text, "\n")
			text = ""
		case cl.Kind == site.Row && cl.Parent.Kind == site.Indicators: // part of the box
			continue
		case cl.Kind == site.Row:
			d.Context, _, _ = strings.Cut(cl.Parent.Plain(lang), "\n")
		}
		for _, n := range c.site.Plan.Notes {
			if n.Clause == cl {
				text += "\n" + n.Text.In(lang)
			}
		}
		d.Text = said(search.Section{Text: text})
		out = append(out, d)
	}
	return out
}

// boxText is the box of indicators as it reads from left to right.
func (c *context) boxText(lang locale.Lang) string {
	var text []string
	for _, g := range c.site.Groups {
		text = append(text, g.Name.In(lang))
		for _, i := range g.Indicators {
			m := c.measure(lang, i)
			text = append(text, strings.Join([]string{i.Name.In(lang), m.Name(), c.boxNumber(lang, i, i.Baseline), c.boxNumber(lang, i, i.Target)}, " "))
		}
	}
	return strings.Join(text, "\n")
}

// termDocs are the terms of the glossary, each with its words in the other languages.
func (c *context) termDocs(lang locale.Lang) []search.Doc {
	var out []search.Doc
	for _, t := range c.publicTerms() {
		text := append([]search.Section{lines([]string{t.Definition.In(lang), t.Note.In(lang)})}, c.foreign(lang, t.Text)...)
		if name := t.Text.In(lang); name != "" {
			out = append(out, search.Doc{Kind: "term", URL: glossaryPath + "#" + t.ID, Title: name, Text: said(text...)})
		}
	}
	return out
}

func (c *context) campaignDocs(lang locale.Lang) []search.Doc {
	var out []search.Doc
	for _, s := range c.site.Series {
		if s.Intro == nil {
			continue
		}
		if t := s.Intro.Text[lang]; t != nil {
			out = append(out, c.articleDoc(lang, "campaign", seriesPath(s), s.Intro))
		}
		for _, y := range s.Years {
			if y.Article.Text[lang] != nil {
				d := c.articleDoc(lang, "campaign", campaignPath(y), y.Article)
				d.Year, d.Context = y.Year, title(s.Intro, lang, c.langs)
				out = append(out, d)
			}
		}
		for k := len(s.Themes) - 1; k >= 0; k-- {
			t := s.Themes[k]
			name := cmp.Or(t.Theme.In(lang), t.Domestic.In(lang))
			if name == "" {
				continue
			}
			words := lines([]string{strconv.Itoa(t.Year), c.theme.Words(lang).T("series.nth", t.Nth), t.Domestic.In(lang)})
			text := append([]search.Section{words}, c.foreign(lang, t.Theme)...)
			out = append(out, search.Doc{Kind: "campaign", Year: t.Year, URL: seriesPath(s) + "#" + themeID(t), Title: name,
				Context: title(s.Intro, lang, c.langs), Note: strconv.Itoa(t.Year), Text: said(text...)})
		}
	}
	return out
}

// pageDocs are single pages, and all others of the site map that nothing else
// stands for.
func (c *context) pageDocs(lang locale.Lang) []search.Doc {
	var out []search.Doc
	for _, a := range c.site.Pages {
		if a.Slug != homePage && a.Text[lang] != nil {
			out = append(out, c.articleDoc(lang, "page", articlePath(a), a))
		}
	}
	for _, l := range c.listed {
		one := (l.output == "tasks" || l.output == "indicators") && path.Base(l.path) != "index.html"
		if one || l.article != nil || l.output == "home" || l.path == searchPath || isListPage(l.path) || l.title.In(lang) == "" {
			continue
		}
		about := search.Section{}
		if l.about != nil {
			about.Text = l.about(lang)
		}
		text := append([]search.Section{about}, c.pageText(lang, l.path)...)
		if l.text != nil {
			text = append(text, l.text(lang)...)
		}
		out = append(out, search.Doc{Kind: "page", URL: l.path, Title: l.title.In(lang), Text: said(text...)})
	}
	return out
}

// pageText is what can be found in pages that the theme's words make up.
func (c *context) pageText(lang locale.Lang, p string) []search.Section {
	w := c.theme.Words(lang)
	var out []search.Section
	switch p {
	case methodPath:
		for _, id := range methodRules {
			out = append(out, search.Section{ID: id, Text: w.T("method.rule."+id) + "\n" + w.T("method.rule."+id+".text")})
		}
		for _, m := range site.Methods {
			out = append(out, search.Section{Text: w.T("method."+m) + "\n" + w.T("method."+m+".text")})
		}
	case dutiesPath:
		for _, d := range c.site.Duties {
			out = append(out, search.Section{ID: d.ID, Text: d.What.In(lang)})
		}
	case sourcesPath:
		for _, s := range c.site.Sources {
			out = append(out, search.Section{ID: sourceID(s), Text: s.Title.In(lang) + "\n" + s.Publisher.In(lang)})
		}
	}
	return out
}

func (c *context) articleDocs(lang locale.Lang) []search.Doc {
	var out []search.Doc
	for _, e := range c.site.Evaluations {
		if e.Article.Text[lang] != nil {
			out = append(out, c.articleDoc(lang, "evaluation", evaluationPath(e), e.Article))
		}
	}
	for _, s := range c.site.Sections {
		for _, a := range s.Articles {
			if a.Text[lang] != nil {
				out = append(out, c.articleDoc(lang, s.ID, articlePath(a), a))
			}
		}
	}
	return out
}

func (c *context) articleDoc(lang locale.Lang, kind, at string, a *site.Article) search.Doc {
	t := a.Text[lang]
	body := func() *site.Body {
		b, _ := t.Body(c.weaver(lang, at)) // its problems are those of its page
		return b
	}
	summary := search.Section{Text: t.Summary}
	return search.Doc{Kind: kind, Long: true, Year: a.Date.Year, URL: at, Title: t.Title, Note: c.theme.Words(lang).ShortDate(a.Date),
		Text: func() []search.Section { return slices.Concat([]search.Section{summary}, c.spoken.read(t, body)) }}
}
