package render

import (
	"html/template"

	"plansite/generator/locale"
	"plansite/generator/site"
	"plansite/generator/theme"
	"plansite/generator/translation"
)

const (
	parallelTemplate = theme.Page[ParallelPage]("parallel")
	parallelPath     = "plan/parallel.html"
)

// addParallel puts the authentic text and a translation side by side: on the
// page of the authentic language the first translation, on another page its own.
func addParallel(c *context) {
	if len(c.langs) < 2 {
		return
	}
	c.page(parallelPath, c.words("parallel.title"), func(c *context, lang locale.Lang) ([]byte, error) {
		w := c.theme.Words(lang)
		f, err := c.frame(lang, meta{kind: "parallel", path: parallelPath, title: w.T("parallel.title"), description: w.T("parallel.description"),
			crumbs: []crumb{{w.T("nav.plan"), planPath}}})
		if err != nil {
			return nil, err
		}
		pair := c.parallelLanguages(lang)
		p := ParallelPage{Frame: f, Contents: c.planContents(lang)}
		for _, l := range pair {
			p.Columns = append(p.Columns, ParallelColumn{Name: c.theme.Words(l).Name, Tag: c.theme.Words(l).Tag, Title: c.site.Plan.Title.In(l)})
		}
		for _, cl := range c.site.Plan.Clauses {
			if cl.Kind != site.Row { // those of a table follow it
				p.Rows = append(p.Rows, c.parallelRows(lang, pair, cl)...)
			}
		}
		return parallelTemplate.Render(c.theme, p)
	})
}

func (c *context) parallelLanguages(lang locale.Lang) []locale.Lang {
	if lang == c.langs[0] {
		return c.langs[:2]
	}
	return []locale.Lang{c.langs[0], lang}
}

// parallelRows gives a clause, and after a table each of its rows.
func (c *context) parallelRows(lang locale.Lang, pair []locale.Lang, cl *site.Clause) []ParallelRow {
	row := c.parallelRow(lang, cl)
	for _, l := range pair {
		row.Cells = append(row.Cells, c.parallelCell(lang, l, cl))
	}
	rows := []ParallelRow{row}
	switch cl.Kind {
	case site.Table:
		for _, r := range c.site.Plan.Under(cl) {
			row := c.parallelRow(lang, r)
			for _, l := range pair {
				row.Cells = append(row.Cells, c.parallelCell(lang, l, r))
			}
			rows = append(rows, row)
		}
	case site.Indicators:
		rows = append(rows, c.parallelBox(lang, pair, cl)...)
	}
	return rows
}

func (c *context) parallelRow(lang locale.Lang, cl *site.Clause) ParallelRow {
	return ParallelRow{ID: cl.ID, Kind: string(cl.Kind), Level: cl.Level, Layout: string(cl.Layout), Link: c.link(lang, parallelPath, planPath+"#"+cl.ID),
		Label: c.theme.Words(lang).T("clause.link", cl.ID)}
}

func (c *context) parallelCell(lang, in locale.Lang, cl *site.Clause) ParallelCell {
	w := c.theme.Words(lang)
	cell := ParallelCell{Tag: c.theme.Words(in).Tag, Heading: cl.Kind == site.Heading && in == lang}
	text := cl.Text[in]
	if text == nil {
		cell.Missing = w.T("clause.untranslated")
		return cell
	}
	if c.translations.states[in][cl.ID] == translation.Stale {
		cell.Stale = w.T("clause.stale")
	}
	switch {
	case len(text.Cells) > 0:
		for _, s := range text.Cells {
			cell.Parts = append(cell.Parts, html(s))
		}
	case text.Inner != "":
		cell.Inner = html(text.Inner)
	default:
		cell.Block = html(text.HTML)
	}
	return cell
}

// parallelBox gives the indicators of the plan's box, each with its figures.
func (c *context) parallelBox(lang locale.Lang, pair []locale.Lang, box *site.Clause) []ParallelRow {
	var rows []ParallelRow
	for _, i := range c.site.Indicators {
		row := c.parallelRow(lang, c.site.Plan.Clause(box.ID+"-"+i.ID))
		for _, l := range pair {
			w := c.theme.Words(l)
			year := func(t *site.Target, role string) string {
				if t == nil {
					return w.T("role." + role)
				}
				return w.Period(locale.Period{Year: t.Year})
			}
			figures := w.T("parallel.figures", year(i.Baseline, "baseline"), c.boxNumber(l, i, i.Baseline), year(i.Target, "target"), c.boxNumber(l, i, i.Target), w.T("nature."+i.Nature))
			row.Cells = append(row.Cells, ParallelCell{Tag: w.Tag, Parts: []template.HTML{escaped(c.boxName(l, i)), escaped(figures)}})
		}
		rows = append(rows, row)
	}
	return rows
}

func escaped(s string) template.HTML { return template.HTML(template.HTMLEscapeString(s)) }
