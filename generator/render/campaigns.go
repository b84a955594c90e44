package render

import (
	"cmp"
	"strconv"

	"plansite/generator/locale"
	"plansite/generator/site"
	"plansite/generator/theme"
)

const seriesTemplate = theme.Page[SeriesPage]("series")

// days are the calendar days of the series that have a fixed one.
var days = map[string]string{"world-accreditation-day": "06·09"}

func seriesPath(s *site.Series) string { return "campaigns/" + s.ID + "/index.html" }

func addCampaigns(c *context) {
	for _, s := range c.site.Series {
		l := c.articlePage(seriesPath(s), s.Intro, func(lang locale.Lang) ([]byte, error) {
			a, err := c.article(lang, s.Intro, meta{kind: "series", path: seriesPath(s)})
			if err != nil {
				return nil, err
			}
			p := SeriesPage{Frame: a.Frame, Day: days[s.ID], Body: a.Body, Missing: a.Missing, Themes: c.themeRows(lang, s)}
			if t := s.Intro.Text[lang]; t != nil {
				p.Lead = t.Summary
			}
			return seriesTemplate.Render(c.theme, p)
		})
		l.card = c.seriesCard(s)
	}
}

// themeRows lists the yearly themes, newest first.
func (c *context) themeRows(lang locale.Lang, s *site.Series) []ThemeRow {
	w, authentic := c.theme.Words(lang), c.langs[0]
	var out []ThemeRow
	for k := len(s.Themes) - 1; k >= 0; k-- {
		t := s.Themes[k]
		row := ThemeRow{
			ID: themeID(t), Year: strconv.Itoa(t.Year), Nth: w.T("series.nth", t.Nth),
			Theme: cmp.Or(t.Theme.In(lang), w.T("none")), Domestic: cmp.Or(t.Domestic.In(lang), w.T("none")),
			Note: w.T("certainty." + t.Certainty),
		}
		for _, other := range c.langs {
			if other != lang && (lang == authentic || t.Theme.In(lang) == "") {
				row.Original, row.OriginalTag = t.Theme.In(other), c.theme.Words(other).Tag
			}
		}
		out = append(out, row)
	}
	return out
}

// themeID is the anchor of a year's theme on the page of its series.
func themeID(t *site.DayTheme) string { return "year-" + strconv.Itoa(t.Year) }
