package render

import (
	"html/template"

	"plansite/generator/theme"
)

// What the templates see: structs that are ready to show. A template holds no
// logic beyond if and range; what it needs to know, a field here tells it. The
// pieces are here, whole pages in pageview.go.

// Frame is what every page shares. Top and Bottom are the header and the footer,
// made once per language, section and folder.
type Frame struct {
	*theme.Words
	Title       string // of the page; the h1
	TitleTag    string // language of the title, where it is not the page's own
	SiteTitle   string
	Description string
	Home        bool   // the page is the home page
	Kind        string // "home", "plan", "task" …: a class of <body>
	Canonical   string // absolute, or "" where the base URL is not known
	Alternates  []LangLink
	NoIndex     bool
	Refresh     string        // where the page leads by itself, "" for most
	Meta        template.HTML // the prescribed meta tags of site and column
	Article     *ArticleMeta  // those of a content page, nil for others
	Feeds       *FeedView     // on pages with dated texts, else nil
	Structured  template.JS   // JSON-LD for search engines, "" on pages that are not for them
	Share       *ShareView    // what networks show of the page, nil where its address is not known
	AidsScript  string        // address of the script that puts reading aids on the page before it is painted
	Stylesheet  string
	MoreStyle   string // of one more style sheet; "" for most pages
	Script      string
	Library     string // address of the chart library
	Icon        string
	AppleIcon   string       // a picture of it; "" where the theme has no icon
	Manifest    string       // "" where the base URL is not known
	Address     *AddressView // for paper and for other devices; nil where it is not known
	Top, Bottom template.HTML
	Switch      []LangLink    // the same page in the other languages
	Crumbs      []Link        // from home to the parent; the page itself is not in it
	Reference   string        // what a translation says of itself; "" on pages in the authentic language
	PlanStyle   bool          // the page carries the document's own text
	Definitions template.HTML // of the terms that are marked on the page; "" for most
}

// MetaTags are the prescribed meta tags of the site and of a page's column; what
// is "" is left out.
type MetaTags struct {
	*theme.Words
	SiteName, SiteDomain, SiteIDCode                          string
	ColumnName, ColumnDescription, ColumnKeywords, ColumnType string
}

// ArticleMeta are those of a content page.
type ArticleMeta struct {
	Title, PubDate, Source, Author string
	URL                            string // absolute
}

// Chrome is the header and the footer of a page, for the partials "top" and "bottom".
type Chrome struct {
	*theme.Words
	SiteTitle  string
	ShortTitle string
	HomeURL    string
	SearchURL  string // "" on the page that searches
	Menu       []Link
	Aids       Link // to the reading aids
	Office     OfficeView
	Filing     []Field // numbers under which the site is filed, those that are known
	FooterLink []Link
	Languages  []LangLink // home pages of the other languages
}

// OfficeView is the publishing office in one language; unknown fields are "—".
type OfficeView struct {
	Name, Department, Address, Phone, Email, Postcode string
	EmailKnown                                        bool
}

// Link is a text with an address. Current marks the page or section being shown.
type Link struct {
	Text, URL string
	Tag       string // language of the text, where it is not the page's own
	Current   bool
}

// LangLink leads to a language.
type LangLink struct {
	Name, Tag, URL string
	Current        bool
}

// Field is a row of a table of facts; Value is never empty ("—" where unknown).
type Field struct {
	Tag          string // language of the value, where it is not the page's own
	Label, Value string
	Marked       template.HTML // the value with its terms marked; "" where none are
	URL          string
	Unknown      bool
}

// ClauseView is one block of the document as a page shows it.
type ClauseView struct {
	*theme.Words
	ID         string
	Kind       string        // heading, paragraph, table, indicators, other
	Level      int           // of a heading
	Layout     string        // of a paragraph that is set apart: "date", "label"; else ""
	HTML       template.HTML // the whole block, with its id, where it is no heading or paragraph
	Inner      template.HTML // the inline content alone, for headings and paragraphs
	Lang       string        // BCP 47 where the block is not in the page's language, else ""
	Stale      string        // address of the original, where it has changed since its translation was accepted
	Link       string        // address of the clause itself
	Cite       string        // address of the page to quote it by, "" on that page
	Amendments [][]Phrase    // what was formally changed in it, a sentence each
	Notes      []string
	Related    []Link   // the task and the indicators that belong to it
	Box        *BoxView // for kind indicators
}

// Phrase is a part of a sentence; Lang is BCP 47 where it is not in the page's language.
type Phrase struct{ Text, Lang string }

// BoxView is the plan's box of indicators, as the document prints it.
type BoxView struct {
	ID      string
	Caption template.HTML
	// BaselineYear and TargetYear head the columns, as the document prints them: "2020年", "2020".
	BaselineYear, TargetYear string
	Groups                   []BoxGroup
}

// BoxGroup is a part of the box under one heading.
type BoxGroup struct {
	Name string
	Rows []BoxRow
}

// BoxRow is an indicator in the box.
type BoxRow struct {
	ID, Name, Baseline, Target, Nature, URL string
	Marked                                  template.HTML // the nature with its term marked
}

// TermView is a term of the glossary, for its mark in a text and for its definition.
type TermView struct {
	*theme.Words
	ID, Term, Definition string
	Source               string // what the definition rests on, "" where that is not confirmed
	URL                  string // of its entry in the glossary
}

// ContentsEntry is a line of a page's table of contents.
type ContentsEntry struct {
	Text, URL string
	Children  []ContentsEntry
}

// IndicatorCard is an indicator at a glance.
type IndicatorCard struct {
	*theme.Words
	ID, Name, URL    string
	Group            string
	Unit             string
	Baseline         string // with unit
	BaselineYear     string
	Target           string // with unit
	TargetYear       string
	TargetName       string // what the target is, with its year
	Latest           string // number without unit; "" where no value is published
	LatestWithUnit   string
	LatestPeriod     string
	None             string // that no later figure is known, in words
	Standing         string // words, "" where official
	Unverified       bool
	Share            string // of the way from baseline to target: "114.3%"; "" where unknown
	Verdict          VerdictView
	Chart            ChartView // small
	BaselineN        string    // numbers without units, for tables
	TargetN          string
	Change           string // the change that the plan asks for, in words
	Wanted           string // the same as a sentence, which tells how binding it is
	Nature           string
	LatestSourceText string
}

// ChartView is a chart with its picture, its options for the browser and its table.
type ChartView struct {
	*theme.Words
	ID       string
	Title    string
	Subtitle string
	Picture  template.HTML // the SVGs, of which the style sheet shows the one that fits
	Options  template.JS   // JSON for package chart's <script type="application/json">
	Library  string
	Note     string // what the reader must know: nothing published, unverified …
	Source   string
	Table    *TableView // nil where the page has the table elsewhere
	SVG, PNG string     // addresses of the picture to take away, "" where it is not offered
	Embed    string     // code that shows the chart on another site, "" where it is not offered
	// EmbedNote says what has to be done with the code, "" where nothing has.
	EmbedNote string
}

// TableView is a table of figures.
type TableView struct {
	Caption string
	Head    []string
	Rows    [][]Cell
}

// Cell is a table's cell. Header marks a row's header. Label is the head of its
// column, for screens that have no room for columns.
type Cell struct {
	Text   string
	Label  string
	URL    string
	Number bool
	Header bool
}

// TaskGroup is a group of tasks under its heading in the plan.
type TaskGroup struct {
	*theme.Words
	ID, Number, Name string
	Order            int // 1 to 4: the colour stripe
	Tasks            []TaskCard
}

// TaskCard is a task at a glance.
type TaskCard struct {
	*theme.Words
	ID, Number, Title, Lead, URL string
	Order                        int // of its group
	Status                       string
	StatusKnown                  bool
	Indicators                   []Link
}
