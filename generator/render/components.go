package render

import (
	"fmt"
	"slices"

	"plansite/generator/locale"
	"plansite/generator/progress"
	"plansite/generator/site"
	"plansite/generator/theme"
)

const (
	componentsTemplate = theme.Page[ComponentsPage]("components")
	componentsPath     = "components.html"
	componentsSheet    = "components.css"
)

// componentParts are the parts of the page in order, each with a heading in the
// theme's words.
var componentParts = []string{"colours", "type", "spaces", "text", "buttons", "notices", "cards", "figures", "tables", "verdicts",
	"charts", "clauses", "terms", "lists", "campaigns", "navigation", "search", "tools", "downloads", "bands"}

// AddComponents adds the page of the theme's components to the tree, in every
// language. It is for those who make themes, and no page leads to it.
func (r *Result) AddComponents() {
	c := r.context
	for _, lang := range c.langs {
		if p := c.path(lang, componentsPath); !r.Tree.Has(p) {
			r.Tree.Add(p, func() ([]byte, error) { return c.components(lang) })
		}
	}
	for _, a := range c.theme.Assets {
		if a.Name == componentsSheet {
			r.Tree.Add(a.Path, func() ([]byte, error) { return a.Data, nil })
		}
	}
}

func (c *context) components(lang locale.Lang) ([]byte, error) {
	w := c.theme.Words(lang)
	f, err := c.frame(lang, meta{kind: "components", path: componentsPath, title: w.T("components.title"), description: w.T("components.description"), noIndex: true})
	if err != nil {
		return nil, err
	}
	f.MoreStyle = c.asset(lang, componentsPath, componentsSheet)
	p := ComponentsPage{Frame: f, Colours: c.colourViews(), Choices: aidChoices(w), Campaign: c.campaignExample(lang), Updated: w.Date(c.today()), UpdatedISO: c.today().String()}
	for _, part := range componentParts {
		p.Contents = append(p.Contents, ContentsEntry{Text: w.T("components." + part), URL: "#c-" + part})
	}
	t := c.terms(lang, componentsPath)
	c.componentTexts(t, &p)
	c.componentLists(lang, &p)
	if err := c.componentFigures(lang, &p); err != nil {
		return nil, err
	}
	if p.Definitions, err = t.definitions(); err != nil {
		return nil, err
	}
	return componentsTemplate.Render(c.theme, p)
}

// colourViews are the theme's colours with their contrast.
func (c *context) colourViews() []ColourView {
	all := c.theme.Colours()
	var out []ColourView
	for _, colour := range all {
		v := ColourView{Name: "--" + colour.Name, Text: colour.Text}
		for _, mode := range modes {
			m := ColourMode{Value: mode(colour)}
			least := 21.0
			for _, ground := range groundsOf(colour.Name, all) {
				least = min(least, contrast(mode(colour), mode(ground)))
			}
			if colour.Text {
				m.Contrast = fmt.Sprintf("%.1f:1", least)
			}
			v.Modes = append(v.Modes, m)
		}
		out = append(out, v)
	}
	return out
}

// componentTexts puts on the page of t a term, a clause of each kind, and an
// example of the notes that a clause may have.
func (c *context) componentTexts(t *terms, p *ComponentsPage) {
	w := c.theme.Words(t.lang)
	for _, term := range c.publicTerms() {
		if term.Definition.In(t.lang) != "" {
			p.Marked = t.text(term.Text.In(t.lang))
			break
		}
	}
	seen := map[string]bool{}
	for _, cl := range c.site.Plan.Clauses {
		key := fmt.Sprint(cl.Kind, cl.Level, cl.Layout)
		if cl.Kind == site.Row || seen[key] {
			continue
		}
		seen[key] = true
		v := c.clause(t, cl)
		v.Related = c.related(t.lang, componentsPath, cl)
		p.Clauses = append(p.Clauses, v)
	}
	if i := slices.IndexFunc(p.Clauses, func(v ClauseView) bool { return v.Kind == string(site.Paragraph) }); i >= 0 {
		p.Clauses = append(p.Clauses, clauseExamples(w, p.Clauses[i])...)
	}
	p.Citation = c.citation(t.lang, nil, planPath)
}

// clauseExamples are a paragraph with each note that a clause may have, and one that
// an amendment repealed.
func clauseExamples(w *theme.Words, paragraph ClauseView) []ClauseView {
	example := w.T("components.example")
	paragraph.ID, paragraph.Inner = "example", escaped(example)
	repealed := paragraph
	paragraph.Lang, paragraph.Stale, paragraph.Notes = w.Tag, paragraph.Link, []string{example}
	repealed.ID, repealed.Layout, repealed.Amendments = "example-repealed", string(site.Repealed), [][]Phrase{{{Text: example}}}
	return []ClauseView{paragraph, repealed}
}

// componentLists fills p with the site's newest articles, its tags and its terms.
func (c *context) componentLists(lang locale.Lang, p *ComponentsPage) {
	const at = componentsPath
	w := c.theme.Words(lang)
	for _, s := range c.site.Sections {
		some := s.Articles[:min(2, len(s.Articles))]
		links := c.articleLinks(lang, at, some)
		for i, a := range some {
			links[i].Tags, links[i].Column = c.tagLinks(lang, at, a), c.columnName(w, a)
		}
		p.Items = append(p.Items, links...)
	}
	for i, t := range c.tags {
		l := c.tagLink(lang, at, t.Tag)
		p.TagCounts = append(p.TagCounts, TagView{Link: l, Count: w.T("tag.count", len(t.articles))})
		l.Current = i == 0
		p.Tags = append(p.Tags, l)
	}
	p.Links = c.waysToFind(lang)
	for _, l := range c.letters(lang, c.publicTerms()) {
		i := slices.IndexFunc(l.Terms, func(e GlossaryEntry) bool { return e.Definition != "" && len(e.Uses) > 0 })
		if i >= 0 {
			l.Terms = l.Terms[i : i+1]
			p.Letters = append(p.Letters, l)
		}
	}
	p.Pages, p.Prev, p.Next = c.pageLinks(lang, list{first: at, further: "components-%d.html", articles: make([]*site.Article, 9*perPage)}, 0)
	for i := range p.Pages {
		p.Pages[i].URL = "#c-navigation" // there is one page of this
	}
	p.Prev, p.Next = &Link{Text: w.T("nav.plan"), URL: c.link(lang, at, planPath)}, &Link{Text: w.T("nav.tasks"), URL: c.link(lang, at, tasksPath)}
	p.Missing = &Link{Text: w.T("components.example"), URL: c.link(lang, at, planPath)}
	p.Day = c.dayView(lang, at)
}

// componentFigures fills p with an indicator that has a value, one that has none,
// and what belongs to them.
func (c *context) componentFigures(lang locale.Lang, p *ComponentsPage) (err error) {
	const at = componentsPath
	p.Groups = c.taskGroups(lang, at)
	for _, t := range c.site.Tasks {
		if p.Task.ID == "" || len(t.Indicators) > 0 && len(p.Task.Indicators) == 0 {
			p.Task = c.taskCard(lang, at, t)
		}
	}
	for _, s := range progress.Statuses {
		p.Verdicts = append(p.Verdicts, VerdictView{Words: c.theme.Words(lang), Status: string(s),
			Shape: c.theme.Words(lang).T("verdict.shape." + string(s)), Word: c.theme.Words(lang).T("verdict." + string(s))})
	}
	w := c.theme.Words(lang)
	if !p.Task.StatusKnown {
		p.Task.StatusKnown, p.Task.Status = true, w.T("components.example")
	}
	p.Verdicts = append(p.Verdicts, VerdictView{Words: w, Status: string(progress.StatusAhead), Unverified: true, Shape: w.T("verdict.hollow." + string(progress.StatusAhead)),
		Word: qualified(w, w.T("verdict."+string(progress.StatusAhead)), []string{w.T("standing.said." + site.Unverified)})})
	for _, state := range []string{"done", "overdue", "open", "undated"} {
		p.Duties = append(p.Duties, DutyView{State: state, Word: c.theme.Words(lang).T("duty." + state)})
	}
	var some []*site.Indicator
	for _, has := range []bool{true, false} {
		if i := slices.IndexFunc(c.site.Indicators, func(i *site.Indicator) bool { return (i.Latest() != nil) == has }); i >= 0 {
			some = append(some, c.site.Indicators[i])
		}
	}
	if len(some) == 0 {
		return nil
	}
	if p.Cards, err = c.cards(lang, at, some); err != nil {
		return err
	}
	first := some[0]
	p.Facts, p.Counts, p.Figures = c.facts(lang, at, first), c.tally(lang, false), c.figureTable(lang, first, "indicator.figures", c.figures(lang, at, first))
	p.Table = c.overviewTable(lang, at)
	if p.Chart, err = c.lineChart(lang, at, first); err != nil {
		return err
	}
	p.Chart.Table = &p.Table
	if p.Files, err = c.downloadViews(lang, at, func(d download) bool { return d.Indicator == first }); err != nil {
		return err
	}
	p.Rows = []DownloadRow{{Words: c.theme.Words(lang), ID: first.ID, Name: p.Cards[0].Name, URL: p.Cards[0].URL, Note: p.Cards[0].Group, Files: p.Files}}
	return nil
}
