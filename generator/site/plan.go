package site

import (
	"regexp"

	"plansite/generator/diag"
	"plansite/generator/locale"
)

// Plan is the document that the site publishes, clause by clause.
type Plan struct {
	Pos         diag.Pos            // of document.yaml
	At          map[string]diag.Pos // of its entries, by their keys
	Title       locale.Text
	ShortTitle  locale.Text
	Start, End  int // first and last year of the plan's period
	IndexNo     string
	Subject     locale.Text
	Issuer      locale.Text
	DocumentNo  string
	SignedOn    locale.Date
	PublishedOn locale.Date
	Validity    locale.Text
	Access      locale.Text
	Clauses     []*Clause // in reading order, as in the authentic language
	Notes       []*Note
	Amendments  []*Amendment // by date
	Source      *SourceText  // the document as it was received, nil without it
	byID        map[string]*Clause
}

// ClauseKind is what a clause is in the document.
type ClauseKind string

const (
	Heading    ClauseKind = "heading"
	Paragraph  ClauseKind = "paragraph"
	Table      ClauseKind = "table"      // a box written as a table; its rows are clauses of kind Row
	Row        ClauseKind = "row"        // a row of a table, or of the indicators' box
	Indicators ClauseKind = "indicators" // the place of the box that is made from the indicators
	Other      ClauseKind = "other"      // a list, a quotation, a note
)

// Clause is a heading, a paragraph, a box or a row of one, with an id that is
// the same in all languages and never depends on its words.
type Clause struct {
	ID     string
	Kind   ClauseKind
	Level  int // of a heading: 1 to 6; else 0
	Layout Layout
	Parent *Clause
	Text   map[locale.Lang]*ClauseText
}

// Layout is how a paragraph is set where it does not run on like the others.
// The text gives it as a class: {#notice-3 .date}.
type Layout string

const (
	Dated Layout = "date"  // the day of the document, at the right
	Label Layout = "label" // “附件” above the title of an annex, which begins a page
	// Repealed is a paragraph or heading that only says that its clause is no more,
	// so that the clause keeps its place and its address.
	Repealed Layout = "repealed"
)

// Layouts are the classes that set a paragraph apart.
var Layouts = []Layout{Dated, Label, Repealed}

// ClauseText is a clause in one language. HTML is the block as it stands in the
// page, with its id; Plain its text.
type ClauseText struct {
	Pos   diag.Pos
	HTML  string // trusted: made by package markdown
	Inner string // trusted: the inline content alone, for headings and paragraphs
	Plain string
	Table [][]string // of a table: the text of each cell, its head first
	Cells []string   // of a row: the inline content of each cell, trusted like HTML
}

var numbering = regexp.MustCompile(`^(?:[0-9]+\.\s*|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\([0-9IVX]+\)\s*|[IVX]+\.\s+)`)

// Title is a heading's text without its number.
func (c *Clause) Title(lang locale.Lang) string {
	return numbering.ReplaceAllString(c.Plain(lang), "")
}

// Numbering is the number that a heading begins with, as printed: "（一）", "12.".
func (c *Clause) Numbering(lang locale.Lang) string {
	return numbering.FindString(c.Plain(lang))
}

// Plain is the clause's text in lang, or "" where it has none.
func (c *Clause) Plain(lang locale.Lang) string {
	if t := c.Text[lang]; t != nil {
		return t.Plain
	}
	return ""
}

// Pos is the clause's place in lang.
func (c *Clause) Pos(lang locale.Lang) diag.Pos {
	if t := c.Text[lang]; t != nil {
		return t.Pos
	}
	return diag.Pos{}
}

// Add appends a clause; a second one with the same id is refused with false.
func (p *Plan) Add(c *Clause) bool {
	if p.byID == nil {
		p.byID = map[string]*Clause{}
	}
	if p.byID[c.ID] != nil {
		return false
	}
	p.byID[c.ID] = c
	p.Clauses = append(p.Clauses, c)
	return true
}

// Clause finds a clause by id, or gives nil.
func (p *Plan) Clause(id string) *Clause { return p.byID[id] }

// Under gives the clauses whose nearest heading of c's level or above is c: the
// text that belongs to a heading, without the heading itself.
func (p *Plan) Under(c *Clause) []*Clause {
	var out []*Clause
	for _, d := range p.Clauses {
		for q := d.Parent; q != nil; q = q.Parent {
			if q == c {
				out = append(out, d)
				break
			}
		}
	}
	return out
}

// Note is an editor's remark on a clause; it is not part of the document.
type Note struct {
	Pos    diag.Pos
	Clause *Clause
	Text   locale.Text
}
