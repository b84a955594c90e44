package source

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"plansite/generator/locale"
)

func TestEvaluation(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/evaluations.txtar")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	for _, f := range archive.Files[:4] {
		files[f.Name] = f.Data
	}
	s, problems := mustRead(t, with(t, files))
	if len(problems) > 0 || len(s.Evaluations) != 1 {
		t.Fatal(len(s.Evaluations), said(problems))
	}
	e := s.Evaluations[0]
	if e.Article.Slug != "2023-midterm" || len(e.Article.Text) != 2 || e.Kind != "midterm" || e.Cutoff != (locale.Date{Year: 2023, Month: 6, Day: 30}) {
		t.Errorf("%+v", e)
	}
	var got []string
	for _, r := range e.Ratings {
		got = append(got, r.Indicator.ID+" "+r.Rating.In("zh")+" "+r.Note.In("en")+" "+r.Pos.String())
	}
	file := "content/evaluations/2023-midterm/ratings.csv"
	if d := cmp.Diff([]string{"i01 达到预期 A note " + file + ":3:1", "i02 良好  " + file + ":2:1"}, got); d != "" {
		t.Error(d)
	}
	if e.Ratings[1].Clause != s.Plan.Clause("t01-1") || e.Ratings[0].Clause != nil {
		t.Error("the clauses of the ratings")
	}
	if len(s.Files) != 2 || s.Files[1].Target != "evaluations/2023-midterm/report.pdf" {
		t.Errorf("the table is not attached, the report is: %v", s.Files)
	}
}
