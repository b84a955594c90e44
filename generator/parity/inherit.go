package parity

import (
	"regexp"
	"slices"

	"github.com/shopspring/decimal"
)

// lend reads the values of a neighbour with the unit of a token: 5 in 5—10% as
// 5%, 2021 in 2021—2025年 as a year, February in “February and March 2023” as
// that of 2023.
type lend func(t token) (reading, bool)

// inherit lets neighbours that are joined to one another share units, from the
// right and from the left. The own reading of a token stays.
func (s *scanner) inherit(joint *regexp.Regexp) {
	for i := len(s.tokens) - 2; i >= 0; i-- {
		s.borrow(i, i+1, joint)
	}
	for i := 1; i < len(s.tokens); i++ {
		s.borrow(i, i-1, joint)
	}
}

func (s *scanner) borrow(i, j int, joint *regexp.Regexp) {
	t, u := &s.tokens[i], &s.tokens[j]
	from, to := min(t.end, u.end), max(t.start, u.start)
	if u.lend == nil || from > to || !joint.MatchString(s.text[from:to]) {
		return
	}
	own := t.readings[0]
	if own.sort == count && !t.open {
		return
	}
	r, ok := u.lend(*t)
	if !ok {
		return
	}
	t.readings = append(t.readings, r)
	if t.lend == nil || t.open {
		t.lend = u.lend
	}
}

// lender is the lend of a plain number with a unit and a magnitude.
func lender(unit string, size decimal.Decimal) lend {
	one := decimal.NewFromInt(1)
	if size.Equal(one) && unitReadings(unit, one)[0].sort == count {
		return nil
	}
	return func(t token) (reading, bool) {
		r := t.readings[0]
		if r.sort != count {
			return r, false
		}
		return unitReadings(unit, r.values[0].Mul(size))[0], true
	}
}

// lendYear reads 2021, and 25 after 2021–, as years.
func lendYear(y int) lend {
	century := decimal.NewFromInt(int64(y / 100 * 100))
	return func(t token) (reading, bool) {
		r := t.readings[0]
		if r.sort != count && r.sort != year {
			return r, false
		}
		if plausibleYear(r.values[0]) {
			return read(year, r.values[0]), true
		}
		short := t.end-t.start == len("25") && r.values[0].IsInteger()
		return read(year, century.Add(r.values[0])), short
	}
}

// lendDate completes a month or a day by the year and the month of its neighbour.
func lendDate(date reading) lend {
	return func(t token) (reading, bool) {
		r := t.readings[0]
		kin := r.sort == date.sort || r.sort == count && date.sort == day
		missing := len(date.values) - len(r.values)
		if !kin || missing <= 0 {
			return r, false
		}
		return read(date.sort, slices.Concat(date.values[:missing], r.values)...), true
	}
}

func plausibleYear(d decimal.Decimal) bool {
	return d.IsInteger() && d.GreaterThanOrEqual(decimal.NewFromInt(1800)) && d.LessThan(decimal.NewFromInt(2200))
}
