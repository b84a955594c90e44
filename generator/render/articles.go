package render

import (
	"cmp"
	"fmt"
	"path"
	"strconv"

	"plansite/generator/locale"
	"plansite/generator/site"
	"plansite/generator/theme"
)

const (
	articleTemplate = theme.Page[ArticlePage]("article")
	listTemplate    = theme.Page[ArticleListPage]("list")
)

// perPage is how many articles a page of a column lists.
const perPage = 50

func addSections(c *context) {
	for _, s := range c.site.Sections {
		pages := (len(s.Articles) + perPage - 1) / perPage
		for n := range pages {
			c.page(listPath(s, n), c.words("section."+s.ID), func(lang locale.Lang) ([]byte, error) { return c.listPage(lang, s, n, pages) })
		}
		for n, a := range s.Articles {
			c.page(articlePath(a), titles(a), func(lang locale.Lang) ([]byte, error) { return c.sectionArticle(lang, s, n) })
		}
	}
}

func addPages(c *context) {
	for _, a := range c.site.Pages {
		if a.Slug == homePage {
			continue
		}
		c.page(articlePath(a), titles(a), func(lang locale.Lang) ([]byte, error) {
			p, err := c.article(lang, a, meta{kind: "article", path: articlePath(a)})
			if err != nil {
				return nil, err
			}
			return articleTemplate.Render(c.theme, p)
		})
	}
}

// listPath is page n of a column, counted from 0: news/index.html, news/index-2.html …
func listPath(s *site.Section, n int) string {
	if n == 0 {
		return s.ID + "/index.html"
	}
	return fmt.Sprintf("%s/index-%d.html", s.ID, n+1)
}

func articlePath(a *site.Article) string { return path.Join(a.Section, a.Slug+".html") }

func titles(a *site.Article) locale.Text {
	t := locale.Text{}
	for lang, text := range a.Text {
		t[lang] = text.Title
	}
	return t
}

func (c *context) listPage(lang locale.Lang, s *site.Section, n, pages int) ([]byte, error) {
	w, at := c.theme.Words(lang), listPath(s, n)
	f, err := c.frame(lang, meta{kind: "list", path: at, title: w.T("section." + s.ID), description: w.T("section." + s.ID + ".description")})
	if err != nil {
		return nil, err
	}
	items := s.Articles[n*perPage : min((n+1)*perPage, len(s.Articles))]
	p := ArticleListPage{Frame: f, Items: c.articleLinks(lang, at, items)}
	link := func(k int) *Link {
		if k < 0 || k >= pages {
			return nil
		}
		return &Link{Text: strconv.Itoa(k + 1), URL: c.link(lang, at, listPath(s, k)), Current: k == n}
	}
	if pages > 1 {
		for _, k := range pagerNumbers(n, pages) {
			p.Pages = append(p.Pages, *link(k))
		}
	}
	p.Prev, p.Next = link(n-1), link(n+1)
	return listTemplate.Render(c.theme, p)
}

// pagerNumbers are the pages that a pager offers: the first, the last and those around n.
func pagerNumbers(n, pages int) []int {
	var out []int
	for k := range pages {
		if k == 0 || k == pages-1 || k >= n-2 && k <= n+2 {
			out = append(out, k)
		}
	}
	return out
}

func (c *context) articleLinks(lang locale.Lang, at string, list []*site.Article) []ArticleLink {
	w := c.theme.Words(lang)
	var out []ArticleLink
	for _, a := range list {
		l := ArticleLink{Title: title(a, lang, c.langs), URL: c.link(lang, at, articlePath(a)), Date: w.ShortDate(a.Date), DateISO: a.Date.String()}
		if t := a.Text[lang]; t != nil {
			l.Summary = t.Summary
		} else {
			l.Tag = c.theme.Words(c.first(a)).Tag
		}
		out = append(out, l)
	}
	return out
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
	at := articlePath(a)
	p, err := c.article(lang, a, meta{kind: "article", path: at, crumbs: []crumb{{w.T("section." + s.ID), listPath(s, n/perPage)}}})
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
