package render

import (
	"slices"
	"strings"
	"time"

	"plansite/generator/ical"
	"plansite/generator/locale"
	"plansite/generator/site"
)

// Calendars are files to import or to subscribe to: one of each series with the days
// of all its years, one of each year with its programme, one of each event.

const calendarName = "calendar"

func seriesCalendarPath(s *site.Series) string { return seriesFolder(s) + calendarName + ".ics" }

func calendarPath(y *site.Campaign) string { return campaignFolder(y) + calendarName + ".ics" }

func eventCalendarPath(y *site.Campaign, e *site.Event) string {
	return campaignFolder(y) + "events/" + e.ID + ".ics"
}

func (c *context) addSeriesCalendar(s *site.Series) {
	if len(s.Years) == 0 {
		return
	}
	c.addCalendar(seriesCalendarPath(s), func(lang locale.Lang) ical.Calendar {
		cal := c.calendar(lang, title(s.Intro, lang, c.langs), seriesPath(s))
		for _, y := range slices.Backward(s.Years) {
			cal.Events = append(cal.Events, c.dayEvent(lang, y))
		}
		return cal
	})
}

func (c *context) addCampaignCalendars(y *site.Campaign) {
	c.addCalendar(calendarPath(y), func(lang locale.Lang) ical.Calendar { return c.campaignCalendar(lang, y) })
	for _, e := range y.Events {
		c.addCalendar(eventCalendarPath(y, e), func(lang locale.Lang) ical.Calendar {
			cal := c.calendar(lang, title(y.Article, lang, c.langs), campaignPath(y))
			cal.Events = []ical.Event{c.calendarEvent(lang, y, e)}
			return cal
		})
	}
}

// campaignCalendar is the day of a campaign and its programme.
func (c *context) campaignCalendar(lang locale.Lang, y *site.Campaign) ical.Calendar {
	cal := c.calendar(lang, title(y.Article, lang, c.langs), campaignPath(y))
	cal.Events = append(cal.Events, c.dayEvent(lang, y))
	for _, e := range y.Events {
		cal.Events = append(cal.Events, c.calendarEvent(lang, y, e))
	}
	return cal
}

func (c *context) addCalendar(p string, of func(locale.Lang) ical.Calendar) {
	for _, lang := range c.langs {
		c.result.Tree.Add(c.path(lang, p), func() ([]byte, error) { return of(lang).Bytes() })
	}
}

// calendar is an empty calendar about page p. Its stamp is the day of the build, so
// that builds of one day do not differ by it.
func (c *context) calendar(lang locale.Lang, name, p string) ical.Calendar {
	return ical.Calendar{Name: name, Lang: c.theme.Words(lang).Tag, URL: c.absolute(c.path(lang, p)), Zone: c.site.Config.Zone, Stamp: c.dayStart(c.today())}
}

// dayStart is the first instant of a day where the site is.
func (c *context) dayStart(d locale.Date) time.Time { return d.Time(c.site.Config.Zone) }

// uid names an entry for ever: by the site's own title and what the site calls it,
// in no language, so that both calendars of a reader know that it is the same.
func (c *context) uid(parts ...string) string {
	return ical.UID(c.site.Config.Title.In(c.langs[0]), strings.Join(parts, "/"))
}

// dayEvent is the day of a campaign, as an entry for the whole day.
func (c *context) dayEvent(lang locale.Lang, y *site.Campaign) ical.Event {
	b := c.dayBand(lang, y)
	day := c.dayStart(y.Day)
	var about []string
	for _, s := range []string{b.Nth, b.Theme, b.Original, b.Domestic} {
		if s != "" {
			about = append(about, s)
		}
	}
	return ical.Event{
		UID: c.uid(y.Article.Slug), Summary: title(y.Article, lang, c.langs), Description: strings.Join(about, "\n"), Location: b.Place,
		URL: c.absolute(c.path(lang, campaignPath(y))), Start: day, WholeDay: true,
	}
}

func (c *context) calendarEvent(lang locale.Lang, y *site.Campaign, e *site.Event) ical.Event {
	w, v := c.theme.Words(lang), c.eventView(lang, y, e)
	about := []string{v.Access}
	if v.StateWord != "" {
		about = []string{v.StateWord, v.Access}
	}
	for _, f := range v.Facts {
		if f.Label != w.T("event.place") {
			about = append(about, f.Label+w.T("colon")+f.Value)
		}
	}
	out := ical.Event{
		UID: c.uid(y.Article.Slug, e.ID), Summary: v.Title, Description: strings.Join(append(about, e.URL), "\n"), Location: e.Place.In(lang),
		URL: c.absolute(c.path(lang, campaignPath(y)) + "#" + v.ID), Start: e.Start, WholeDay: e.WholeDay,
		Categories: []string{title(y.Series.Intro, lang, c.langs)}, Cancelled: e.State == "cancelled",
	}
	out.Description = strings.TrimSpace(out.Description)
	switch {
	case e.WholeDay:
		out.End = e.End.AddDate(0, 0, -1)
	case e.End.After(e.Start):
		out.End = e.End
	}
	return out
}
