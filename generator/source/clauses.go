package source

import (
	"slices"

	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/markdown"
	"plansite/generator/schema"
	"plansite/generator/site"
)

func planFile(l locale.Lang) string { return "content/plan/" + string(l) + ".md" }

// clauseText is a clause as it stands in one language's text.
type clauseText struct {
	id     string
	kind   site.ClauseKind
	level  int
	layout site.Layout
	table  string // of a row: the id of its table
	text   *site.ClauseText
}

// readClauses reads the document in each language, in reading order, and
// reports where the languages differ.
func (r *reader) readClauses() map[locale.Lang][]clauseText {
	langs := r.site.Config.Languages
	texts := map[locale.Lang][]clauseText{}
	r.clauses = newIndex[*site.Clause](schema.Clauses, planFile(langs[0]), diag.M("条款", "clause"), false)
	for _, l := range langs {
		text, whole := r.readPlanText(planFile(l), l)
		if text != nil {
			texts[l] = text
		}
		if l == langs[0] {
			r.clauses.broken = !whole
		}
	}
	authentic := texts[langs[0]]
	for _, l := range langs[1:] {
		if text := texts[l]; text != nil && authentic != nil {
			p := parity{to: &r.problems, from: planFile(langs[0]), file: planFile(l), want: authentic, got: text}
			p.compare()
		}
	}
	return texts
}

// readPlanText reads one language's text as clauses, and tells whether all could be kept.
func (r *reader) readPlanText(file string, l locale.Lang) ([]clauseText, bool) {
	data, _ := r.file(file, maxMarkdown, true)
	if data == nil {
		return nil, false
	}
	doc, problems := markdown.Parse(file, 1, data)
	problems = append(problems, doc.Unprintable()...)
	r.problems = append(append(r.problems, problems...), r.opt.look(file, l, data)...)
	c := clauseReader{to: &r.problems, seen: map[string]bool{}}
	for _, b := range doc.Blocks() {
		c.block(b)
	}
	return c.out, !c.lost
}

// clauseReader makes clauses of blocks.
type clauseReader struct {
	to   *diag.List
	out  []clauseText
	seen map[string]bool
	lost bool // a clause could not be kept, so that unknown ids say nothing
}

func (c *clauseReader) block(b markdown.Block) {
	isBox := b.Kind == site.Table || b.Kind == site.Indicators
	if isBox && !b.Caption {
		c.lost = true
		c.to.AddError(b.Pos, "missing-caption", diag.M("表格前没有标题段", "there is no caption before this table"),
			diag.M("在表格前写一段标题，段末加 {#box1 .caption}", "write a caption paragraph before it that ends in {#box1 .caption}"))
		return
	}
	if !isBox && slices.Contains(b.Classes, "caption") {
		c.to.AddError(b.Pos, "lone-caption", diag.M("这个标题段之后不是表格", "no table follows this caption"),
			diag.M("把表格紧接在它后面，或删去 .caption", "put the table right after it, or delete .caption"))
	}
	c.add(b, "")
	for _, row := range b.Rows {
		c.add(row, b.ID)
	}
}

// add keeps a block as a clause. A second one with the same id is skipped: package markdown reports it.
func (c *clauseReader) add(b markdown.Block, table string) {
	if b.ID == "" {
		c.lost = true
		hint := diag.M("在末尾加上条款号，如 {#d1-1}", "end it with an id such as {#d1-1}")
		if b.Kind == site.Other {
			hint = diag.M("规划正文里不用列表、引用、脚注和代码：每一项写成一段，照原文写（1）、①，末尾加上条款号，如 {#d1-1}",
				"the plan has no lists, quotes, footnotes and code: make each item a paragraph, numbered as in the document, that ends with an id such as {#d1-1}")
		}
		c.to.AddError(b.Pos, "missing-id", diag.M("这一段没有条款号", "this block has no clause id"), hint)
		return
	}
	if c.seen[b.ID] {
		c.lost = true
		return
	}
	c.seen[b.ID] = true
	c.out = append(c.out, clauseText{id: b.ID, kind: b.Kind, level: b.Level, layout: layoutOf(b), table: table,
		text: &site.ClauseText{Pos: b.Pos, HTML: b.HTML, Inner: b.Inner, Plain: b.Plain, Table: b.Table, Cells: b.Cells}})
}

func layoutOf(b markdown.Block) site.Layout {
	for _, l := range site.Layouts {
		if layable(b, l) && slices.Contains(b.Classes, string(l)) {
			return l
		}
	}
	return ""
}

// layable tells whether a layout is for blocks such as b.
func layable(b markdown.Block, l site.Layout) bool {
	return b.Kind == site.Paragraph || b.Kind == site.Heading && l == site.Repealed
}

// addClauses puts the clauses of the authentic language into the plan, with
// their texts in all languages and the rows of the indicators' box.
func (r *reader) addClauses(texts map[locale.Lang][]clauseText) {
	byID := map[locale.Lang]map[string]*site.ClauseText{}
	for l, list := range texts {
		byID[l] = map[string]*site.ClauseText{}
		for _, t := range list {
			byID[l][t.id] = t.text
		}
	}
	var above []*site.Clause // the headings that the next clause may stand under
	for _, t := range texts[r.site.Config.Authentic()] {
		c := &site.Clause{ID: t.id, Kind: t.kind, Level: t.level, Layout: t.layout, Text: map[locale.Lang]*site.ClauseText{}}
		for l := range texts {
			if text := byID[l][t.id]; text != nil {
				c.Text[l] = text
			}
		}
		for t.kind == site.Heading && len(above) > 0 && above[len(above)-1].Level >= t.level {
			above = above[:len(above)-1]
		}
		if t.table != "" {
			c.Parent = r.site.Plan.Clause(t.table)
		} else if len(above) > 0 {
			c.Parent = above[len(above)-1]
		}
		r.addClause(c)
		if t.kind == site.Heading {
			above = append(above, c)
		}
		if t.kind == site.Indicators {
			r.addIndicatorRows(c)
		}
	}
}

// addIndicatorRows gives each indicator its row in the box made from them.
func (r *reader) addIndicatorRows(box *site.Clause) {
	r.clauses.broken = r.clauses.broken || r.indicators.broken
	for _, ind := range r.site.Indicators {
		row := &site.Clause{ID: box.ID + "-" + ind.ID, Kind: site.Row, Parent: box, Text: map[locale.Lang]*site.ClauseText{}}
		for l, name := range ind.Name {
			row.Text[l] = &site.ClauseText{Pos: ind.Pos, Plain: name}
		}
		r.addClause(row)
	}
}

func (r *reader) addClause(c *site.Clause) {
	if !r.site.Plan.Add(c) {
		pos := c.Pos(r.site.Config.Authentic())
		r.problems.AddError(pos, "double-id", diag.M("编号 %q 用了两次", "the id %q is used twice", c.ID), diag.M("改用新的编号", "use a new id"))
		return
	}
	r.clauses.byID[c.ID] = c
}
