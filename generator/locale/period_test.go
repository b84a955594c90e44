package locale

import "testing"

func TestPeriodBeginsAndEnds(t *testing.T) {
	for _, c := range []struct{ period, begin, end string }{
		{"2023", "2023-01-01", "2023-12-31"},
		{"2023-Q1", "2023-01-01", "2023-03-31"},
		{"2023-Q4", "2023-10-01", "2023-12-31"},
		{"2024-02", "2024-02-01", "2024-02-29"},
		{"2023-12", "2023-12-01", "2023-12-31"},
	} {
		p, err := ParsePeriod(c.period)
		if err != nil {
			t.Fatal(err)
		}
		if b, e := p.Begin().String(), p.End().String(); b != c.begin || e != c.end {
			t.Errorf("%s runs from %s to %s, want %s to %s", c.period, b, e, c.begin, c.end)
		}
	}
}
