package site

import (
	"iter"

	"github.com/shopspring/decimal"

	"plansite/generator/diag"
	"plansite/generator/locale"
)

// Section is a column of dated articles: news, explainers.
type Section struct {
	ID       string
	Articles []*Article // newest first
}

// Article is a text of its own page in one or more languages. Only what lists
// and menus need is held; the body is made when its page is.
type Article struct {
	Section string // "" for single pages
	Slug    string // may hold slashes
	Date    locale.Date
	Tags    []string // ids, each that of a [Tag]
	Text    map[locale.Lang]*ArticleText
}

// ArticleText is an article in one language.
type ArticleText struct {
	Pos     diag.Pos
	Title   string
	Summary string
	Source  string
	Updated locale.Date // when it was last changed so that readers should know; zero: not since its date
	Body    func(Weaver) (*Body, diag.List)
	Digest  func() string // stands for all that a reader reads of it; its file is read at the first call
}

// ArticleSource is the Markdown of an article in one language.
type ArticleSource struct {
	File string
	Lang locale.Lang
	Text string
}

// Weaver ties a text to the rest of the site when its page is made.
type Weaver interface {
	// Link turns a link as an author writes it into the address that the page
	// needs; false means that it leads nowhere, "" that what is there is not public.
	Link(dest string) (href string, ok bool)
	// Picture tells how to show a picture that Link leads to.
	Picture(dest string) Picture
	// Figure writes the figure named ref, such as "i01.target", for the language
	// of the text; false means that there is none.
	Figure(ref string) (text string, ok bool)
	// Compare says where a translation does not agree with its original.
	Compare(original, translation ArticleSource) diag.List
	// Chart makes the chart that a block asks for. The HTML is trusted.
	Chart(block ChartBlock) (html string, problems diag.List)
}

// ChartBlock is a chart that an author places in a text.
type ChartBlock struct {
	Pos        diag.Pos
	Kind       string   // name of a kind of chart; "" is the usual one for the data
	Indicators []string // ids
	Parts      []ChartPart
	Title      string
	Note       string
}

// ChartPart is a part of a whole that an author gives with a chart.
type ChartPart struct {
	Name  string
	Value decimal.Decimal // above 0
	Unit  string
}

// Body is the article's text as HTML, trusted because package markdown made it.
type Body struct {
	HTML     string
	Headings []BodyHeading
	Contents string // the headings as nested lists of links, trusted like HTML; "" without any
}

// BodyHeading is an entry of a page's contents.
type BodyHeading struct {
	Level int
	ID    string
	Text  string
}

// Articles gives every article of the site: single pages, columns, evaluations, campaigns.
func (s *Site) Articles() iter.Seq[*Article] {
	return func(yield func(*Article) bool) {
		for _, a := range s.Pages {
			if !yield(a) {
				return
			}
		}
		for _, sec := range s.Sections {
			for _, a := range sec.Articles {
				if !yield(a) {
					return
				}
			}
		}
		for _, e := range s.Evaluations {
			if !yield(e.Article) {
				return
			}
		}
		for _, series := range s.Series {
			if series.Intro != nil && !yield(series.Intro) {
				return
			}
			for _, c := range series.Years {
				if !yield(c.Article) {
					return
				}
			}
		}
	}
}

// Evaluation is a mid-term or final report on the plan, with figures as they
// were known on its cut-off day.
type Evaluation struct {
	Article *Article
	Kind    string // one of EvaluationKinds
	Cutoff  locale.Date
	Ratings []*Rating
}

// EvaluationKinds are the kinds of report.
var EvaluationKinds = []string{"midterm", "final"}

// Rating is the official word on an indicator in an evaluation.
type Rating struct {
	Pos       diag.Pos
	Indicator *Indicator
	Rating    locale.Text
	Note      locale.Text
	Clause    *Clause // nil where none is given
}
