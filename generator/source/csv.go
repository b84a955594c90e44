package source

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"io/fs"
	"strings"
	"unicode/utf8"

	"plansite/generator/diag"
	"plansite/generator/schema"
)

// readCSV fills a table from its CSV file.
func (r *reader) readCSV(t *table, path string) {
	if raw := r.foreign(path); raw != nil {
		what, hint, _ := notText(raw)
		t.fail(diag.Pos{File: path}, "workbook", what, hint)
		t.broken = true
		return
	}
	if other := r.otherWorkbook(path); other != "" {
		t.fail(diag.Pos{File: other}, "workbook", diag.M("这种工作簿不读取，也没有 %s", "workbooks of this kind are not read, and there is no %s", path), saveAsXLSX)
		t.broken = true
		return
	}
	required := t.With != "" && r.hasTable(schema.Named(t.With))
	data, found := r.file(path, maxCSV, required)
	if !found {
		t.broken = required
		return
	}
	if data == nil || !t.readText(data) {
		t.broken, t.rows = true, nil
	}
}

// hasTable reports whether a table is there, as a CSV file or in a workbook.
func (r *reader) hasTable(t schema.Table) bool {
	if _, err := fs.Stat(r.fsys, t.Path); err == nil {
		return true
	}
	from, _ := r.workbooks.find(r, t, t.Path)
	return from.book != nil
}

// readText fills the table; false means that its form is wrong, which is reported.
func (t *table) readText(data []byte) bool {
	if n := bytes.Count(data, []byte("\n")); n > maxRows {
		t.fail(diag.Pos{File: t.file}, "too-large", diag.M("表有 %d 行，超过 %d", "the table has %d lines, more than %d", n, maxRows),
			diag.M("删去空行和不用的行", "delete empty lines and rows that are not needed"))
		return false
	}
	ruler := &ruler{lines: bytes.Split(data, []byte("\n"))}
	c := csv.NewReader(bytes.NewReader(data))
	c.Comma = separator(t.Table, data)
	c.FieldsPerRecord = -1
	t.decimalComma = c.Comma == ';'
	t.rows = make([]row, 0, len(ruler.lines))
	for first := true; ; first = false {
		cells, err := c.Read()
		if err == io.EOF {
			return !first || t.noHead()
		}
		if err != nil {
			return t.syntax(err, ruler)
		}
		row := row{t: t, cells: cells, at: make([]place, len(cells))}
		for i := range cells {
			row.cells[i] = strings.TrimSpace(cells[i])
			line, col := c.FieldPos(i)
			row.at[i] = place{int32(line), int32(ruler.at(line, col))}
		}
		if !first {
			t.add(row)
		} else if !t.head(row) {
			return false
		}
	}
}

// separator is the comma, the semicolon or the tab, whichever parts the first
// line into the most columns that the table has.
func separator(t schema.Table, data []byte) rune {
	head, _, _ := bytes.Cut(bytes.TrimLeft(data, "\n"), []byte("\n"))
	best, most := ',', 0
	for _, sep := range []rune{',', ';', '\t'} {
		c := csv.NewReader(bytes.NewReader(head))
		c.Comma = sep
		cells, err := c.Read()
		if err != nil || len(cells) > maxColumns {
			continue
		}
		known := 0
		for _, cell := range cells {
			if t.Column(strings.TrimSpace(cell)) >= 0 {
				known++
			}
		}
		if known == len(t.Columns) {
			return sep
		}
		if known > most {
			best, most = sep, known
		}
	}
	return best
}

func (t *table) syntax(err error, ruler *ruler) bool {
	pos := diag.Pos{File: t.file}
	if e := (*csv.ParseError)(nil); errors.As(err, &e) {
		pos.Line, pos.Col = e.Line, ruler.at(e.Line, e.Column)
	}
	t.fail(pos, "csv-syntax", diag.M("英文双引号不成对，或出现在值的中间", "double quotes do not pair, or stand inside a value"),
		diag.M("值里要用双引号时，整个值加双引号，里面的每个双引号写两次；或改用中文引号“”", "to have a double quote in a value, quote the whole value and write the inner quote twice, or use “ and ”"))
	return false
}

// ruler turns columns in bytes into columns in characters. It counts on from
// where it was asked last, so that a long line takes no square of its length.
type ruler struct {
	lines             [][]byte
	line, bytes, done int // done: characters in the first so many bytes of the line
}

// at gives a column in characters of one in bytes, both from 1; 0 is unknown.
func (r *ruler) at(line, col int) int {
	if line < 1 || line > len(r.lines) || col < 1 {
		return 0
	}
	text := r.lines[line-1]
	end := min(col-1, len(text))
	if line != r.line || end < r.bytes {
		r.line, r.bytes, r.done = line, 0, 0
	}
	r.done += utf8.RuneCount(text[r.bytes:end])
	r.bytes = end
	return r.done + 1
}
