package render

import (
	"net/url"

	"plansite/generator/locale"
	"plansite/generator/theme"
)

const (
	notFoundTemplate = theme.Page[NotFoundPage]("notfound")
	notFoundPath     = "404.html"
)

// addNotFound adds 404.html for each language. Servers show it at any address,
// so its links start at the site's root where the base URL tells it; without a
// base URL they are relative and hold for addresses in the root folder.
func addNotFound(c *context) {
	for _, lang := range c.langs {
		c.result.Pages++
		c.result.Tree.Add(c.path(lang, notFoundPath), func() ([]byte, error) { return c.notFound(lang) })
	}
}

func (c *context) notFound(lang locale.Lang) ([]byte, error) {
	w := c.theme.Words(lang)
	rooted := *c
	rooted.root = c.rootPath()
	f, err := rooted.frame(lang, meta{kind: "notfound", path: notFoundPath, title: w.T("notfound.title"), description: w.T("notfound.description"), noIndex: true})
	if err != nil {
		return nil, err
	}
	p := NotFoundPage{Frame: f, Search: rooted.link(lang, notFoundPath, searchPath), Links: []Link{
		{Text: w.T("nav.home"), URL: rooted.link(lang, notFoundPath, "index.html")},
		{Text: w.T("nav.plan"), URL: rooted.link(lang, notFoundPath, planPath)},
	}}
	for _, l := range []struct{ text, path string }{{"tasks.title", tasksPath}, {"indicators.title", indicatorsPath}, {"index.title", indexPath}, {"sitemap.title", sitemapPath}} {
		if c.known[l.path] {
			p.Links = append(p.Links, Link{Text: w.T(l.text), URL: rooted.link(lang, notFoundPath, l.path)})
		}
	}
	return notFoundTemplate.Render(c.theme, p)
}

// rootPath is the path of the base URL ("/plan/"), or "" where none is known.
func (c *context) rootPath() string {
	u, err := url.Parse(c.site.Config.BaseURL)
	if err != nil || c.site.Config.BaseURL == "" {
		return ""
	}
	return u.Path
}
