package docx

import (
	"strconv"

	"plansite/generator/document"
)

// Measures of the page in twentieths of a point: A4, a type area of 156 × 225 mm.
const (
	areaWidth = 8844
	cellSize  = 10.5 // of the text in tables, in points
)

// body is word/document.xml.
func body(d *document.Document) []byte {
	w := writer{doc: d, body: element("w:body")}
	w.front()
	for i := range d.Blocks {
		w.block(&d.Blocks[i])
	}
	w.body.add(section(d))
	return element("w:document", "xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
		"xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships").add(w.body).bytes()
}

type writer struct {
	doc  *document.Document
	body *node
}

// front is what stands before the text.
func (w *writer) front() {
	w.body.add(w.paragraph("Title", w.doc.Title, ""))
	if len(w.doc.Facts) > 0 {
		w.body.add(w.facts())
	}
	for _, n := range w.doc.Notes {
		w.body.add(w.paragraph("Remark", n, ""))
	}
	w.body.add(w.paragraph("Remark", "", ""))
}

var styles = map[document.Kind]string{
	document.Paragraph: "Normal", document.Dated: "Dated", document.Label: "Label", document.Remark: "Remark", document.Table: "Caption",
}

func (w *writer) block(b *document.Block) {
	style := styles[b.Kind]
	if b.Kind == document.Heading {
		style = "Heading" + strconv.Itoa(min(max(b.Level, 1), 4))
	}
	w.body.add(w.paragraph(style, b.Text, b.Lang))
	if b.Kind == document.Table {
		w.body.add(w.table(b), w.paragraph("Remark", "", "")) // a paragraph parts a table from what follows
	}
}

// paragraph is a text in a style; lang is given where it is not the document's.
func (w *writer) paragraph(style, text, lang string) *node {
	p := element("w:p").add(element("w:pPr").add(val("w:pStyle", style)))
	if text != "" {
		p.add(w.run(text, lang))
	}
	return p
}

func (w *writer) run(text, lang string) *node {
	r, props := element("w:r"), element("w:rPr")
	if isChinese(w.doc) { // quotation marks are those of the Chinese font
		props.add(element("w:rFonts", "w:hint", "eastAsia"))
	}
	if lang != "" {
		props.add(element("w:lang", "w:val", lang, "w:eastAsia", lang))
	}
	if len(props.children) > 0 {
		r.add(props)
	}
	return r.add(element("w:t", "xml:space", "preserve").text(text))
}

// facts is a table without a head: labels at the left.
func (w *writer) facts() *node {
	const labels = areaWidth * 3 / 10
	widths := []int{labels, areaWidth - labels}
	t := newTable(w.doc.Title, widths, "0080") // its first column is special
	for _, f := range w.doc.Facts {
		value := w.paragraph("Cell", f.Value, "")
		if f.Address {
			value = element("w:p").add(element("w:pPr").add(val("w:pStyle", "Cell")),
				element("w:fldSimple", "w:instr", ` HYPERLINK "`+f.Value+`" `).add(w.run(f.Value, "")))
		}
		t.add(element("w:tr").add(element("w:trPr").add(element("w:cantSplit")),
			cell(widths[0], 1, w.paragraph("CellHead", f.Label, "")), cell(widths[1], 1, value)))
	}
	return t
}

func (w *writer) table(b *document.Block) *node {
	var widths []int
	for _, share := range b.Shares(areaWidth / 20 / (cellSize / 2)) {
		widths = append(widths, int(share*areaWidth))
	}
	t := newTable(b.Text, widths, "0020") // its first row is special
	numeric := b.Numeric()
	row := func(style string, cells []string) *node {
		tr := element("w:tr").add(element("w:trPr").add(element("w:cantSplit")))
		for i, text := range cells[:min(len(cells), len(widths))] {
			p := w.paragraph(style, text, b.Lang)
			if i < len(numeric) && numeric[i] {
				p.children[0].add(val("w:jc", "right"))
			}
			tr.add(cell(widths[i], 1, p))
		}
		return tr
	}
	head := row("CellHead", b.Head)
	head.children[0].add(element("w:tblHeader"))
	t.add(head)
	for _, r := range b.Rows {
		if r.Group {
			t.add(element("w:tr").add(element("w:trPr").add(element("w:cantSplit")), cell(areaWidth, len(widths), w.paragraph("CellHead", r.Cells[0], b.Lang))))
			continue
		}
		t.add(row("Cell", r.Cells))
	}
	return t
}

// newTable begins a table; look tells which of its cells are heads, as a bit mask.
func newTable(name string, widths []int, look string) *node {
	grid := element("w:tblGrid")
	for _, n := range widths {
		grid.add(element("w:gridCol", "w:w", strconv.Itoa(n)))
	}
	return element("w:tbl").add(
		element("w:tblPr").add(val("w:tblStyle", "Box"), element("w:tblW", "w:w", strconv.Itoa(areaWidth), "w:type", "dxa"),
			element("w:tblLayout", "w:type", "fixed"), val("w:tblLook", look), val("w:tblCaption", name)), grid)
}

func cell(width, span int, p *node) *node {
	props := element("w:tcPr").add(element("w:tcW", "w:w", strconv.Itoa(width), "w:type", "dxa"))
	if span > 1 {
		props.add(val("w:gridSpan", strconv.Itoa(span)))
	}
	return element("w:tc").add(props, p)
}

// section is the page: the margin at the binding edge is the left one of odd
// pages, since the margins are mirrored.
func section(d *document.Document) *node {
	s := element("w:sectPr").add(
		element("w:footerReference", "w:type", "default", "r:id", "rId4"),
		element("w:footerReference", "w:type", "even", "r:id", "rId5"),
		element("w:pgSz", "w:w", "11906", "w:h", "16838"),
		element("w:pgMar", "w:top", "2098", "w:right", "1474", "w:bottom", "1984", "w:left", "1588", "w:header", "851", "w:footer", "1304", "w:gutter", "0"))
	if isChinese(d) { // 22 lines; that there are 28 characters in each is in the styles, which all programs read alike
		s.add(element("w:docGrid", "w:type", "lines", "w:linePitch", "579"))
	}
	return s
}
