package render

import (
	"fmt"
	"slices"
	"strconv"
	"time"

	"plansite/generator/locale"
	"plansite/generator/site"
	"plansite/generator/theme"
)

const campaignTemplate = theme.Page[CampaignPage]("campaign")

func campaignFolder(y *site.Campaign) string {
	return seriesFolder(y.Series) + strconv.Itoa(y.Year) + "/"
}

func campaignPath(y *site.Campaign) string { return campaignFolder(y) + "index.html" }

// addCampaign adds the pages and the files of one year of a series.
func (c *context) addCampaign(y *site.Campaign) {
	l := c.articlePage(campaignPath(y), y.Article, func(c *context, lang locale.Lang) ([]byte, error) { return c.campaignPage(lang, y) })
	l.card = campaignCard(y)
	c.addCampaignCalendars(y)
	c.addPosters(y)
	c.addKit(y)
	c.addQuiz(y)
	c.addSlides(y)
	c.addBanner(y)
}

// announcedBefore is how long before its day a campaign is coming.
const announcedBefore = 30

// state says where the build instant stands to a campaign's day: announced,
// coming, today, past.
func (c *context) state(y *site.Campaign) string {
	switch days := c.today().DaysTo(y.Day); {
	case days < 0:
		return "past"
	case days == 0:
		return "today"
	case days <= announcedBefore:
		return "coming"
	}
	return "announced"
}

func (c *context) campaignPage(lang locale.Lang, y *site.Campaign) ([]byte, error) {
	at, series := campaignPath(y), y.Series
	a, err := c.article(lang, y.Article, meta{kind: "campaign", path: at, crumbs: c.campaignCrumbs(lang, y, false)})
	if err != nil {
		return nil, err
	}
	p := CampaignPage{
		Frame: a.Frame, Band: c.dayBand(lang, y), Body: a.Body, Missing: a.Missing,
		Slogan: y.Slogan.In(lang), Programme: c.programme(lang, y), Materials: c.materials(lang, at, y),
		Calendar: c.link(lang, at, calendarPath(y)), Cards: c.cardsLink(lang, at, series), Archive: c.yearLinks(lang, at, series, y),
		Series: Link{Text: title(series.Intro, lang, c.langs), URL: c.link(lang, at, seriesPath(series))},
	}
	p.Files = otherFiles(a.Files, p.Materials)
	for _, m := range y.Messages {
		p.Messages = append(p.Messages, m.In(lang))
	}
	for _, t := range y.Tasks {
		p.Tasks = append(p.Tasks, c.taskCard(lang, at, t))
	}
	if p.Indicators, err = c.cards(lang, at, y.Indicators); err != nil {
		return nil, err
	}
	if y.Tag != "" {
		p.News = c.articleLinks(lang, at, c.articlesTagged(y.Tag))
	}
	if len(y.Quiz) > 0 {
		p.Quiz = &Link{Text: c.theme.Words(lang).T("quiz.link", len(y.Quiz)), URL: c.link(lang, at, quizPath(y))}
	}
	if p.Posters, err = c.posterViews(lang, at, y); err != nil {
		return nil, err
	}
	if p.Kit, err = c.kitView(lang, at, y); err != nil {
		return nil, err
	}
	if len(y.Messages) > 0 {
		p.Slides = &Link{Text: c.theme.Words(lang).T("slides.link"), URL: c.link(lang, at, slidesPath(y))}
	}
	if a.Missing == nil {
		code := c.bannerCode(lang, y)
		p.Banner = &code
	}
	return campaignTemplate.Render(c.theme, p)
}

// campaignCrumbs is the way to a campaign's page, or to a page below it.
func (c *context) campaignCrumbs(lang locale.Lang, y *site.Campaign, below bool) []crumb {
	out := append(c.campaignsCrumb(lang), crumb{title(y.Series.Intro, lang, c.langs), seriesPath(y.Series)})
	if below {
		out = append(out, crumb{title(y.Article, lang, c.langs), campaignPath(y)})
	}
	return out
}

func (c *context) articlesTagged(tag string) []*site.Article {
	for _, t := range c.tags {
		if t.ID == tag {
			return t.articles
		}
	}
	return nil
}

// dayBand is the head of a campaign: its day, its theme, and how far off it is.
func (c *context) dayBand(lang locale.Lang, y *site.Campaign) DayBand {
	w, state := c.theme.Words(lang), c.state(y)
	b := DayBand{
		Words: w, Day: fmt.Sprintf("%02d·%02d", int(y.Day.Month), y.Day.Day), Date: c.weekday(lang, y.Day), DateISO: y.Day.String(),
		Zone: c.site.Config.Zone.String(), State: state, Title: title(y.Article, lang, c.langs),
	}
	for _, s := range campaignStates {
		b.States = append(b.States, StateWord{s, w.T("campaign.state." + s)})
	}
	b.StateWord = w.T("campaign.state." + state)
	if t := y.Theme; t != nil {
		b.Theme, b.Place = t.Theme.In(lang), t.Place.In(lang)
		b.Domestic, b.DomesticTag = c.domesticTheme(lang, t)
		b.Original, b.OriginalTag = c.otherTheme(lang, t)
		b.Note = c.certainty(lang, t)
		if t.Nth > 0 {
			b.Nth = w.T("series.nth", t.Nth)
		}
	}
	if b.Unknown = b.Theme == "" && b.Domestic == "" && b.Original == "" && state != "past"; b.Unknown {
		b.Note = "" // the words for it say as much
	}
	return b
}

var campaignStates = []string{"announced", "coming", "today", "past"}

// weekday is a date with its day of the week.
func (c *context) weekday(lang locale.Lang, d locale.Date) string {
	w := c.theme.Words(lang)
	day := d.Time(time.UTC).Weekday()
	return w.T("date.weekday", w.Date(d), w.T("weekday."+strconv.Itoa(int(day))))
}

// programme lists the events of a campaign by day.
func (c *context) programme(lang locale.Lang, y *site.Campaign) []EventDay {
	var out []EventDay
	events := slices.Clone(y.Events)
	slices.SortStableFunc(events, func(a, b *site.Event) int { return a.Start.Compare(b.Start) })
	for _, e := range events {
		day := locale.DateOf(e.Start)
		if n := len(out); n == 0 || out[n-1].ISO != day.String() {
			out = append(out, EventDay{Date: c.weekday(lang, day), ISO: day.String()})
		}
		d := &out[len(out)-1]
		d.Events = append(d.Events, c.eventView(lang, y, e))
	}
	return out
}

func (c *context) eventView(lang locale.Lang, y *site.Campaign, e *site.Event) EventView {
	w := c.theme.Words(lang)
	v := EventView{
		Words: w, ID: "event-" + e.ID, Title: e.Title.In(lang), When: c.eventTime(lang, e), ISO: e.Start.Format("2006-01-02T15:04-07:00"),
		Place: e.Place.In(lang), Host: e.Host.In(lang), Access: w.T("event.access." + e.Access), URL: e.URL, Calendar: c.link(lang, campaignPath(y), eventCalendarPath(y, e)), Open: e.Access != "invited",
	}
	if e.WholeDay {
		v.ISO = e.Start.Format(time.DateOnly)
	}
	if e.State != "planned" {
		v.State, v.StateWord = e.State, w.T("event.state."+e.State)
	}
	for _, f := range []struct{ key, value string }{{"event.place", e.Place.In(lang)}, {"event.host", e.Host.In(lang)}, {"event.how", e.How.In(lang)}} {
		if f.value != "" {
			v.Facts = append(v.Facts, Field{Label: w.T(f.key), Value: f.value})
		}
	}
	return v
}

// eventTime is when an event is, within the day that it begins on.
func (c *context) eventTime(lang locale.Lang, e *site.Event) string {
	w := c.theme.Words(lang)
	const clock = "15:04"
	last := e.End
	if e.WholeDay {
		last = last.AddDate(0, 0, -1)
	}
	lastDay := w.Date(locale.DateOf(last))
	several := last.Format(time.DateOnly) != e.Start.Format(time.DateOnly)
	switch {
	case e.WholeDay && several:
		return w.T("event.days", lastDay)
	case e.WholeDay:
		return w.T("event.day")
	case e.End.Equal(e.Start):
		return w.T("event.from", e.Start.Format(clock))
	case several:
		return w.T("event.until", e.Start.Format(clock), lastDay, e.End.Format(clock))
	}
	return w.T("event.time", e.Start.Format(clock), e.End.Format(clock))
}
