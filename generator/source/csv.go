package source

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"plansite/generator/diag"
	"plansite/generator/locale"
)

// table is a CSV file whose columns are found by name, in any order. A table is
// broken if some or all of its rows could not be read.
type table struct {
	file   string
	to     *diag.List
	langs  []locale.Lang
	column map[string]int
	rows   []row
	broken bool
}

// row is a line of a table with the place of each of its cells.
type row struct {
	t     *table
	cells []string
	at    []diag.Pos
}

// table reads a CSV with exactly these columns; "name_*" stands for one column
// for each language: name_zh, name_en. A file that is missing and not required
// has no rows.
func (r *reader) table(file string, required bool, columns ...string) *table {
	t := &table{file: file, to: &r.problems, langs: r.site.Config.Languages, column: map[string]int{}}
	data, found := r.file(file, maxCSV, required)
	if !found {
		t.broken = required
		return t
	}
	if data == nil || !t.read(data, t.expand(columns)) {
		t.broken, t.rows = true, nil
	}
	return t
}

func (t *table) expand(columns []string) []string {
	var out []string
	for _, c := range columns {
		stem, many := strings.CutSuffix(c, "_*")
		if !many {
			out = append(out, c)
			continue
		}
		for _, l := range t.langs {
			out = append(out, stem+"_"+string(l))
		}
	}
	return out
}

// read fills the table; false means that its form is wrong, which is reported.
func (t *table) read(data []byte, columns []string) bool {
	lines := bytes.Split(data, []byte("\n"))
	c := csv.NewReader(bytes.NewReader(data))
	c.FieldsPerRecord = -1
	for first := true; ; first = false {
		cells, err := c.Read()
		if err == io.EOF {
			if first {
				t.fail(diag.Pos{File: t.file}, "missing-column", diag.M("文件是空的", "the file is empty"), t.columnsHint(columns))
			}
			return !first
		}
		if err != nil {
			t.syntax(err, lines)
			return false
		}
		row := row{t: t, cells: cells, at: make([]diag.Pos, len(cells))}
		for i := range cells {
			row.cells[i] = strings.TrimSpace(cells[i])
			line, col := c.FieldPos(i)
			row.at[i] = diag.Pos{File: t.file, Line: line, Col: characters(lines, line, col)}
		}
		if first {
			if !t.head(row, columns) {
				return false
			}
			continue
		}
		t.add(row, len(columns))
	}
}

// add keeps a row that has as many cells as the head; empty rows are skipped.
func (t *table) add(r row, want int) {
	if !slices.ContainsFunc(r.cells, func(s string) bool { return s != "" }) {
		return
	}
	last := len(r.cells)
	for last > want && r.cells[last-1] == "" {
		last-- // a spreadsheet's empty columns at the right
	}
	if last != want {
		t.fail(r.at[min(last, want)-1], "cell-count",
			diag.M("这一行有 %d 格，表头有 %d 格", "this row has %d cells, the head has %d", last, want),
			diag.M("补上或删去逗号；值里有逗号时给整个值加英文双引号", "add or delete commas; put a value that holds a comma in double quotes"))
		t.broken = true
		return
	}
	r.cells, r.at = r.cells[:last], r.at[:last]
	t.rows = append(t.rows, r)
}

// head finds the columns, and reports those that are unknown, doubled or missing.
func (t *table) head(r row, columns []string) bool {
	for len(r.cells) > 1 && r.cells[len(r.cells)-1] == "" {
		r.cells = r.cells[:len(r.cells)-1]
	}
	if len(r.cells) == 1 && strings.ContainsAny(r.cells[0], ";\t，；") {
		t.fail(r.at[0], "csv-separator", diag.M("各列不是用英文逗号分开的", "the columns are not separated by commas"),
			diag.M("另存为“CSV UTF-8（逗号分隔）”", "save the table as “CSV UTF-8 (comma delimited)”"))
		return false
	}
	ok := true
	for i, name := range r.cells {
		if _, twice := t.column[name]; twice {
			t.fail(r.at[i], "doubled-column", diag.M("列 %q 出现了两次", "the column %q is there twice", name), diag.M("删去其中一列", "delete one of the two"))
			ok = false
		} else if !slices.Contains(columns, name) {
			t.fail(r.at[i], "unknown-column", diag.M("没有 %q 这一列", "there is no column %q in this table", name), t.columnsHint(columns))
			ok = false
		}
		t.column[name] = i
	}
	for _, name := range columns {
		if _, found := t.column[name]; !found {
			t.fail(diag.Pos{File: t.file, Line: 1}, "missing-column", diag.M("缺少 %q 这一列", "the column %q is missing", name), t.columnsHint(columns))
			ok = false
		}
	}
	return ok
}

func (t *table) fail(pos diag.Pos, rule string, message, hint diag.Msg) {
	t.to.AddError(pos, rule, message, hint)
}

func (t *table) columnsHint(columns []string) diag.Msg {
	return diag.M("表头应为：%s", "the columns are: %s", strings.Join(columns, ","))
}

func (t *table) syntax(err error, lines [][]byte) {
	pos := diag.Pos{File: t.file}
	if e := (*csv.ParseError)(nil); errors.As(err, &e) {
		pos.Line, pos.Col = e.Line, characters(lines, e.Line, e.Column)
	}
	t.fail(pos, "csv-syntax", diag.M("英文双引号不成对，或出现在值的中间", "double quotes do not pair, or stand inside a value"),
		diag.M("值里要用双引号时，整个值加双引号，里面的每个双引号写两次；或改用中文引号“”", "to have a double quote in a value, quote the whole value and write the inner quote twice, or use “ and ”"))
}

// characters turns a column in bytes into one in characters, both from 1.
func characters(lines [][]byte, line, col int) int {
	if line < 1 || line > len(lines) || col < 1 {
		return 0
	}
	text := lines[line-1]
	return utf8.RuneCount(text[:min(col-1, len(text))]) + 1
}

// get gives the cell of a column; need reports one that is empty.
func (r row) get(column string) field {
	i := r.t.column[column]
	return field{to: r.t.to, pos: r.at[i], name: column, value: r.cells[i]}
}

func (r row) need(column string) field { return r.get(column).required() }

// text gives the cells of a column that each language has.
func (r row) text(column string) locale.Text {
	t := locale.Text{}
	for _, l := range r.t.langs {
		if s := r.get(column + "_" + string(l)).value; s != "" {
			t[l] = s
		}
	}
	return t
}

// needText is text whose authentic language at least must be there.
func (r row) needText(column string) locale.Text {
	r.need(column + "_" + string(r.t.langs[0]))
	return r.text(column)
}

// pos is the place of the row.
func (r row) pos() diag.Pos { return r.at[0] }
