package source

import (
	"regexp"

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
	published := m.get("published_on")
	p.SignedOn, p.PublishedOn = r.past(m.get("signed_on")), r.past(published)
	p.Validity = m.text("validity", langs)
	p.Access = m.text("access", langs)
	m.done()
	p.At = m.places("")
	r.showTexts(m, placeOf(documentFile)+"/")
	if !p.PublishedOn.IsZero() && p.PublishedOn.Compare(p.SignedOn) < 0 {
		published.fail("wrong-order", diag.M("发布日期 %s 早于成文日期 %s", "the day of publication, %s, is before that of signing, %s", p.PublishedOn, p.SignedOn),
			diag.M("检查两个日期", "check both dates"))
	}
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
	r.terms = newIndex[*site.Term](t.Name, t.file, diag.M("词汇", "term"), t.broken)
	seen := firsts{}
	for _, row := range t.rows {
		f, id := row.get(t.Key[0]), row.get("id")
		term := &site.Term{
			Pos: row.pos(), Text: row.text(""), Note: row.text("note"), Certainty: row.get("certainty").enum(),
			ID: id.id(), Pinyin: row.get("pinyin").pinyin(),
			Also: row.get("also_en").value, Avoid: row.get("avoid_en").value,
			Definition: row.text("definition"), DefinitionSource: row.text("definition_source"),
		}
		if id.value == "" && !term.Definition.Empty() {
			id.fail("missing-value", diag.M("词汇 %q 有释义，没有编号", "the term %q has a definition and no id", f.value),
				diag.M("在 id 一列填一个英文短名，如 certification", "put a short English name such as certification in the column id"))
		}
		fresh := id.value == "" || r.terms.add(id, term)
		if seen.first(f, f.value) && fresh {
			r.site.Terms = append(r.site.Terms, term)
		}
	}
}

var pinyinForm = regexp.MustCompile(`^[a-z]*$`)

// pinyin reads a syllable without its tone.
func (f field) pinyin() string {
	if !pinyinForm.MatchString(f.value) {
		f.fail("bad-pinyin", diag.M("%s：%q 不是不带声调的拼音", "%s: %q is not a syllable of pinyin without tone", f.name, f.value),
			diag.M("只写第一个字的拼音，不写声调，如 chong", "write the first character's syllable in small letters, as in chong"))
		return ""
	}
	return f.value
}
