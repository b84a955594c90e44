// Package progress says how far an indicator has come: pure arithmetic on
// decimals, as laid down in the method that the site publishes.
package progress

import (
	"github.com/shopspring/decimal"

	"plansite/generator/site"
)

// Share gives the share of the way from baseline b to target g that value x has
// covered, (x−b)/(g−b): 0 at the baseline, 1 at the target, negative where x moved
// away; it works upward, downward and from zero. Where g equals b there is no
// way to cover, and ok is false. The quotient has 16 decimals.
func Share(b, g, x decimal.Decimal) (share decimal.Decimal, ok bool) {
	way := g.Sub(b)
	if way.IsZero() {
		return decimal.Decimal{}, false
	}
	return x.Sub(b).Div(way), true
}

// Reached tells whether x meets the target g by its comparator, or, where the
// comparator is "", by the indicator's direction: up means at least, down at
// most, keep exactly. The limits include the number itself (以上, 以下).
func Reached(direction, comparator string, g, x decimal.Decimal) bool {
	if comparator == "" {
		comparator = map[string]string{"up": "ge", "down": "le", "keep": "eq"}[direction]
	}
	switch comparator {
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

// Change gives the change that the plan asks for, target minus baseline.
func Change(i *site.Indicator) decimal.Decimal {
	return i.Target.Value.Sub(i.Baseline.Value)
}
