package render

import (
	"strconv"

	"plansite/generator/locale"
	"plansite/generator/site"
	"plansite/generator/theme"
)

const (
	slidesTemplate = theme.Page[SlidesPage]("slides")
	bannerTemplate = theme.Page[BannerPage]("banner")
)

func slidesPath(y *site.Campaign) string { return campaignFolder(y) + "slides.html" }

func bannerPath(y *site.Campaign) string { return campaignFolder(y) + "banner.html" }

// addSlides adds the key messages as slides, to show in a hall or to print.
func (c *context) addSlides(y *site.Campaign) {
	if len(y.Messages) == 0 {
		return
	}
	titles := locale.Text{}
	for _, lang := range c.langs {
		titles[lang] = c.theme.Words(lang).T("slides.title", title(y.Article, lang, c.langs))
	}
	l := c.page(slidesPath(y), titles, func(c *context, lang locale.Lang) ([]byte, error) { return c.slidesPage(lang, y) })
	l.about = func(lang locale.Lang) string { return c.theme.Words(lang).T("slides.description") }
}

func (c *context) slidesPage(lang locale.Lang, y *site.Campaign) ([]byte, error) {
	w, at := c.theme.Words(lang), slidesPath(y)
	f, err := c.frame(lang, meta{kind: "slides", path: at, title: w.T("slides.title", title(y.Article, lang, c.langs)), description: w.T("slides.description"),
		crumbs: c.campaignCrumbs(lang, y, true)})
	if err != nil {
		return nil, err
	}
	p := SlidesPage{Frame: f, Band: c.dayBand(lang, y), Owner: c.site.Config.Office.Name.In(lang)}
	for _, m := range y.Messages {
		p.Slides = append(p.Slides, SlideView{Message: m.In(lang)})
	}
	for _, i := range y.Indicators {
		if card := c.card(lang, at, i); card.Latest != "" && i.HasWay() {
			p.Slides = append(p.Slides, SlideView{Indicator: &card})
		}
	}
	last := len(p.Slides) + 2 // the first says the day, the last where to read on
	for n := range p.Slides {
		p.Slides[n].SlideLinks = slideLinks(w, n+2, last)
	}
	p.First, p.Last = slideLinks(w, 1, last), slideLinks(w, last, last)
	p.Back = Link{Text: title(y.Article, lang, c.langs), URL: c.link(lang, at, campaignPath(y))}
	return slidesTemplate.Render(c.theme, p)
}

// slideLinks is the number of a slide and the way to its neighbours.
func slideLinks(w *theme.Words, n, last int) SlideLinks {
	id := func(n int) string { return "slide-" + strconv.Itoa(n) }
	l := SlideLinks{Words: w, ID: id(n), Label: w.T("slides.slide", n, last)}
	if n > 1 {
		l.Prev = "#" + id(n-1)
	}
	if n < last {
		l.Next = "#" + id(n+1)
	}
	return l
}

// addBanner adds a page that other sites show in a frame. It is not in the site
// map: readers come to the campaign's own page.
func (c *context) addBanner(y *site.Campaign) {
	c.unlisted(bannerPath(y), func(c *context, lang locale.Lang) ([]byte, error) { return c.banner(lang, y) })
}

func (c *context) banner(lang locale.Lang, y *site.Campaign) ([]byte, error) {
	at := bannerPath(y)
	f, err := c.frame(lang, meta{kind: "banner", path: at, title: title(y.Article, lang, c.langs), noIndex: true})
	if err != nil {
		return nil, err
	}
	return bannerTemplate.Render(c.theme, BannerPage{Frame: f, Band: c.dayBand(lang, y), URL: c.link(lang, at, campaignPath(y)), Owner: c.site.Config.Office.Name.In(lang)})
}

// bannerHeight is the height in pixels of the frame for a banner: on a phone, too,
// the longest theme fits.
const bannerHeight = 260

// bannerCode shows the banner on another site.
func (c *context) bannerCode(lang locale.Lang, y *site.Campaign) FrameCode {
	return c.frameCode(lang, bannerPath(y), title(y.Article, lang, c.langs), bannerHeight)
}
