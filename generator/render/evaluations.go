package render

import (
	"strings"

	"plansite/generator/locale"
	"plansite/generator/progress"
	"plansite/generator/site"
	"plansite/generator/theme"
)

const (
	evaluationsTemplate = theme.Page[EvaluationListPage]("evaluations")
	evaluationTemplate  = theme.Page[EvaluationPage]("evaluation")
	evaluationsSection  = "evaluations"
	evaluationsPath     = evaluationsSection + "/index.html"
)

func evaluationPath(e *site.Evaluation) string {
	return evaluationsSection + "/" + e.Article.Slug + ".html"
}

// addEvaluations adds the reports, if there are any, and the duties, if the plan
// states any: an empty column is not shown.
func addEvaluations(c *context) {
	if len(c.site.Evaluations) > 0 {
		c.page(evaluationsPath, c.words("evaluations.title"), (*context).evaluationList)
	}
	for _, e := range c.site.Evaluations {
		l := c.articlePage(evaluationPath(e), e.Article, func(c *context, lang locale.Lang) ([]byte, error) { return c.evaluationPage(lang, e) })
		l.card = articleCard(l.path, e.Article)
	}
	if len(c.site.Duties) > 0 {
		c.page(dutiesPath, c.words("duties.title"), (*context).dutiesPage)
	}
}

func (c *context) evaluationList(lang locale.Lang) ([]byte, error) {
	w := c.theme.Words(lang)
	f, err := c.frame(lang, meta{kind: "evaluations", path: evaluationsPath, title: w.T("evaluations.title"), description: w.T("evaluations.description")})
	if err != nil {
		return nil, err
	}
	p := EvaluationListPage{Frame: f}
	for _, e := range c.site.Evaluations {
		l := c.articleLinks(lang, evaluationsPath, []*site.Article{e.Article})[0]
		l.URL = c.link(lang, evaluationsPath, evaluationPath(e))
		p.Items = append(p.Items, l)
	}
	if len(c.site.Duties) > 0 {
		p.DutiesURL = c.link(lang, evaluationsPath, dutiesPath)
	}
	return evaluationsTemplate.Render(c.theme, p)
}

func (c *context) evaluationPage(lang locale.Lang, e *site.Evaluation) ([]byte, error) {
	w, at := c.theme.Words(lang), evaluationPath(e)
	a, err := c.article(lang, e.Article, meta{kind: "evaluation", path: at, crumbs: []crumb{{w.T("evaluations.title"), evaluationsPath}}})
	if err != nil {
		return nil, err
	}
	p := EvaluationPage{ArticlePage: a, Cutoff: w.Date(e.Cutoff)}
	if p.Missing != nil { // what the report says of the indicators, its text in this language says
		return evaluationTemplate.Render(c.theme, p)
	}
	for _, i := range c.site.Indicators {
		p.Rows = append(p.Rows, c.evaluationRow(lang, at, e, i))
		if newer(i, e.Cutoff) {
			p.Newer = append(p.Newer, Link{Text: i.Name.In(lang), URL: c.link(lang, at, indicatorPath(i))})
		}
	}
	return evaluationTemplate.Render(c.theme, p)
}

// evaluationRow shows an indicator as it was known on the cut-off day, with the
// official rating beside the verdict that is computed from the same figures.
func (c *context) evaluationRow(lang locale.Lang, at string, e *site.Evaluation, i *site.Indicator) EvaluationRow {
	w, m := c.theme.Words(lang), c.measure(lang, i)
	v := progress.Assess(i, e.Cutoff, c.site.Config.Progress)
	row := EvaluationRow{
		Indicator: Link{Text: i.Name.In(lang), URL: c.link(lang, at, indicatorPath(i))},
		Baseline:  orNone(w, c.statedValue(lang, i, i.Baseline)), Target: orNone(w, c.statedValue(lang, i, i.Target)),
		Latest: w.T("value.none"), Period: w.T("none"), Rating: w.T("none"), Verdict: c.verdict(lang, at, i, v),
	}
	if v.BasedOn != nil {
		row.Latest, row.Period = m.String(v.BasedOn.Value.Decimal), w.Period(v.BasedOn.Period)
	}
	for _, r := range e.Ratings {
		if r.Indicator == i {
			row.Rating, row.Note = orNone(w, r.Rating.In(lang)), strings.TrimSpace(r.Note.In(lang))
		}
	}
	return row
}

// newer tells whether a value became known after the cut-off day.
func newer(i *site.Indicator, cutoff locale.Date) bool {
	o := i.Latest()
	if o == nil {
		return false
	}
	known := progress.Known(i, cutoff)
	return len(known) == 0 || known[len(known)-1] != o
}
