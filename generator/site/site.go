// Package site is the typed model of a published plan: what stage source makes
// and every later stage reads. It does no I/O. Every value that came from a file
// knows its place there, so that each message about it can name the place.
package site

import (
	"time"

	"github.com/shopspring/decimal"

	"plansite/generator/diag"
	"plansite/generator/locale"
)

// Site is everything that content/ says, read and cross-linked.
type Site struct {
	Config      Config
	Plan        Plan
	Indicators  []*Indicator // in the order of the plan's box
	Groups      []*Group     // groups of indicators, in order
	Sources     []*Source
	Tasks       []*Task // in the order of the plan
	Measures    []*Measure
	Duties      []*Duty
	Terms       []*Term
	Tags        []*Tag        // in the order of their table, whether used or not
	Sections    []*Section    // list columns with at least one public article, in the order of site.yaml
	Pages       []*Article    // single pages: about, contact, accessibility …
	Series      []*Series     // campaigns
	Evaluations []*Evaluation // reports, newest first
	Reviews     []*Review     // accepted translations
	AsOf        time.Time     // the build instant; what is not yet public then is not in Site
	Until       time.Time     // the first instant after AsOf at which the same content gives another Site; zero: never
	Withheld    []Withheld    // what content/ holds but is not public at AsOf
	// Read returns the bytes of a file of content/.
	Read func(name string) ([]byte, error)
	// Withholds returns why a file of content/ is not public: the reason of the texts
	// that it belongs to, or "" where one of them is public.
	Withholds  func(file string) string
	Files      []File       // what public texts link, show or list beside themselves
	Redirects  []Redirect   // pages of former days
	Pairs      []Pair       // texts of tables and settings with their translations
	Exceptions []*Exception // warnings that may stand
	Published  []Published  // the values that the last build published, if any
	Promised   []Promised   // the same of what the plan states
}

// Config is site.yaml.
type Config struct {
	Pos         diag.Pos
	At          map[string]diag.Pos // of its entries, by keys such as "office.phone"
	Title       locale.Text
	ShortTitle  locale.Text
	Description locale.Text
	BaseURL     string        // "https://host/path/" or ""; only for addresses that must be absolute
	Languages   []locale.Lang // the first is the authentic one and lives at the root
	Zone        *time.Location
	Theme       string
	// SectionThemes are the themes of sections that have their own, by the first
	// folder of their pages: news, campaigns, tasks …
	SectionThemes map[string]string
	Office        Office
	SiteCode      string // 政府网站标识码
	ICP           string
	Police        string
	Sections      []string
	// Columns are the names of sections that content gives itself; a theme has those
	// that many sites have.
	Columns   map[string]Column
	Campaigns []string // series in the order in which readers meet them; others follow
	License   License
	Progress  Cuts // where verdicts change
	// LargeTypePages says whether every page exists once more in large type.
	LargeTypePages bool
}

// Column is what a section of articles is called, and what is in it.
type Column struct{ Name, Description locale.Text }

// Cuts are the paces of an indicator, 1 being exactly on the path, from which
// on it is ahead, on schedule and merely behind; slower is far behind.
type Cuts struct{ Ahead, OnSchedule, Behind decimal.Decimal }

// DefaultCuts are those of a site.yaml that gives none.
func DefaultCuts() Cuts {
	return Cuts{decimal.New(1, 0), decimal.New(95, -2), decimal.New(60, -2)}
}

// License says on what terms the site's data may be used. It is empty until the
// office has settled that.
type License struct {
	Name locale.Text
	URL  string
}

// Office is who publishes and answers. What is not known is empty.
type Office struct {
	Name, Department, Address locale.Text
	Phone, Email, Postcode    string
	URL                       string
}

// Authentic is the language whose text prevails.
func (c Config) Authentic() locale.Lang { return c.Languages[0] }

// Group is a heading over indicators in the plan's box.
type Group struct {
	Pos        diag.Pos
	ID         string
	Name       locale.Text
	Indicators []*Indicator
}

// Term is a row of the glossary.
type Term struct {
	Pos              diag.Pos
	Text             locale.Text // the term in each language
	Note             locale.Text
	Certainty        string // of its rendering: one of TermCertainties, or ""
	ID               string // on the glossary's page; "" for a term that is not shown to the public
	Pinyin           string // reading of the first character, where the usual one is wrong
	Definition       locale.Text
	DefinitionSource locale.Text // what the definition rests on; "" is not confirmed
	// Also are other English words that running text may use for it, Avoid those
	// that it may not; several are separated by semicolons.
	Also, Avoid string
}

// TermCertainties are the words that glossary.csv may give for a rendering.
var TermCertainties = []string{"official", "customary", "proposed", "unconfirmed"}

// Measure is an initiative or a system that the plan names, bound to its clause.
type Measure struct {
	Pos    diag.Pos
	ID     string
	Task   *Task   // nil where the measure belongs to no task
	Clause *Clause // where the plan names it
	What   locale.Text
	Kind   string // one of MeasureKinds
}

// MeasureKinds are the kinds that measures.csv may name.
var MeasureKinds = []string{"system", "campaign", "standard", "service", "supervision"}

// Duty is something that the plan obliges the office to do and to report.
type Duty struct {
	Pos      diag.Pos
	ID       string
	Clause   *Clause
	What     locale.Text
	Due      locale.Date // zero: the plan gives no date
	DoneOn   locale.Date // zero: not done or not published
	Evidence string      // path or address of the proof
	ProofPos diag.Pos    // where that stands
}

// Task is one numbered task of the plan. Its title and text are those of its clause.
type Task struct {
	Pos          diag.Pos
	ID           string
	Number       int
	Clause       *Clause // the heading
	Group        *Clause // the heading of its group
	Lead         locale.Text
	Indicators   []*Indicator
	Measures     []*Measure
	Status       string // one of TaskStatuses; "" is not published
	StatusSource string
	AsOf         locale.Date
}

// TaskStatuses are the words that tasks.csv may give as a status.
var TaskStatuses = []string{"not_started", "under_way", "done", "stopped"}

// Title is the task's heading without its number.
func (t *Task) Title(lang locale.Lang) string { return t.Clause.Title(lang) }

// Tag is a subject that articles of any column may share.
type Tag struct {
	Pos  diag.Pos
	ID   string
	Name locale.Text
}

// Withheld is a text that is not public at the build instant.
type Withheld struct {
	Pos    diag.Pos
	Title  string
	Reason string    // Draft, Scheduled, Expired
	At     time.Time // when it becomes public, or has ceased to be; zero for drafts
}

// Why a text is withheld: it is not finished, not yet due, or no longer valid.
const (
	Draft     = "draft"
	Scheduled = "scheduled"
	Expired   = "expired"
)
