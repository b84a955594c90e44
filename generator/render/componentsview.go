package render

import "html/template"

// ComponentsPage is components.html, which only the preview has: each piece of the
// theme once, with what the site has for it.
type ComponentsPage struct {
	Frame
	Contents   []ContentsEntry
	Colours    []ColourView
	Marked     template.HTML // a text with a term of the glossary
	Cards      []IndicatorCard
	Groups     []TaskGroup
	Task       TaskCard
	Items      []ArticleLink
	Facts      []Field
	Figures    FigureTable
	Table      TableView
	Verdicts   []VerdictView // each that there is, without working
	Duties     []DutyView    // each state, without a duty
	Counts     []StatusCount
	Chart      ChartView
	Clauses    []ClauseView // one of each kind
	Citation   *CitationView
	Letters    []GlossaryLetter
	Tags       []Link
	TagCounts  []TagView
	Links      []Link
	Pages      []PageLink
	Prev, Next *Link
	Missing    *Link
	Day        *DayView
	Campaign   CampaignExample
	Files      []DownloadView
	Rows       []DownloadRow
	Choices    []AidChoice
	// Updated is the day of the build, for the line under the title of an article.
	Updated, UpdatedISO string
}

// ColourView is a colour of the theme in its modes, light, dark, black on white,
// white on black.
type ColourView struct {
	Name  string // of the variable, with its dashes
	Text  bool
	Modes []ColourMode
}

// ColourMode is a colour in one mode: "#0b4f6c", and its least contrast with what
// it stands on as text, "8.6:1", or "" where no text is set in it.
type ColourMode struct{ Value, Contrast string }
