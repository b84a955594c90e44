package opendata

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"plansite/generator/schema"
)

// The workbook is written by hand: a library would pass every number through a
// float and stamp the file with the time of day. It is the smallest one that
// spreadsheets open: texts in place, one style for heads, the head row frozen.

// workbook holds each table of content/ as a sheet of its name.
func (d *Data) workbook() ([]byte, error) {
	var tables []schema.Table
	for _, t := range Tables(d.Site.Config.Languages) {
		if t.Name != figures.Name {
			tables = append(tables, t)
		}
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, p := range frame(tables) {
		if err := put(z, p.name, p.body); err != nil {
			return nil, err
		}
	}
	for n, t := range tables {
		if err := put(z, fmt.Sprintf("xl/worksheets/sheet%d.xml", n+1), d.worksheet(t)); err != nil {
			return nil, err
		}
	}
	err := z.Close()
	return b.Bytes(), err
}

// put adds a part without a time.
func put(z *zip.Writer, name, body string) error {
	w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate})
	if err != nil {
		return err
	}
	_, err = w.Write([]byte(xml.Header + body))
	return err
}

type part struct{ name, body string }

const (
	office      = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packaging   = "http://schemas.openxmlformats.org/package/2006/"
	spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	media       = "application/vnd.openxmlformats-officedocument.spreadsheetml."
)

// frame is all of a workbook but its sheets.
func frame(tables []schema.Table) []part {
	var types, sheets, relations strings.Builder
	for n, t := range tables {
		fmt.Fprintf(&types, `<Override PartName="/xl/worksheets/sheet%d.xml" ContentType="%sworksheet+xml"/>`, n+1, media)
		fmt.Fprintf(&sheets, `<sheet name="%s" sheetId="%d" r:id="rId%d"/>`, t.Name, n+1, n+1)
		fmt.Fprintf(&relations, `<Relationship Id="rId%d" Type="%s/worksheet" Target="worksheets/sheet%d.xml"/>`, n+1, office, n+1)
	}
	formats, styles := decimalFormats()
	return []part{
		{"[Content_Types].xml", `<Types xmlns="` + packaging + `content-types">` +
			`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
			`<Default Extension="xml" ContentType="application/xml"/>` +
			`<Override PartName="/xl/workbook.xml" ContentType="` + media + `sheet.main+xml"/>` +
			`<Override PartName="/xl/styles.xml" ContentType="` + media + `styles+xml"/>` + types.String() + `</Types>`},
		{"_rels/.rels", `<Relationships xmlns="` + packaging + `relationships"><Relationship Id="rId1" Type="` + office + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
		{"xl/workbook.xml", `<workbook xmlns="` + spreadsheet + `" xmlns:r="` + office + `"><sheets>` + sheets.String() + `</sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", `<Relationships xmlns="` + packaging + `relationships">` + relations.String() +
			fmt.Sprintf(`<Relationship Id="rId%d" Type="%s/styles" Target="styles.xml"/></Relationships>`, len(tables)+1, office)},
		{"xl/styles.xml", `<styleSheet xmlns="` + spreadsheet + `">` +
			fmt.Sprintf(`<numFmts count="%d">%s</numFmts>`, shownDecimals, formats) +
			`<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
			`<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
			`<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
			`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
			fmt.Sprintf(`<cellXfs count="%d">`, 2+shownDecimals) + `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>` + styles + `</cellXfs></styleSheet>`},
	}
}

func (d *Data) worksheet(t schema.Table) string {
	w := worksheet{table: t}
	w.WriteString(`<worksheet xmlns="` + spreadsheet + `"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`)
	w.row(names(t), w.head)
	var cells []string
	for r := range d.rows(t.Name) {
		cells = r.cells(t, cells)
		w.row(cells, w.cell)
	}
	w.WriteString(`</sheetData></worksheet>`)
	return w.String()
}

type worksheet struct {
	strings.Builder
	table schema.Table
	rows  int
}

func (w *worksheet) row(cells []string, cell func(n int, ref, s string)) {
	w.rows++
	number := strconv.Itoa(w.rows)
	w.add(`<row r="`, number, `">`)
	for n, s := range cells {
		if s != "" {
			cell(n, letters(n)+number, s)
		}
	}
	w.add(`</row>`)
}

func (w *worksheet) head(_ int, ref, s string) { w.text(ref, ` s="1"`, s) }

// cell writes a number as one where a spreadsheet keeps all its digits, else as
// a text. Dates and periods are texts, which no spreadsheet takes for others.
func (w *worksheet) cell(n int, ref, s string) {
	switch c := w.table.Columns[n]; c.Type {
	case schema.Number, schema.Integer, schema.Year:
		if len(s) <= spreadsheetDigits {
			w.add(`<c r="`, ref, `"`, decimalStyle(s), `><v>`, s, `</v></c>`)
			return
		}
		w.text(ref, "", s)
	default:
		if mayBeFormula(c) {
			s = schema.Guard(s)
		}
		w.text(ref, "", s)
	}
}

// shownDecimals is the most decimals that have a format of their own.
const shownDecimals = 6

// decimalStyle makes a spreadsheet show the last zeros of a number.
func decimalStyle(number string) string {
	_, fraction, _ := strings.Cut(number, ".")
	if n := len(fraction); n > 0 && n <= shownDecimals {
		return fmt.Sprintf(` s="%d"`, n+1)
	}
	return ""
}

// decimalFormats are the formats and the styles of numbers with decimals.
func decimalFormats() (formats, styles string) {
	for n := 1; n <= shownDecimals; n++ {
		formats += fmt.Sprintf(`<numFmt numFmtId="%d" formatCode="0.%s"/>`, 163+n, strings.Repeat("0", n))
		styles += fmt.Sprintf(`<xf numFmtId="%d" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`, 163+n)
	}
	return formats, styles
}

// spreadsheetDigits is how many digits a spreadsheet keeps.
const spreadsheetDigits = 15

// escaped are texts that a spreadsheet takes for the code of a character.
var escaped = regexp.MustCompile(`_(x[0-9A-Fa-f]{4}_)`)

func (w *worksheet) text(ref, style, s string) {
	w.add(`<c r="`, ref, `" t="inlineStr"`, style, `><is><t xml:space="preserve">`)
	if strings.Contains(s, "_x") {
		s = escaped.ReplaceAllString(s, "_x005F_$1")
	}
	_ = xml.EscapeText(w, []byte(s)) // a strings.Builder takes all
	w.add(`</t></is></c>`)
}

func (w *worksheet) add(parts ...string) {
	for _, p := range parts {
		w.WriteString(p)
	}
}

// letters names column n, counted from 0: A … Z, AA …
func letters(n int) string {
	if n < 26 {
		return string(rune('A' + n))
	}
	return letters(n/26-1) + letters(n%26)
}
