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

func TestDaysBetween(t *testing.T) {
	day := func(s string) Date {
		d, err := ParseDate(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	for _, c := range []struct {
		from, to string
		days     int
	}{
		{"2027-05-10", "2027-06-09", 30}, {"2027-06-09", "2027-06-09", 0}, {"2027-06-10", "2027-06-09", -1},
		{"2024-02-28", "2024-03-01", 2}, {"2026-12-31", "2027-01-01", 1},
	} {
		if got := day(c.from).DaysTo(day(c.to)); got != c.days {
			t.Errorf("from %s to %s are %d days, not %d", c.from, c.to, got, c.days)
		}
	}
}
