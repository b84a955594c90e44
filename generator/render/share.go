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
	if f.Canonical == "" {
		return nil
	}
	s := &ShareView{Type: "website", Site: f.SiteTitle, Title: m.title, Description: f.Description, URL: f.Canonical}
	if m.kind == "article" && isContent(m) {
		s.Type, s.Published = "article", m.published.String()
	}
	if language, territory, ok := strings.Cut(f.Tag, "-"); ok {
		s.Locale = language + "_" + territory
	}
	for _, page := range []string{m.path, "index.html"} {
		if file := c.path(lang, cardPath(page)); c.result.Tree.Has(file) {
			s.Image, s.ImageText, s.Width, s.Height = c.absolute(file), f.SiteTitle, card.Width, card.Height
			if page == m.path {
				s.ImageText = m.title
			}
			break
		}
	}
	return s
}
