package render

import (
	"strings"

	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/site"
	"plansite/generator/theme"
)

const (
	dutiesTemplate = theme.Page[DutiesPage]("duties")
	dutiesPath     = "evaluations/duties.html"
)

func (c *context) dutiesPage(lang locale.Lang) ([]byte, error) {
	w := c.theme.Words(lang)
	var crumbs []crumb
	if len(c.site.Evaluations) > 0 {
		crumbs = []crumb{{w.T("evaluations.title"), evaluationsPath}}
	}
	f, err := c.frame(lang, meta{kind: "duties", path: dutiesPath, title: w.T("duties.title"),
		description: w.T("duties.description", c.site.Plan.ShortTitle.In(lang)), crumbs: crumbs})
	if err != nil {
		return nil, err
	}
	p := DutiesPage{Frame: f, Open: c.dutiesCount(lang)}
	var mistakes diag.List
	for _, d := range c.site.Duties {
		p.Duties = append(p.Duties, c.dutyView(lang, d, &mistakes))
	}
	if len(mistakes) > 0 {
		return nil, mistakes
	}
	if p.Timeline, err = c.dutiesChart(lang, dutiesPath); err != nil {
		return nil, err
	}
	return dutiesTemplate.Render(c.theme, p)
}

// dutiesCount says how many duties there are, and how they stand.
func (c *context) dutiesCount(lang locale.Lang) string {
	count := map[string]int{}
	for _, d := range c.site.Duties {
		count[c.dutyState(d)]++
	}
	w := c.theme.Words(lang)
	said := []string{w.T("duties.count", len(c.site.Duties))}
	for _, state := range []string{"undated", "overdue", "open"} {
		if n := count[state]; n > 0 {
			said = append(said, w.T("duties.count."+state, n))
		}
	}
	if count["done"] == 0 {
		return strings.Join(append(said, w.T("duties.count.none")), w.Space)
	}
	return strings.Join(append(said, w.T("duties.count.done", count["done"])), w.Space)
}

func (c *context) dutyView(lang locale.Lang, d *site.Duty, mistakes *diag.List) DutyView {
	w, state := c.theme.Words(lang), c.dutyState(d)
	v := DutyView{
		ID: d.ID, What: d.What.In(lang), Clause: c.clauseName(lang, d.Clause), ClauseURL: c.link(lang, dutiesPath, planPath+"#"+d.Clause.ID),
		Due: orNone(w, w.Date(d.Due)), Done: orNone(w, w.Date(d.DoneOn)), State: state, Word: w.T("duty." + state),
	}
	switch href, ok := c.resolve(lang, dutiesPath)(d.Evidence); {
	case d.Evidence == "":
	case strings.Contains(d.Evidence, "://"):
		v.Evidence = &Link{Text: w.T("duty.evidence"), URL: d.Evidence}
	case !ok:
		mistakes.AddError(d.ProofPos, "dead-link", diag.M("网站没有 %s", "there is no %s on the site", d.Evidence),
			diag.M("写一个现有的页面或文件，或留空", "give a page or a file that exists, or leave it empty"))
	case href != "": // else it is not public yet
		v.Evidence = &Link{Text: w.T("duty.evidence"), URL: href}
	}
	return v
}

// dutyState tells whether a duty is done, overdue at the build instant, still
// open, or has no date. What is not published as done is not called undone.
func (c *context) dutyState(d *site.Duty) string {
	switch {
	case !d.DoneOn.IsZero():
		return "done"
	case d.Due.IsZero():
		return "undated"
	case d.Due.Compare(c.today()) < 0:
		return "overdue"
	}
	return "open"
}

// clauseName names a clause by the heading that it stands under.
func (c *context) clauseName(lang locale.Lang, cl *site.Clause) string {
	for cl != nil && cl.Kind != site.Heading {
		cl = cl.Parent
	}
	if cl == nil {
		return c.site.Plan.ShortTitle.In(lang)
	}
	return cl.Plain(lang)
}
