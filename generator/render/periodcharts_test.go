package render

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"plansite/generator/chart"
	"plansite/generator/locale"
	"plansite/generator/site"
)

func observations(t *testing.T, periods string) []*site.Observation {
	t.Helper()
	var out []*site.Observation
	for _, s := range strings.Fields(periods) {
		p, err := locale.ParsePeriod(s)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, &site.Observation{Period: p, Value: decimal.NewNullDecimal(decimal.NewFromInt(1))})
	}
	return out
}

func TestEachKindOfPeriodIsForItself(t *testing.T) {
	for _, c := range []struct{ measure, periods, path, apart string }{
		{"", "2026-01 2026-Q1 2026-02 2026-Q2 2026", "2026", "2026-01 2026-02|2026-Q1 2026-Q2"},
		{"flow", "2024 2025-S1 2025-01/2025-09 2025", "2024 2025", "2025-S1|2025-01/2025-09"},
		{"flow", "2025-01/2025-03 2025-Q2 2025-01/2025-06", "", "2025-01/2025-03 2025-01/2025-06|2025-Q2"},
		{"mean", "2024-07/2025-06 2025-02/2025-03 2025-07/2026-06", "", "2024-07/2025-06 2025-07/2026-06|2025-02/2025-03"},
		{"stock", "2025-06 2025-Q3 2025-12-31", "2025-06 2025-Q3 2025-12-31", ""},
		{"share", "2025-01/2025-12", "2025-01/2025-12", ""},
	} {
		i := &site.Indicator{Measure: c.measure, Observations: observations(t, c.periods)}
		var others []string
		for _, a := range apart(i) {
			others = append(others, periodsOf(a.list))
		}
		if path, got := periodsOf(onPath(i)), strings.Join(others, "|"); path != c.path || got != c.apart {
			t.Errorf("%s %s: on the path %q, apart %q", c.measure, c.periods, path, got)
		}
	}
}

func periodsOf(list []*site.Observation) string {
	var out []string
	for _, o := range list {
		out = append(out, o.Period.String())
	}
	return strings.Join(out, " ")
}

func TestBarsHaveGaps(t *testing.T) {
	for _, c := range []struct{ periods, want string }{
		{"2015 2026-Q1 2026-Q2 2026-Q3", "2015 … 2026-Q1 2026-Q2 2026-Q3"},
		{"2020 2021 2024", "2020 2021 … 2024"},
		{"2025-01 2025-02 2025-03", "2025-01 2025-02 2025-03"},
		{"2025-Q1 2025-Q3 2025-Q4", "2025-Q1 … 2025-Q3 2025-Q4"},
		{"2020 2025", "2020 2025"},
		{"2024", "2024"},
	} {
		var points []chart.Point
		for _, o := range observations(t, c.periods) {
			points = append(points, chart.Point{Date: o.Period.End(), When: o.Period.String()})
		}
		var got []string
		for _, p := range withGaps(points) {
			got = append(got, p.When)
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %s, want %s", c.periods, s, c.want)
		}
	}
}

func TestAverageHasNoHalfCertificates(t *testing.T) {
	for _, c := range []struct {
		value    string
		decimals int
		want     string
	}{
		{"5714.3", 0, "5714"}, {"0.333", 0, "0.3"}, {"-0.04", 0, "-0.04"}, {"0", 0, "0"}, {"1.25", 1, "1.3"}, {"0.04", 1, "0.04"},
	} {
		if got := average(decimal.RequireFromString(c.value), c.decimals).String(); got != c.want {
			t.Errorf("%s with %d decimals: %s, want %s", c.value, c.decimals, got, c.want)
		}
	}
}
