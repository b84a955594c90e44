package render

import (
	"strings"
	"time"

	"plansite/generator/document"
	"plansite/generator/locale"
	"plansite/generator/site"
)

// document is the plan as it is set on paper. Editors' notes and links to other
// pages are not part of the document; what a reader must know of a translation is.
func (c *context) document(lang locale.Lang) *document.Document {
	w, plan := c.theme.Words(lang), &c.site.Plan
	d := &document.Document{
		Lang: w.Tag, Title: plan.Title.In(lang), Short: plan.ShortTitle.In(lang), Author: plan.Issuer.In(lang),
		Day: dayOf(plan.SignedOn), Colon: w.T("paper.colon"),
	}
	for _, t := range c.site.Terms {
		if term := t.Text.In(lang); strings.Contains(d.Title, term) && !strings.Contains(term, " ") {
			d.Phrases = append(d.Phrases, term)
		}
	}
	for _, f := range c.documentTable(lang) {
		if f.Label != w.T("doc.title") {
			d.Facts = append(d.Facts, document.Fact{Label: f.Label, Value: f.Value})
		}
	}
	if base := c.site.Config.BaseURL; base != "" {
		d.Facts = append(d.Facts, document.Fact{Label: w.T("paper.address"), Value: base + c.path(lang, planPath), Address: true})
	}
	if ref := c.reference(lang, nil); ref != "" {
		d.Notes = append(d.Notes, ref)
	}
	d.Notes = append(d.Notes, w.T("paper.from", c.site.Config.Title.In(lang)))
	for _, cl := range plan.Clauses {
		if cl.Kind != site.Row {
			d.Blocks = append(d.Blocks, c.blocks(lang, cl)...)
		}
	}
	return d
}

// dayOf is midnight in universal time: the day is all that is known.
func dayOf(d locale.Date) time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

// blocks is a clause on paper. Where it is not translated, or no longer rightly,
// a remark says so.
func (c *context) blocks(lang locale.Lang, cl *site.Clause) []document.Block {
	w := c.theme.Words(lang)
	from, tag := lang, ""
	if cl.Text[lang] == nil {
		from = c.langs[0]
		tag = c.theme.Words(from).Tag
	}
	remark := func(key string) document.Block { return document.Block{Kind: document.Remark, Text: w.T(key)} }
	var out []document.Block
	if tag != "" {
		out = append(out, remark("clause.untranslated"))
	}
	for _, b := range c.textBlocks(from, cl) {
		b.Lang = tag
		out = append(out, b)
	}
	out = append(out, c.amendmentRemarks(lang, cl)...)
	if c.stale(lang, cl) {
		out = append(out, remark("clause.stale"))
	}
	return out
}

// textBlocks is a clause in a language that it has. A list, or whatever else has
// several lines, is a paragraph for each.
func (c *context) textBlocks(lang locale.Lang, cl *site.Clause) []document.Block {
	text := cl.Text[lang]
	b := document.Block{ID: cl.ID, Kind: document.Paragraph, Level: cl.Level, Text: text.Plain}
	switch cl.Kind {
	case site.Heading:
		b.Kind = document.Heading
	case site.Table:
		b.Kind, b.Head = document.Table, text.Table[0]
		for _, cells := range text.Table[1:] {
			b.Rows = append(b.Rows, document.Row{Cells: cells})
		}
	case site.Indicators:
		b.Kind = document.Table
		b.Head, b.Rows = c.boxTable(lang, cl)
	case site.Other:
		var out []document.Block
		for line := range strings.SplitSeq(text.Plain, "\n") {
			out = append(out, document.Block{ID: cl.ID, Kind: document.Paragraph, Text: line})
		}
		return out
	}
	switch cl.Layout {
	case site.Dated:
		b.Kind = document.Dated
	case site.Label:
		b.Kind = document.Label
	}
	return []document.Block{b}
}

// boxTable is the plan's box of indicators, as its page shows it.
func (c *context) boxTable(lang locale.Lang, cl *site.Clause) (head []string, rows []document.Row) {
	w, box := c.theme.Words(lang), c.box(lang, planPath, cl)
	for _, g := range box.Groups {
		rows = append(rows, document.Row{Cells: []string{g.Name}, Group: true})
		for _, r := range g.Rows {
			rows = append(rows, document.Row{Cells: []string{r.Name, r.Baseline, r.Target, r.Nature}})
		}
	}
	return []string{w.T("box.indicator"), box.BaselineYear, box.TargetYear, w.T("box.nature")}, rows
}
