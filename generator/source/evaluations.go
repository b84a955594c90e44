package source

import (
	"cmp"
	"io/fs"
	"slices"

	"plansite/generator/diag"
	"plansite/generator/leftover"
	"plansite/generator/locale"
	"plansite/generator/schema"
	"plansite/generator/site"
)

const (
	evaluationsFolder = "content/evaluations"
	ratingsFile       = "ratings.csv"
)

// readRatings reads what each evaluation says of the indicators, by its folder.
func (r *reader) readRatings() map[string][]*site.Rating {
	out := map[string][]*site.Rating{}
	entries, _ := fs.ReadDir(r.fsys, evaluationsFolder) // a folder that fails is reported by those who read its articles
	for _, e := range entries {
		if e.IsDir() && !leftover.Is(e.Name()) && !leftover.IsCopy(e.Name()) {
			out[e.Name()] = r.readRatingsOf(evaluationsFolder + "/" + e.Name() + "/" + ratingsFile)
		}
	}
	return out
}

func (r *reader) readRatingsOf(file string) []*site.Rating {
	byIndicator := map[*site.Indicator]*site.Rating{}
	seen := firsts{}
	for _, row := range r.tableIn(schema.Named("ratings"), file).rows {
		f := row.get("indicator")
		rating := &site.Rating{
			Pos:       row.pos(),
			Indicator: r.indicators.find(f),
			Rating:    row.text("rating"),
			Note:      row.text("note"),
			Clause:    r.clauses.find(row.get("clause")),
		}
		if rating.Indicator != nil && seen.first(f, f.value) {
			byIndicator[rating.Indicator] = rating
		}
	}
	var out []*site.Rating
	for _, ind := range r.site.Indicators {
		if rating := byIndicator[ind]; rating != nil {
			out = append(out, rating)
		}
	}
	return out
}

// report is what the front matter of an evaluation says besides that of other
// articles: its kind and the day at which its figures are frozen.
type report struct {
	kind   string
	cutoff locale.Date
	pos    diag.Pos // of the cut-off
}

func readReport(m *mapping, date locale.Date) report {
	kind, cutoff := m.get("kind").required(), m.get("cutoff").required()
	r := report{kind.word(site.EvaluationKinds), cutoff.date(), cutoff.pos}
	if r.cutoff.Compare(date) > 0 && !date.IsZero() {
		cutoff.fail("wrong-order", diag.M("数据截止日 %s 晚于报告的日期 %s", "the cut-off %s is after the report's date %s", r.cutoff, date),
			diag.M("检查两个日期", "check both dates"))
	}
	return r
}

// compareReports reports languages that differ in the kind or the cut-off.
func (a *articles) compareReports(texts []*text) {
	for _, t := range texts[min(1, len(texts)):] {
		first := texts[0]
		if t.report.kind == first.report.kind && t.report.cutoff == first.report.cutoff {
			continue
		}
		a.problems.AddError(t.report.pos, "date-differs", diag.M("kind 或 cutoff 与 %s 的不同", "the kind or the cut-off differs from that of %s", first.article.Pos.File),
			diag.M("同一份报告各语言写同样的 kind 和 cutoff", "write the same kind and cutoff in all languages of a report"))
	}
}

// readEvaluations adds the evaluations that are public, with their ratings.
func (a *articles) readEvaluations() error {
	found, err := a.public(kindOf{root: evaluationsFolder, section: "evaluations", dated: true, evaluation: true, own: [][]string{{ratingsFile}}})
	if err != nil {
		return err
	}
	for _, article := range found {
		first := a.firstReport(article)
		a.site.Evaluations = append(a.site.Evaluations, &site.Evaluation{
			Article: article,
			Kind:    first.report.kind,
			Cutoff:  first.report.cutoff,
			Ratings: a.cache.core.ratings[article.Slug],
		})
	}
	slices.SortFunc(a.site.Evaluations, func(x, y *site.Evaluation) int {
		return cmp.Or(y.Article.Date.Compare(x.Article.Date), cmp.Compare(x.Article.Slug, y.Article.Slug))
	})
	return nil
}

// firstReport is the text of a public report that says what kind it is.
func (a *articles) firstReport(article *site.Article) *text {
	texts := a.cache.folders[evaluationsFolder+"/"+article.Slug].texts
	return texts[slices.IndexFunc(texts, func(t *text) bool { return article.Text[t.lang] == t.article })]
}
