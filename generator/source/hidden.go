package source

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"plansite/generator/diag"
)

// hiddenParts gathers what a sheet holds and does not show: it would go public
// unseen by whoever looked the sheet over.
type hiddenParts struct {
	rows    []int
	columns []string
}

// warn tells of the hidden parts of a sheet, once for each kind.
func (h hiddenParts) warn(t *table, s sheet) {
	tell := func(what, how diag.Msg) {
		t.to.AddWarning(diag.Pos{File: t.file}, "hidden-cells", what, how).Place = t.place
	}
	if visible, err := s.book.xlsx.GetSheetVisible(s.name); err == nil && !visible {
		tell(diag.M("工作表 %q 是隐藏的，里面的数据照样读取、公布", "the sheet %q is hidden; its data are read and published all the same", s.name),
			diag.M("取消隐藏，看过再发布；不要公布的删去", "show the sheet and look it over; delete what is not to be public"))
	}
	unhide := diag.M("取消隐藏（筛选过的先取消筛选），看过再发布；不要公布的整行、整列删去", "show them (clear the filter first) and look them over; delete rows and columns that are not to be public")
	if len(h.rows) > 0 {
		tell(diag.M("第 %s 行是隐藏的，里面的数据照样读取、公布", "rows %s are hidden; their data are read and published all the same", ranges(h.rows)), unhide)
	}
	if len(h.columns) > 0 {
		tell(diag.M("%s 列是隐藏的，里面的数据照样读取、公布", "columns %s are hidden; their data are read and published all the same", strings.Join(h.columns, ", ")), unhide)
	}
}

// findColumns looks which of the table's columns are hidden.
func (h *hiddenParts) findColumns(t *table, s sheet) {
	if !s.book.hidden {
		return
	}
	for i := range t.index {
		name, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return
		}
		if visible, err := s.book.xlsx.GetColVisible(s.name, name); err == nil && !visible {
			h.columns = append(h.columns, name)
		}
	}
}

// ranges writes rising numbers as 3, 5-9.
func ranges(list []int) string {
	var parts []string
	for i := 0; i < len(list); {
		j := i
		for j+1 < len(list) && list[j+1] == list[j]+1 {
			j++
		}
		part := fmt.Sprint(list[i])
		if j > i {
			part += fmt.Sprintf("-%d", list[j])
		}
		parts, i = append(parts, part), j+1
	}
	return strings.Join(parts, ", ")
}
