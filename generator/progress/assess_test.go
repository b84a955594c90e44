package progress

import (
	"strconv"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"plansite/generator/locale"
	"plansite/generator/site"
)

// indicator reads what an indicator is from words: "100 200" are the baseline of
// 2020 and the target of 2025; "2023=152", "2023-Q2=152:E" are observations;
// "milestone:2022=130" is a milestone; the others are a method, a nature, a
// direction, a comparator or a standing.
func indicator(t testing.TB, words string) *site.Indicator {
	t.Helper()
	i := &site.Indicator{ID: "i01", Nature: "anticipatory", Direction: "up", Method: "pace", Measure: "stock"}
	source := &site.Source{Standing: "official"}
	f := strings.Fields(words)
	i.Baseline = &site.Target{Year: 2020, Role: "baseline", Value: number(f[0])}
	i.Target = &site.Target{Year: 2025, Role: "target", Value: number(f[1])}
	if i.Target.Value.LessThan(i.Baseline.Value) {
		i.Direction = "down"
	}
	for _, w := range f[2:] {
		left, value, isValue := strings.Cut(w, "=")
		year, isMilestone := strings.CutPrefix(left, "milestone:")
		switch {
		case isMilestone:
			y, _ := strconv.Atoi(year)
			i.Milestones = append(i.Milestones, &site.Target{Year: y, Role: "milestone", Value: number(value)})
		case isValue:
			i.Observations = append(i.Observations, observation(t, left, value, source))
		case w == "obligatory":
			i.Nature = w
		case w == "up" || w == "down":
			i.Direction = w
		case w == "unverified" || w == "reference":
			source.Standing = w
		case w == "stock" || w == "flow" || w == "mean" || w == "share":
			i.Measure = w
		case w == "unmeasured":
			i.Measure = ""
		case len(w) == 2:
			i.Target.Comparator = w
		default:
			i.Method = w
		}
	}
	return i
}

func observation(t testing.TB, when, value string, source *site.Source) *site.Observation {
	t.Helper()
	p, err := locale.ParsePeriod(when)
	if err != nil {
		t.Fatal(err)
	}
	value, status, _ := strings.Cut(value, ":")
	o := &site.Observation{Period: p, Status: "A", Source: source}
	if status != "" {
		o.Status = status
	}
	if value != "" {
		o.Value = valid(number(value))
	}
	return o
}

func number(s string) decimal.Decimal { return decimal.RequireFromString(s) }

// underWay is a day before the target's year is over, today one after each period
// of the tests.
var (
	underWay = locale.Date{Year: 2025, Month: 12, Day: 30}
	today    = locale.Date{Year: 2026, Month: 11, Day: 23}
)

// said gives a verdict in short: its status, or why there is none, and the pace.
func said(v Verdict) string {
	s := string(v.Status)
	if v.Reason != "" {
		s += ": " + string(v.Reason)
	}
	if v.Pace.Valid {
		s += " " + v.Pace.Decimal.StringFixed(3)
	}
	return s
}

func TestAssess(t *testing.T) {
	for _, c := range []struct{ name, of, want string }{
		{"upward", "100 200 2023=152", "behind 0.867"},
		{"downward", "2.0 1.0 2023=1.35", "ahead 1.083"},
		{"from zero", "0 5 2023=1", "far_behind 0.333"},
		{"to zero", "5 0 2023=2", "ahead 1.000"},
		{"below zero", "-10 -4 2023=-6", "ahead 1.111"},
		{"through zero", "-2 3 2023=1", "ahead 1.000"},
		{"exactly on the path is ahead", "100 200 2023=160", "ahead 1.000"},
		{"a little behind the path", "100 200 2023=157", "on_schedule 0.950"},
		{"a little behind an obligatory path", "100 200 obligatory 2023=157", "behind 0.950"},
		{"just under a cut", "100 200 2023=156.99999", "behind 0.950"},
		{"at the lowest cut", "100 200 2023=136", "behind 0.600"},
		{"no change", "100 200 2023=100", "far_behind 0.000"},
		{"the other way", "100 200 2023=94", "moving_away -0.100"},
		{"the other way, downward", "2.0 1.0 2023=2.1", "moving_away -0.167"},

		{"a month counts to its end", "0 60 2021-06=6", "ahead 1.000"},
		{"a quarter counts to its end", "0 60 2021-Q2=5", "behind 0.833"},
		{"a leap year is no longer", "0 60 2024-02=38", "ahead 1.000"},
		{"the latest counts", "100 200 2021=190 2022=101", "far_behind 0.025"},
		{"of periods that end together the last in order", "100 200 2023-12=180 2023=152", "behind 0.867"},

		{"beyond the target before its time", "100 200 2023=210", "beyond"},
		{"at the target before its time", "100 200 2023=200", "beyond"},
		{"beyond before its time, obligatory", "100 200 obligatory 2023=200", "beyond"},
		{"beyond before its time, downward", "200 100 lt 2023=99.9", "beyond"},
		{"fallen back", "100 200 2022=210 2023=190", "ahead 1.500"},
		{"an estimate of the last year", "100 200 2025=190:E", "behind 0.900"},
		{"a month before the end is not the end", "100 200 2025-11=199", "ahead 1.007"},

		{"g = b, kept exactly", "25 25 keep eq 2023=25", "met"},
		{"g = b, not kept exactly", "25 25 keep eq 2023=26", "not_met"},
		{"g = b with the method pace", "25 25 2023=26", "met"},
		{"g = b, at most", "25 25 down 2023=26", "not_met"},
		{"g = b, more than", "25 25 gt 2023=25", "not_met"},
		{"a limit that the baseline keeps is no way to go", "80 100 down 2023=90", "met"},
		{"beyond a limit", "80 100 down 2023=110", "not_met"},
		{"keep with a way to go", "20 25 keep 2023=24", "not_met"},
		{"past an exact target", "10 20 eq 2023=22", "not_assessed: past_exact_target"},
		{"before an exact target", "10 20 eq 2023=16", "ahead 1.000"},

		{"nothing published", "100 200", "not_assessed: no_value"},
		{"a missing value is no value", "100 200 2023=:M", "not_assessed: no_value"},
		{"a missing value does not hide an older one", "100 200 2023=152 2024=:M", "behind 0.867"},
		{"before the baseline", "100 200 2019=300", "not_assessed: before_baseline"},
		{"at the baseline", "100 200 2020=110", "not_assessed: before_baseline"},
		{"a month of the baseline year", "100 200 2020-06=210", "not_assessed: before_baseline"},
		{"provisional and estimated values count", "100 200 2022=130:P 2023=152:E", "behind 0.867"},

		{"rates", "100 200 cagr 2023=152", "ahead 1.007"},
		{"rates exactly on the path", "100000 161051 cagr 2022=121000", "ahead 1.000"},
		{"rates of months", "1000 2000 cagr 2021-06=1040", "far_behind 0.549"},
		{"rates, the other way", "100 200 cagr 2023=90", "moving_away -0.232"},
		{"rates down to nothing", "100 200 cagr 2023=0", "moving_away -6.725"},
		{"rates beyond the target", "100 200 cagr 2023=200", "beyond"},
		{"rates from zero", "0 5 cagr 2023=1", "not_assessed: zero_baseline"},
		{"rates from zero, beyond", "0 5 cagr 2023=6", "beyond"},
		{"rates of a negative baseline", "-10 5 cagr 2023=1", "not_assessed: negative_value"},
		{"rates to a negative target", "10 -5 cagr 2023=1", "not_assessed: negative_value"},
		{"rates of a negative value", "10 20 cagr 2023=-1", "not_assessed: negative_value"},
		{"rates downward", "2.0 1.0 cagr 2023=1.35", "not_assessed: falling_target"},
		{"rates to zero", "2.0 0 cagr 2023=1.35", "not_assessed: falling_target"},
		{"rates where nothing grows", "25 25 cagr 2023=25", "not_assessed: keep_target"},
		{"rates within a limit", "80 100 cagr down 2023=90", "not_assessed: keep_target"},
		{"rates too small to tell", "10000000000000000000000000000 10000000000000000000000000001 cagr 2023=10000000000000000000000000000", "not_assessed: keep_target"},

		{"no milestone is the straight path", "100 200 milestone 2023=152", "behind 0.867"},
		{"at a milestone", "100 200 milestone milestone:2023=140 2023=140", "ahead 1.000"},
		{"before a milestone", "100 200 milestone milestone:2022=110 2021=104", "behind 0.800"},
		{"between milestones", "100 200 milestone milestone:2024=180 milestone:2022=110 2023=140", "behind 0.889"},
		{"after the last milestone", "100 200 milestone milestone:2023=130 2024=158.5", "behind 0.900"},
		{"between months", "100 200 milestone milestone:2022=112 2021-06=103", "ahead 1.000"},
		{"milestones downward", "2.0 1.0 milestone milestone:2023=1.6 2022=1.8", "behind 0.750"},
		{"milestones below zero", "-10 0 milestone milestone:2022=-8 2021=-9", "ahead 1.000"},
		{"beyond before a milestone", "100 200 milestone milestone:2023=140 2022=200", "beyond"},
		{"a flat stretch first", "100 200 milestone milestone:2022=100 2021=105", "not_assessed: path_not_towards"},
		{"a detour first", "100 200 milestone milestone:2022=90 2021=97", "not_assessed: path_not_towards"},
		{"the pace does not look at milestones", "100 200 milestone:2023=140 2023=160", "ahead 1.000"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := said(Assess(indicator(t, c.of), underWay, Cuts{})); got != c.want {
				t.Errorf("%s: %s, want %s", c.of, got, c.want)
			}
		})
	}
}
