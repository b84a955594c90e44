package source

import (
	"bytes"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"

	"plansite/generator/diag"
	"plansite/generator/schema"
)

// Package excelize, which only this file uses, knows the many ways in which
// spreadsheet programs write XLSX. Sheets are streamed: its whole view of a
// sheet, which a hostile file can make very large, is asked for only where the
// sheet has merged cells, formulas without results, or formats that matter.

const (
	workbookExt = ".xlsx"
	maxWorkbook = 16 << 20
	maxUnzipped = 128 << 20
	maxRows     = 200_000
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
	percents map[int]bool   // the styles that show a number as a percentage
	dates    map[int]string // the styles that show a number as a date, with their format
	merged   bool           // some sheet has merged cells
	formulas bool           // some sheet has formulas
}

// openWorkbook reads what is needed of all sheets; a broken one says why.
func openWorkbook(file string, raw []byte, to *diag.List) (b *workbook) {
	b = &workbook{file: file, read: map[string]bool{}, percents: map[int]bool{}, dates: map[int]string{}, broken: true}
	if raw == nil {
		return b
	}
	damaged := func() {
		to.AddError(diag.Pos{File: file}, "workbook", diag.M("这不是能读取的 XLSX 工作簿，或设有密码", "this is no XLSX workbook that can be read, or it has a password"),
			diag.M("在 Excel 或 WPS 里打开，取消密码，另存为“Excel 工作簿（.xlsx）”；或存成 CSV", "open it in Excel or WPS, remove the password and save it as “Excel Workbook (.xlsx)”, or as CSV"))
	}
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
	b.readMarks()
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
		format := numberFormats[style.NumFmt]
		if style.CustomNumFmt != nil {
			format = formatNoise.ReplaceAllString(strings.ToLower(*style.CustomNumFmt), "")
		}
		if strings.Contains(format, "%") {
			b.percents[i] = true
		} else if strings.Contains(format, "y") {
			b.dates[i] = format
		}
	}
}

// numberFormats are the built-in formats of percentages and of dates with a
// year, as far as their parts matter here.
var numberFormats = map[int]string{
	9: "%", 10: "%", 14: "ymd", 15: "ymd", 17: "ym", 22: "ymd",
	27: "ym", 28: "ymd", 29: "ymd", 30: "ymd", 31: "ymd", 36: "ym", 50: "ym", 51: "ymd", 52: "ym", 53: "ymd", 54: "ymd", 55: "ym", 57: "ym", 58: "ymd",
}

// formatNoise is what a number format holds besides its parts: text, colours, languages.
var formatNoise = regexp.MustCompile(`"[^"]*"|\\.|\[[^\]]*\]`)

// marks begin the elements of merged cells and of formulas, with and without a prefix.
var mergedMarks, formulaMarks = []string{"<mergeCell ", ":mergeCell "}, []string{"<f>", "<f ", "<f/", ":f>", ":f ", ":f/"}

func hasOne(data []byte, marks []string) bool {
	return slices.ContainsFunc(marks, func(m string) bool { return bytes.Contains(data, []byte(m)) })
}

func (b *workbook) readMarks() {
	b.xlsx.Pkg.Range(func(name, content any) bool {
		if data, ok := content.([]byte); ok && strings.HasPrefix(name.(string), "xl/worksheets/") {
			b.merged = b.merged || hasOne(data, mergedMarks)
			b.formulas = b.formulas || hasOne(data, formulaMarks)
		}
		return true
	})
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
	found := false
	for line := 1; rows.Next(); line++ {
		values, err := rows.Columns()
		if err != nil {
			panic(err)
		}
		switch {
		case len(values) > maxColumns || line > maxRows:
			t.fail(diag.Pos{File: t.file, Line: line}, "too-large", diag.M("工作表超过 %d 行或 %d 列", "the sheet has more than %d rows or %d columns", maxRows, maxColumns), diag.M("删去表格以外的内容", "delete what is beside the table"))
			return false
		case found:
			if row, ok := c.row(line, values); ok {
				t.add(row)
			}
		case strings.Join(values, "") != "":
			found = true
			if !c.whole() || !t.head(c.head(line, values)) {
				return false
			}
		}
	}
	return found || t.noHead()
}

// cells turns the cells of a sheet into the text that a CSV would have.
type cells struct {
	t      *table
	sheet  sheet
	until  time.Time // after which formulas are not computed any more
	failed bool      // in this row
}

// whole reports merged cells: what a merged cell says holds for none but its first.
func (c *cells) whole() bool {
	if !c.sheet.book.merged {
		return true
	}
	merged, err := c.sheet.book.xlsx.GetMergeCells(c.sheet.name, true)
	if err != nil {
		panic(err)
	}
	for _, m := range merged {
		col, line, _ := excelize.CellNameToCoordinates(m.GetStartAxis())
		c.t.fail(diag.Pos{File: c.t.file, Line: line, Col: col}, "merged-cells", diag.M("%s:%s 是合并的单元格", "%s:%s are merged cells", m.GetStartAxis(), m.GetEndAxis()),
			diag.M("取消合并，每格各填各的值；表头占一行，上面不放标题", "unmerge them and fill in each cell; the head takes one row, without a title above it"))
	}
	return len(merged) == 0
}

func (c *cells) head(line int, values []string) row {
	r := row{t: c.t, cells: values, at: make([]place, len(values))}
	for i := range values {
		r.cells[i] = strings.TrimSpace(values[i])
		r.at[i] = place{int32(line), int32(i + 1)}
	}
	return r
}

// row gives a row, or false where a cell of it cannot be computed.
func (c *cells) row(line int, values []string) (row, bool) {
	for len(values) < len(c.t.index) {
		values = append(values, "") // empty cells at the right are left out
	}
	r := c.head(line, values)
	c.failed = false
	for i, column := range c.t.index {
		r.cells[i] = strings.TrimSpace(c.value(r.cells[i], c.t.Columns[column], line, i+1))
	}
	return r, !c.failed
}

// value gives what the cell shows, for a column of its type. Programs keep dates
// as numbers of days, percentages as shares, and numbers with 17 digits of which
// they show 15.
func (c *cells) value(raw string, column schema.Column, line, col int) string {
	b := c.sheet.book
	if raw == "" && b.formulas {
		raw = c.formula(line, col)
	}
	n, err := strconv.ParseFloat(raw, 64)
	if err != nil || !storedNumber.MatchString(raw) {
		return raw
	}
	switch column.Type {
	case schema.Date, schema.Period, schema.Year:
		if n >= 10_000 && n < 1_000_000 { // days from 1927 on, but no year
			return c.date(n, column.Type, line, col)
		}
	case schema.Number, schema.Integer:
		if len(b.percents) > 0 && b.percents[c.style(line, col)] && !c.text(line, col) {
			return fifteenDigits(raw, n).Shift(2).String() + "%"
		}
		return fifteenDigits(raw, n).String()
	}
	return raw
}

var (
	storedNumber = regexp.MustCompile(`^-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$`)
	shortNumber  = regexp.MustCompile(`^-?[0-9.]{1,16}$`)
)

// fifteenDigits gives a stored number as a spreadsheet shows it: 0.1+0.2 is 0.3.
func fifteenDigits(raw string, n float64) decimal.Decimal {
	if !shortNumber.MatchString(raw) {
		raw = strconv.FormatFloat(n, 'g', 15, 64)
	}
	return decimal.RequireFromString(raw)
}

// date gives a number of days as a date or, by its format, as a month or a year.
func (c *cells) date(days float64, as schema.Type, line, col int) string {
	t, err := excelize.ExcelDateToTime(days, c.sheet.book.date1904)
	if err != nil {
		panic(err)
	}
	day := t.Format(time.DateOnly)
	if as == schema.Date {
		return day
	}
	format := c.sheet.book.dates[c.style(line, col)]
	switch {
	case strings.Contains(format, "d") || format == "":
		return day
	case strings.Contains(format, "m"):
		return day[:len("2006-01")]
	}
	return day[:len("2006")]
}

func (c *cells) style(line, col int) int {
	style, err := c.sheet.book.xlsx.GetCellStyle(c.sheet.name, cellName(col, line))
	if err != nil {
		panic(err)
	}
	return style
}

func (c *cells) text(line, col int) bool {
	kind, err := c.sheet.book.xlsx.GetCellType(c.sheet.name, cellName(col, line))
	return err == nil && (kind == excelize.CellTypeSharedString || kind == excelize.CellTypeInlineString)
}

// formula computes a cell whose file has a formula without its result.
func (c *cells) formula(line, col int) string {
	name := cellName(col, line)
	text, err := c.sheet.book.xlsx.GetCellFormula(c.sheet.name, name)
	if err != nil || text == "" {
		return ""
	}
	result := make(chan string, 1)
	go func() { // the library cannot be stopped
		defer func() {
			if recover() != nil {
				result <- ""
			}
		}()
		value, err := c.sheet.book.xlsx.CalcCellValue(c.sheet.name, name)
		if err != nil {
			value = ""
		}
		result <- value
	}()
	value := ""
	select {
	case value = <-result:
	case <-time.After(time.Until(c.until)):
	}
	if value == "" {
		c.failed, c.t.broken = true, true
		c.t.fail(diag.Pos{File: c.t.file, Line: line, Col: col}, "formula", diag.M("公式 =%s 没有保存结果，也算不出来", "the formula =%s has no saved result and cannot be computed", text),
			diag.M("在 Excel 或 WPS 里打开并保存，或改填数值", "open the workbook in Excel or WPS and save it, or write the value instead"))
	}
	return value
}

func cellName(col, line int) string {
	name, _ := excelize.CoordinatesToCellName(col, line)
	return name
}
