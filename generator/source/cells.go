package source

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"

	"plansite/generator/diag"
	"plansite/generator/schema"
)

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
			diag.M("取消合并，每格各填各的值；合并起来写标题或注的行，整行删去", "unmerge them and fill in each cell; delete a whole row that is merged for a title or a note"))
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
		if c.failed {
			break
		}
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
	if b.bools && (raw == "1" || raw == "0") && c.kind(line, col) == excelize.CellTypeBool {
		c.mislead(line, col, diag.M("这一格是逻辑值（TRUE 或 FALSE），不是数或文字", "the cell holds TRUE or FALSE, no number or text"))
		return raw
	}
	n, err := strconv.ParseFloat(raw, 64)
	if err != nil || !storedNumber.MatchString(raw) {
		return raw
	}
	if !c.honest(n, column, line, col) {
		return raw
	}
	switch column.Type {
	case schema.Date, schema.Period, schema.Year:
		if format := c.format(line, col); format.worded || format.date && n < 10_000 {
			return c.shownAsDate(raw, line, col)
		}
		if n >= 10_000 && n < 1_000_000 { // days from 1927 on, but no year
			return c.date(n, column.Type, line, col)
		}
	case schema.Time:
		if n < 1 { // the part of a day
			minutes := int(math.Round(n * 24 * 60))
			return fmt.Sprintf("%02d:%02d", minutes/60, minutes%60)
		}
	case schema.Number, schema.Integer:
		if !shortNumber.MatchString(raw) && c.text(line, col) {
			return raw // a text keeps all its digits
		}
		return c.shown(raw, n, line, col)
	default:
		if !c.format(line, col).plain() && !c.text(line, col) {
			return c.shown(raw, n, line, col)
		}
	}
	return raw
}

// shown gives a number as the cell shows it, as far as its sign of magnitude
// goes; where the format shows another one, that is reported.
func (c *cells) shown(raw string, n float64, line, col int) string {
	stored, format := fifteenDigits(raw, n), c.format(line, col)
	if format.plain() || c.text(line, col) {
		return stored.String()
	}
	switch {
	case format.date:
		return c.shownAsDate(stored.String(), line, col)
	case format.scaled:
		c.mislead(line, col, diag.M("这一格的数字格式把数缩小了显示，存的却是 %s", "the format of the cell shows its number divided, but the cell holds %s", stored))
	case format.hidden:
		c.mislead(line, col, diag.M("这一格的数字格式不显示数，里面却有 %s", "the format of the cell shows nothing, but it holds %s", stored))
	case format.percent:
		return stored.Shift(2).String() + "%"
	}
	return stored.String() + format.magnitude
}

// shownAsDate reports a number that is no such date as its cell shows.
func (c *cells) shownAsDate(stored string, line, col int) string {
	c.mislead(line, col, diag.M("这一格是日期或时间的格式，显示为 %[2]s，存的却是 %[1]s", "the cell has the format of a date or time: it shows %[2]s, but holds %[1]s", stored, c.display(line, col)))
	return stored
}

// honest reports whether the words and signs that the format of a cell writes leave
// its number what it is. If not, that is reported.
func (c *cells) honest(n float64, column schema.Column, line, col int) bool {
	if len(c.sheet.book.faces) == 0 || c.text(line, col) {
		return true
	}
	face := c.sheet.book.faces[c.style(line, col)]
	if face == nil || face.honest(n, c.t.wordsBehind(column.Type)) && (column.Type == schema.Number || face.shortest(n)) {
		return true
	}
	c.mislead(line, col, diag.M("这一格显示为“%s”，存的却是 %s", "the cell shows “%s”, but holds %s", face.shows(n), strconv.FormatFloat(n, 'f', -1, 64)))
	return false
}

// mislead reports a cell that shows something else than it holds.
func (c *cells) mislead(line, col int, said diag.Msg) {
	c.failed, c.t.broken = true, true
	c.t.fail(diag.Pos{File: c.t.file, Line: line, Col: col}, "cell-format", said,
		diag.M("把这一格的格式改为“常规”，再照要公布的数重新填写", "set the format of the cell to General, then type the value that is to be published"))
}

// display is what a cell shows, as nearly as the library can tell.
func (c *cells) display(line, col int) string {
	text, err := c.sheet.book.xlsx.GetCellValue(c.sheet.name, cellName(col, line), excelize.Options{RawCellValue: false})
	if err != nil {
		return "?"
	}
	return "“" + strings.TrimSpace(text) + "”"
}

// format is how a cell shows its number.
func (c *cells) format(line, col int) numberFormat {
	if len(c.sheet.book.formats) == 0 {
		return numberFormat{}
	}
	return c.sheet.book.formats[c.style(line, col)]
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
	format := c.format(line, col)
	switch {
	case (format.day || !format.date) && as == schema.Period:
		return t.Format("2006/1/2") // by which period knows what a program may have made of a month
	case format.day || !format.date:
		return day
	case format.month:
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
	kind := c.kind(line, col)
	return kind == excelize.CellTypeSharedString || kind == excelize.CellTypeInlineString
}

func (c *cells) kind(line, col int) excelize.CellType {
	kind, err := c.sheet.book.xlsx.GetCellType(c.sheet.name, cellName(col, line))
	if err != nil {
		return excelize.CellTypeUnset
	}
	return kind
}

// formula computes a cell whose file has a formula without its result.
func (c *cells) formula(line, col int) string {
	book, name := c.sheet.book, cellName(col, line)
	text, err := book.xlsx.GetCellFormula(c.sheet.name, name)
	if err != nil || text == "" || c.failed {
		return ""
	}
	pos := diag.Pos{File: c.t.file, Line: line, Col: col}
	value := ""
	if book.simple {
		value = c.compute(name)
	}
	if value == "" {
		c.failed, c.t.broken = true, true
		c.t.fail(pos, "formula", diag.M("公式 =%s 没有保存结果，也算不出来", "the formula =%s has no saved result and cannot be computed", text),
			diag.M("在 Excel 或 WPS 里打开并保存，或改填数值", "open the workbook in Excel or WPS and save it, or write the value instead"))
		return ""
	}
	c.t.to.AddWarning(pos, "computed-formula", diag.M("公式 =%s 没有保存结果，已算作 %s", "the formula =%s has no saved result; it was computed as %s", text, value),
		diag.M("核对一下；在 Excel 或 WPS 里打开并保存后不再提醒", "check it; once the workbook is opened in Excel or WPS and saved, nothing is computed here"))
	return value
}

// compute gives the result of a formula, or "". The library cannot be stopped:
// when time is up, it is left to itself and the workbook not asked again.
func (c *cells) compute(name string) string {
	result := make(chan string, 1)
	go func() {
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
	select {
	case value := <-result:
		return value
	case <-time.After(time.Until(c.until)):
		c.sheet.book.broken = true
		return ""
	}
}

func cellName(col, line int) string {
	name, _ := excelize.CoordinatesToCellName(col, line)
	return name
}
