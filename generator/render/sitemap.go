package render

import (
	"path"

	"plansite/generator/locale"
	"plansite/generator/theme"
)

const (
	sitemapTemplate = theme.Page[SitemapPage]("sitemap")
	sitemapPath     = "sitemap.html"
)

func addSitemap(c *context) {
	c.page(sitemapPath, c.words("sitemap.title"), func(c *context, lang locale.Lang) ([]byte, error) {
		w := c.theme.Words(lang)
		f, err := c.frame(lang, meta{kind: "sitemap", path: sitemapPath, title: w.T("sitemap.title"), description: w.T("sitemap.description")})
		if err != nil {
			return nil, err
		}
		return sitemapTemplate.Render(c.theme, SitemapPage{Frame: f, Parts: c.sitemapParts(lang)})
	})
}

// sitemapParts groups the pages by folder: index pages head their part, the
// pages of the root folder come in one part with the home page.
func (c *context) sitemapParts(lang locale.Lang) []SitemapPart {
	var out []SitemapPart
	at := map[string]int{}
	for _, l := range c.listed {
		if isListPage(l.path) {
			continue
		}
		dir := path.Dir(l.path)
		link := Link{Text: l.title.In(lang), URL: c.link(lang, sitemapPath, l.path)}
		for _, other := range c.langs {
			if link.Text == "" && l.title.In(other) != "" {
				link.Text, link.Tag = l.title.In(other), c.theme.Words(other).Tag
			}
		}
		n, ok := at[dir]
		if !ok {
			at[dir] = len(out)
			out = append(out, SitemapPart{Title: link})
			continue
		}
		out[n].Links = append(out[n].Links, link)
	}
	return out
}
