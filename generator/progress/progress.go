// Package progress says whether an indicator is on track, and how it knows: pure
// arithmetic on decimals, as laid down in the method that the site publishes.
//
// With the baseline b at the end of year t0, the target g at the end of year T
// and the latest value x at t, the share of the way is P = (x−b)/(g−b), the share
// of the time E = (t−t0)/(T−t0), and the pace P/E. That holds until T is over:
// from then on the final figure alone decides, if it is official, and until it is
// known the verdict is outstanding. A verdict is never better than its source.
//
// Time is counted in whole months from the end of the baseline year: each period
// ends with a month, so that three of five years are 36/60, exactly 0.6. Days
// would make the same share depend on leap years.
//
// Package progress holds no words: a verdict and its working are keys and typed
// values, which the caller writes in the language of a page or as JSON.
package progress

import (
	"github.com/shopspring/decimal"

	"plansite/generator/site"
)

// precision is the number of decimals of each quotient. The working shows fewer.
const precision = 16

// Share gives the share of the way from baseline b to target g that value x has
// covered, (x−b)/(g−b): 0 at the baseline, 1 at the target, negative where x moved
// away; it works upward, downward and from zero. Where g equals b there is no
// way to cover, and ok is false. The quotient has 16 decimals.
func Share(b, g, x decimal.Decimal) (share decimal.Decimal, ok bool) {
	way := g.Sub(b)
	if way.IsZero() {
		return decimal.Decimal{}, false
	}
	return x.Sub(b).DivRound(way, precision), true
}

// Reached tells whether x meets the target g by its comparator, or, where the
// comparator is "", by the indicator's direction: up means at least, down at
// most, keep exactly. The limits include the number itself (以上, 以下).
func Reached(direction, comparator string, g, x decimal.Decimal) bool {
	switch comparatorOf(direction, comparator) {
	case "ge":
		return x.GreaterThanOrEqual(g)
	case "gt":
		return x.GreaterThan(g)
	case "le":
		return x.LessThanOrEqual(g)
	case "lt":
		return x.LessThan(g)
	case "eq":
		return x.Equal(g)
	}
	return false
}

func comparatorOf(direction, comparator string) string {
	if comparator != "" {
		return comparator
	}
	return map[string]string{"up": "ge", "down": "le", "keep": "eq"}[direction]
}

// Change gives the change that the plan asks for, target minus baseline, if it
// states both.
func Change(i *site.Indicator) decimal.NullDecimal {
	if !i.HasWay() {
		return decimal.NullDecimal{}
	}
	return decimal.NewNullDecimal(i.Target.Value.Sub(i.Baseline.Value))
}
