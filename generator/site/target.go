package site

import (
	"github.com/shopspring/decimal"

	"plansite/generator/diag"
	"plansite/generator/locale"
)

// Target is what the plan states for the end of a year: the baseline, a
// milestone or the target, as a value or in words. An indicator may lack the
// first and the last: nil states nothing.
type Target struct {
	Pos        diag.Pos
	ValuePos   diag.Pos
	Year       int
	Role       string
	Comparator string // "" follows the indicator's direction
	Value      decimal.Decimal
	Printed    decimal.Decimal // the same, with the decimals that the plan prints
	Words      locale.Text     // instead of a value: 持续改善
	Clause     *Clause
}

// Numeric reports whether t states a value.
func (t *Target) Numeric() bool { return t != nil && len(t.Words) == 0 }

// Number is the value that t states, if any.
func (t *Target) Number() decimal.NullDecimal {
	if !t.Numeric() {
		return decimal.NullDecimal{}
	}
	return decimal.NewNullDecimal(t.Value)
}

// ForYear is the year that t states something for, or 0.
func (t *Target) ForYear() int {
	if t == nil {
		return 0
	}
	return t.Year
}

// Stated returns what the plan states for the indicator, by role.
func (i *Indicator) Stated() []*Target {
	var out []*Target
	if i.Baseline != nil {
		out = append(out, i.Baseline)
	}
	out = append(out, i.Milestones...)
	if i.Target != nil {
		out = append(out, i.Target)
	}
	return out
}

// Numbers returns the stated that have a value.
func (i *Indicator) Numbers() []*Target {
	var out []*Target
	for _, t := range i.Stated() {
		if t.Numeric() {
			out = append(out, t)
		}
	}
	return out
}

// StatedIn is the clause that states the baseline, or else the target, or what the
// indicator is.
func (i *Indicator) StatedIn() *Clause {
	for _, t := range i.Stated() {
		if t.Clause != nil {
			return t.Clause
		}
	}
	return i.Clause
}

// HasWay reports whether there is a way from a baseline to a target, on which
// values have a place.
func (i *Indicator) HasWay() bool { return i.Baseline.Numeric() && i.Target.Numeric() }

// Size is the value by whose size all values of the indicator are written: the
// last that the plan states, or else the latest.
func (i *Indicator) Size() decimal.Decimal {
	if stated := i.Numbers(); len(stated) > 0 {
		return stated[len(stated)-1].Value
	}
	if o := i.Latest(); o != nil {
		return o.Value.Decimal
	}
	return decimal.Decimal{}
}
