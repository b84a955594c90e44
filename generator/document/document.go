// Package document is the plan as one row of blocks, away from the site's pages:
// the value that packages pdf and docx set on paper, and that is written here as
// Markdown and as plain text. It knows nothing of fonts, files or the site; who
// makes a Document decides what is in it.
package document

import "time"

// Document is a text with what a reader must know of it, all in one language and
// ready to show.
type Document struct {
	Lang   string // BCP 47
	Title  string
	Short  string // the title in few words, for running heads
	Author string
	Day    time.Time // the day of the document; zero where it is not known
	Facts  []Fact    // what is known of the document, shown under its title
	Notes  []string  // what a reader must know before reading: where this is from, which text prevails
	Blocks []Block
	// Phrases are words that a title is not parted in, for languages without spaces.
	Phrases []string
	Colon   string // between a label and what it labels, where they share a line: "：", ": "
}

// Fact is a label with its value; an unknown value is shown as such.
type Fact struct {
	Label, Value string
	Address      bool // the value is an address on the web
}

// Kind is what a block is.
type Kind string

const (
	Heading   Kind = "heading"
	Paragraph Kind = "paragraph"
	Dated     Kind = "dated"  // the day of the document, at the right
	Label     Kind = "label"  // “附件” above the title of an annex, which begins a page
	Remark    Kind = "remark" // about the text, not of it: that it is not translated
	Table     Kind = "table"
)

// Block is a part of the text that stands by itself.
type Block struct {
	ID    string // of the clause, "" where the block is none
	Kind  Kind
	Level int    // of a heading: 1 is the title of an annex, 2 and more are below it
	Text  string // of a table: its caption
	Lang  string // BCP 47 where the block is not in the document's language, else ""
	Head  []string
	Rows  []Row
}

// Row is a row of a table. A group is the heading of the rows below it, in one cell.
type Row struct {
	Cells []string
	Group bool
}

// Texts gives all texts of the document, each with the block that it belongs to;
// that is empty for what stands before the first.
func (d *Document) Texts(yield func(b Block, text string) bool) {
	front := []string{d.Title, d.Short}
	for _, f := range d.Facts {
		front = append(front, f.Label, f.Value)
	}
	for _, text := range append(front, d.Notes...) {
		if !yield(Block{}, text) {
			return
		}
	}
	for _, b := range d.Blocks {
		texts := append([]string{b.Text}, b.Head...)
		for _, r := range b.Rows {
			texts = append(texts, r.Cells...)
		}
		for _, text := range texts {
			if !yield(b, text) {
				return
			}
		}
	}
}

// epoch is the day in files whose format cannot do without one, for a document
// whose day is not known: the first that a ZIP archive can tell.
var epoch = time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC)

// Stamp is the day to date files with, so that the same document gives the same bytes.
func (d *Document) Stamp() time.Time {
	if d.Day.Before(epoch) {
		return epoch
	}
	return d.Day
}
