package render

import (
	"html/template"

	"plansite/generator/theme"
)

// SeriesPage is campaigns/<series>/index.html.
type SeriesPage struct {
	Frame
	Day      string // "06·09": the day set large, "" for other series
	Lead     string
	Body     template.HTML
	Years    []YearLink // those with a page
	Calendar string     // address of the calendar of all years, "" without any
	Cards    *Link
	Others   []Link // to the other series
	Themes   []ThemeRow
	// Missing leads to a language that has a text, where this one has none.
	Missing *Link
}

// ThemeRow is one year's theme.
type ThemeRow struct {
	ID, Year, Nth string
	URL           string // of the year's page, "" without one
	Day, Place    string // where it is held on different days; "" where unknown
	Theme         string // "—" where unknown
	Domestic      string // "" where there is none
	DomesticTag   string // its language, where it is not the page's
	Original      string // the international wording in another language
	OriginalTag   string // its language
	Note          string // how certain the wording is
}

// YearLink leads to a year of a series.
type YearLink struct {
	Year, URL, Theme, State string
}

// CardsPage is campaigns/<series>/cards.html.
type CardsPage struct {
	Frame
	Cards []MarkCard
	Note  string // a remark below them, or ""
}

// MarkCard explains a term or a mark.
type MarkCard struct {
	*theme.Words
	ID, Name, What, Meaning string
	Clause, Term            *Link // nil where none is given
}

// CampaignPage is campaigns/<series>/<year>/index.html.
type CampaignPage struct {
	Frame
	Series     Link
	Band       DayBand
	Body       template.HTML
	Missing    *Link // the page has no text in this language: where it has one
	Slogan     string
	Messages   []string
	Programme  []EventDay
	Calendar   string // address of the calendar of the day and its programme
	Indicators []IndicatorCard
	Tasks      []TaskCard
	News       []ArticleLink
	Quiz       *Link
	Cards      *Link
	Materials  []MaterialView
	Files      []DownloadView // attached, and not among the materials
	Slides     *Link
	Posters    []PosterView
	Kit        *DownloadView // nil where there is none in this language
	Banner     *FrameCode
	Archive    []YearLink
}

// PosterView is a poster in its formats.
type PosterView struct {
	*theme.Words
	Layout, Title string
	Picture       string // address of a small picture of it
	Text          []PosterLine
	Files         []DownloadView
}

// PosterLine is what a poster says on a line; Tag is its language where it is not the page's.
type PosterLine struct{ Text, Tag string }

// FrameCode is what shows a page of this site in a frame on another one.
type FrameCode struct {
	*theme.Words
	Code string
	Note string // what has to be done with it, "" where nothing has
}

// SlidesPage is campaigns/<series>/<year>/slides.html.
type SlidesPage struct {
	Frame
	Band        DayBand
	First, Last SlideLinks
	Slides      []SlideView // between them
	Owner       string
	Back        Link
}

// SlideView is a message or a figure.
type SlideView struct {
	SlideLinks
	Message   string
	Indicator *IndicatorCard // nil for a message
}

// SlideLinks is the number of a slide and the way to its neighbours.
type SlideLinks struct {
	*theme.Words
	ID, Label  string
	Prev, Next string // "" at the ends
}

// BannerPage is campaigns/<series>/<year>/banner.html: for a frame on another site.
type BannerPage struct {
	Frame
	Band       DayBand
	URL, Owner string
}

// DayBand is the head of a campaign's page. Its states are those that the day
// passes through; State is that of the build instant.
type DayBand struct {
	*theme.Words
	Title                 string
	Day                   string // "06·09"
	Date, DateISO, Zone   string
	State, StateWord      string
	States                []StateWord
	Nth                   string // "" where it is not known
	Theme, Domestic       string // "" where unknown
	DomesticTag           string // its language, where it is not the page's
	Original, OriginalTag string
	Note                  string // how certain the wording is
	Place                 string
	Unknown               bool // the theme is not announced
}

// StateWord is a state of a campaign in words.
type StateWord struct{ State, Word string }

// EventDay is the events that begin on one day.
type EventDay struct {
	Date, ISO string
	Events    []EventView
}

// EventView is an item of a programme.
type EventView struct {
	*theme.Words
	ID, Title        string
	When, ISO        string
	Place, Host      string
	Access           string
	Open             bool   // the public may come
	State, StateWord string // changed or cancelled; "" else
	Facts            []Field
	URL              string
	Calendar         string // address of its iCalendar file
}

// MaterialView is a file with its licence.
type MaterialView struct {
	DownloadView
	Licence, Source       string
	Language, LanguageTag string // where it is not the page's
}

// QuizPage is campaigns/<series>/<year>/quiz.html.
type QuizPage struct {
	Frame
	Count     int
	Questions []QuestionView
	Address   string // absolute, or ""
	Back      Link
}

// QuestionView is a question with its answer.
type QuestionView struct {
	*theme.Words
	ID             string
	Number         int
	Text           string
	Options        []OptionView
	Letter, Answer string // of the right one
	Explanation    string
	Clause         Link
	Term           *Link
}

// OptionView is an answer to choose.
type OptionView struct {
	ID, Letter, Text string
	Group            string // of the options of one question
	Right            bool
}
