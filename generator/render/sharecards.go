package render

import (
	"cmp"
	"encoding/json"
	"fmt"
	"strings"

	"plansite/generator/card"
	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/site"
)

// A share card is the picture that messengers and networks show beside a link to
// a page. They fetch it by its full address, so that a site whose address is not
// known has none: nothing could lead to it, and it would weigh as much as a page.

// cardMaker gives what the card of a page says, and the place that it is from.
type cardMaker func(*context, locale.Lang) (card.Card, diag.Pos)

// cardPath is where the card of page p is.
func cardPath(p string) string { return "cards/" + strings.TrimSuffix(p, ".html") + ".png" }

// addCards adds the cards of the pages that have their own.
func addCards(c *context) {
	if c.site.Config.BaseURL == "" {
		return
	}
	for _, l := range c.listed {
		for _, lang := range c.langsOf(l) {
			if l.card != nil && c.cardPaintable(lang, l) {
				c.result.Tree.Add(c.path(lang, cardPath(l.path)), func() ([]byte, error) { return c.in(l.path).paintCard(lang, l.card) })
			}
		}
	}
}

// cardPaintable tells whether the card of a page can be painted; a page without one
// shares that of the home page.
func (c *context) cardPaintable(lang locale.Lang, l listed) bool {
	say, pos := l.card(c.in(l.path), lang)
	return c.paintable(lang, pos, diag.M("转发时的图片", "the picture of shared links"), fmt.Sprintf("%+v", say))
}

// paintCard takes the card from the cache, or paints it.
func (c *context) paintCard(lang locale.Lang, maker cardMaker) ([]byte, error) {
	say, _ := maker(c, lang)
	text, err := json.Marshal(say)
	if err != nil {
		return nil, err
	}
	paint, icon := c.paint[lang], c.iconData()
	return c.charts.Keep(func() ([]byte, error) {
		font, err := paint.font()
		if err != nil {
			return nil, err
		}
		return (&card.Painter{Font: font, Icon: icon}).PNG(say)
	}, fmt.Append(nil, "card ", card.Look), text, icon, paint.name())
}

// newCard is a card with what is on all of them.
func (c *context) newCard(lang locale.Lang, section, title string) card.Card {
	conf := c.site.Config
	return card.Card{Owner: conf.Office.Name.In(lang), Section: section, Title: title, Site: conf.Title.In(lang), Address: host(conf.BaseURL)}
}

func (c *context) homeCard(lang locale.Lang) (card.Card, diag.Pos) {
	out := c.newCard(lang, "", c.site.Config.Title.In(lang))
	out.Site = c.shortTitle(lang)
	for _, f := range c.homeFacts(lang, "index.html") {
		out.Figures = append(out.Figures, card.Figure{Value: f.Value, Unit: f.Label})
	}
	return out, c.site.Config.Pos
}

func (c *context) planCard(lang locale.Lang) (card.Card, diag.Pos) {
	w, plan := c.theme.Words(lang), c.site.Plan
	out := c.newCard(lang, w.T("nav.plan"), plan.Title.In(lang))
	if !plan.SignedOn.IsZero() {
		out.Note = w.Date(plan.SignedOn)
	}
	return out, plan.Pos
}

func taskCardOf(t *site.Task) cardMaker {
	return func(c *context, lang locale.Lang) (card.Card, diag.Pos) {
		w := c.theme.Words(lang)
		out := c.newCard(lang, t.Group.Plain(lang), t.Clause.Plain(lang))
		out.Note, out.Summary = w.T("card.status", statusWord(w, t)), t.Lead.In(lang)
		return out, t.Pos
	}
}

// indicatorShare says the latest value of an indicator and its verdict, or that
// none was published; in any case where the plan wants to get.
func indicatorShare(i *site.Indicator) cardMaker {
	return func(c *context, lang locale.Lang) (card.Card, diag.Pos) {
		w, v := c.theme.Words(lang), c.card(lang, indicatorPath(i), i)
		out := c.newCard(lang, v.Group, v.Name)
		out.Verdict, out.Tone = v.Verdict.Shape+" "+v.Verdict.Word, toned(c.assess(i), card.OK, card.Warn, card.Bad, card.Tone(""))
		switch {
		case v.Latest == "":
			out.Verdict = v.Verdict.Shape + " " + v.None
			if !i.HasWay() {
				out.Note = c.statedPlainly(lang, i)
				return out, i.Pos
			}
			out.Note = w.T("card.way", v.BaselineYear, v.Baseline, v.TargetName, v.Target)
			return out, i.Pos
		case !i.HasWay():
			out.Note = v.LatestPeriod
		case v.Unverified: // the verdict says of when the figure is
			out.Note = w.T("poster.target", v.TargetName, v.Target)
		default:
			out.Note = w.T("card.latest", v.LatestPeriod, v.TargetName, v.Target)
		}
		out.Figures = []card.Figure{{Value: v.Latest, Unit: v.Unit}}
		return out, i.Pos
	}
}

func articleCard(p string, a *site.Article) cardMaker {
	return func(c *context, lang locale.Lang) (card.Card, diag.Pos) {
		w, text := c.theme.Words(lang), a.Text[lang]
		out := c.newCard(lang, c.sectionName(w, section(p)), text.Title)
		out.Summary, out.Note = text.Summary, w.Date(a.Date)
		return out, text.Pos
	}
}

func seriesCard(s *site.Series) cardMaker {
	return func(c *context, lang locale.Lang) (card.Card, diag.Pos) {
		out, pos := articleCard(seriesPath(s), s.Intro)(c, lang)
		if day := bigDay(s.Day); day != "" {
			out.Figures = []card.Figure{{Value: day}}
		}
		return out, pos
	}
}

func campaignCard(y *site.Campaign) cardMaker {
	return func(c *context, lang locale.Lang) (card.Card, diag.Pos) {
		b := c.dayBand(lang, y)
		out, pos := articleCard(campaignPath(y), y.Article)(c, lang)
		out.Section, out.Note = title(y.Series.Intro, lang, c.langs), b.Date
		out.Figures = []card.Figure{{Value: b.Day}}
		out.Summary = cmp.Or(b.Theme, b.Domestic, out.Summary)
		return out, pos
	}
}
