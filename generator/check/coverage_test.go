package check

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/site"
)

func TestEachFigureHasItsSource(t *testing.T) {
	five := decimal.NewFromInt(5)
	value := decimal.NewNullDecimal(five)
	clause, source := &site.Clause{ID: "box1-i01"}, &site.Source{ID: "s1"}
	line := func(n int) diag.Pos { return diag.Pos{File: "f.csv", Line: n} }
	period := locale.Period{Year: 2023, Quarter: 2}
	s := &site.Site{Indicators: []*site.Indicator{{
		ID:         "i01",
		Baseline:   &site.Target{Pos: line(1), Year: 2020, Value: five},
		Milestones: []*site.Target{{Pos: line(2), Year: 2023, Value: five, Clause: clause}, {Pos: line(3), Year: 2024, Value: five}},
		Target:     &site.Target{Pos: line(4), Year: 2025, Value: five, Clause: clause},
		Observations: []*site.Observation{
			{Pos: line(5), Period: period, Value: value, Source: source},
			{Pos: line(6), Period: period, Value: value},
			{Pos: line(7), Period: period, Status: "M"},
		},
		Context: []*site.Observation{{Pos: line(8), Period: period, Value: value}},
	}, {ID: "i02"}}}
	var problems diag.List
	unsourcedFigure.site(s, &problems)
	want := `f.csv:1: error: the value 5 of the indicator "i01" for 2020 names no clause (unsourced-figure)
    name the clause that states it in the column clause, such as box1-i01
f.csv:3: error: the value 5 of the indicator "i01" for 2024 names no clause (unsourced-figure)
    name the clause that states it in the column clause, such as box1-i01
f.csv:6: error: the value 5 of the indicator "i01" for 2023-Q2 has no source (unsourced-figure)
    name a source of sources.csv in the column source
f.csv:8: error: the value 5 of the indicator "i01" for 2023-Q2 has no source (unsourced-figure)
    name a source of sources.csv in the column source`
	if d := cmp.Diff(want, problems.Error()); d != "" {
		t.Error(d)
	}
	if sourced, total := s.Sourced(); total-sourced != len(problems) || total != 7 {
		t.Errorf("%d of %d figures sourced; %d problems", sourced, total, len(problems))
	}
}
