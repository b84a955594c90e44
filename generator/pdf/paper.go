package pdf

import (
	"fmt"

	"plansite/generator/document"
)

// Document sets d on pages of A4 by the measures of GB/T 9704.
func Document(d *document.Document, font *Font) ([]byte, error) {
	s := setter{
		File:  New(font, Info{Title: d.Title, Author: d.Author, Lang: d.Lang, Day: d.Stamp()}),
		sheet: sheetOf(d.Lang), doc: d,
	}
	s.front()
	for i := range d.Blocks {
		s.block(&d.Blocks[i])
	}
	s.flow()
	return s.Bytes()
}

// setter makes parts of a document, and pages of the parts.
type setter struct {
	*File
	sheet sheet
	doc   *document.Document
	parts []part
	open  []int // levels of the headings that the next one may stand under

	page int
	y    float64 // of the next part, from the head of the page
}

func (s *setter) add(p part) { s.parts = append(s.parts, p) }

// paragraph makes a part of a text that runs from edge to edge.
func (s *setter) paragraph(set setting, text string) part {
	return part{cells: []cell{s.cell(set, 0, areaWidth, text, s.doc.Phrases...)}, leading: set.leading, before: set.before}
}

// front is what stands before the text: its title, what is known of it, and what
// a reader must know.
func (s *setter) front() {
	title := s.paragraph(s.sheet.title, s.doc.Title)
	title.keep = true
	s.add(title)
	s.facts()
	for i, n := range s.doc.Notes {
		p := s.paragraph(s.sheet.remark, n)
		if i == 0 {
			p.before += 6
		}
		s.add(p)
	}
	s.white()
}

const (
	thin, thick = .4, 1.
)

// facts puts two facts beside each other; an address has a line for itself.
func (s *setter) facts() {
	var row []document.Fact
	flush := func() {
		if len(row) > 0 {
			s.add(s.factRow(row))
			row = nil
		}
	}
	from := len(s.parts)
	for _, f := range s.doc.Facts {
		if f.Address {
			flush()
		}
		row = append(row, f)
		if f.Address || len(row) == 2 {
			flush()
		}
	}
	flush()
	if len(s.parts) > from {
		s.parts[from].before = s.sheet.fact.leading
		s.parts[len(s.parts)-1].rule = thick
	}
}

func (s *setter) factRow(row []document.Fact) part {
	p := part{leading: s.sheet.fact.leading, pad: 3, rule: thin, whole: true}
	half, label := areaWidth/2, 0.0
	for _, f := range s.doc.Facts {
		label = max(label, s.Width(s.sheet.fact.Style, clean(f.Label))+12)
	}
	for i, f := range row {
		x, width := float64(i)*half, half-label-10
		if len(row) == 1 {
			width = areaWidth - label
		}
		bold := s.sheet.fact
		bold.Bold = true
		value := s.cell(s.sheet.fact, x+label, width, f.Value)
		if f.Address {
			value.url = f.Value
		}
		p.cells = append(p.cells, s.cell(bold, x, label, f.Label), value)
	}
	return p
}

func (s *setter) block(b *document.Block) {
	switch b.Kind {
	case document.Heading:
		s.heading(b)
	case document.Table:
		s.table(b)
	case document.Label:
		p := s.paragraph(s.sheet.label, b.Text)
		p.fresh, p.keep = true, true
		s.add(p)
	case document.Dated:
		set := s.sheet.dated
		set.indent = 0
		p := s.paragraph(set, b.Text)
		p.cells[0].width -= 4 * set.Size // GB/T 9704, 7.3.5: four characters from the edge
		s.add(p)
	case document.Remark:
		s.add(s.paragraph(s.sheet.remark, b.Text))
	default:
		s.add(s.paragraph(s.sheet.body, b.Text))
	}
}

// heading puts itself into the outline, whose levels have no gaps.
func (s *setter) heading(b *document.Block) {
	p := s.paragraph(s.sheet.heading(b.Level), b.Text)
	p.keep, p.whole = true, true
	for len(s.open) > 0 && s.open[len(s.open)-1] >= b.Level {
		s.open = s.open[:len(s.open)-1]
	}
	s.open = append(s.open, b.Level)
	p.level, p.name = len(s.open), clean(b.Text)
	s.add(p)
	if b.Level == 1 {
		s.add(part{before: s.sheet.body.leading / 2, keep: true})
	}
}

// maxRow is the height up to which a row of a table is kept whole.
const maxRow = areaHeight / 3

// table sets a caption, a head that is repeated on each page, and rows.
func (s *setter) table(b *document.Block) {
	caption := s.paragraph(s.sheet.caption, b.Text)
	caption.keep, caption.whole, caption.rule, caption.pad = true, true, thick, 4
	s.add(caption)
	bold := s.sheet.cell
	bold.Bold = true
	head := s.row(b, bold, b.Head)
	head.keep = true
	s.add(head)
	for i, r := range b.Rows {
		p := s.row(b, s.sheet.cell, r.Cells)
		if r.Group {
			p.cells = []cell{s.cell(bold, 0, areaWidth, r.Cells[0])}
		}
		p.head, p.keep = &head, r.Group || i+together == len(b.Rows) // the last row is not left alone
		s.add(p)
	}
	s.parts[len(s.parts)-1].rule = thick
	s.white()
}

// white parts what is set in another way from the text that follows.
func (s *setter) white() { s.add(part{before: s.sheet.body.leading}) }

func (s *setter) row(b *document.Block, set setting, cells []string) part {
	gutter := document.Gap * set.Size / 2 // less, and programs read two columns as one
	p := part{leading: set.leading, pad: 2.25, rule: thin}
	shares, numeric := b.Shares(areaWidth/(set.Size/2)), b.Numeric()
	x := 0.0
	for i, text := range cells {
		if i >= len(shares) {
			break
		}
		width := shares[i] * areaWidth
		c := set
		if i < len(numeric) && numeric[i] {
			c.align = right
		}
		p.cells = append(p.cells, s.cell(c, x, width-gutter, text))
		x += width
	}
	p.whole = p.height() <= maxRow
	return p
}

// furniture is the running head, from the second page on, and the page number:
// at the outer edge, a character from it.
func (s *setter) furniture() {
	edge := func(style Style, text string) float64 {
		if s.page%2 == 0 {
			return s.left() + style.Size
		}
		return s.left() + areaWidth - style.Size - s.Width(style, text)
	}
	number, head := Style{Size: numberSize}, Style{Size: headSize}
	text := fmt.Sprintf("— %d —", s.page)
	s.Text(edge(number, text), areaTop+areaHeight+numberDrop+numberSize*.88, number, text)
	if short := clean(s.doc.Short); s.page > 1 && short != "" {
		s.Text(edge(head, short), areaTop-headRise, head, short)
	}
}

// left is the left edge of the type area.
func (s *setter) left() float64 {
	if s.page%2 == 0 {
		return outerEdge
	}
	return bindingEdge
}
