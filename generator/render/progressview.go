package render

import "plansite/generator/theme"

// VerdictView is a verdict on an indicator with its working.
type VerdictView struct {
	*theme.Words
	Rank       int    // the best verdict is 0: for sorting
	Status     string // reached, ahead …: a class
	Shape      string // so that colour is never alone
	Word       string
	Unverified bool   // rests on figures that are not verified, and must say so
	Reason     string // why there is none, or since when it is outstanding; "" else
	Why        string // why the site wants none, which stands beside the word everywhere; "" else
	Sentence   string // latest, change, pace and gap
	Working    []string
	Method     string
	MethodURL  string
}

// ScoreboardPage is progress/index.html.
type ScoreboardPage struct {
	Frame
	Counts    []StatusCount
	Paced     bool // some target's year is not over, so that there is a pace
	Strip     ChartView
	Overview  ChartView
	Rates     ChartView // needed against achieved per year; without a picture where nothing is known
	Rows      []ScoreRow
	MethodURL string
	Coverage  string // "21 of 21 figures sourced"
	SourceURL string
}

// StatusCount is how many indicators have a status.
type StatusCount struct {
	Rank                int
	Status, Shape, Word string
	Unverified          bool
	Count               int
}

// ScoreRow is an indicator on the score board. The Sort fields are exact
// numbers for sorting, "" where unknown.
type ScoreRow struct {
	Name, URL                string
	Unit                     string
	Baseline, Latest, Target string
	Period                   string
	Share, Time, Pace        string
	Needed, Achieved         string
	SortShare, SortPace      string
	SortTime                 string
	SortNeeded, SortAchieved string
	SortLatest, SortTarget   string
	Verdict                  VerdictView
	Unverified               bool
}

// MethodPage is progress/method.html.
type MethodPage struct {
	Frame
	Rules    []MethodRule
	Bands    []BandTable
	Methods  []MethodUse
	Examples []MethodExample
}

// MethodRule is a rule of the method under its own heading.
type MethodRule struct {
	ID, Title string
	Text      []string
}

// BandTable is the paces and their verdicts for one nature of target.
type BandTable struct {
	Caption string
	Rows    []BandRow
}

// BandRow is a range of paces with its verdict.
type BandRow struct {
	Range, Status, Shape, Word string
}

// MethodUse is a method with the indicators that it is used for.
type MethodUse struct {
	Name, Text string
	Indicators []Link
}

// MethodExample is the working of an indicator, as an example.
type MethodExample struct {
	Name, URL string
	Verdict   VerdictView
}

// SourcesPage is sources/index.html.
type SourcesPage struct {
	Frame
	Coverage     string
	RevisionsURL string
	Sources      []SourceView
}

// SourceView is a source with the figures that rest on it.
type SourceView struct {
	ID, Title  string
	Standing   string
	Unverified bool
	Fields     []Field
	Note       string
	Figures    []SourceUse
}

// SourceUse is the figures of one indicator that rest on a source.
type SourceUse struct {
	Indicator Link
	Figures   []string // period and value
}

// RevisionsPage is sources/revisions.html.
type RevisionsPage struct {
	Frame
	Rows []RevisionRow
}

// RevisionRow is a published figure that was replaced.
type RevisionRow struct {
	ID        string // of its row on the page
	On, OnISO string
	Indicator Link
	Period    string
	Old, New  string
	Reason    string
}

// DutiesPage is evaluations/duties.html.
type DutiesPage struct {
	Frame
	Timeline ChartView // without a picture where no date is known
	Duties   []DutyView
	Open     string // how many are done, overdue, without a date
}

// DutyView is something that the plan obliges the office to do.
type DutyView struct {
	ID, What, Clause, ClauseURL string
	Due, Done                   string // "—" where unknown
	State                       string // done, overdue, open, undated: a class
	Word                        string
	Evidence                    *Link
}

// EvaluationListPage is evaluations/index.html.
type EvaluationListPage struct {
	Frame
	Items     []ArticleLink
	DutiesURL string
}

// EvaluationPage is evaluations/<slug>.html.
type EvaluationPage struct {
	ArticlePage
	Cutoff string // the day at which the figures are frozen
	Rows   []EvaluationRow
	Newer  []Link // indicators with figures later than the cut-off
}

// EvaluationRow is an indicator in an evaluation: the figures known at its cut-off.
type EvaluationRow struct {
	Indicator        Link
	Baseline, Latest string
	Period, Target   string
	Rating, Note     string // the official one, "—" where none is given
	Verdict          VerdictView
}

// EmbedPage is embed/<id>.html: one chart for a frame on another site.
type EmbedPage struct {
	Frame
	Chart ChartView
	Link  Link // the page that the chart comes from
}
