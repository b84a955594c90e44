package progress

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"plansite/generator/locale"
)

// working is the arithmetic of an indicator, on the last day of the target's year.
type working struct{ of, want string }

func (working) on(t *testing.T) locale.Date { return day(t, "2025-12-31") }

// workings are the lines of arithmetic of a verdict, as its readers see them.
var workings = []working{
	{"100 200 2023=152", `
share_of_way value=152 baseline=100 target=200: share_of_way=0.520
share_of_time from=2020 at=2023 to=2025 elapsed=36 total=60: share_of_time=0.600
pace share_of_way=0.520 share_of_time=0.600: pace=0.867
band_between pace=0.867 from=0.60 below=0.95: status=behind
`},
	{"2.0 1.0 2023-06=1.35", `
share_of_way value=1.35 baseline=2.0 target=1.0: share_of_way=0.650
share_of_time from=2020 at=2023-06 to=2025 elapsed=30 total=60: share_of_time=0.500
pace share_of_way=0.650 share_of_time=0.500: pace=1.300
band_from pace=1.300 from=1: status=ahead
`},
	{"100 200 2023=94", `
share_of_way value=94 baseline=100 target=200: share_of_way=-0.060
share_of_time from=2020 at=2023 to=2025 elapsed=36 total=60: share_of_time=0.600
pace share_of_way=-0.060 share_of_time=0.600: pace=-0.100
band_below pace=-0.100 below=0: status=moving_away
`},
	{"49978 70000 2024-12=72835", `
share_of_way value=72835 baseline=49978 target=70000: share_of_way=1.142
difference value=72835 target=70000: difference=2835
`},
	{"100 200 2025=199", `
share_of_way value=199 baseline=100 target=200: share_of_way=0.990
share_of_time from=2020 at=2025 to=2025 elapsed=60 total=60: share_of_time=1.000
pace share_of_way=0.990 share_of_time=1.000: pace=0.990
band_between pace=0.990 from=0.95 below=1: status=on_schedule
`},
	{"25 25 2023=24", `
compare value=24 relation=lt target=25: status=not_met
`},
	{"100 200 cagr 2023=140", `
cagr_needed target=200 baseline=100 months=60: needed=0.1487
cagr_achieved value=140 baseline=100 months=36: achieved=0.1187
cagr_pace achieved=0.1187 needed=0.1487: pace=0.798
band_between pace=0.798 from=0.60 below=0.95: status=behind
`},
	{"100 200 milestone milestone:2022=112 milestone:2024=160 2023=130", `
milestone from=2022 from_value=112 to=2024 to_value=160 at=2023 elapsed=12 total=24: expected=136
milestone_pace value=130 baseline=100 expected=136: pace=0.833
band_between pace=0.833 from=0.60 below=0.95: status=behind
`},
	{"100 200 milestone milestone:2023=110 2022=105", `
milestone from=2020 from_value=100 to=2023 to_value=110 at=2022 elapsed=24 total=36: expected=106.67
milestone_pace value=105 baseline=100 expected=106.67: pace=0.750
band_between pace=0.750 from=0.60 below=0.95: status=behind
`},
	{"100 200 milestone milestone:2022=100 2021=105", `
milestone from=2020 from_value=100 to=2022 to_value=100 at=2021 elapsed=12 total=24: expected=100
`},
	{"0 5 cagr 2023=1", "\n"},
}

func TestWorking(t *testing.T) {
	for _, c := range workings {
		t.Run(c.of, func(t *testing.T) {
			v := Assess(indicator(t, c.of), c.on(t), Cuts{})
			if d := cmp.Diff(c.want, written(v.Steps)); d != "" {
				t.Error(d)
			}
		})
	}
}

func written(steps []Step) string {
	b := &strings.Builder{}
	b.WriteString("\n")
	for _, s := range steps {
		b.WriteString(s.Key)
		for _, a := range s.Args {
			fmt.Fprintf(b, " %s=%s", a.Name, shown(a))
		}
		fmt.Fprintf(b, ": %s=%s\n", s.Result.Name, shown(s.Result))
	}
	return b.String()
}

func shown(a Arg) string {
	switch a.Kind {
	case KindPeriod:
		return a.Period.String()
	case KindRelation, KindStatus:
		return a.Word
	}
	return a.Number.StringFixed(a.Places)
}

func TestShownNumberKeepsItsZeros(t *testing.T) {
	a := ratio("pace", number("0.6"))
	if got := a.Shown(); got.Exponent() != -3 || !got.Equal(a.Number) {
		t.Errorf("0.6 with three decimals is %s with exponent %d", got, got.Exponent())
	}
}

// Each step has its form, and each form occurs: a theme has the words for all
// of them and for no others.
func TestFormsAreThoseOfTheWorkings(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range workings {
		for _, s := range Assess(indicator(t, c.of), c.on(t), Cuts{}).Steps {
			var names []string
			for _, a := range append(slices.Clone(s.Args), s.Result) {
				names = append(names, a.Name)
			}
			if !slices.Equal(names, Forms[s.Key]) {
				t.Errorf("%s has the arguments %v, its form says %v", s.Key, names, Forms[s.Key])
			}
			seen[s.Key] = true
		}
	}
	for key := range Forms {
		if !seen[key] {
			t.Errorf("no working has the step %s", key)
		}
	}
}

func TestFiguresOfTheSentence(t *testing.T) {
	for _, c := range []struct{ of, on, want string }{
		{"100 200 2023=152", "2024-06-30", "way 0.52, time 0.6, gap 48, needed 24, achieved 17.3333333333333333"},
		{"2.0 1.0 2023=1.35", "2024-06-30", "way 0.65, time 0.6, gap -0.35, needed -0.175, achieved -0.2166666666666667"},
		{"100 200 2021-06=106", "2024-06-30", "way 0.06, time 0.1, gap 94, needed 20.8888888888888889, achieved 12"},
		{"100 200 2023=210", "2024-06-30", "way 1.1, time 0.6, gap -10, needed none, achieved 36.6666666666666667"},
		{"100 200 2023=152", "2025-12-30", "way 0.52, time 0.6, gap 48, needed 24, achieved 17.3333333333333333"},
		{"100 200 2023=152", "2026-01-01", "way 0.52, time none, gap 48, needed none, achieved none"},
		{"100 200 2025=190", "2026-12-31", "way 0.9, time none, gap 10, needed none, achieved none"},
		{"25 25 2023=24", "2024-06-30", "way none, time 0.6, gap 1, needed 0.5, achieved -0.3333333333333333"},
		{"0 5 cagr 2023=1", "2024-06-30", "way 0.2, time 0.6, gap 4, needed 2, achieved 0.3333333333333333"},
		{"100 200", "2024-06-30", "way none, time none, gap none, needed none, achieved none"},
	} {
		v := Assess(indicator(t, c.of), day(t, c.on), Cuts{})
		got := fmt.Sprintf("way %s, time %s, gap %s, needed %s, achieved %s", orNone(v.ShareOfWay), orNone(v.ShareOfTime),
			orNone(v.Gap), orNone(v.NeededPerYear), orNone(v.AchievedPerYear))
		if got != c.want {
			t.Errorf("%s on %s:\n%s, want\n%s", c.of, c.on, got, c.want)
		}
	}
}

func orNone(d decimal.NullDecimal) string {
	if !d.Valid {
		return "none"
	}
	return d.Decimal.String()
}

func TestVerdictSaysWhatItRestsOn(t *testing.T) {
	for _, c := range []struct {
		of, method, period string
		verified           bool
	}{
		{"100 200 2022=130 2023=152", "pace", "2023", true},
		{"100 200 unverified 2023-06=152", "pace", "2023-06", false},
		{"100 200 reference 2023=152", "pace", "2023", false},
		{"100 200 cagr 2023=152", "cagr", "2023", true},
		{"100 200 milestone 2023=152", "milestone", "2023", true},
		{"25 25 2023=25", "keep", "2023", true},
	} {
		v := Assess(indicator(t, c.of), underWay, Cuts{})
		if v.Method != c.method || v.BasedOn.Period.String() != c.period || v.Verified() != c.verified {
			t.Errorf("%s: method %s, based on %s, verified %v", c.of, v.Method, v.BasedOn.Period, v.Verified())
		}
	}
}

func TestIncompleteIndicatorsAreNotAssessed(t *testing.T) {
	i := indicator(t, "100 200 2023=152")
	i.Method = ""
	if got := Assess(i, underWay, Cuts{}).Method; got != "pace" {
		t.Errorf("without a method: %q", got)
	}
	i.Target.Year = 2020
	if got := said(Assess(i, today, Cuts{})); got != "not_assessed: wrong_order" {
		t.Error(got)
	}
	i.Target = nil
	if got := said(Assess(i, today, Cuts{})); got != "not_assessed: no_target" {
		t.Error(got)
	}
	i.Baseline = nil
	if got := said(Assess(i, today, Cuts{})); got != "not_assessed: no_baseline" {
		t.Error(got)
	}
}
