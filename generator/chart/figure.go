package chart

import (
	"html/template"

	"github.com/shopspring/decimal"

	"plansite/generator/locale"
)

// Figure is what one chart shows. All texts are finished: numbers with their
// units, periods written out, words in the language of the page.
type Figure struct {
	ID    string // prefix of the ids in the pictures, unique in the page; a letter, then letters, digits, - or _
	Kind  string // name of one of Kinds
	Lang  locale.Lang
	Tag   string // BCP 47, for the lang attribute of the picture
	Title string // the picture's name for those who do not see it
	Desc  string // the finding and the figures in a sentence or two
	Unit  string // what the value axis counts: "万份", "million reports"
	Words Words

	Least    decimal.Decimal // the smallest step between two values, for the axis; 0 is not known
	Reach    int             // days between two values that a line may join; 0 is a year
	YearEnds bool            // years on the axis are named as ends of years, since not all points are of whole years
	Level    bool            // the target holds all along: there is no path to it
	Wanted   string          // of a small chart: the change that the target asks for, in words

	Baseline, Target Point   // of a trend; an invalid Value leaves them out
	Milestones       []Point // values that the path passes on its way
	Points           []Point // published values by date; an invalid Value breaks the line
	Rows             []Row   // of the overview

	Categories []string // of bars: what stands at each group
	Series     []Series // of bars and context
	Parts      []Part   // of a donut
	States     []State  // of a strip
	Events     []Event  // of a timeline
	Share      Share    // of a gauge
	Today      Point    // of a timeline: where today is; without a Date it is not shown
}

// Words are the words that a picture carries beside its figures.
type Words struct {
	Baseline, Latest, Target string
	PacePath                 string // at the path from baseline to target
	Unverified               string // at hollow marks
	NoData                   string // where no value is published
	Revised                  string // at a value that was replaced
	Undated                  string // over the events of a timeline that have no date
	YearEnd                  string // a tick at the end of {year}
	NotFromZero              string // beside the unit of an axis that does not begin at zero
}

// Point is a value at a day: the last day of the period that it speaks of.
type Point struct {
	Date   locale.Date
	Value  decimal.NullDecimal
	Label  string // the value with its unit
	Short  string // without it, where units are too long for the picture
	When   string // the period
	Hollow bool   // drawn hollow and dotted: the source is not verified
	Gap    bool   // of bars: nothing but a longer time between two of them
	// Revised tells that the value was replaced, and what it was before; "" where it was not.
	Revised string
}

// Row is one indicator of the overview, which puts all on one scale: 0 is the
// baseline, 1 the target.
type Row struct {
	Name             string
	Share            decimal.NullDecimal // of the way from baseline to target
	Level            bool                // there is no way: the target holds all along, and Share is 1 at it
	Latest           string              // value, period and share; the word for no data where Share is not valid
	Baseline, Target string              // value and period
	Hollow           bool
}

// Series is one of several rows of values: for bars a point for each category,
// for context points by date.
type Series struct {
	Name   string
	Points []Point
}

// Part is a part of a whole. The parts of a figure together are the whole.
type Part struct {
	Name  string
	Value decimal.Decimal // 0 or more
	Label string          // value with unit
	Share string          // of the whole
}

// State is how one thing stands: a shape and a word, coloured by a tone.
type State struct {
	Name        string
	Shape, Word string
	Tone        Tone
	Rank        int // the best is 0
}

// Tone is what a colour adds to a word and a shape.
type Tone string

// The tones, each a colour of the palette.
const (
	Good    Tone = "ok"
	Warning Tone = "warn"
	Bad     Tone = "bad"
	Neutral Tone = "none"
)

// Event is something due at a day; without a date it is listed apart.
type Event struct {
	Name        string
	Date        locale.Date
	When        string // the date written out
	Shape, Word string // how it stands
	Tone        Tone
}

// Share is how much of the way is gone; 1 is all of it.
type Share struct {
	Value       decimal.NullDecimal
	Label, Note string // in the middle of the gauge; the note is what the label speaks of
	Start, End  string // at the ends of the arc
	Hollow      bool
}

// Drawing is a figure drawn. All of it is trusted: labels are escaped.
type Drawing struct {
	Picture template.HTML // the SVGs in their frames, one of which the style sheet shows
	SVGs    []template.HTML
	Options template.JS // JSON for <script type="application/json">

	id, tag       string // of the first picture
	width, height float64
}
