package source

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/schema"
)

var (
	noteMark  = regexp.MustCompile(`(?i)^(?:(?:附?注|备注|说明|(?:数据|资料)?来源|制表|填表|审核|填报|单位)[人单位日期时间]*\s*[0-9一二三四五]*\s*[：:、.．]|[*＊※①]|(?:notes?|sources?|remarks?)\s*[0-9]*[:.])`)
	errorCell = regexp.MustCompile(`^#(?:REF!|N/A|DIV/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BUSY!)$`)
	sharps    = regexp.MustCompile(`^#{2,}$`)
)

// remark reports a row that is no data but a note, a signature or the like, in
// one message instead of one for each cell that it lacks.
func (t *table) remark(r row) bool {
	i := slices.IndexFunc(r.cells, func(s string) bool { return s != "" })
	text := r.cells[i]
	lone := !slices.ContainsFunc(r.cells[i+1:], func(s string) bool { return s != "" })
	lacking := t.lacks(r)
	if !(lacking > 0 && noteMark.MatchString(text) || lacking > 1 && lone && wordy(text)) {
		return false
	}
	hint := diag.M("删去这一行", "delete the row")
	if n := slices.IndexFunc(t.Columns, func(c schema.Column) bool { return strings.HasPrefix(c.Name, "note_") }); n >= 0 {
		hint = diag.M("删去这一行；要给读者看的话写进“%[1]s”一列", "delete the row; what readers should know belongs in the column “%[1]s”", t.label(&t.Columns[n]))
	}
	t.fail(r.posOf(i), "stray-row", diag.M("这一行不是数据，像是表下的注：%s", "this row is no data, but looks like a note below the table: %s", shortened(text)), hint)
	return true
}

// lacks counts the cells that are required and empty.
func (t *table) lacks(r row) int {
	empty := 0
	for i, c := range t.index {
		if t.Columns[c].Required && (i >= len(r.cells) || r.cells[i] == "") {
			empty++
		}
	}
	return empty
}

// wordy reports whether a cell holds words, and no id or period with which a row might begin.
func wordy(s string) bool {
	_, err := locale.ParsePeriod(s)
	return err != nil && !idForm.MatchString(s) && strings.ContainsFunc(s, unicode.IsLetter)
}

// titled reports a title where the head should be.
func (t *table) titled(r row) bool {
	filled := slices.DeleteFunc(slices.Clone(r.cells), func(s string) bool { return s == "" })
	if len(filled) != 1 || len(t.Columns) < 3 || t.Column(filled[0]) >= 0 || !wordy(filled[0]) {
		return false
	}
	t.fail(r.pos(), "stray-row", diag.M("这一行像是表的标题，不是表头：%s", "this row looks like the title of the table and not like its head: %s", shortened(filled[0])),
		diag.M("删去这一行，表头放在第一行", "delete the row; the head comes first"))
	return true
}

// spoilt reports cells that hold what a spreadsheet writes instead of a value.
func (t *table) spoilt(r row) bool {
	bad := false
	for i, cell := range r.cells {
		switch {
		case errorCell.MatchString(cell):
			t.fail(r.posOf(i), "formula", diag.M("公式出错，没有算出数：%s", "the formula failed and gives no value: %s", cell), diag.M("改好公式，或改填数值", "mend the formula, or write the value instead"))
		case sharps.MatchString(cell):
			t.fail(r.posOf(i), "formula", diag.M("列太窄，存下的是 %s，不是数", "the column was too narrow: it was saved as %s, not as a value", cell), diag.M("把列拉宽再保存，或直接填数值", "widen the column and save again, or write the value"))
		default:
			continue
		}
		bad = true
	}
	return bad
}

func shortened(s string) string {
	if letters := []rune(s); len(letters) > 30 {
		return string(letters[:30]) + "……"
	}
	return s
}
