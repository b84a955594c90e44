package render

import (
	"cmp"
	"fmt"
	"maps"
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

// campaignsPath is the page of all series, where there are several.
const campaignsPath = "campaigns/index.html"

func addCampaigns(c *context) {
	if len(c.site.Series) > 1 {
		c.page(campaignsPath, c.words("campaigns.title"), (*context).campaignsPage)
	}
	for _, s := range c.site.Series {
		l := c.articlePage(seriesPath(s), s.Intro, func(c *context, lang locale.Lang) ([]byte, error) { return c.seriesPage(lang, s) })
		l.card = seriesCard(s)
		if len(s.Cards) > 0 {
			l := c.page(cardsPath(s), c.cardsTitles(s), func(c *context, lang locale.Lang) ([]byte, error) { return c.cardsPage(lang, s) })
			l.about = func(lang locale.Lang) string { return c.cardsAbout(lang, s) }
			l.text = func(lang locale.Lang) []search.Section { return c.cardTexts(lang, s) }
		}
		c.addSeriesCalendar(s)
		for _, y := range s.Years {
			c.addCampaign(y)
		}
	}
}

// campaignsPage lists the series in the order of the site.
func (c *context) campaignsPage(lang locale.Lang) ([]byte, error) {
	w := c.theme.Words(lang)
	f, err := c.frame(lang, meta{kind: "list", path: campaignsPath, title: w.T("campaigns.title"), description: w.T("campaigns.description")})
	if err != nil {
		return nil, err
	}
	p := ArticleListPage{Frame: f}
	for _, s := range c.site.Series {
		link := c.articleLinks(lang, campaignsPath, []*site.Article{s.Intro})[0]
		link.URL, link.Date, link.DateISO = c.link(lang, campaignsPath, seriesPath(s)), bigDay(s.Day), strings.ReplaceAll(bigDay(s.Day), "·", "-")
		p.Items = append(p.Items, link)
	}
	return listTemplate.Render(c.theme, p)
}

// campaignsCrumb leads from a series up to all of them.
func (c *context) campaignsCrumb(lang locale.Lang) []crumb {
	if !c.known[campaignsPath] {
		return nil
	}
	return []crumb{{c.theme.Words(lang).T("campaigns.title"), campaignsPath}}
}

func (c *context) seriesPage(lang locale.Lang, s *site.Series) ([]byte, error) {
	at := seriesPath(s)
	a, err := c.article(lang, s.Intro, meta{kind: "series", path: at, crumbs: c.campaignsCrumb(lang)})
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
	return &Link{Text: c.cardsTitles(s)[lang], URL: c.link(lang, at, cardsPath(s))}
}

func (c *context) cardsPage(lang locale.Lang, s *site.Series) ([]byte, error) {
	at := cardsPath(s)
	f, err := c.frame(lang, meta{kind: "marks", path: at, title: c.cardsTitles(s)[lang], description: c.cardsAbout(lang, s),
		crumbs: append(c.campaignsCrumb(lang), crumb{title(s.Intro, lang, c.langs), seriesPath(s)})})
	if err != nil {
		return nil, err
	}
	return marksTemplate.Render(c.theme, CardsPage{Frame: f, Cards: c.markCards(lang, at, s), Note: s.CardsNote[lang]})
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

// cardsTitles are the headings of a series' page of cards, by language.
func (c *context) cardsTitles(s *site.Series) locale.Text {
	titles := c.words("cards.title")
	maps.Copy(titles, s.CardsTitle)
	return titles
}

// cardsAbout says what the cards of a series are about.
func (c *context) cardsAbout(lang locale.Lang, s *site.Series) string {
	return cmp.Or(s.CardsAbout[lang], c.theme.Words(lang).T("cards.description"))
}
