package progress

import (
	"fmt"
	"strings"
	"testing"

	"plansite/generator/site"
)

func TestBandsLeaveNoGap(t *testing.T) {
	for _, c := range []struct{ nature, want string }{
		{"anticipatory", "1 ≤ ahead; 0.95 ≤ on_schedule < 1; 0.6 ≤ behind < 0.95; 0 ≤ far_behind < 0.6; moving_away < 0"},
		{"obligatory", "1 ≤ ahead; 0.6 ≤ behind < 1; 0 ≤ far_behind < 0.6; moving_away < 0"},
	} {
		var got []string
		for _, b := range Bands(site.DefaultCuts(), c.nature) {
			s := string(b.Status)
			if b.From.Valid {
				s = b.From.Decimal.String() + " ≤ " + s
			}
			if b.Below.Valid {
				s += " < " + b.Below.Decimal.String()
			}
			got = append(got, s)
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s: %s", c.nature, s)
		}
	}
}

func TestCutsAreConfiguration(t *testing.T) {
	i := indicator(t, "100 200 2023=152")
	for _, c := range []struct {
		ahead, onSchedule, behind string
		want                      Status
	}{
		{"0.86", "0.8", "0.5", StatusAhead},
		{"1.1", "0.86", "0.5", StatusOnSchedule},
		{"1", "0.95", "0.86", StatusBehind},
		{"1", "0.95", "0.87", StatusFarBehind},
	} {
		cuts := Cuts{Ahead: number(c.ahead), OnSchedule: number(c.onSchedule), Behind: number(c.behind)}
		if got := Assess(i, underWay, cuts).Status; got != c.want {
			t.Errorf("pace 0.867 with the cuts %v: %s, want %s", cuts, got, c.want)
		}
	}
}

// A pace of 0.94999 that is printed as 0.950 and called behind would look wrong.
func TestPaceIsNotShownRoundedOverACut(t *testing.T) {
	for _, c := range []struct{ pace, want string }{
		{"0.86666666666", "0.867"},
		{"0.95", "0.950"},
		{"0.9499999", "0.9499999"},
		{"0.99996", "0.99996"},
		{"-0.0001", "-0.0001"},
		{"0.5994", "0.599"},
		{"-0.0000000000000001", "-0.0000000000000001"},
	} {
		pace := number(c.pace)
		if got := pace.StringFixed(places(Bands(site.DefaultCuts(), "anticipatory"), pace)); got != c.want {
			t.Errorf("%s is shown as %s, want %s", c.pace, got, c.want)
		}
	}
}

func TestComparators(t *testing.T) {
	for _, c := range []struct{ comparator, below, same, above string }{
		{"ge", "not_met 9 lt", "met 10 ge", "met 11 ge"},
		{"gt", "not_met 9 le", "not_met 10 le", "met 11 gt"},
		{"le", "met 9 le", "met 10 le", "not_met 11 gt"},
		{"lt", "met 9 lt", "not_met 10 ge", "not_met 11 ge"},
		{"eq", "not_met 9 ne", "met 10 eq", "not_met 11 ne"},
	} {
		for value, want := range map[string]string{"9": c.below, "10": c.same, "11": c.above} {
			v := Assess(indicator(t, "10 10 keep "+c.comparator+" 2023="+value), underWay, Cuts{})
			relation := v.Steps[0].Args[1].Word
			if got := fmt.Sprintf("%s %s %s", v.Status, value, relation); got != want {
				t.Errorf("target %s 10: %s, want %s", c.comparator, got, want)
			}
		}
	}
}
