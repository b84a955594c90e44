package source

import (
	"errors"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"time"

	"plansite/generator/diag"
	"plansite/generator/schema"
)

// workbooks are the XLSX files that stand in for CSV files, by path; nil for
// one that is not there. A table may be in a workbook of its own name, or as a
// sheet of the workbook that is named as its folder.
type workbooks map[string]*workbook

// sheet is a sheet of a workbook that holds a table.
type sheet struct {
	book *workbook
	name string
	sole bool // the workbook has no other
}

// String names the sheet as the file of positions.
func (s sheet) String() string {
	if s.sole {
		return s.book.file
	}
	return s.book.file + "#" + s.name
}

// find gives the sheet that holds a table whose CSV would be at file, or a sheet
// without a name. False means that it is there and cannot be used, which is reported.
func (w workbooks) find(r *reader, t schema.Table, file string) (sheet, bool) {
	own := strings.TrimSuffix(file, path.Ext(file)) + workbookExt
	shared := path.Join(path.Dir(file), path.Base(path.Dir(file))+workbookExt)
	var found []sheet
	for _, name := range slices.Compact([]string{own, shared}) {
		b := w.open(r, name)
		if b == nil {
			continue
		}
		if b.broken {
			return sheet{}, false
		}
		if at, ok := b.sheetOf(t, name == own, name == shared); ok {
			found = append(found, at)
		} else if name != shared {
			r.problems.AddError(diag.Pos{File: name}, "missing-sheet", diag.M("工作簿里没有名为 %q 的工作表", "the workbook has no sheet named %q", t.Name),
				diag.M("把有数据的工作表命名为 %s", "name the sheet with the data %s", t.Name))
			return sheet{}, false
		}
	}
	switch len(found) {
	case 0:
		return sheet{}, true
	case 1:
		found[0].book.read[found[0].name] = true
		return found[0], true
	}
	for _, at := range found {
		at.book.read[at.name] = true
	}
	r.doubledTable(t.Name, found[0].String(), found[1].String())
	return sheet{}, false
}

func (r *reader) doubledTable(table, one, other string) {
	hint := diag.M("留下其中一份", "keep one of the two")
	if late, at, ok := r.later(one, other); ok {
		hint = diag.M("留下其中一份；改得晚的是 %s（%s）", "keep one of the two; the one changed later is %s (%s)", late, at)
	}
	r.problems.AddError(diag.Pos{File: one}, "doubled-table", diag.M("表 %s 有两份：%s 和 %s", "the table %s is there twice: %s and %s", table, one, other), hint)
}

// later tells which of two files, sheets included, was changed later, and when.
func (r *reader) later(one, other string) (file, at string, ok bool) {
	var times [2]time.Time
	for i, name := range []string{one, other} {
		name, _, _ = strings.Cut(name, "#")
		info, err := fs.Stat(r.fsys, name)
		if err != nil || info.ModTime().IsZero() {
			return "", "", false
		}
		times[i] = info.ModTime()
	}
	if times[0].Equal(times[1]) {
		return "", "", false
	}
	file, last := one, times[0]
	if times[1].After(last) {
		file, last = other, times[1]
	}
	return file, last.In(r.site.Config.Zone).Format("2006-01-02 15:04"), true
}

// open gives the workbook at a path, which is read once; nil if there is none.
func (w workbooks) open(r *reader, file string) *workbook {
	if b, known := w[file]; known {
		return b
	}
	w[file] = nil
	raw, err := readBytes(r.fsys, file, maxWorkbook, &r.problems)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		r.fail(err)
		return nil
	}
	b := openWorkbook(file, raw, &r.problems)
	w[file] = b
	return b
}

// sheetOf finds the sheet that is called as the table; in the table's own
// workbook the only sheet is it too, whatever its name.
func (b *workbook) sheetOf(t schema.Table, own, shared bool) (sheet, bool) {
	sole := len(b.sheets) == 1
	for _, name := range b.sheets {
		if t.Called(name) {
			return sheet{b, name, sole}, true
		}
	}
	another := func(o schema.Table) bool { return sole && o.Called(b.sheets[0]) }
	if own && sole && !(shared && slices.ContainsFunc(schema.Tables, another)) {
		return sheet{b, b.sheets[0], true}, true
	}
	return sheet{}, false
}

var emptySheet = regexp.MustCompile(`^(?:Sheet|工作表)[0-9]*$`)

// reportStrangers warns of sheets that nothing reads.
func (w workbooks) reportStrangers(to *diag.List) {
	for _, b := range w {
		if b == nil || len(b.read) == 0 { // that a workbook holds no table was reported
			continue
		}
		for _, name := range b.sheets {
			if !b.read[name] && !emptySheet.MatchString(name) {
				to.AddWarning(diag.Pos{File: b.file + "#" + name}, "unknown-sheet", diag.M("没有名为 %q 的表，这张工作表不读取", "there is no table named %q; nothing reads this sheet", name),
					diag.M("改名为表的名字，如 observations，或删去", "give it the name of a table, such as observations, or delete it"))
			}
		}
	}
}

// close lets go of the workbooks.
func (w workbooks) close() {
	for _, b := range w {
		if b != nil && b.xlsx != nil {
			b.xlsx.Close()
		}
	}
}

// nameCells begins each message about a cell of a workbook with the cell's name.
func nameCells(problems diag.List) {
	for i, p := range problems {
		file, _, _ := strings.Cut(p.Pos.File, "#")
		if strings.HasSuffix(file, workbookExt) && p.Pos.Line > 0 && p.Pos.Col > 0 {
			name := cellName(p.Pos.Col, p.Pos.Line)
			problems[i].Message = diag.Msg{ZH: "单元格 " + name + "：" + p.Message.ZH, EN: "cell " + name + ": " + p.Message.EN}
		}
	}
}
