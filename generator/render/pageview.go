package render

import (
	"html/template"

	"plansite/generator/theme"
)

// What each template sees, page by page; the pieces are in view.go.

// HomePage is index.html.
type HomePage struct {
	Frame
	Lead       template.HTML // what the plan is, in three sentences
	PlanURL    string
	TasksURL   string
	Overview   string // address of the indicators' overview
	Facts      []Field
	Indicators []IndicatorCard
	State      string // what has come of the targets
	Groups     []TaskGroup
	Columns    []HomeColumn
	Coming     *ComingView // nil where none is near
	Day        *DayView    // nil beside one that is coming
}

// HomeColumn is a column of articles with its newest.
type HomeColumn struct {
	ID, Name, URL string
	All           string // what the link to the whole column says
	Items         []ArticleLink
}

// ComingView announces a campaign that is near.
type ComingView struct {
	DayBand
	Summary, URL string
}

// DayView leads to a series of campaigns from the home page.
type DayView struct {
	Title, Summary, URL string
	Day                 string // "06·09", set large
}

// TaskListPage is tasks/index.html.
type TaskListPage struct {
	Frame
	Groups []TaskGroup
	Note   string // of how many tasks no progress is known, "" where of all
}

// TaskPage is tasks/<id>.html.
type TaskPage struct {
	Frame
	Task       TaskCard
	Group      Link
	Clauses    []ClauseView
	PlanURL    string // the task's place in the full text
	Measures   []MeasureView
	Indicators []IndicatorCard
	Status     []Field
	Prev, Next *Link
}

// MeasureView is an initiative or a system named by the plan.
type MeasureView struct {
	What, Kind, URL string
}

// PlanPage is plan/index.html.
type PlanPage struct {
	Frame
	Citation   *CitationView
	Table      []Field
	Files      []DownloadView // the document to take away
	Explainers []ArticleLink
	Contents   []ContentsEntry
	Parallel   string // address of the text in two languages side by side, or ""
	Clauses    []ClauseView
}

// ParallelPage is plan/parallel.html: the document in two languages, clause by clause.
type ParallelPage struct {
	Frame
	Columns  []ParallelColumn // the authentic language first
	Contents []ContentsEntry
	Rows     []ParallelRow
}

// ParallelColumn is a language of the parallel text.
type ParallelColumn struct {
	Name, Tag, Title string
}

// ParallelRow is a clause in each language.
type ParallelRow struct {
	ID, Kind    string
	Level       int    // of a heading
	Layout      string // of a paragraph that is set apart: date, label
	Link, Label string // the clause's own address, and words for it
	Cells       []ParallelCell
}

// ParallelCell is a clause in one language: Inner, Parts (of a row) or Block.
type ParallelCell struct {
	Tag            string
	Heading        bool // the heading of the page's own language
	Inner, Block   template.HTML
	Parts          []template.HTML
	Missing, Stale string // what a reader has to know of the translation, or ""
}

// IndicatorListPage is indicators/index.html.
type IndicatorListPage struct {
	Frame
	Groups   []IndicatorGroup
	Overview ChartView
	Table    TableView
}

// IndicatorGroup is a group of indicators.
type IndicatorGroup struct {
	Name  string
	Cards []IndicatorCard
}

// IndicatorPage is indicators/<id>.html.
type IndicatorPage struct {
	Frame
	Card       IndicatorCard
	Sentence   template.HTML // what is known, in one sentence
	Chart      ChartView
	Apart      []ChartView // of values over periods that do not compare with baseline and target
	Context    ChartView   // beside a wider area; without a picture where there is nothing to compare
	Facts      []Field
	Figures    FigureTable
	Wider      FigureTable // those of a wider area, for comparison; may have no rows
	HasLatest  bool
	Tasks      []Link
	Files      []DownloadView // its data
	DataURL    string
	Dataset    template.JS // JSON-LD for search engines
	Prev, Next *Link
}

// FigureTable is figures with their sources, a row for each.
type FigureTable struct {
	*theme.Words
	Label, Unit string
	Rows        []FigureView
}

// FigureView is one figure of an indicator with its source.
type FigureView struct {
	*theme.Words
	Period, Role, Value, Unit string
	Standing                  string
	Unverified                bool
	Status                    string
	Source                    string
	SourceURL                 string
	SourceAt                  string // where and when the source was read
	Note                      string
	Revised                   []string // how the figure was revised, a sentence each
}

// TranslationPage is translation.html: how the translations stand.
type TranslationPage struct {
	Frame
	Languages []TranslationView
}

// TranslationView is the translations into one language.
type TranslationView struct {
	ID, Name, Tag string
	LastReview    string // when one was last accepted; "" where none was
	Counts        []TranslationCount
	Total         TranslationCount
	Work          []TranslationWork // states of what wants work; none where all is reviewed
}

// TranslationCount is how many clauses and articles are in a state.
type TranslationCount struct {
	ID, State, Word, Meaning string
	Clauses, Articles        int
}

// TranslationWork is what is in one state, by where it stands.
type TranslationWork struct {
	TranslationCount
	Places []TranslationPlace
}

// TranslationPlace is a heading of the plan or a column, with its texts.
type TranslationPlace struct {
	Name  string
	Units []Link
}

// GlossaryPage is glossary.html.
type GlossaryPage struct {
	Frame
	Letters []GlossaryLetter
}

// GlossaryLetter is a letter of the index with its terms.
type GlossaryLetter struct {
	ID, Letter string
	Terms      []GlossaryEntry
}

// GlossaryEntry is a term with what is known of it.
type GlossaryEntry struct {
	TermView
	Also      []string // ids of terms with the same words in this language
	Others    []Field  // the term in the other languages; the label is the language's name
	Certainty string   // of the rendering, where a reader should be told
	Note      string
	Uses      []Link // where the plan uses it
}

// AidsPage is aids.html, where readers choose how the site looks to them.
type AidsPage struct {
	Frame
	Choices      []AidChoice
	Elder, Usual string // for data-choose: the version for elderly readers, and how all begins
	LargeURL     string // where that version begins without script; "" where there is none
	Notes        []MethodRule
}

// AidChoice is a group of which one option holds.
type AidChoice struct {
	Name, Legend string
	Options      []AidOption
}

// AidOption is a value of the attribute data-<name> of <html>; "" is what is usual.
type AidOption struct{ Value, Text string }
