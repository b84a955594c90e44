package render

import (
	"slices"

	"plansite/generator/locale"
	"plansite/generator/site"
	"plansite/generator/theme"
)

const (
	planTemplate = theme.Page[PlanPage]("plan")
	planPath     = "plan/index.html"
)

func addPlan(c *context) {
	l := c.page(planPath, c.site.Plan.Title, func(c *context, lang locale.Lang) ([]byte, error) {
		plan := &c.site.Plan
		f, err := c.frame(lang, meta{kind: "plan", path: planPath, title: plan.Title.In(lang)})
		if err != nil {
			return nil, err
		}
		f.PlanStyle = true
		files, err := c.paperViews(lang, planPath)
		if err != nil {
			return nil, err
		}
		t := c.terms(lang, planPath)
		p := PlanPage{Frame: f, Citation: c.citation(lang, nil, planPath), Table: c.documentTable(lang), Files: files, Explainers: c.explainers(lang),
			Contents: c.planContents(lang), Clauses: c.clauses(t, plan.Clauses)}
		if p.Definitions, err = t.definitions(); err != nil {
			return nil, err
		}
		if len(c.langs) > 1 {
			p.Parallel = c.link(lang, planPath, parallelPath)
		}
		return planTemplate.Render(c.theme, p)
	})
	l.changed, l.card = c.site.Plan.PublishedOn, (*context).planCard
}

// explainersSection is the column of what explains the plan: a policy and its
// explanations refer to each other.
const explainersSection = "explainers"

func (c *context) explainers(lang locale.Lang) []ArticleLink {
	for _, s := range c.site.Sections {
		if s.ID == explainersSection {
			return c.articleLinks(lang, planPath, s.Articles)
		}
	}
	return nil
}

// documentTable is the information table of a published document (政府信息公开).
func (c *context) documentTable(lang locale.Lang) []Field {
	w, p := c.theme.Words(lang), c.site.Plan
	row := func(key, value string) Field { return field(w, w.T("doc."+key), value) }
	return []Field{
		row("index_no", p.IndexNo),
		row("subject", p.Subject.In(lang)),
		row("issuer", p.Issuer.In(lang)),
		c.authentic(lang, row("document_no", p.DocumentNo)),
		row("signed_on", w.Date(p.SignedOn)),
		row("published_on", w.Date(p.PublishedOn)),
		row("validity", p.Validity.In(lang)),
		row("access", p.Access.In(lang)),
		row("title", p.Title.In(lang)),
	}
}

// planContents is the table of contents: headings below the title, nested by level.
func (c *context) planContents(lang locale.Lang) []ContentsEntry {
	var flat []site.BodyHeading
	for _, cl := range c.site.Plan.Clauses {
		if cl.Kind == site.Heading && cl.Level > 1 {
			flat = append(flat, site.BodyHeading{Level: cl.Level, ID: cl.ID, Text: cl.Plain(lang)})
		}
	}
	return contents(flat)
}

// contents nests headings by level.
func contents(flat []site.BodyHeading) []ContentsEntry {
	var out []ContentsEntry
	for i := 0; i < len(flat); {
		j := i + 1
		for j < len(flat) && flat[j].Level > flat[i].Level {
			j++
		}
		out = append(out, ContentsEntry{Text: flat[i].Text, URL: "#" + flat[i].ID, Children: contents(flat[i+1 : j])})
		i = j
	}
	return out
}

// clauses shows blocks of the document on the page of t. Rows are part of their table.
func (c *context) clauses(t *terms, list []*site.Clause) []ClauseView {
	var out []ClauseView
	for _, cl := range list {
		if cl.Kind != site.Row {
			out = append(out, c.clause(t, cl))
		}
	}
	return out
}

func (c *context) clause(t *terms, cl *site.Clause) ClauseView {
	lang, at, w := t.lang, t.at, c.theme.Words(t.lang)
	v := ClauseView{Words: w, ID: cl.ID, Kind: string(cl.Kind), Level: cl.Level, Layout: string(cl.Layout), Link: c.link(lang, at, planPath+"#"+cl.ID)}
	text := cl.Text[lang]
	if text == nil { // not translated: the authentic text stands in its place, marked as such
		text = cl.Text[c.langs[0]]
		v.Lang = c.theme.Words(c.langs[0]).Tag
	}
	mark := t.html
	if cl.Kind == site.Heading || v.Lang != "" {
		mark = html
	}
	if cl.Kind == site.Heading || cl.Kind == site.Paragraph {
		v.Inner = mark(text.Inner)
	} else {
		v.HTML = mark(text.HTML)
	}
	if c.stale(lang, cl) {
		v.Stale = c.linkTo(lang, at, c.langs[0], planPath+"#"+cl.ID)
	}
	v.Amendments = c.amendments(lang, cl)
	for _, n := range c.site.Plan.Notes {
		if n.Clause == cl || n.Clause.Kind == site.Row && n.Clause.Parent == cl {
			v.Notes = append(v.Notes, n.Text.In(lang))
		}
	}
	if at != passagePath(cl) {
		v.Cite = c.link(lang, at, passagePath(cl))
	}
	if at == planPath {
		v.Related = c.related(lang, at, cl)
	}
	if cl.Kind == site.Indicators {
		v.Box = c.box(lang, at, cl)
		t.box(v.Box)
	}
	return v
}

// related links a clause of the full text to the pages made from it.
func (c *context) related(lang locale.Lang, at string, cl *site.Clause) []Link {
	w := c.theme.Words(lang)
	var out []Link
	if cl.Kind == site.Indicators {
		out = append(out, Link{Text: w.T("indicators.title"), URL: c.link(lang, at, indicatorsPath)})
	}
	for _, t := range c.site.Tasks {
		if t.Clause != cl {
			continue
		}
		out = append(out, Link{Text: w.T("plan.related.task", t.Number), URL: c.link(lang, at, taskPath(t))})
		for _, i := range t.Indicators {
			out = append(out, Link{Text: i.Name.In(lang), URL: c.link(lang, at, indicatorPath(i))})
		}
	}
	return out
}

// box is the plan's box of indicators, its figures as the document prints them:
// recorded values, without grouping of digits.
func (c *context) box(lang locale.Lang, at string, cl *site.Clause) *BoxView {
	w := c.theme.Words(lang)
	b := &BoxView{ID: cl.ID, Caption: html(cl.Text[lang].Inner)}
	b.BaselineYear, b.TargetYear = w.T("role.baseline"), w.T("role.target")
	from, to := commonYears(c.site.Indicators)
	if from > 0 {
		b.BaselineYear = w.Period(locale.YearOf(from))
	}
	if to > 0 {
		b.TargetYear = w.Period(locale.YearOf(to))
	}
	for _, g := range c.site.Groups {
		bg := BoxGroup{Name: g.Name.In(lang)}
		for _, i := range g.Indicators {
			bg.Rows = append(bg.Rows, BoxRow{
				ID: cl.ID + "-" + i.ID, Name: c.boxName(lang, i),
				Baseline: c.boxCell(lang, i, i.Baseline, from), Target: c.boxCell(lang, i, i.Target, to),
				Nature: w.T("nature." + i.Nature), URL: c.link(lang, at, indicatorPath(i)),
			})
		}
		b.Groups = append(b.Groups, bg)
	}
	return b
}

// boxName is an indicator's name with its unit.
func (c *context) boxName(lang locale.Lang, i *site.Indicator) string {
	if unit := c.measure(lang, i).Name(); unit != "" {
		return c.theme.Words(lang).T("box.name_unit", i.Name.In(lang), unit)
	}
	return i.Name.In(lang)
}

// boxNumber writes a figure of the box: verbatim in the authentic language.
func (c *context) boxNumber(lang locale.Lang, i *site.Indicator, t *site.Target) string {
	if !t.Numeric() {
		return orNone(c.theme.Words(lang), statedWords(lang, t))
	}
	n := c.measure(lang, i).Number(t.Value)
	if lang == c.langs[0] {
		n = t.Printed.StringFixed(max(0, -t.Printed.Exponent()))
	}
	return bound(c.theme.Words(lang), t, n)
}

// boxCell is a figure of the box, with its year where the box has none for all.
func (c *context) boxCell(lang locale.Lang, i *site.Indicator, t *site.Target, common int) string {
	w, n := c.theme.Words(lang), c.boxNumber(lang, i, t)
	if common > 0 || t == nil {
		return n
	}
	return w.T("box.name_unit", n, w.Period(locale.YearOf(t.Year)))
}

// commonYears returns the baseline's and the target's year that all indicators
// that have one have in common, 0 where they differ.
func commonYears(list []*site.Indicator) (from, to int) {
	one := func(stated func(*site.Indicator) *site.Target) int {
		var years []int
		for _, i := range list {
			if t := stated(i); t != nil {
				years = append(years, t.Year)
			}
		}
		if years = slices.Compact(years); len(years) == 1 {
			return years[0]
		}
		return 0
	}
	return one(func(i *site.Indicator) *site.Target { return i.Baseline }), one(func(i *site.Indicator) *site.Target { return i.Target })
}
