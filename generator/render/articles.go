package render

import (
	"cmp"
	"path"

	"plansite/generator/locale"
	"plansite/generator/site"
	"plansite/generator/theme"
)

const articleTemplate = theme.Page[ArticlePage]("article")

func addSections(c *context) {
	for _, s := range c.site.Sections {
		c.addList(c.columnList(s))
		for n, a := range s.Articles {
			l := c.articlePage(articlePath(a), a, func(c *context, lang locale.Lang) ([]byte, error) { return c.sectionArticle(lang, s, n) })
			l.card = articleCard(l.path, a)
		}
	}
}

func addPages(c *context) {
	for _, a := range c.site.Pages {
		if a.Slug == homePage {
			continue
		}
		c.articlePage(articlePath(a), a, func(c *context, lang locale.Lang) ([]byte, error) {
			p, err := c.article(lang, a, meta{kind: "article", path: articlePath(a)})
			if err != nil {
				return nil, err
			}
			return articleTemplate.Render(c.theme, p)
		})
	}
}

// columnList is the list of a column.
func (c *context) columnList(s *site.Section) list {
	return list{
		first: s.ID + "/index.html", further: s.ID + "/page-%d.html", kind: "list", articles: s.Articles,
		title: func(w *theme.Words) string { return c.sectionName(w, s.ID) },
		about: func(w *theme.Words) string { return c.sectionAbout(w, s.ID) },
	}
}

// sectionName is what a section of articles is called: in site.yaml, or else by the
// theme; "" for a folder that is none.
func (c *context) sectionName(w *theme.Words, id string) string {
	if name := c.site.Config.Columns[id].Name[w.Lang]; name != "" {
		return name
	}
	if key := "section." + id; w.Has(key) {
		return w.T(key)
	}
	return ""
}

// sectionAbout says what is in a section of articles, if anybody says it.
func (c *context) sectionAbout(w *theme.Words, id string) string {
	column, own := c.site.Config.Columns[id]
	if key := "section." + id + ".description"; !own && w.Has(key) {
		return w.T(key)
	}
	return column.Description[w.Lang]
}

func articlePath(a *site.Article) string { return path.Join(a.Section, a.Slug+".html") }

func titles(a *site.Article) locale.Text {
	t := locale.Text{}
	for lang, text := range a.Text {
		t[lang] = text.Title
	}
	return t
}

// changedOn is the day on which any text of an article last changed, as far as
// that is known.
func changedOn(a *site.Article) locale.Date {
	last := a.Date
	for _, t := range a.Text {
		last = later(last, t.Updated)
	}
	return last
}

// first is the first language of the site that the article is written in.
func (c *context) first(a *site.Article) locale.Lang {
	for _, lang := range c.langs {
		if a.Text[lang] != nil {
			return lang
		}
	}
	return c.langs[0]
}

func (c *context) sectionArticle(lang locale.Lang, s *site.Section, n int) ([]byte, error) {
	a, w := s.Articles[n], c.theme.Words(lang)
	at, back := articlePath(a), c.columnList(s).page(n/perPage)
	p, err := c.article(lang, a, meta{kind: "article", path: at, crumbs: []crumb{{c.sectionName(w, s.ID), back}}})
	if err != nil {
		return nil, err
	}
	neighbour := func(k int) *Link {
		if k < 0 || k >= len(s.Articles) {
			return nil
		}
		o := s.Articles[k]
		return &Link{Text: title(o, lang, c.langs), URL: c.link(lang, at, articlePath(o))}
	}
	p.Prev, p.Next = neighbour(n-1), neighbour(n+1)
	p.Back = &Link{Text: w.T("article.back", c.sectionName(w, s.ID)), URL: c.link(lang, at, back)}
	return articleTemplate.Render(c.theme, p)
}

// article makes an article's page. Where it has no text in lang, the page is a
// notice with a link to the text in a language that has one.
func (c *context) article(lang locale.Lang, a *site.Article, m meta) (ArticlePage, error) {
	m.title, m.only = title(a, lang, c.langs), a.Text
	text := a.Text[lang]
	m.noIndex = text == nil
	if text != nil {
		m.description, m.source, m.published = text.Summary, cmp.Or(text.Source, c.site.Config.Office.Name.In(lang)), a.Date
	}
	f, err := c.frame(lang, m)
	if err != nil {
		return ArticlePage{}, err
	}
	p := ArticlePage{Frame: f, Date: f.Date(a.Date), DateISO: a.Date.String()}
	if text == nil {
		other := c.first(a)
		p.TitleTag = c.theme.Words(other).Tag
		p.Missing = &Link{Text: c.theme.Words(other).Name, URL: c.linkTo(lang, m.path, other, m.path)}
		return p, nil
	}
	if !a.Date.IsZero() {
		p.Source = m.source
	}
	p.Updated, p.UpdatedISO = f.Date(text.Updated), text.Updated.String()
	p.Tags, p.Files = c.tagLinks(lang, m.path, a), c.articleFiles(lang, m.path)
	body, list := text.Body(c.weaver(lang, m.path))
	if err := c.settle(list); err != nil {
		return p, err
	}
	c.spoken.keep(text, body)
	t := c.terms(lang, m.path)
	p.Body, p.Contents = t.html(body.HTML), html(body.Contents)
	p.Definitions, err = t.definitions()
	return p, err
}
