package render

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"plansite/generator/locale"
	"plansite/generator/search"
	"plansite/generator/site"
	"plansite/generator/theme"
)

const (
	seriesTemplate = theme.Page[SeriesPage]("series")
	marksTemplate  = theme.Page[CardsPage]("marks")
)

func seriesPath(s *site.Series) string { return seriesFolder(s) + "index.html" }

func cardsPath(s *site.Series) string { return seriesFolder(s) + "cards.html" }

func seriesFolder(s *site.Series) string { return "campaigns/" + s.ID + "/" }

func addCampaigns(c *context) {
	for _, s := range c.site.Series {
		l := c.articlePage(seriesPath(s), s.Intro, func(c *context, lang locale.Lang) ([]byte, error) { return c.seriesPage(lang, s) })
		l.card = seriesCard(s)
		if len(s.Cards) > 0 {
			l := c.page(cardsPath(s), c.words("cards.title"), func(c *context, lang locale.Lang) ([]byte, error) { return c.cardsPage(lang, s) })
			l.about = func(lang locale.Lang) string { return c.theme.Words(lang).T("cards.description") }
			l.text = func(lang locale.Lang) []search.Section { return c.cardTexts(lang, s) }
		}
		c.addSeriesCalendar(s)
		for _, y := range s.Years {
			c.addCampaign(y)
		}
	}
}

func (c *context) seriesPage(lang locale.Lang, s *site.Series) ([]byte, error) {
	at := seriesPath(s)
	a, err := c.article(lang, s.Intro, meta{kind: "series", path: at})
	if err != nil {
		return nil, err
	}
	p := SeriesPage{
		Frame: a.Frame, Day: bigDay(s.Day), Body: a.Body, Missing: a.Missing, Themes: c.themeRows(lang, s),
		Cards: c.cardsLink(lang, at, s), Years: c.yearLinks(lang, at, s, nil),
	}
	for _, other := range c.site.Series {
		if other != s {
			p.Others = append(p.Others, Link{Text: title(other.Intro, lang, c.langs), URL: c.link(lang, at, seriesPath(other))})
		}
	}
	if len(s.Years) > 0 {
		p.Calendar = c.link(lang, at, seriesCalendarPath(s))
	}
	if t := s.Intro.Text[lang]; t != nil {
		p.Lead = t.Summary
	}
	return seriesTemplate.Render(c.theme, p)
}

// bigDay is a day as a poster shows it: "06·09"; "" for one that is not fixed.
func bigDay(d site.MonthDay) string {
	if d.Day == 0 {
		return ""
	}
	return fmt.Sprintf("%02d·%02d", int(d.Month), d.Day)
}

// themeRows lists the yearly themes, newest first.
func (c *context) themeRows(lang locale.Lang, s *site.Series) []ThemeRow {
	w, none := c.theme.Words(lang), c.theme.Words(lang).T("none")
	var out []ThemeRow
	for k := len(s.Themes) - 1; k >= 0; k-- {
		t := s.Themes[k]
		row := ThemeRow{
			ID: themeID(t), Year: strconv.Itoa(t.Year), Place: t.Place.In(lang),
			Theme: cmp.Or(t.Theme.In(lang), none), Note: c.certainty(lang, t),
		}
		if t.Nth > 0 {
			row.Nth = w.T("series.nth", t.Nth)
		}
		if s.Day.Day == 0 && !t.Day.IsZero() {
			row.Day = w.Date(t.Day)
		}
		for _, y := range s.Years {
			if y.Year == t.Year {
				row.URL = c.link(lang, seriesPath(s), campaignPath(y))
			}
		}
		row.Original, row.OriginalTag = c.otherTheme(lang, t)
		row.Domestic, row.DomesticTag = c.domesticTheme(lang, t)
		out = append(out, row)
	}
	return out
}

// certainty says how certain the wording of a theme is, where that wording stands.
func (c *context) certainty(lang locale.Lang, t *site.DayTheme) string {
	if translated(t) && lang == c.langs[0] {
		return ""
	}
	return c.theme.Words(lang).T("certainty." + t.Certainty)
}

// translated tells a theme whose English is this site's own: no original.
func translated(t *site.DayTheme) bool { return t.Certainty == "en_translated" }

// otherTheme is a theme as it reads in another language; that of the site itself is
// no wording of the theme.
func (c *context) otherTheme(lang locale.Lang, t *site.DayTheme) (text, tag string) {
	if translated(t) && lang == c.langs[0] {
		return "", ""
	}
	for _, other := range c.langs {
		if other != lang && t.Theme.In(other) != "" {
			return t.Theme.In(other), c.theme.Words(other).Tag
		}
	}
	return "", ""
}

// domesticTheme is the theme used at home, in another language where it has none in lang.
func (c *context) domesticTheme(lang locale.Lang, t *site.DayTheme) (text, tag string) {
	if text = t.Domestic.In(lang); text != "" {
		return text, ""
	}
	for _, other := range c.langs {
		if t.Domestic.In(other) != "" {
			return t.Domestic.In(other), c.theme.Words(other).Tag
		}
	}
	return "", ""
}

// themeID is the anchor of a year's theme on the page of its series.
func themeID(t *site.DayTheme) string { return "year-" + strconv.Itoa(t.Year) }

// yearLinks leads to the years of a series other than one.
func (c *context) yearLinks(lang locale.Lang, at string, s *site.Series, but *site.Campaign) []YearLink {
	var out []YearLink
	for _, y := range s.Years {
		if but != nil && y.Year == but.Year {
			continue
		}
		l := YearLink{Year: strconv.Itoa(y.Year), URL: c.link(lang, at, campaignPath(y)), State: c.theme.Words(lang).T("campaign.state." + c.state(y))}
		if y.Theme != nil {
			l.Theme = y.Theme.Theme.In(lang)
		}
		out = append(out, l)
	}
	return out
}

func (c *context) cardsLink(lang locale.Lang, at string, s *site.Series) *Link {
	if len(s.Cards) == 0 {
		return nil
	}
	return &Link{Text: c.theme.Words(lang).T("cards.title"), URL: c.link(lang, at, cardsPath(s))}
}

func (c *context) cardsPage(lang locale.Lang, s *site.Series) ([]byte, error) {
	w, at := c.theme.Words(lang), cardsPath(s)
	f, err := c.frame(lang, meta{kind: "marks", path: at, title: w.T("cards.title"), description: w.T("cards.description"),
		crumbs: []crumb{{title(s.Intro, lang, c.langs), seriesPath(s)}}})
	if err != nil {
		return nil, err
	}
	return marksTemplate.Render(c.theme, CardsPage{Frame: f, Cards: c.markCards(lang, at, s)})
}

// cardTexts are the cards for who searches them.
func (c *context) cardTexts(lang locale.Lang, s *site.Series) []search.Section {
	var out []search.Section
	for _, k := range s.Cards {
		out = append(out, search.Section{ID: k.ID, Text: strings.Join([]string{k.Name.In(lang), k.What.In(lang), k.Meaning.In(lang)}, "\n")})
	}
	return out
}

// markCards are the cards of a series on page at.
func (c *context) markCards(lang locale.Lang, at string, s *site.Series) []MarkCard {
	w := c.theme.Words(lang)
	var out []MarkCard
	for _, k := range s.Cards {
		card := MarkCard{Words: w, ID: k.ID, Name: k.Name.In(lang), What: k.What.In(lang), Meaning: k.Meaning.In(lang)}
		if k.Clause != nil {
			card.Clause = &Link{Text: w.T("cards.clause", c.clauseName(lang, k.Clause)), URL: c.link(lang, at, planPath+"#"+k.Clause.ID)}
		}
		if k.Term != nil {
			card.Term = &Link{Text: w.T("cards.term"), URL: c.link(lang, at, glossaryPath+"#"+k.Term.ID)}
		}
		out = append(out, card)
	}
	return out
}
