package source

import (
	"github.com/shopspring/decimal"

	"plansite/generator/diag"
	"plansite/generator/site"
)

// unsaid is the decimals of an indicator that does not give them, until all its
// values are known.
const unsaid = -1

// decimals reads how many decimals an indicator's values have.
func decimals(f field) int {
	if f.value == "" {
		return unsaid
	}
	return f.integer()
}

// amount reads a value of an indicator, which may be nil. One with more decimals
// than the indicator has is refused, not rounded: which is wrong, only the author
// knows. What it is compared with in context.csv has decimals of its own.
func (r *reader) amount(f field, ind *site.Indicator) decimal.NullDecimal {
	d := f.figure(r.unit(ind))
	if !d.Valid || ind == nil || ind.Decimals == unsaid {
		return d
	}
	if has := fraction(d.Decimal.Normalize()); has > ind.Decimals {
		rounded := d.Decimal.StringFixed(int32(ind.Decimals))
		f.fail("too-many-decimals", diag.M("%[1]s：%[2]q 有 %[3]d 位小数，指标 %[4]s 的 decimals 是 %[5]d", "%[1]s: %[2]q has %[3]d decimals, while decimals of %[4]s is %[5]d", f.name, f.value, has, ind.ID, ind.Decimals),
			diag.M("写成 %[1]s（四舍五入），或把 indicators.csv 里 %[2]s 的 decimals 改大", "write %[1]s (rounded), or raise decimals of %[2]s in indicators.csv", rounded, ind.ID))
	}
	return d
}

// fraction counts the decimals that d was written with.
func fraction(d decimal.Decimal) int { return int(max(0, -d.Exponent())) }

// padValues gives all values of each indicator the same decimals, so that every
// output shows them alike: those that it states, or else the most that a value has.
func (r *reader) padValues() {
	for _, ind := range r.site.Indicators {
		all := values(ind)
		if ind.Decimals == unsaid {
			ind.Decimals = 0
			for _, d := range all {
				ind.Decimals = max(ind.Decimals, fraction(*d))
			}
		}
		for _, d := range all {
			*d = decimal.RequireFromString(d.StringFixed(int32(max(ind.Decimals, fraction(d.Normalize())))))
		}
	}
}

// values are the known values of an indicator.
func values(ind *site.Indicator) []*decimal.Decimal {
	var out []*decimal.Decimal
	for _, t := range ind.Stated() {
		out = append(out, &t.Value)
	}
	for _, o := range ind.Observations {
		if o.Value.Valid {
			out = append(out, &o.Value.Decimal)
		}
	}
	for _, v := range ind.Revisions {
		out = append(out, &v.Old, &v.New)
	}
	return out
}
