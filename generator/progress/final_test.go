package progress

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"plansite/generator/locale"
	"plansite/generator/site"
)

func TestFinalFigureDecides(t *testing.T) {
	for _, c := range []struct{ name, of, on, want string }{
		{"reached", "100 200 2025=201", "2026-01-01", "reached"},
		{"missed", "100 200 2025=199", "2026-01-01", "not_reached"},
		{"missed with milestones", "100 200 milestone milestone:2023=140 2025=190", "2026-06-30", "not_reached"},
		{"missed by rates from zero", "0 5 cagr 2025=4", "2026-06-30", "not_reached"},
		{"past an exact target", "10 20 eq 2025=22", "2026-06-30", "not_reached"},
		{"g = b", "25 25 keep 2025=24", "2026-06-30", "not_reached"},
		{"more than", "100 200 gt 2025=200", "2026-06-30", "not_reached"},
		{"on the last day", "100 200 2025=201", "2025-12-31", "beyond"},
		{"frozen on the last day without it", "100 200 2024=150", "2025-12-31", "behind 0.625"},

		{"not known", "100 200 2024=210", "2026-01-01", "outstanding"},
		{"nothing known", "100 200", "2026-01-01", "outstanding"},
		{"nothing known since the baseline", "100 200 2020=100", "2026-01-01", "outstanding"},
		{"known only later", "100 200 2026-06=205", "2026-11-23", "outstanding"},
		{"not from an official source", "100 200 unverified 2025=201", "2026-11-23", "outstanding"},
		{"from a reference", "100 200 reference 2025=201", "2026-11-23", "outstanding"},
		{"provisional", "100 200 2025=201:P", "2026-11-23", "outstanding"},
		{"an estimate", "100 200 2025=190:E", "2026-11-23", "outstanding"},
		{"missing", "100 200 2024=210 2025=:M", "2026-11-23", "outstanding"},
		{"a level that is no longer known to be kept", "25 25 keep 2024=25", "2026-11-23", "outstanding"},

		{"a stock by its last month", "100 200 stock 2025-12=201", "2026-11-23", "reached"},
		{"a stock by its last quarter", "100 200 stock 2025-Q4=199", "2026-11-23", "not_reached"},
		{"a stock a month too early", "100 200 stock 2025-11=201", "2026-11-23", "outstanding"},
		{"a flow of a month", "100 200 flow 2025-12=201", "2026-11-23", "outstanding"},
		{"a mean of a quarter", "100 200 mean 2025-Q4=201", "2026-11-23", "outstanding"},
		{"a share of a month", "10 20 share 2025-12=21", "2026-11-23", "outstanding"},
		{"of no known measure", "100 200 unmeasured 2025-12=201", "2026-11-23", "outstanding"},
		{"the year decides over its last month", "100 200 stock 2025-12=199 2025=200 2026=190", "2026-11-23", "reached"},
		{"later figures change nothing", "100 200 2025=199 2026-06=205", "2026-11-23", "not_reached"},
	} {
		t.Run(c.name, func(t *testing.T) {
			v := Assess(indicator(t, c.of), day(t, c.on), Cuts{})
			if got := said(v); got != c.want {
				t.Errorf("%s on %s: %s, want %s", c.of, c.on, got, c.want)
			}
			if v.Status == StatusOutstanding && v.Since.String() != "2026-01-01" {
				t.Errorf("outstanding since %s", v.Since)
			}
		})
	}
}

// An official figure decides over another of the same moment, whatever their order.
func TestOfficialFinalFigureComesFirst(t *testing.T) {
	i := indicator(t, "100 200 stock 2025-Q4=201 2025-12=199 2025=205")
	i.Observations[0].Source = &site.Source{Standing: site.Unverified}
	i.Observations[2].Source = nil
	if v := Assess(i, today, Cuts{}); v.Status != StatusNotReached || v.BasedOn.Period.String() != "2025-12" {
		t.Errorf("%s by %s", v.Status, v.BasedOn.Period)
	}
}

// TestEndOfThePeriod holds verdicts on many histories and days to what may be said
// of a target before and after its year.
func TestEndOfThePeriod(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 2025))
	seen := map[Status]int{}
	for n := range 20000 {
		i, on := history(r), locale.Date{Year: 2024 + r.IntN(4), Month: 1, Day: 1}
		on = locale.DateOf(on.Time(time.UTC).AddDate(0, 0, r.IntN(366)))
		v := Assess(i, on, Cuts{})
		seen[v.Status]++
		if wrong := faults(i, on, v); len(wrong) > 0 {
			t.Fatalf("history %d on %s: %s: %v\n%s", n, on, v.Status, wrong, told(i))
		}
	}
	for _, s := range Statuses {
		if seen[s] == 0 {
			t.Errorf("no history is %s", s)
		}
	}
}

// faults are what a verdict must not say.
func faults(i *site.Indicator, on locale.Date, v Verdict) []string {
	over := on.Compare(locale.Date{Year: 2025, Month: 12, Day: 31})
	ends := v.Status == StatusReached || v.Status == StatusNotReached
	after := ends || v.Status == StatusOutstanding
	known := slices.ContainsFunc(i.Observations, func(o *site.Observation) bool { return concludes(i, on, o) })
	var out []string
	for wrong, is := range map[string]bool{
		"speaks of pace after the end":              over > 0 && (v.Pace.Valid || v.ShareOfTime.Valid || v.NeededPerYear.Valid || v.AchievedPerYear.Valid),
		"speaks of the way to a target that is due": over > 0 && !after && v.Reason != Unjudged,
		"concludes before the end":                  over < 0 && after,
		"concludes by what is no conclusion":        ends && !concludes(i, on, v.BasedOn),
		"leaves out what concludes":                 over > 0 && known && !ends && v.Reason != Unjudged,
		"is outstanding since no day":               (v.Status == StatusOutstanding) == v.Since.IsZero(),
	} {
		if is {
			out = append(out, wrong)
		}
	}
	return out
}

// concludes says in other words which figures end the question.
func concludes(i *site.Indicator, on locale.Date, o *site.Observation) bool {
	p := o.Period.String()
	whole := p == "2025"
	stock := i.Measure == "stock" && (p == "2025-12" || p == "2025-Q4")
	return (whole || stock) && o.Value.Valid && (o.Status == "A" || o.Status == "B") && o.Source != nil && o.Source.Standing == "official" &&
		on.Compare(o.PublishedOn) >= 0 && on.Compare(locale.Date{Year: 2025, Month: 12, Day: 31}) >= 0
}

// history is an indicator with some published values of 2019 to 2027.
func history(r *rand.Rand) *site.Indicator {
	pick := func(of []string) string { return of[r.IntN(len(of))] }
	whole := func() decimal.Decimal { return decimal.NewFromInt(int64(r.IntN(21) - 5)) }
	i := &site.Indicator{
		Nature: pick(site.Natures), Direction: pick(site.Directions), Method: pick(site.Methods),
		Measure: pick([]string{"", "stock", "flow", "mean", "share"}), Unjudged: r.IntN(20) == 0,
		Baseline: &site.Target{Year: 2020, Value: whole()}, Target: &site.Target{Year: 2025, Value: whole(), Comparator: pick(append([]string{""}, site.Comparators...))},
	}
	sources := []*site.Source{nil}
	for _, s := range site.Standings {
		sources = append(sources, &site.Source{Standing: s})
	}
	for range r.IntN(6) {
		y := 2019 + r.IntN(9)
		o := &site.Observation{Period: []locale.Period{{Year: y}, {Year: y, Quarter: 1 + r.IntN(4)}, {Year: y, Month: 1 + r.IntN(12)}, {Year: 2025, Month: 12}, {Year: 2025}}[r.IntN(5)],
			Status: pick(site.ObservationStatuses), Source: sources[r.IntN(len(sources))]}
		if slices.ContainsFunc(i.Observations, func(other *site.Observation) bool { return other.Period == o.Period }) {
			continue
		}
		if o.Status != "M" {
			o.Value = valid(whole())
		}
		if r.IntN(2) == 0 {
			end := o.Period.End()
			o.PublishedOn = locale.Date{Year: end.Year + 1, Month: end.Month, Day: 1}
		}
		i.Observations = append(i.Observations, o)
	}
	slices.SortStableFunc(i.Observations, func(a, b *site.Observation) int { return a.Period.End().Compare(b.Period.End()) })
	return i
}

func told(i *site.Indicator) (s string) {
	for _, o := range i.Observations {
		s += fmt.Sprintf("%s=%s:%s %s, published on %s\n", o.Period, orNone(o.Value), o.Status, o.Source.Reliability(), o.PublishedOn)
	}
	return s + i.Measure
}
