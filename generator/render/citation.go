package render

import (
	"cmp"
	"strconv"
	"strings"

	"plansite/generator/locale"
	"plansite/generator/site"
)

// accessed stands in a citation where the day of reading comes.
const accessed = "\x00"

// citation quotes the plan, or the clause cl of it, as the style of the language
// wants it (the words have the form): in Chinese that of GB/T 7714 for electronic
// documents. page is the page whose address is quoted.
//
// GB/T 7714 asks for the day of publication or of the last change. Where the first
// is not known, the day that the document bears stands for it; where that is not
// known either, there is none. The day of reading only the reader knows: the place
// is marked, and site.js fills it in.
func (c *context) citation(lang locale.Lang, cl *site.Clause, page string) *CitationView {
	w, plan := c.theme.Words(lang), c.site.Plan
	v := &CitationView{Words: w, Permalink: c.absolute(c.path(lang, page))}
	day, place, address, note := "", "", "", ""
	if on := plan.PublishedOn; !on.IsZero() || !plan.SignedOn.IsZero() {
		if on.IsZero() {
			on = plan.SignedOn
		}
		day = w.T("cite.day", w.Date(on), w.ShortDate(on))
	}
	if cl != nil {
		v.Place = c.place(lang, cl)
	}
	if v.Place != "" {
		place = w.T("cite.place", v.Place)
	}
	if v.Permalink != "" {
		address = w.T("cite.address", v.Permalink)
	}
	if lang != c.langs[0] {
		note = w.T("cite.translation")
	}
	issuer := cmp.Or(plan.Issuer.In(lang), c.site.Config.Office.Name.In(lang))
	text := w.T("cite.text", issuer, plan.Title.In(lang), place, day, accessed, address, note)
	v.Before, v.After, v.Dated = strings.Cut(text, accessed)
	return v
}

// place says where in the document a clause stands, by the numbers of its headings:
// “二（四），任务12，第2段”, "sec. II(IV), task 12, para. 2". The title of the document has
// none.
func (c *context) place(lang locale.Lang, cl *site.Clause) string {
	w := c.theme.Words(lang)
	var parts []string
	section := ""
	for _, h := range headings(cl) {
		number := strings.Trim(h.Numbering(lang), " .、．")
		switch {
		case number == "" && h.Level == 1:
			continue // the title itself
		case number == "":
			number = h.Plain(lang)
		}
		if c.taskAt(h) == nil {
			section += number
			continue
		}
		if section != "" {
			parts = append(parts, w.T("cite.section", section))
			section = ""
		}
		parts = append(parts, w.T("cite.task", number))
	}
	if section != "" {
		parts = append(parts, w.T("cite.section", section))
	}
	switch cl.Kind {
	case site.Heading:
	case site.Indicators, site.Table:
		parts = append(parts, label(cl.Plain(lang)))
	default:
		key := "cite.paragraph"
		if cl.Parent == nil {
			key = "cite.opening"
		}
		parts = append(parts, w.T(key, strconv.Itoa(c.ordinal(cl))))
	}
	return strings.Join(parts, w.T("cite.join"))
}

// headings are those above a clause, the outermost first; a heading is its own last.
func headings(cl *site.Clause) []*site.Clause {
	var out []*site.Clause
	for h := cl; h != nil; h = h.Parent {
		if h.Kind == site.Heading {
			out = append([]*site.Clause{h}, out...)
		}
	}
	return out
}

// taskAt is the task whose heading a clause is, or nil.
func (c *context) taskAt(cl *site.Clause) *site.Task {
	for _, t := range c.site.Tasks {
		if t.Clause == cl {
			return t
		}
	}
	return nil
}

// ordinal counts a paragraph among those directly under its heading.
func (c *context) ordinal(cl *site.Clause) int {
	n := 0
	for _, o := range c.site.Plan.Clauses {
		if o.Parent == cl.Parent && (o.Kind == site.Paragraph || o.Kind == site.Other) {
			n++
		}
		if o == cl {
			break
		}
	}
	return n
}

// label is what a box is called: what stands before the colon of its caption.
func label(caption string) string {
	if i := strings.IndexAny(caption, "：:"); i > 0 {
		return strings.TrimSpace(caption[:i])
	}
	return caption
}
