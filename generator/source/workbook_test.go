package source

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// workbookOf makes a workbook of text: "[name]" begins a sheet, whose rows are
// written as CSV. A cell "#2.4" is a number, "=A1+1" a formula without its
// result and "=A1+1 is 7" one with it; others are text. A line "!merge A1:C1" merges cells, and
// "!format B2 yyyy-mm" shows a cell in a format; "!hide row 4" hides a row, a
// column or the sheet.
func workbookOf(t testing.TB, text string) []byte {
	t.Helper()
	f, sheet, line := excelize.NewFile(), "", 0
	must := func(err error) {
		if err != nil {
			t.Helper()
			t.Fatal(err)
		}
	}
	for s := range strings.Lines(text) {
		s = strings.TrimRight(s, "\n")
		word, rest, _ := strings.Cut(s, " ")
		switch {
		case strings.HasPrefix(s, "["):
			sheet, line = strings.Trim(s, "[]"), 0
			_, err := f.NewSheet(sheet)
			must(err)
		case word == "!merge":
			from, to, _ := strings.Cut(rest, ":")
			must(f.MergeCell(sheet, from, to))
		case word == "!format":
			cell, format, _ := strings.Cut(rest, " ")
			style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &format})
			must(err)
			must(f.SetCellStyle(sheet, cell, cell, style))
		case word == "!hide":
			must(hide(f, sheet, rest))
		case s == "":
			line++
		default:
			line++
			cells, err := csv.NewReader(strings.NewReader(s)).Read()
			must(err)
			for i, c := range cells {
				must(setCell(f, sheet, cellName(i+1, line), c))
			}
		}
	}
	if sheet != "Sheet1" {
		must(f.DeleteSheet("Sheet1"))
	}
	var b bytes.Buffer
	_, err := f.WriteTo(&b)
	must(err)
	return b.Bytes()
}

// hide hides "row 4" or "column C" of a sheet, or "sheet".
func hide(f *excelize.File, sheet, what string) error {
	part, which, _ := strings.Cut(what, " ")
	switch part {
	case "row":
		n, err := strconv.Atoi(which)
		if err != nil {
			return err
		}
		return f.SetRowVisible(sheet, n, false)
	case "column":
		return f.SetColVisible(sheet, which, false)
	}
	return f.SetSheetVisible(sheet, false)
}

func setCell(f *excelize.File, sheet, cell, value string) error {
	switch {
	case value == "":
		return nil
	case strings.HasPrefix(value, "#") && strings.Trim(value, "#") != "" && !errorCell.MatchString(value):
		n, err := strconv.ParseFloat(value[1:], 64)
		if err != nil {
			return err
		}
		return f.SetCellValue(sheet, cell, n)
	case strings.HasPrefix(value, "="):
		formula, result, _ := strings.Cut(value[1:], " is ")
		if n, err := strconv.Atoi(result); err == nil {
			if err := f.SetCellValue(sheet, cell, n); err != nil {
				return err
			}
		}
		return f.SetCellFormula(sheet, cell, formula)
	}
	return f.SetCellStr(sheet, cell, value)
}
