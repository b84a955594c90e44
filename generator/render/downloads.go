package render

import (
	"crypto/sha256"
	"errors"
	stdhtml "html"
	"image/color"
	"slices"
	"strings"
	"sync"

	"plansite/generator/chart"
	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/raster"
	"plansite/generator/site"
	"plansite/generator/theme"
)

const overviewPicture = "overview"

func picturePath(id, kind string) string { return "charts/" + id + "." + kind }

// addPictures adds the chart of each indicator, and of all, as files to take away.
func addPictures(c *context) {
	add := func(id string, pos diag.Pos, figure func(locale.Lang) (ChartView, chart.Figure)) {
		for _, lang := range c.langs {
			svg := func() ([]byte, error) { return c.svg(lang, figure) }
			c.result.Tree.Add(c.path(lang, picturePath(id, "svg")), svg)
			if c.paint != nil {
				c.result.Tree.Add(c.path(lang, picturePath(id, "png")), func() ([]byte, error) { return c.png(pos, svg) })
			}
		}
	}
	for _, i := range c.site.Indicators {
		add(i.ID, i.Pos, func(lang locale.Lang) (ChartView, chart.Figure) { return c.lineFigure(lang, i, "chart-"+i.ID) })
	}
	if list := c.site.Indicators; len(list) > 0 {
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

// png paints a chart's file. What a font cannot write is an author's affair.
func (c *context) png(pos diag.Pos, svg func() ([]byte, error)) ([]byte, error) {
	picture, err := svg()
	if err != nil {
		return nil, err
	}
	made, err := c.charts.Keep(func() ([]byte, error) {
		p, err := c.paint.painter()
		if err != nil {
			return nil, err
		}
		return p.PNG(picture)
	}, picture, c.paint.fonts())
	if missing := (*raster.MissingGlyph)(nil); errors.As(err, &missing) {
		var problems diag.List
		problems.AddError(pos, "missing-glyph", diag.M("图片的字体里没有“%c”（%s）", "the font of pictures has no %q (in %s)", missing.Rune, missing.Text),
			diag.M("换一个字，或按主题 third_party/fonts/README.md 把它加进字体", "use another character, or add it to the font as the theme's third_party/fonts/README.md says"))
		return nil, problems
	}
	return made, err
}

// painting is what PNG files are made with: the painter, and a name for its
// fonts. Both are made when first needed.
type painting struct {
	painter func() (*raster.Painter, error)
	fonts   func() []byte
}

// newPainting gives nil for a theme that has no fonts.
func newPainting(t *theme.Theme) *painting {
	regular, bold := t.Fonts.Regular, t.Fonts.Bold
	if regular == nil || bold == nil {
		return nil
	}
	return &painting{
		painter: sync.OnceValues(func() (*raster.Painter, error) {
			font, err := raster.ReadFont(regular, bold)
			return &raster.Painter{Font: font, Scale: 2, Background: color.White}, err
		}),
		fonts: sync.OnceValue(func() []byte {
			r, b := sha256.Sum256(regular), sha256.Sum256(bold)
			return slices.Concat(r[:], b[:])
		}),
	}
}

// offer gives the addresses of a chart's files to its view on page at.
func (c *context) offer(lang locale.Lang, at, id string, v *ChartView) {
	v.SVG = c.link(lang, at, picturePath(id, "svg"))
	if c.paint != nil {
		v.PNG = c.link(lang, at, picturePath(id, "png"))
	}
}

// offerFrame gives the code that shows an indicator's chart on another site.
func (c *context) offerFrame(lang locale.Lang, i *site.Indicator, v *ChartView) {
	v.Embed = `<iframe src="` + stdhtml.EscapeString(c.site.Config.BaseURL+c.path(lang, embedPath(i))) + `" title="` + stdhtml.EscapeString(i.Name.In(lang)) +
		`" width="100%" height="640" loading="lazy" style="border: 0"></iframe>`
	if c.site.Config.BaseURL == "" {
		v.EmbedNote = c.theme.Words(lang).T("chart.embed.note")
	}
}
