package site

import (
	"time"

	"plansite/generator/diag"
	"plansite/generator/locale"
)

// Series is a yearly campaign such as World Accreditation Day.
type Series struct {
	ID     string
	Day    MonthDay // on which it is held every year; zero where that differs
	Intro  *Article
	Themes []*DayTheme // by year
	Cards  []*Card
	// CardsTitle, CardsAbout and CardsNote are the heading of the page of cards, a
	// sentence on what it is about and a remark below them.
	CardsTitle, CardsAbout, CardsNote locale.Text
	Years                             []*Campaign // those with a page, newest first
}

// MonthDay is a day of every year.
type MonthDay struct {
	Month time.Month
	Day   int
}

// DayTheme is the theme of one year of a series.
type DayTheme struct {
	Pos       diag.Pos
	Year, Nth int
	Day       locale.Date // zero where it is not known
	Place     locale.Text
	Theme     locale.Text // international theme
	Domestic  locale.Text // the theme used at home, where it differs
	Certainty string      // confirmed, en_unconfirmed, long_form_unconfirmed, en_translated, not_announced, unknown
}

// Card explains a term or a mark to citizens.
type Card struct {
	Pos     diag.Pos
	ID      string
	Name    locale.Text
	What    locale.Text // what it is
	Meaning locale.Text // what it means for a citizen
	Clause  *Clause     // nil where none is given
	Term    *Term       // nil where none is given
}

// Campaign is one year of a series.
type Campaign struct {
	Series     *Series
	Article    *Article // its text; its slug is series/year
	Year       int
	Day        locale.Date
	Theme      *DayTheme // nil where the table has no row for the year
	Slogan     locale.Text
	Messages   []locale.Text // what it wants to say
	Indicators []*Indicator
	Tasks      []*Task
	Tag        string // of its news; "" for none
	Events     []*Event
	Quiz       []*Question
	Materials  []*Material
	Mentions   []Mention // days that its texts name
}

// Mention is a day as a text names it; where it names no year, the campaign's is meant.
type Mention struct {
	Pos  diag.Pos
	Lang locale.Lang
	Text string
	Date locale.Date
}

// Holds tells whether something of the campaign is on a day: its day itself or an event.
func (c *Campaign) Holds(d locale.Date) bool {
	if d == c.Day {
		return true
	}
	for _, e := range c.Events {
		last := e.End
		if last.After(e.Start) {
			last = last.Add(-time.Nanosecond) // that of a whole day is the midnight after it
		}
		if d.Compare(locale.DateOf(e.Start)) >= 0 && d.Compare(locale.DateOf(last)) <= 0 {
			return true
		}
	}
	return false
}

// Event is an item of a campaign's programme.
type Event struct {
	Pos        diag.Pos
	ID         string
	Start, End time.Time // in the site's zone; of a whole day, its beginning and that of the day after
	WholeDay   bool      // no time is given
	Title      locale.Text
	Place      locale.Text
	Host       locale.Text
	Access     string // open, registration, invited
	How        locale.Text
	URL        string
	State      string // planned, changed, cancelled
}

// Question is one of a quiz.
type Question struct {
	Pos         diag.Pos
	ID          string
	Text        locale.Text
	Options     []locale.Text
	Answer      int // index of the right one
	Explanation locale.Text
	Clause      *Clause // it rests on
	Term        *Term   // nil where none is given
}

// Material is a file that a campaign offers.
type Material struct {
	Pos      diag.Pos
	File     string // name in the campaign's folder
	Title    locale.Text
	Language locale.Lang // "" where it has no words
	Licence  locale.Text
	Source   locale.Text
}
