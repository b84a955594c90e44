package source

import (
	"slices"

	"plansite/generator/diag"
	"plansite/generator/site"
)

const sourceFile = "content/plan/source.txt"

// readSourceText reads the document as it was received.
func (r *reader) readSourceText() {
	if text, _ := r.file(sourceFile, maxMarkdown, false); text != nil {
		r.site.Plan.Source = &site.SourceText{Pos: diag.Pos{File: sourceFile, Line: 1}, Text: string(text)}
	}
}

// readAmendments reads the formal changes of the document, by date.
func (r *reader) readAmendments() {
	authentic := r.site.Config.Authentic()
	for _, row := range r.table("amendments").rows {
		a := &site.Amendment{Pos: row.pos(), On: r.past(row.get("date")), Authority: row.text("authority"),
			Clause: r.amendedClause(row.get("clause")), Old: row.text("old"), New: row.text("new")}
		old := row.get("old_" + string(authentic))
		switch {
		case old.value == "" && a.New[authentic] == "":
			old.fail("missing-value", diag.M("old 与 new 都没有填写", "both old and new are empty"),
				diag.M("old 填修改前的文字，new 填修改后的文字；增加一条时 old 留空，删去一条时 new 留空",
					"put the words before the amendment in old, and those after it in new; old is empty where a clause is added, new where one is repealed"))
		case a.Clause != nil:
			r.site.Plan.Amendments = append(r.site.Plan.Amendments, a)
		}
	}
	slices.SortStableFunc(r.site.Plan.Amendments, func(a, b *site.Amendment) int { return a.On.Compare(b.On) })
}

// amendedClause finds the clause of an amendment. One that was repealed is still in
// the text, as a place.
func (r *reader) amendedClause(f field) *site.Clause {
	c := r.clauses.byID[f.value]
	if c == nil && f.value != "" && !r.clauses.broken {
		f.fail("unknown-reference", diag.M("%s：%s 里没有条款 %q", "%s: there is no clause %[3]q in %[2]s", f.name, r.clauses.file, f.value),
			diag.M("核对条款号；这一条已整条删去的，在各语言的正文里原处保留一段，如：（已删去） {#%[1]s .repealed}",
				"check the id; where the whole clause was repealed, keep its place in the text of each language, as in: (Repealed) {#%[1]s .repealed}", f.value))
	}
	return c
}
