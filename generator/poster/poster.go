// Package poster makes the posters and share pictures of a campaign's day, each as
// PDF for a wall and as PNG for a chat: one layout draws on a canvas, which is a
// page or a picture.
//
// A poster is a band in the colours of the office with the date set large, and
// paper below or beside it. Where the band ends runs a scale of the year in weeks,
// as on a measuring instrument; one stroke of seal red marks the day on it. Sizes
// follow from the format: a text takes the largest one at which it fits, and gives
// way to “…” only where the smallest does not.
package poster

import (
	"time"

	"plansite/generator/card"
)

// Poster is what the posters of a day say, in one language. Texts are of any
// length; what is "" is left out and leaves no hole.
type Poster struct {
	Lang          string    // BCP 47
	Title, Author string    // of the PDF file
	Stamp         time.Time // the file's date; never zero

	Series, OtherSeries string    // the day's name, and in the other language
	Nth                 string    // "第20届"
	Day                 time.Time // marked on the scale of its year; the zero time is not
	DayText             string    // set large: "06·09"
	DateText            string    // "2027年6月9日 星期三"
	Theme               string    // "" before it is announced: Slogan, or else Note, has its place
	OtherTheme          string    // in the other language, OtherLang
	OtherLang           string
	Slogan              string
	Note                string // an invitation, or what is to be known

	FiguresTitle, FiguresNote string // above and below the figures: of what, from where, as of when
	Figures                   []Figure
	EventsTitle, EventsNote   string
	Events                    []Event

	Owner, Site, Address string // at the foot: who publishes, the name of the site, the address of the page
	URL                  string // for the QR code; "" for none

	Words   Words
	Colours Colours
}

// Words are what a poster adds of its own.
type Words struct {
	More    func(n int) string // "另有{n}项": what there was no room for; nil says nothing
	Phrases []string           // not to be parted at the end of a line: names and terms of Chinese
}

// Figure is an indicator on its way from a baseline to a target.
type Figure struct {
	Name             string
	Value, Unit      string    // the latest value; "" for none
	Unverified       bool      // drawn hollow; AsOf or Source say so in words
	None             string    // in its place: "暂无公开数据"
	Baseline, Target string    // under the ends of the bar: "2020年 2.4万人"
	Share            float64   // of the way that the value has come: 0 is the baseline, 1 the target; beyond both, too
	Verdict          string    // a word with its shape: "◆ 落后于进度"
	Tone             card.Tone // of the verdict
	AsOf, Source     string    // of the value
}

// Event is an entry of the programme.
type Event struct {
	Date, Time  string
	Title       string
	Place, Host string
	Open        string // "面向公众开放", or ""
}

// Layout is a kind of poster.
type Layout string

// The layouts: the day and its theme, how far a plan has come, what is on.
const (
	Theme     Layout = "theme"
	Figures   Layout = "figures"
	Programme Layout = "programme"
)

// Layouts tells which posters there is something to say for.
func (p *Poster) Layouts() []Layout {
	var out []Layout
	if p.Series != "" || p.Theme != "" || p.DayText != "" {
		out = append(out, Theme)
	}
	if len(p.Figures) > 0 {
		out = append(out, Figures)
	}
	if len(p.Events) > 0 {
		out = append(out, Programme)
	}
	return out
}

// Paper is a size of paper, upright, in points.
type Paper struct{ Width, Height float64 }

const mm = 72 / 25.4

// The sizes of ISO 216.
var (
	A4 = Paper{210 * mm, 297 * mm}
	A3 = Paper{297 * mm, 420 * mm}
)

// Shape is a size of pictures, in pixels.
type Shape struct{ Width, Height int }

// The shapes that messengers, screens and phones show whole.
var (
	Square = Shape{1080, 1080}
	Wide   = Shape{1920, 1080}
	Tall   = Shape{1080, 1920}
)
