package progress

import (
	"strings"
	"testing"

	"plansite/generator/locale"
	"plansite/generator/site"
)

func day(t testing.TB, s string) locale.Date {
	t.Helper()
	d, err := locale.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestKnownOnADay: 2022 and 2023 say nothing of their publication, 2024 does, and
// the source of 2023-06 was published in September.
func TestKnownOnADay(t *testing.T) {
	i := indicator(t, "100 200 2022=120 2023-06=130 2023=140 2024=150 2025=160:E 2026=:M")
	i.Observations[1].Source = &site.Source{PublishedOn: day(t, "2023-09-15")}
	i.Observations[3].PublishedOn = day(t, "2025-03-01")
	i.Revisions = []*site.Revision{
		{Period: locale.Period{Year: 2022}, Old: number("119"), New: number("120"), On: day(t, "2024-05-01")},
		{Period: locale.Period{Year: 2022}, Old: number("118"), New: number("119"), On: day(t, "2023-05-01")},
	}
	for _, c := range []struct{ on, want string }{
		{"2022-12-30", ""},
		{"2022-12-31", "2022=118"},
		{"2023-05-01", "2022=119"},
		{"2023-06-30", "2022=119"},
		{"2023-09-15", "2022=119 2023-06=130"},
		{"2023-12-31", "2022=119 2023-06=130 2023=140"},
		{"2024-12-31", "2022=120 2023-06=130 2023=140"},
		{"2025-03-01", "2022=120 2023-06=130 2023=140 2024=150 2025=160"},
	} {
		var got []string
		for _, o := range Known(i, day(t, c.on)) {
			got = append(got, o.Period.String()+"="+o.Value.Decimal.String())
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("on %s: %q, want %q", c.on, s, c.want)
		}
	}
	if i.Observations[0].Value.Decimal.String() != "120" {
		t.Error("a value was changed in the site")
	}
}

func TestVerdictOfACutOffDay(t *testing.T) {
	i := indicator(t, "100 200 2022=130 2023=152 2024=200")
	for _, c := range []struct{ on, want string }{
		{"2022-12-30", "not_assessed: no_value"},
		{"2023-06-30", "behind 0.750"},
		{"2023-12-31", "behind 0.867"},
		{"2024-12-31", "beyond"},
	} {
		if got := said(Assess(i, day(t, c.on), Cuts{})); got != c.want {
			t.Errorf("on %s: %s, want %s", c.on, got, c.want)
		}
	}
}
