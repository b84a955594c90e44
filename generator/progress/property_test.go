package progress

import (
	"fmt"
	"testing"

	"github.com/shopspring/decimal"

	"plansite/generator/locale"
	"plansite/generator/site"
)

// FuzzMirrorAndScale holds the methods to three laws: a verdict is the same in
// units ten times as large or small; by pace and milestone it is the same with
// all signs reversed, and with all values shifted, since neither changes any
// share of the way; and the status is always a known one, with a reason where
// there is no verdict.
func FuzzMirrorAndScale(f *testing.F) {
	f.Add(int64(100), int64(200), int64(152), int64(140), uint8(36), uint8(0), int8(3))
	f.Add(int64(200), int64(100), int64(135), int64(160), uint8(36), uint8(1), int8(-2))
	f.Add(int64(0), int64(5), int64(1), int64(2), uint8(30), uint8(2), int8(12))
	f.Add(int64(25), int64(25), int64(26), int64(25), uint8(60), uint8(7), int8(-9))
	f.Add(int64(-10), int64(4), int64(9), int64(-12), uint8(7), uint8(13), int8(1))
	f.Add(int64(100), int64(200), int64(300), int64(140), uint8(12), uint8(16), int8(1))
	f.Fuzz(func(t *testing.T, b, g, x, m int64, month, kind uint8, power int8) {
		whole := func(n int64) decimal.Decimal { return decimal.NewFromInt(n) }
		i := drawn(whole(b), whole(g), whole(x), whole(m), int(month), kind)
		v := Assess(i, underWay, Cuts{})
		wellFormed(t, v)

		scale := func(d decimal.Decimal) decimal.Decimal { return d.Shift(int32(power)) }
		same(t, "scaled", v, Assess(changed(i, scale), underWay, Cuts{}))
		if i.Method == "cagr" {
			return
		}
		shift := func(d decimal.Decimal) decimal.Decimal { return d.Add(decimal.New(12345, -2)) }
		same(t, "shifted", v, Assess(changed(i, shift), underWay, Cuts{}))
		mirrored := changed(i, decimal.Decimal.Neg)
		mirrored.Direction = opposite(i.Direction)
		mirrored.Target.Comparator = opposite(i.Target.Comparator)
		same(t, "mirrored", v, Assess(mirrored, underWay, Cuts{}))
	})
}

// drawn is an indicator of some method, direction and comparator with a
// milestone at 2022 and a value some months after 2020.
func drawn(b, g, x, m decimal.Decimal, month int, kind uint8) *site.Indicator {
	k := int(kind)
	return &site.Indicator{
		Nature:     "anticipatory",
		Method:     site.Methods[k%4],
		Direction:  site.Directions[k/4%3],
		Baseline:   &site.Target{Year: 2020, Value: b},
		Milestones: []*site.Target{{Year: 2022, Value: m}},
		Target:     &site.Target{Year: 2025, Value: g, Comparator: append([]string{""}, site.Comparators...)[k/12%6]},
		Observations: []*site.Observation{{
			Period: locale.Period{Year: 2021 + month/12, Month: 1 + month%12}, Value: valid(x), Status: "A",
		}},
	}
}

// changed is a copy of an indicator with each value v as by(v).
func changed(i *site.Indicator, by func(decimal.Decimal) decimal.Decimal) *site.Indicator {
	c, o := *i, *i.Observations[0]
	target := func(t *site.Target) *site.Target {
		n := *t
		n.Value = by(t.Value)
		return &n
	}
	o.Value = valid(by(o.Value.Decimal))
	c.Baseline, c.Target = target(i.Baseline), target(i.Target)
	c.Milestones = []*site.Target{target(i.Milestones[0])}
	c.Observations = []*site.Observation{&o}
	return &c
}

func opposite(word string) string {
	if o, ok := map[string]string{"up": "down", "down": "up", "ge": "le", "le": "ge", "gt": "lt", "lt": "gt"}[word]; ok {
		return o
	}
	return word
}

func same(t *testing.T, how string, v, w Verdict) {
	t.Helper()
	sum := func(v Verdict) string {
		return fmt.Sprint(v.Status, v.Reason, v.Method, orNone(v.ShareOfWay), orNone(v.ShareOfTime), orNone(v.Pace))
	}
	if sum(v) != sum(w) {
		t.Errorf("%s: %s, was %s", how, sum(w), sum(v))
	}
}

func wellFormed(t *testing.T, v Verdict) {
	t.Helper()
	known := false
	for _, s := range Statuses {
		known = known || s == v.Status
	}
	if !known || (v.Status == StatusNotAssessed) != (v.Reason != "") {
		t.Errorf("status %q with the reason %q", v.Status, v.Reason)
	}
	for _, s := range v.Steps {
		if len(s.Args)+1 != len(Forms[s.Key]) {
			t.Errorf("step %s has %d arguments", s.Key, len(s.Args))
		}
	}
	if v.Status == StatusBeyond && v.NeededPerYear.Valid {
		t.Error("beyond the target, and more is needed")
	}
}
