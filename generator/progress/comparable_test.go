package progress

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"plansite/generator/locale"
	"plansite/generator/site"
)

func TestUnlikePeriodsAreNotCompared(t *testing.T) {
	for _, c := range []struct{ of, want string }{
		{"38.5 30 down mean 2021-Q2=30.1", "not_assessed: unlike_period"},
		{"38.5 30 down mean 2021-Q2=1", "not_assessed: unlike_period"},
		{"100 200 flow 2021-S1=90", "not_assessed: unlike_period"},
		{"100 200 flow 2021-01/2021-09=150", "not_assessed: unlike_period"},
		{"100 200 flow 2020-07/2021-06=120", "not_assessed: unlike_period"},
		{"100 200 share 2021-06-30=120", "not_assessed: unlike_period"},
		{"100 200 unmeasured 2021-06=120", "not_assessed: unknown_measure"},
		{"100 200 unmeasured 2021=120", "ahead 1.000"},
		{"100 200 flow 2021-01/2021-12=120", "ahead 1.000"},
		{"100 200 flow 2021=120 2022-Q1=10", "ahead 1.000"},
		{"100 200 mean 2019-Q1=3", "not_assessed: no_value"},
		{"0 60 stock 2021-S1=6", "ahead 1.000"},
		{"0 60 stock 2021-06-30=6", "ahead 1.000"},
		{"0 60 stock 2021-01/2021-06=6", "ahead 1.000"},
		{"0 0 keep flow 2021-Q1=1", "not_assessed: unlike_period"},
	} {
		if got := said(Assess(indicator(t, c.of), locale.Date{Year: 2022, Month: 6, Day: 1}, Cuts{})); got != c.want {
			t.Errorf("%s: %s, want %s", c.of, got, c.want)
		}
	}
}

// TestUnlikeValuesDecideNothing adds values of other periods to many histories:
// nothing of a verdict changes but, where there is none, its reason.
func TestUnlikeValuesDecideNothing(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 2026))
	for range 20000 {
		i, on := history(r), locale.Date{Year: 2021 + r.IntN(7), Month: 6, Day: 15}
		v := Assess(i, on, Cuts{})
		if v.BasedOn != nil && !i.Comparable(v.BasedOn.Period) {
			t.Fatalf("by %s: %s", v.BasedOn.Period, told(i))
		}
		without := *i
		without.Observations = slices.DeleteFunc(slices.Clone(i.Observations), func(o *site.Observation) bool { return !i.Comparable(o.Period) })
		w := Assess(&without, on, Cuts{})
		if v.Reason == UnlikePeriod || v.Reason == UnknownMeasure {
			v.Reason = w.Reason
		}
		v.Unlike = false
		if !reflect.DeepEqual(v, w) {
			t.Fatalf("%v, without what does not compare %v\n%s", v, w, told(i))
		}
	}
}
