package locale

import "testing"

func TestPeriodBeginsAndEnds(t *testing.T) {
	for _, c := range []struct{ period, begin, end string }{
		{"2023", "2023-01-01", "2023-12-31"},
		{"2023-Q1", "2023-01-01", "2023-03-31"},
		{"2023-Q4", "2023-10-01", "2023-12-31"},
		{"2024-02", "2024-02-01", "2024-02-29"},
		{"2023-12", "2023-12-01", "2023-12-31"},
		{"2023-S1", "2023-01-01", "2023-06-30"},
		{"2023-S2", "2023-07-01", "2023-12-31"},
		{"2024-02-29", "2024-02-29", "2024-02-29"},
		{"2023-01/2023-09", "2023-01-01", "2023-09-30"},
		{"2025-07/2026-06", "2025-07-01", "2026-06-30"},
	} {
		p, err := ParsePeriod(c.period)
		if err != nil {
			t.Fatal(err)
		}
		if p.String() != c.period {
			t.Errorf("%s is written as %s", c.period, p)
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

func TestWhatIsNoPeriod(t *testing.T) {
	for _, s := range []string{"", "23", "2023-13", "2023-00", "2023-Q5", "2023-S3", "2023-02-29", "2023-06-31", "2023-06-00", "2023-1", "2023/06",
		"2023-09/2023-01", "2023-06/2023-06", "2023-Q1/2023-Q2", "2023-01/2023-09-30", "2023-01-01/2023-09"} {
		if p, err := ParsePeriod(s); err == nil {
			t.Errorf("%q is read as %s", s, p)
		}
	}
}

func TestPeriodsHaveKinds(t *testing.T) {
	for s, want := range map[string]Kind{
		"2023": Year, "2023-01/2023-12": Year, "2023-S1": Half, "2023-Q3": Quarter, "2023-06": Month, "2023-06-30": Day,
		"2023-01/2023-09": ToDate, "2023-01/2023-06": ToDate, "2023-04/2023-09": Span, "2025-07/2026-06": Span, "2025-01/2026-12": Span,
	} {
		p, err := ParsePeriod(s)
		if err != nil {
			t.Fatal(err)
		}
		if p.Kind() != want {
			t.Errorf("%s is a %s, want %s", s, p.Kind(), want)
		}
	}
}

func TestPeriodsInWords(t *testing.T) {
	zh := Format{Lang: "zh", DateLong: "2006年1月2日", Month: "2006年1月", Quarter: "{year}年第{quarter}季度", Year: "{year}年",
		Halves: []string{"{year}年上半年", "{year}年下半年"}, Months: []string{"2006年1", "1月"}, Dash: "—"}
	en := Format{Lang: "en", DateLong: "2 January 2006", Month: "January 2006", Quarter: "Q{quarter} {year}", Year: "{year}",
		Halves: []string{"the first half of {year}", "the second half of {year}"}, Months: []string{"January", "January 2006"}, Dash: "–"}
	for _, c := range []struct{ period, zh, en, without string }{
		{"2026", "2026年", "2026", ""},
		{"2026-01/2026-12", "2026年", "2026", ""},
		{"2026-S1", "2026年上半年", "the first half of 2026", "2026-S1"},
		{"2026-Q2", "2026年第2季度", "Q2 2026", ""},
		{"2026-06", "2026年6月", "June 2026", ""},
		{"2026-06-30", "2026年6月30日", "30 June 2026", ""},
		{"2026-01/2026-09", "2026年1—9月", "January–September 2026", "2026-01/2026-09"},
		{"2025-07/2026-06", "2025年7月—2026年6月", "July 2025–June 2026", "2025-07/2026-06"},
	} {
		p, err := ParsePeriod(c.period)
		if err != nil {
			t.Fatal(err)
		}
		if a, b, n := zh.Period(p), en.Period(p), (Format{}).Period(p); a != c.zh || b != c.en || c.without != "" && n != c.without {
			t.Errorf("%s is %q, %q, without words %q", c.period, a, b, n)
		}
	}
}

func TestOneTimeHasOneShortForm(t *testing.T) {
	for s, want := range map[string]string{
		"2026-01/2026-12": "2026", "2026-01/2026-06": "2026-S1", "2026-07/2026-12": "2026-S2", "2026-10/2026-12": "2026-Q4", "2026-01/2026-03": "2026-Q1",
		"2025-07/2026-06": "2025-07/2026-06", "2026-02/2026-04": "2026-02/2026-04", "2026-06": "2026-06", "2026-06-30": "2026-06-30", "2026-S2": "2026-S2",
	} {
		p, err := ParsePeriod(s)
		if err != nil {
			t.Fatal(err)
		}
		if got := p.Short().String(); got != want {
			t.Errorf("%s is %s in short, want %s", s, got, want)
		}
	}
}
