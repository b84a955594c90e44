package source

import (
	"bytes"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"plansite/generator/diag"
)

// Package excelize, which only this file and cells.go use, knows the many ways in which
// spreadsheet programs write XLSX. Sheets are streamed: its whole view of a
// sheet, which a hostile file can make very large, is asked for only where the
// sheet has merged cells, formulas without results, or formats that matter.

const (
	workbookExt = ".xlsx"
	maxWorkbook = 16 << 20
	maxUnzipped = 128 << 20
	maxRows     = 200_000
	maxCells    = 3_000_000
	maxCalcTime = time.Second
)

// workbook is an XLSX file with what is to know before its cells are read.
type workbook struct {
	file     string
	xlsx     *excelize.File
	sheets   []string
	read     map[string]bool // the sheets that tables were read from
	broken   bool            // it cannot be read, which was reported
	date1904 bool
	formats  map[int]numberFormat // of the styles that do not show the number they hold
	faces    map[int]cellFace     // of the formats of their own that are told in no other way
	hidden   bool                 // some sheet has hidden columns
	bools    bool                 // some sheet has cells that are true or false
	merged   bool                 // some sheet has merged cells
	formulas bool                 // some sheet has formulas
	simple   bool                 // and all of them are such as can be computed here
}

// openWorkbook reads what is needed of all sheets; a broken one says why.
func openWorkbook(file string, raw []byte, to *diag.List) (b *workbook) {
	b = &workbook{file: file, read: map[string]bool{}, formats: map[int]numberFormat{}, faces: map[int]cellFace{}, broken: true}
	if raw == nil {
		return b
	}
	damaged := func() { to.AddError(diag.Pos{File: file}, "workbook", notXLSX(raw), howToOpen(raw)) }
	defer func() { // the library is not made for hostile files
		if recover() != nil {
			b.broken = true
			damaged()
		}
	}()
	if !bytes.HasPrefix(raw, []byte("PK")) {
		damaged()
		return b
	}
	f, err := excelize.OpenReader(bytes.NewReader(raw), excelize.Options{RawCellValue: true, UnzipSizeLimit: maxUnzipped, UnzipXMLSizeLimit: maxUnzipped})
	if err != nil {
		damaged()
		return b
	}
	b.xlsx, b.sheets, b.broken = f, f.GetSheetList(), false
	b.readStyles()
	if !b.readMarks() {
		b.broken = true
		to.AddError(diag.Pos{File: file}, "too-large", diag.M("一张工作表的格子超过 %d 行，或者太散", "a sheet has cells beyond row %d, or too far apart", maxRows),
			diag.M("删去表格以外的内容，或存成 CSV", "delete what is beside and below the table, or save it as CSV"))
	}
	return b
}

// readStyles finds the styles that change what a number means to its reader.
func (b *workbook) readStyles() {
	if props, err := b.xlsx.GetWorkbookProps(); err == nil && props.Date1904 != nil {
		b.date1904 = *props.Date1904
	}
	for i := 0; ; i++ {
		style, err := b.xlsx.GetStyle(i)
		if err != nil {
			return
		}
		f := formatOf(style)
		if !f.plain() {
			b.formats[i] = f
		}
		if code := style.CustomNumFmt; code != nil && !f.date && !f.hidden && !f.scaled {
			b.faces[i] = parseFace(*code)
		}
	}
}

// marks begin the elements of merged cells and of formulas, with and without a prefix.
var mergedMarks, formulaMarks = []string{"<mergeCell ", ":mergeCell "}, []string{"<f>", "<f ", "<f/", ":f>", ":f ", ":f/"}

var hiddenColumn = regexp.MustCompile(`<(?:\w+:)?col\s[^>]*\bhidden="(?:1|true)"`)

func hasOne(data []byte, marks []string) bool {
	return slices.ContainsFunc(marks, func(m string) bool { return bytes.Contains(data, []byte(m)) })
}

// readMarks finds out what has to be asked of the library about whole sheets;
// false means that a sheet is too large to ask.
func (b *workbook) readMarks() bool {
	var sheets [][]byte
	b.xlsx.Pkg.Range(func(name, content any) bool {
		if data, ok := content.([]byte); ok && strings.HasPrefix(name.(string), "xl/worksheets/") {
			sheets = append(sheets, data)
		}
		return true
	})
	b.simple = true
	for _, data := range sheets {
		b.merged = b.merged || hasOne(data, mergedMarks)
		b.hidden = b.hidden || hiddenColumn.Match(data)
		b.bools = b.bools || bytes.Contains(data, []byte(` t="b"`))
		if hasOne(data, formulaMarks) {
			b.formulas = true
			b.simple = b.simple && simpleFormulas(data)
		}
	}
	if !b.merged && !b.hidden && !b.bools && !b.formulas && len(b.formats) == 0 && len(b.faces) == 0 {
		return true
	}
	return !slices.ContainsFunc(sheets, vast)
}

var (
	formulaText   = regexp.MustCompile(`<(?:\w+:)?f(?:\s[^>]*)?>([^<]*)<`)
	simpleFormula = regexp.MustCompile(`^(?:(?:SUM|AVERAGE|ROUND|MIN|MAX)?\(|\)|[-+*/, ]|\$?[A-Z]\$?[1-9][0-9]{0,3}(?::\$?[A-Z]\$?[1-9][0-9]{0,3})?|[0-9]+(?:\.[0-9]+)?)*$`)
)

// simpleFormulas tells whether a sheet has but sums and the like of few cells:
// others the library may compute for hours.
func simpleFormulas(data []byte) bool {
	for _, m := range formulaText.FindAllSubmatch(data, -1) {
		if len(m[1]) > 200 || !simpleFormula.Match(m[1]) {
			return false
		}
	}
	return true
}

var cellMark = regexp.MustCompile(`\br\s*=\s*["']([A-Za-z]*)([0-9]*)`)

// vast tells whether a sheet would fill the memory: the library keeps each cell
// from the first to the last of a row, and each row down to the last.
func vast(data []byte) bool {
	if bytes.Count(data, []byte("<c"))+bytes.Count(data, []byte(":c")) > maxCells { // they need not say where they are
		return true
	}
	cells, widest := 0, 0
	for row := ""; ; {
		m := cellMark.FindSubmatchIndex(data)
		if m == nil {
			return cells+widest > maxCells
		}
		column, line := string(data[m[2]:m[3]]), string(data[m[4]:m[5]])
		data = data[m[1]:]
		if n, err := strconv.Atoi(line); err != nil && line != "" || n > maxRows {
			return true
		}
		if line != row {
			cells, widest, row = cells+widest, 0, line
		}
		if n, err := excelize.ColumnNameToNumber(column); err == nil {
			widest = max(widest, n)
		}
		if cells > maxCells {
			return true
		}
	}
}

// readSheet fills the table from a sheet; false means that its form is wrong, which is reported.
func (t *table) readSheet(s sheet) (ok bool) {
	defer func() {
		if recover() != nil {
			t.fail(diag.Pos{File: t.file}, "workbook", diag.M("工作表损坏，读不下去", "the sheet is damaged and cannot be read"), diag.M("在 Excel 或 WPS 里打开并重新保存", "open it in Excel or WPS and save it again"))
			ok = false
		}
	}()
	rows, err := s.book.xlsx.Rows(s.name)
	if err != nil {
		panic(err)
	}
	defer rows.Close()
	c := cells{t: t, sheet: s, until: time.Now().Add(maxCalcTime)}
	var hidden hiddenParts
	found := false
	for line := 1; rows.Next(); line++ {
		values, err := rows.Columns()
		if err != nil {
			panic(err)
		}
		for len(values) > len(t.index) && values[len(values)-1] == "" {
			values = values[:len(values)-1] // cells that have but a style
		}
		if rows.GetRowOpts().Hidden && strings.Join(values, "") != "" {
			hidden.rows = append(hidden.rows, line)
		}
		switch {
		case len(values) > maxColumns || line > maxRows && len(values) > len(t.index):
			t.fail(diag.Pos{File: t.file, Line: line}, "too-large", diag.M("工作表超过 %d 行或 %d 列", "the sheet has more than %d rows or %d columns", maxRows, maxColumns), diag.M("删去表格以外的内容", "delete what is beside the table"))
			return false
		case found:
			row, ok := c.row(line, values)
			if ok {
				t.add(row)
			} else if s.book.broken {
				return false
			}
		case strings.Join(values, "") != "":
			found = true
			if !c.whole() || !t.head(c.head(line, values)) {
				return false
			}
		}
	}
	hidden.findColumns(t, s)
	hidden.warn(t, s)
	return found || t.noHead()
}
