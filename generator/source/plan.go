package source

import (
	"plansite/generator/diag"
	"plansite/generator/site"
)

const documentFile = "content/plan/document.yaml"

// readDocument reads what is known about the document besides its text.
func (r *reader) readDocument() {
	p := &r.site.Plan
	p.Pos = diag.Pos{File: documentFile, Line: 1}
	data, _ := r.file(documentFile, maxYAML, true)
	if data == nil {
		return
	}
	m := parseYAML(documentFile, 1, data, &r.problems)
	if m == nil {
		return
	}
	langs := r.site.Config.Languages
	p.Title = m.requiredText("title", langs)
	p.ShortTitle = m.text("short_title", langs)
	start, end := m.get("start").required(), m.get("end").required()
	p.Start, p.End = start.year(), end.year()
	p.IndexNo = m.get("index_no").value
	p.Subject = m.text("subject", langs)
	p.Issuer = m.requiredText("issuer", langs)
	p.DocumentNo = m.get("document_no").value
	p.SignedOn = m.get("signed_on").date()
	p.PublishedOn = m.get("published_on").date()
	p.Validity = m.text("validity", langs)
	p.Access = m.text("access", langs)
	m.done()
	p.At = m.places("")
	r.showTexts(m, placeOf(documentFile)+"/")
	if p.Start > 0 && p.End > 0 && p.End < p.Start {
		end.fail("wrong-order", diag.M("end %d 早于 start %d", "end %d is before start %d", p.End, p.Start),
			diag.M("检查两个年份", "check the two years"))
	}
}

// readNotes reads the editors' remarks on clauses.
func (r *reader) readNotes() {
	t := r.table("notes")
	for _, row := range t.rows {
		n := &site.Note{Pos: row.pos(), Clause: r.clauses.find(row.get("clause")), Text: row.text("note")}
		if n.Clause != nil {
			r.site.Plan.Notes = append(r.site.Plan.Notes, n)
		}
	}
}

// readGlossary reads the terms; their columns are named by the languages alone.
func (r *reader) readGlossary() {
	t := r.table("glossary")
	seen := firsts{}
	for _, row := range t.rows {
		term := &site.Term{Pos: row.pos(), Text: row.text(""), Note: row.get("note").value, Certainty: row.get("certainty").value,
			Also: row.get("also_en").value, Avoid: row.get("avoid_en").value}
		f := row.get(t.Key[0])
		if seen.first(f, f.value) {
			r.site.Terms = append(r.site.Terms, term)
		}
	}
}
