package render

import (
	"plansite/generator/locale"
	"plansite/generator/site"
	"plansite/generator/theme"
)

const embedTemplate = theme.Page[EmbedPage]("embed")

func embedPath(i *site.Indicator) string { return "embed/" + i.ID + ".html" }

// addEmbeds adds a page for each chart that another site may show in a frame. They
// are not in the site map: readers come to the indicator's own page.
func addEmbeds(c *context) {
	for _, i := range c.site.Indicators {
		if !drawable(i) {
			continue
		}
		c.unlisted(embedPath(i), func(c *context, lang locale.Lang) ([]byte, error) { return c.embed(lang, i) })
	}
}

func (c *context) embed(lang locale.Lang, i *site.Indicator) ([]byte, error) {
	w, at := c.theme.Words(lang), embedPath(i)
	f, err := c.frame(lang, meta{kind: "embed", path: at, title: i.Name.In(lang), description: c.sentence(lang, i), noIndex: true})
	if err != nil {
		return nil, err
	}
	p := EmbedPage{Frame: f, Link: Link{Text: w.T("embed.more"), URL: c.link(lang, at, indicatorPath(i))}}
	if p.Chart, err = c.lineChart(lang, at, i); err != nil {
		return nil, err
	}
	p.Chart.Embed, p.Chart.EmbedNote = "", "" // it is in a frame already
	return embedTemplate.Render(c.theme, p)
}
