package render

import (
	"html/template"
	"slices"
	"strconv"
	"strings"

	"plansite/generator/locale"
	"plansite/generator/site"
	"plansite/generator/theme"
)

const homeTemplate = theme.Page[HomePage]("home")

// homePage is the slug of the single page whose text opens the home page.
const homePage = "index"

// newestOnHome is how many of a column's newest articles the home page lists.
const newestOnHome = 3

func addHome(c *context) {
	l := c.page("index.html", c.words("nav.home"), func(c *context, lang locale.Lang) ([]byte, error) {
		const at = "index.html"
		f, err := c.frame(lang, meta{kind: "home", path: at, title: c.site.Config.Title.In(lang)})
		if err != nil {
			return nil, err
		}
		p := HomePage{
			Frame: f, PlanURL: c.link(lang, at, planPath), TasksURL: c.link(lang, at, tasksPath),
			Overview: c.link(lang, at, indicatorsPath), Groups: c.taskGroups(lang, at), Facts: c.homeFacts(lang, at), State: c.homeState(lang),
		}
		if p.Lead, err = c.homeLead(lang); err != nil {
			return nil, err
		}
		if p.Indicators, err = c.cards(lang, at, c.site.Indicators); err != nil {
			return nil, err
		}
		for _, s := range c.site.Sections {
			name := c.sectionName(c.theme.Words(lang), s.ID)
			p.Columns = append(p.Columns, HomeColumn{
				ID: s.ID, Name: name, URL: c.link(lang, at, c.columnList(s).first), All: c.theme.Words(lang).T("home.column.all", name),
				Items: c.articleLinks(lang, at, s.Articles[:min(newestOnHome, len(s.Articles))]),
			})
		}
		if p.Coming = c.comingCampaign(lang); p.Coming == nil {
			p.Day = c.dayView(lang, at)
		}
		return homeTemplate.Render(c.theme, p)
	})
	l.card = (*context).homeCard
}

// comingCampaign is the campaign that the home page announces: the first whose day
// is within a month, or today.
func (c *context) comingCampaign(lang locale.Lang) *ComingView {
	var next *site.Campaign
	for _, s := range c.site.Series {
		for _, y := range s.Years {
			if state := c.state(y); state != "coming" && state != "today" || y.Article.Text[lang] == nil {
				continue
			}
			if next == nil || y.Day.Compare(next.Day) < 0 {
				next = y
			}
		}
	}
	if next == nil {
		return nil
	}
	return &ComingView{DayBand: c.dayBand(lang, next), Summary: next.Article.Text[lang].Summary, URL: c.link(lang, "index.html", campaignPath(next))}
}

// dayView leads to the main series from page at, where it has a text in lang.
func (c *context) dayView(lang locale.Lang, at string) *DayView {
	s := c.mainSeries()
	if s == nil || s.Intro.Text[lang] == nil {
		return nil
	}
	t := s.Intro.Text[lang]
	return &DayView{Day: bigDay(s.Day), Title: t.Title, Summary: t.Summary, URL: c.link(lang, at, seriesPath(s))}
}

// mainSeries is the series of campaigns that the home page leads to, and the menu
// where there is no other: the first in the order of site.yaml, or of those that it
// does not order the first with a day of its own.
func (c *context) mainSeries() *site.Series {
	if len(c.site.Series) == 0 {
		return nil
	}
	first := c.site.Series[0]
	if slices.Contains(c.site.Config.Campaigns, first.ID) {
		return first
	}
	for _, s := range c.site.Series {
		if s.Day.Day > 0 {
			return s
		}
	}
	return first
}

// homeLead is the text that opens the home page, from content/pages/index.
func (c *context) homeLead(lang locale.Lang) (lead template.HTML, err error) {
	for _, a := range c.site.Pages {
		if a.Slug != homePage || a.Text[lang] == nil {
			continue
		}
		body, list := a.Text[lang].Body(c.weaver(lang, "index.html"))
		if err := c.settle(list); err != nil {
			return "", err
		}
		return html(body.HTML), nil
	}
	return "", nil
}

func (c *context) homeFacts(lang locale.Lang, at string) []Field {
	w := c.theme.Words(lang)
	fact := func(key string, n int, target string) Field {
		return Field{Label: w.T(key, n), Value: strconv.Itoa(n), URL: c.link(lang, at, target)}
	}
	return slices.DeleteFunc([]Field{
		fact("home.fact.indicators", len(c.site.Indicators), indicatorsPath),
		fact("home.fact.tasks", len(c.site.Tasks), tasksPath),
		fact("home.fact.measures", len(c.site.Measures), tasksPath),
	}, func(f Field) bool { return f.Value == "0" || f.URL == "" })
}

// homeState says what has come of the targets: whether their time is over, and
// what is known of how many.
func (c *context) homeState(lang locale.Lang) string {
	w, list := c.theme.Words(lang), c.site.Indicators
	if len(list) == 0 {
		return ""
	}
	var out, said []string
	last := 0
	for _, i := range list {
		last = max(last, i.Target.ForYear())
	}
	if last > 0 && c.today().Year > last {
		out = append(out, w.T("home.ended", last))
	}
	for _, s := range c.tally(lang, true) {
		said = append(said, w.T("home.state.one", s.Count, s.Word))
	}
	out = append(out, w.T("home.state", len(list), strings.Join(said, w.T("home.state.join"))))
	return strings.Join(out, w.Space)
}
