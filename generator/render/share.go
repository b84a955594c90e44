package render

import (
	"strings"

	"plansite/generator/card"
	"plansite/generator/locale"
)

// share says what networks show of page m, whose frame is f so far. The tags want
// full addresses, and networks know a page by the one that it gives here: without
// the site's address there are none.
func (c *context) share(lang locale.Lang, m meta, f Frame) *ShareView {
	address := c.absolute(c.path(lang, m.path))
	if address == "" || !m.shared() {
		return nil
	}
	s := &ShareView{Type: "website", Site: f.SiteTitle, Title: m.title, Description: f.Description, URL: address}
	if m.kind == "article" && isContent(m) {
		s.Type, s.Published = "article", m.published.String()
	}
	if language, territory, ok := strings.Cut(f.Tag, "-"); ok {
		s.Locale = language + "_" + territory
	}
	for _, page := range []string{m.path, m.canonical, "index.html"} {
		if file := c.path(lang, cardPath(page)); c.result.Tree.Has(file) {
			s.Image, s.ImageText, s.Width, s.Height = c.absolute(file), f.SiteTitle, card.Width, card.Height
			switch page {
			case m.path:
				s.ImageText = m.title
			case planPath:
				s.ImageText = c.site.Plan.Title.In(lang)
			}
			break
		}
	}
	return s
}
