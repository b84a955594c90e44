package source

import (
	"plansite/generator/diag"
	"plansite/generator/site"
)

// parity compares a translation of the document with the authentic text: the
// same clauses, of the same kind and level, in the same order.
type parity struct {
	to         *diag.List
	from, file string // the authentic file and the translation
	want, got  []clauseText
}

func (p parity) compare() {
	inWant, inGot := places(p.want), places(p.got)
	p.reportMissing(inGot)
	p.reportOrder(inWant)
	for _, g := range p.got {
		n, known := inWant[g.id]
		if !known {
			p.fail(g.text.Pos, diag.M("条款 %q 在 %s 里没有", "the clause %q is not in %s", g.id, p.from),
				diag.M("删去它，或改成 %[1]s 里的条款号", "delete it, or write the id that %[1]s has", p.from))
			continue
		}
		p.reportForm(p.want[n], g)
	}
}

func places(list []clauseText) map[string]int {
	at := map[string]int{}
	for i, c := range list {
		at[c.id] = i
	}
	return at
}

// reportMissing says which clauses have no translation, at the line after which it belongs.
func (p parity) reportMissing(inGot map[string]int) {
	pos := diag.Pos{File: p.file, Line: 1}
	for _, w := range p.want {
		if n, found := inGot[w.id]; found {
			pos = p.got[n].text.Pos
			continue
		}
		p.fail(diag.Pos{File: p.file, Line: pos.Line},
			diag.M("缺少条款 %q（%s）", "the clause %q is missing (%s)", w.id, w.text.Pos),
			diag.M("在这一段之后写上它的译文，段末加 {#%[1]s}", "write its translation after this block, ending in {#%[1]s}", w.id))
	}
}

// reportOrder reports the first clause that stands elsewhere than in the
// authentic text; what follows it would only repeat the message.
func (p parity) reportOrder(inWant map[string]int) {
	last, before := -1, ""
	for _, g := range p.got {
		n, known := inWant[g.id]
		if !known {
			continue
		}
		if n < last {
			p.fail(g.text.Pos, diag.M("条款 %q 排在 %q 之后，与 %s 的次序不同", "the clause %q stands after %q, unlike in %s", g.id, before, p.from),
				diag.M("移到与 %[1]s 相同的位置", "move it to its place in %[1]s", p.from))
			return
		}
		last, before = n, g.id
	}
}

var kindNames = map[site.ClauseKind]diag.Msg{
	site.Heading:    {ZH: "标题", EN: "a heading"},
	site.Paragraph:  {ZH: "段落", EN: "a paragraph"},
	site.Table:      {ZH: "表格", EN: "a table"},
	site.Row:        {ZH: "表格的行", EN: "a row of a table"},
	site.Indicators: {ZH: "指标专栏", EN: "the indicators' box"},
	site.Other:      {ZH: "列表或引文", EN: "a list or a quotation"},
}

// reportForm reports a clause of another kind or level, or in another table.
func (p parity) reportForm(want, got clauseText) {
	switch {
	case want.kind != got.kind:
		p.fail(got.text.Pos, msg("条款 %q 在这里是%s，在 %s 里是%s", "the clause %q is %s here, and in %s %s", got.id, kindNames[got.kind], p.from, kindNames[want.kind]),
			diag.M("写成同样的形式", "write it in the same form"))
	case want.level != got.level:
		p.fail(got.text.Pos, diag.M("标题 %q 在这里是 %d 级，在 %s 里是 %d 级", "the heading %q has level %d here, and in %s level %d", got.id, got.level, p.from, want.level),
			diag.M("写 %[1]d 个 #", "write %[1]d #", want.level))
	case want.table != got.table:
		p.fail(got.text.Pos, diag.M("行 %q 在这里属于表 %q，在 %s 里属于 %q", "the row %q is in the table %q here, and in %s in %q", got.id, got.table, p.from, want.table),
			diag.M("移到同一个表里", "move it to the same table"))
	}
}

func (p parity) fail(pos diag.Pos, message, hint diag.Msg) {
	p.to.AddError(pos, "clause-parity", message, hint)
}
