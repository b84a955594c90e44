package render

import (
	"fmt"
	stdhtml "html"
	"image/color"
	"strconv"
	"strings"

	"plansite/generator/chart"
	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/raster"
	"plansite/generator/site"
)

const overviewPicture = "overview"

func picturePath(id, kind string) string { return "charts/" + id + "." + kind }

// addPictures adds the chart of each indicator, and of all, as files to take away.
func addPictures(c *context) {
	add := func(id string, pos diag.Pos, figure func(locale.Lang) (ChartView, chart.Figure)) {
		for _, lang := range c.langs {
			svg := func() ([]byte, error) { return c.svg(lang, figure) }
			c.result.Tree.Add(c.path(lang, picturePath(id, "svg")), svg)
			v, f := figure(lang)
			if c.paintable(lang, pos, diag.M("图表的PNG图片", "the chart as PNG"), fmt.Sprintf("%+v %+v %s", v, f, c.site.Config.Title.In(lang))) {
				c.result.Tree.Add(c.path(lang, picturePath(id, "png")), func() ([]byte, error) { return c.png(lang, svg) })
			}
		}
	}
	for _, i := range c.site.Indicators {
		if !drawable(i) {
			continue
		}
		add(i.ID, i.Pos, func(lang locale.Lang) (ChartView, chart.Figure) { return c.lineFigure(lang, i, "chart-"+i.ID) })
	}
	if list := withWay(c.site.Indicators); len(list) > 0 {
		add(overviewPicture, list[0].Pos, func(lang locale.Lang) (ChartView, chart.Figure) {
			return c.shareFigure(lang, list, "chart-overview")
		})
	}
}

// svg gives a chart as a file: with its title, its notes, its source and the site's name.
func (c *context) svg(lang locale.Lang, figure func(locale.Lang) (ChartView, chart.Figure)) ([]byte, error) {
	v, f := figure(lang)
	d, err := c.charts.Draw(f)
	if err != nil {
		return nil, err
	}
	from := strings.TrimSpace(c.theme.Words(lang).T("chart.from", c.site.Config.Title.In(lang), c.site.Config.BaseURL))
	return d.Standalone(chart.Sheet{Title: v.Title, Subtitle: v.Subtitle, Foot: []string{v.Note, v.Source, from}}), nil
}

// png paints a chart's file.
func (c *context) png(lang locale.Lang, svg func() ([]byte, error)) ([]byte, error) {
	picture, err := svg()
	if err != nil {
		return nil, err
	}
	paint := c.paint[lang]
	return c.charts.Keep(func() ([]byte, error) {
		font, err := paint.font()
		if err != nil {
			return nil, err
		}
		return (&raster.Painter{Font: font, Scale: 2, Background: color.White}).PNG(picture)
	}, picture, paint.name())
}

// offer gives the addresses of a chart's files to its view on page at.
func (c *context) offer(lang locale.Lang, at, id string, v *ChartView) {
	v.SVG = c.link(lang, at, picturePath(id, "svg"))
	if c.result.Tree.Has(c.path(lang, picturePath(id, "png"))) {
		v.PNG = c.link(lang, at, picturePath(id, "png"))
	}
}

// offerFrame gives the code that shows an indicator's chart on another site.
func (c *context) offerFrame(lang locale.Lang, i *site.Indicator, v *ChartView) {
	code := c.frameCode(lang, embedPath(i), i.Name.In(lang), 640)
	v.Embed, v.EmbedNote = code.Code, code.Note
}

// frameCode shows page p of this site, which is as many pixels high, on another one.
func (c *context) frameCode(lang locale.Lang, p, title string, height int) FrameCode {
	code := FrameCode{Words: c.theme.Words(lang)}
	code.Code = `<iframe src="` + stdhtml.EscapeString(c.site.Config.BaseURL+c.path(lang, p)) + `" title="` + stdhtml.EscapeString(title) +
		`" width="100%" height="` + strconv.Itoa(height) + `" loading="lazy" style="border: 0"></iframe>`
	if c.site.Config.BaseURL == "" {
		code.Note = c.theme.Words(lang).T("chart.embed.note")
	}
	return code
}
