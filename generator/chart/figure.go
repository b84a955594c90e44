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

	Baseline, Target Point   // of a trend; an invalid Value leaves them out
	Milestones       []Point // values that the path passes on its way
	Points           []Point // published values by date; an invalid Value breaks the line
	Rows             []Row   // of the overview
}

// Words are the words that a picture carries beside its figures.
type Words struct {
	Baseline, Latest, Target string
	PacePath                 string // at the path from baseline to target
	Unverified               string // at hollow marks
	NoData                   string // where no value is published
}

// Point is a value at a day: the last day of the period that it speaks of.
type Point struct {
	Date   locale.Date
	Value  decimal.NullDecimal
	Label  string // the value with its unit
	When   string // the period
	Hollow bool   // drawn hollow and dotted: the source is not verified
}

// Row is one indicator of the overview, which puts all on one scale: 0 is the
// baseline, 1 the target.
type Row struct {
	Name             string
	Share            decimal.NullDecimal // of the way from baseline to target
	Latest           string              // value, period and share; the word for no data where Share is not valid
	Baseline, Target string              // value and period
	Hollow           bool
}

// Drawing is a figure drawn. All of it is trusted: labels are escaped.
type Drawing struct {
	Picture template.HTML // the SVGs in their frames, one of which the style sheet shows
	SVGs    []template.HTML
	Options template.JS // JSON for <script type="application/json">
}
