package render

import (
	"strings"

	"plansite/generator/locale"
	"plansite/generator/site"
	"plansite/generator/theme"
)

const passageTemplate = theme.Page[PassagePage]("passage")

// passagePath is the short address of a clause: c/t07-1.html.
func passagePath(cl *site.Clause) string { return "c/" + cl.ID + ".html" }

// addPassages adds a small page for each clause: its text, how to quote it and the
// way to its place in the document. It is what a quotation leads to; search engines
// are sent to the document instead.
func addPassages(c *context) {
	for _, cl := range c.site.Plan.Clauses {
		if cl.Kind == site.Row {
			continue // quoted by its table
		}
		c.unlisted(passagePath(cl), func(c *context, lang locale.Lang) ([]byte, error) { return c.passage(lang, cl) })
	}
}

func (c *context) passage(lang locale.Lang, cl *site.Clause) ([]byte, error) {
	w, at := c.theme.Words(lang), passagePath(cl)
	m := meta{kind: "passage", path: at, title: c.passageTitle(lang, cl), description: beginning(cl.Plain(lang)), noIndex: true, canonical: planPath,
		crumbs: []crumb{{w.T("nav.plan"), planPath}}}
	for _, h := range headings(cl) {
		if h.Level > 1 && h != cl {
			m.crumbs = append(m.crumbs, crumb{h.Plain(lang), planPath + "#" + h.ID})
		}
	}
	f, err := c.frame(lang, m)
	if err != nil {
		return nil, err
	}
	f.PlanStyle = true
	p := PassagePage{
		Frame: f, Document: c.site.Plan.Title.In(lang), Citation: c.citation(lang, cl, at),
		Links: []Link{{Text: w.T("task.in_plan"), URL: c.link(lang, at, planPath+"#"+cl.ID)}},
	}
	t := c.terms(lang, at)
	p.Clauses, p.Parts = c.passageText(t, cl)
	if p.Definitions, err = t.definitions(); err != nil {
		return nil, err
	}
	for _, h := range headings(cl) {
		if task := c.taskAt(h); task != nil {
			p.Links = append(p.Links, Link{Text: w.T("plan.related.task", task.Number), URL: c.link(lang, at, taskPath(task))})
		}
	}
	if c.known[parallelPath] {
		p.Links = append(p.Links, Link{Text: w.T("parallel.link"), URL: c.link(lang, at, parallelPath+"#"+cl.ID)})
	}
	return passageTemplate.Render(c.theme, p)
}

// passageTitle is a heading's text, the caption of a box, or where a paragraph stands.
func (c *context) passageTitle(lang locale.Lang, cl *site.Clause) string {
	w, text := c.theme.Words(lang), cl.Plain(lang)
	if text == "" { // not translated
		text = cl.Plain(c.langs[0])
	}
	switch {
	case cl.Kind == site.Heading, cl.Kind == site.Table, cl.Kind == site.Indicators:
		return text
	case cl.Parent == nil:
		return c.place(lang, cl)
	}
	return w.T("passage.title", cl.Parent.Plain(lang), c.ordinal(cl))
}

// passageText is what a clause holds: itself, and of a heading what stands under
// it; where other headings do, these.
func (c *context) passageText(t *terms, cl *site.Clause) ([]ClauseView, []Link) {
	if cl.Kind != site.Heading {
		return c.clauses(t, []*site.Clause{cl}), nil
	}
	var parts []Link
	for _, d := range c.site.Plan.Clauses {
		if d.Kind == site.Heading && d.Parent == cl {
			parts = append(parts, Link{Text: d.Plain(t.lang), URL: c.link(t.lang, t.at, passagePath(d))})
		}
	}
	if len(parts) > 0 {
		return nil, parts
	}
	return c.clauses(t, c.site.Plan.Under(cl)), nil
}

// beginning is the first lines of a text, cut off after a word.
func beginning(text string) string {
	const most = 120
	runes := []rune(text)
	if len(runes) <= most {
		return text
	}
	short := string(runes[:most])
	if i := strings.LastIndexByte(short, ' '); i > len(short)*3/4 {
		short = short[:i]
	}
	return short + "…"
}
