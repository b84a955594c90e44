package render

import (
	"fmt"
	"strings"
	"sync"

	"plansite/generator/card"
	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/poster"
	"plansite/generator/site"
)

// posterFile is a poster of a campaign in one format.
type posterFile struct {
	layout poster.Layout
	format string // of the words "poster.format.…": a4, a3-bleed, square …
	name   string // in the campaign's folder: posters/theme-a4.pdf
	make   func() ([]byte, error)
}

// posterSheets are the papers of posters, posterShapes the pictures.
var (
	posterSheets = []struct {
		name  string
		paper poster.Paper
		bleed bool
	}{{"a4", poster.A4, false}, {"a4-bleed", poster.A4, true}, {"a3", poster.A3, false}, {"a3-bleed", poster.A3, true}}
	posterShapes = []struct {
		name  string
		shape poster.Shape
	}{{"square", poster.Square}, {"wide", poster.Wide}, {"tall", poster.Tall}, {"small", poster.Shape{Width: 360, Height: 360}}}
)

// small is the format of the picture on the campaign's page, which nobody is offered.
const small = "small"

// addPosters adds the posters and pictures of a campaign. Each is made once, since
// the page tells its size and the press kit holds it.
func (c *context) addPosters(y *site.Campaign) {
	for _, lang := range c.langs {
		if c.paint[lang] == nil || y.Article.Text[lang] == nil {
			continue
		}
		p := c.poster(lang, y)
		words := ""
		for _, layout := range c.posterLayouts(y, p) {
			for _, line := range p.Text(layout) {
				words += line.Text
			}
		}
		if !c.paintable(lang, y.Article.Text[lang].Pos, diag.M("海报", "the posters"), words) {
			continue
		}
		for _, layout := range c.posterLayouts(y, p) {
			c.addPoster(lang, y, p, layout)
		}
	}
}

// posterLayouts are those that a campaign has: of a past one the day and its theme
// alone, since today's figures were not its own.
func (c *context) posterLayouts(y *site.Campaign, p *poster.Poster) []poster.Layout {
	if c.state(y) == "past" {
		return []poster.Layout{poster.Theme}
	}
	return p.Layouts()
}

func (c *context) addPoster(lang locale.Lang, y *site.Campaign, p *poster.Poster, layout poster.Layout) {
	key := campaignKey{y.Article, lang}
	add := func(format, ending string, make func(*poster.Painter) ([]byte, error)) {
		f := posterFile{layout, format, fmt.Sprintf("posters/%s-%s.%s", layout, format, ending), sync.OnceValues(func() ([]byte, error) {
			return c.paintPoster(lang, y, p, fmt.Sprint(layout, format, ending), make)
		})}
		c.posters[key] = append(c.posters[key], f)
		c.result.Tree.Add(c.path(lang, campaignFolder(y)+f.name), f.make)
	}
	for _, s := range posterSheets {
		add(s.name, "pdf", func(painter *poster.Painter) ([]byte, error) { return painter.PDF(p, layout, s.paper, s.bleed) })
	}
	for _, s := range posterShapes {
		add(s.name, "png", func(painter *poster.Painter) ([]byte, error) { return painter.PNG(p, layout, s.shape) })
	}
}

// campaignKey tells what is made of a campaign in a language.
type campaignKey struct {
	campaign *site.Article
	lang     locale.Lang
}

// paintPoster takes a poster from the cache, or makes it.
func (c *context) paintPoster(lang locale.Lang, y *site.Campaign, p *poster.Poster, format string, make func(*poster.Painter) ([]byte, error)) ([]byte, error) {
	said := *p
	said.Words.More = nil // it has no name
	paint := c.paint[lang]
	return c.charts.Keep(func() ([]byte, error) {
		picture, err := paint.font()
		if err != nil {
			return nil, err
		}
		paper, err := c.pdfFont(strings.HasPrefix(p.Lang, "zh"))
		if err != nil {
			return nil, err
		}
		return make(&poster.Painter{Picture: picture, Paper: paper})
	}, fmt.Append(nil, "poster ", poster.Look, " ", format), fmt.Appendf(nil, "%+v", said), []byte(p.Words.More(1)+p.Words.More(2)), paint.name())
}

// poster gathers what the posters of a campaign say.
func (c *context) poster(lang locale.Lang, y *site.Campaign) *poster.Poster {
	w, b := c.theme.Words(lang), c.dayBand(lang, y)
	name := title(y.Series.Intro, lang, c.langs)
	p := &poster.Poster{
		Lang: w.Tag, Title: title(y.Article, lang, c.langs), Author: c.site.Config.Office.Name.In(lang), Stamp: c.dayStart(y.Day),
		Series: name, Nth: b.Nth, Day: c.dayStart(y.Day), DayText: b.Day, DateText: b.Date,
		Theme: b.Theme, OtherTheme: b.Original, OtherLang: b.OriginalTag, Slogan: y.Slogan.In(lang),
		FiguresTitle: w.T("poster.figures"), FiguresNote: w.T("verdict.disclaimer"), EventsTitle: w.T("campaign.programme"),
		Owner: c.site.Config.Office.Name.In(lang), Site: c.site.Config.Title.In(lang),
		Words: poster.Words{More: func(n int) string { return w.T("poster.more", n) }}, Colours: poster.Light,
	}
	if b.Domestic != "" && b.DomesticTag == "" && (b.Theme == "" || lang == c.langs[0]) { // the theme that posters here go by
		if b.Theme != "" {
			p.OtherTheme, p.OtherLang = b.Theme, w.Tag
		}
		p.Theme = b.Domestic
	}
	if b.Unknown {
		p.Note = w.T("campaign.theme.unknown")
	}
	if other := c.otherLang(lang); y.Series.Intro.Text[other] != nil {
		p.OtherSeries = title(y.Series.Intro, other, c.langs)
		if p.OtherLang == "" {
			p.OtherLang = c.theme.Words(other).Tag
		}
	}
	p.URL = c.absolute(c.path(lang, campaignPath(y)))
	p.Address = strings.TrimPrefix(p.URL, "https://")
	for _, i := range y.Indicators {
		if f, ok := c.posterFigure(lang, y, i); ok {
			p.Figures = append(p.Figures, f)
		}
	}
	p.Events = c.posterEvents(lang, y)
	if strings.HasPrefix(w.Tag, "zh") {
		for _, t := range c.site.Terms {
			p.Words.Phrases = append(p.Words.Phrases, t.Text.In(lang))
		}
	}
	return p
}

// otherLang is a language of the site other than lang, or lang where there is none.
func (c *context) otherLang(lang locale.Lang) locale.Lang {
	for _, l := range c.langs {
		if l != lang {
			return l
		}
	}
	return lang
}

// posterFigure is an indicator on a poster; false is one that has no place on
// the way to its target.
func (c *context) posterFigure(lang locale.Lang, y *site.Campaign, i *site.Indicator) (f poster.Figure, ok bool) {
	if !i.HasWay() {
		return f, false
	}
	w, v, verdict := c.theme.Words(lang), c.card(lang, campaignPath(y), i), c.assess(i)
	f = poster.Figure{
		Name: v.Name, Value: v.Latest, Unit: v.Unit, Baseline: w.T("poster.baseline", v.BaselineYear, v.Baseline), Target: w.T("poster.target", v.TargetName, v.Target),
		Verdict: v.Verdict.Shape + " " + v.Verdict.Word, Tone: toned(verdict, card.OK, card.Warn, card.Bad, card.Tone("")),
	}
	if v.Latest == "" {
		f.None, f.Verdict = v.None, ""
		return f, true
	}
	f.Share, f.Unverified = verdict.ShareOfWay.Decimal.InexactFloat64(), v.Unverified
	f.AsOf, f.Source = w.T("poster.as_of", v.LatestPeriod), w.T("poster.source", v.LatestSourceText)
	if v.Standing != "" {
		f.Source = w.T("poster.source.standing", v.LatestSourceText, v.Standing)
	}
	return f, verdict.ShareOfWay.Valid
}

// posterEvents are the events that take place.
func (c *context) posterEvents(lang locale.Lang, y *site.Campaign) []poster.Event {
	var out []poster.Event
	for _, day := range c.programme(lang, y) {
		for _, e := range day.Events {
			if e.State == "cancelled" {
				continue
			}
			p := poster.Event{Date: day.Date, Time: e.When, Title: e.Title, Place: e.Place, Host: e.Host}
			if e.Open {
				p.Open = e.Access
			}
			out = append(out, p)
		}
	}
	return out
}

// posterViews are the posters of a campaign on its page, by layout.
func (c *context) posterViews(lang locale.Lang, at string, y *site.Campaign) ([]PosterView, error) {
	w, p := c.theme.Words(lang), c.poster(lang, y)
	var out []PosterView
	for _, f := range c.posters[campaignKey{y.Article, lang}] {
		url := c.link(lang, at, campaignFolder(y)+f.name)
		if n := len(out); n == 0 || out[n-1].Layout != string(f.layout) {
			v := PosterView{Words: w, Layout: string(f.layout), Title: w.T("poster.layout." + string(f.layout))}
			for _, l := range p.Text(f.layout) {
				v.Text = append(v.Text, PosterLine{l.Text, foreignTag(l.Lang, w.Tag)})
			}
			out = append(out, v)
		}
		v := &out[len(out)-1]
		if f.format == small {
			v.Picture = url
			continue
		}
		data, err := f.make()
		if err != nil {
			return nil, err
		}
		format := strings.ToUpper(f.name[strings.LastIndexByte(f.name, '.')+1:])
		v.Files = append(v.Files, DownloadView{Words: w, Name: w.T("poster.format." + f.format), Format: format, Size: size(len(data)), URL: url, Download: true})
	}
	return out, nil
}

// foreignTag is a language where it is not that of the page.
func foreignTag(tag, page string) string {
	if tag == page {
		return ""
	}
	return tag
}
