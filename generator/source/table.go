package source

import (
	"io/fs"
	"slices"
	"strings"

	"plansite/generator/damage"
	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/schema"
	"plansite/generator/wording"
)

// table is a table of content/ with the columns that package schema gives it,
// found by their heads in any order. A table is broken if some or all of its
// rows could not be read.
type table struct {
	schema.Table // in the site's languages
	file         string
	place        string // what an exception calls it, in a workbook or not
	to           *diag.List
	langs        []locale.Lang
	cell         map[string]int    // where a row has each column
	index        []int             // the column of each cell
	heads        map[string]string // what the file calls its columns
	rows         []row
	broken       bool
	inWorkbook   bool
	wording      *wording.List
	units        []string // of the indicators read before
	decimalComma bool     // a comma in a number may be a decimal sign
}

// row is a line of a table with the place of each of its cells.
type row struct {
	t     *table
	cells []string
	at    []place
}

// place is a line and a column of a table's file, from 1.
type place struct{ line, col int32 }

// maxColumns is far more than any table has; what has more is no table of ours.
const maxColumns = 200

// table reads the table of that name from its file or workbook; one that is
// missing and not required has no rows.
func (r *reader) table(name string) *table {
	t := schema.Named(name)
	return r.tableIn(t, t.Path)
}

// tableIn is table for one whose path has a part that is not fixed.
func (r *reader) tableIn(s schema.Table, path string) *table {
	t := &table{Table: s.In(r.site.Config.Languages), file: path, place: placeOf(path), to: &r.problems, langs: r.site.Config.Languages, wording: r.opt.wording}
	for _, ind := range r.site.Indicators {
		t.units = append(t.units, fold(r.unit(ind).Record))
	}
	from, ok := r.workbooks.find(r, s, path)
	_, err := fs.Stat(r.fsys, path)
	switch {
	case !ok:
		t.broken = true
	case from.book != nil && err == nil:
		t.broken = true
		r.doubledTable(s.Name, path, from.String())
	case from.book != nil:
		t.file, t.inWorkbook = from.String(), true
		if !t.readSheet(from) {
			t.broken, t.rows = true, nil
		}
	default:
		r.readCSV(t, path)
	}
	r.showRows(t)
	return t
}

// add keeps a row that has as many cells as the head; empty rows are skipped.
func (t *table) add(r row) {
	t.lookForDamage(r)
	if !slices.ContainsFunc(r.cells, func(s string) bool { return s != "" }) {
		return
	}
	if t.remark(r) {
		return
	}
	if t.spoilt(r) {
		t.broken = true
		return
	}
	want, last := len(t.index), len(r.cells)
	for last > want && r.cells[last-1] == "" {
		last-- // a spreadsheet's empty columns at the right
	}
	if last != want {
		at, hint := min(last, want)-1, diag.M("补上或删去逗号；值里有逗号时给整个值加英文双引号", "add or delete commas; put a value that holds a comma in double quotes")
		if t.inWorkbook {
			at, hint = want, diag.M("删去表格右边的内容，或给这一列加表头", "delete what is at the right of the table, or give the column a head")
		}
		t.fail(r.posOf(at), "cell-count", diag.M("这一行有 %d 格，表头有 %d 格", "this row has %d cells, the head has %d", last, want), hint)
		t.broken = true
		return
	}
	r.cells, r.at = r.cells[:last], r.at[:last]
	t.rows = append(t.rows, r)
	for i, c := range t.index {
		column := &t.Columns[c]
		if column.Type == schema.String || column.Type == schema.URL {
			r.cells[i] = schema.Unguard(r.cells[i])
			t.wrongCell(r, i)
			r.cells[i] = r.get(column.Name).bounded(column.Name).value
		}
		if column.Required && r.cells[i] == "" {
			r.get(column.Name).required()
		}
	}
}

// lookForDamage looks at the cells of a workbook; a CSV was looked at as a whole.
func (t *table) lookForDamage(r row) {
	if !t.inWorkbook {
		return
	}
	for i, cell := range r.cells {
		damagedCell(r.posOf(i), cell, t.to)
	}
}

// head finds the columns, and reports those that are unknown, doubled or missing.
func (t *table) head(r row) bool {
	t.lookForDamage(r)
	t.cell, t.heads = map[string]int{}, map[string]string{}
	for len(r.cells) > 1 && r.cells[len(r.cells)-1] == "" {
		r.cells = r.cells[:len(r.cells)-1]
	}
	if len(r.cells) > maxColumns {
		t.fail(r.posOf(maxColumns), "too-large", diag.M("表头有 %d 列", "the head has %d columns", len(r.cells)), t.columnsHint())
		return false
	}
	parts := strings.FieldsFunc(r.cells[0], func(c rune) bool { return strings.ContainsRune("，；|、", c) })
	if len(r.cells) == 1 && len(parts) > 1 && slices.ContainsFunc(parts, func(s string) bool { return t.Column(strings.TrimSpace(s)) >= 0 }) {
		t.fail(r.posOf(0), "csv-separator", diag.M("各列不是用英文逗号分开的", "the columns are not separated by commas"),
			diag.M("另存为“CSV UTF-8（逗号分隔）”", "save the table as “CSV UTF-8 (comma delimited)”"))
		return false
	}
	if t.titled(r) {
		return false
	}
	ok := true
	for i, head := range r.cells {
		ok = t.addColumn(head, r.posOf(i)) && ok
	}
	for _, c := range t.Columns {
		if _, found := t.cell[c.Name]; !found && c.Required {
			t.fail(diag.Pos{File: t.file, Line: int(r.at[0].line)}, "missing-column", diag.M("缺少 %q 这一列", "the column %q is missing", t.label(&c)), t.columnsHint())
			ok = false
		}
	}
	return ok
}

func (t *table) addColumn(head string, pos diag.Pos) bool {
	i := t.Column(head)
	if i < 0 && len(damage.Find(head, false)) > 0 {
		return false // which was reported
	}
	if lang, unused := t.unusedLanguage(head); i < 0 && unused {
		unusedText(t.to, pos, lang)
		t.Columns = append(slices.Clone(t.Columns), schema.Column{Name: head, Type: schema.String})
		i = len(t.Columns) - 1
	}
	if i < 0 {
		t.fail(pos, "unknown-column", diag.M("没有 %q 这一列", "there is no column %q in this table", head), t.unknownHint())
		return false
	}
	name := t.Columns[i].Name
	if _, twice := t.cell[name]; twice {
		said := msg("列 %q 出现了两次", "the column %q is there twice", name)
		if head != name {
			said = diag.M("列 %[2]q 出现了两次（%[1]q 也是它）", "the column %[2]q is there twice (%[1]q is the same)", head, name)
		}
		t.fail(pos, "doubled-column", said, diag.M("删去其中一列", "delete one of the two"))
		return false
	}
	t.cell[name], t.heads[name] = len(t.index), head
	t.index = append(t.index, i)
	return true
}

// unusedLanguage reports whether a column is that of a localized one in a language
// that the site does not have.
func (t *table) unusedLanguage(head string) (lang string, unused bool) {
	for _, c := range t.Columns {
		base := strings.TrimSuffix(c.Name, "_"+string(c.Lang))
		if lang, ok := strings.CutPrefix(head, base+"_"); ok && c.Lang != "" && isLanguage(lang) {
			return lang, true
		}
	}
	return "", false
}

// noHead reports a table without a line.
func (t *table) noHead() bool {
	t.fail(diag.Pos{File: t.file}, "missing-column", diag.M("文件是空的", "the file is empty"), t.columnsHint())
	return false
}

func (t *table) fail(pos diag.Pos, rule string, message, hint diag.Msg) {
	field{to: t.to, pos: pos}.fail(rule, message, hint)
}

func (t *table) columnsHint() diag.Msg {
	names := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		names[i] = t.label(&c)
	}
	return diag.M("表头应为：%s", "the columns are: %s", strings.Join(names, ","))
}

// unknownHint says what to do with a column that the table does not have. In a
// table of values it is usually a breakdown, such as by district.
func (t *table) unknownHint() diag.Msg {
	if !slices.Equal(t.Key, []string{"indicator", "period"}) {
		return t.columnsHint()
	}
	return msg("%s。分地区、分性别等的分项数值还不能录在这里：每个指标每个时期只留总数一行，删去这一列；分项放进文章的表格",
		"%s. Breakdowns, such as by district or sex, cannot be recorded here yet: keep one row, the total, for each indicator and period, delete this column, and put the parts into a table of an article", t.columnsHint())
}

// label is what the author of the table sees a column called: its head, or,
// of one that is not there, its name in the language of the heads.
func (t *table) label(c *schema.Column) string {
	if head := t.heads[c.Name]; head != "" {
		return head
	}
	for _, head := range t.heads {
		if schema.HasHan(head) {
			return c.Title.ZH
		}
	}
	return c.Name
}

// get gives the cell of a column; a column that the file leaves out has empty
// cells, so that a new column does not break an old site.
func (r row) get(column string) field {
	i, ok := r.t.cell[column]
	if !ok {
		return r.leftOut(column)
	}
	return field{to: r.t.to, pos: r.posOf(i), name: r.t.label(&r.t.Columns[r.t.index[i]]), value: r.cells[i], column: &r.t.Columns[r.t.index[i]], decimalComma: r.t.decimalComma}
}

func (r row) leftOut(column string) field {
	for i := range r.t.Columns {
		if c := &r.t.Columns[i]; c.Name == column {
			return field{to: r.t.to, pos: r.pos(), name: r.t.label(c), column: c}
		}
	}
	panic("source: the table " + r.t.Name + " has no column " + column)
}

// text gives the cells of a column that each language has.
func (r row) text(column string) locale.Text {
	t := locale.Text{}
	for _, l := range r.t.langs {
		name := string(l)
		if column != "" {
			name = column + "_" + name
		}
		if s := r.get(name).value; s != "" {
			t[l] = s
		}
	}
	return t
}

func (r row) posOf(cell int) diag.Pos {
	return diag.Pos{File: r.t.file, Line: int(r.at[cell].line), Col: int(r.at[cell].col)}
}

// pos is the place of the row.
func (r row) pos() diag.Pos { return r.posOf(0) }
