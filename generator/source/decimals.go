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
// than the indicator has is rounded half away from zero, everywhere alike, and
// told. What it is compared with in context.csv has decimals of its own.
func (r *reader) amount(f field, ind *site.Indicator) decimal.NullDecimal {
	d := f.figure(r.unit(ind))
	if excess(d, ind) {
		d.Decimal = d.Decimal.Round(int32(ind.Decimals))
		f.to.AddWarning(f.pos, "rounded-value", excessive(f, ind), diag.M("网站上四舍五入为 %[1]s；要原样公布，把 indicators.csv 里 %[2]s 的 decimals 改大",
			"it is rounded to %[1]s; to publish it as it is, raise decimals of %[2]s in indicators.csv", d.Decimal.StringFixed(int32(ind.Decimals)), ind.ID))
	}
	return d
}

// stated reads a value that the plan states, which is not for us to round.
func (r *reader) stated(f field, ind *site.Indicator) decimal.Decimal {
	d := f.figure(r.unit(ind))
	if excess(d, ind) {
		f.fail("too-many-decimals", excessive(f, ind), diag.M("照规划原文填写；原文如此，就把 indicators.csv 里 %[1]s 的 decimals 改大", "write what the plan says; if it says this, raise decimals of %[1]s in indicators.csv", ind.ID))
	}
	return d.Decimal
}

// excess reports whether a value has more decimals than its indicator.
func excess(d decimal.NullDecimal, ind *site.Indicator) bool {
	return d.Valid && ind != nil && ind.Decimals != unsaid && fraction(d.Decimal.Normalize()) > ind.Decimals
}

func excessive(f field, ind *site.Indicator) diag.Msg {
	return diag.M("%[1]s：%[2]q 的小数多于指标 %[3]s 的 decimals（%[4]d 位）", "%[1]s: %[2]q has more decimals than decimals of %[3]s, which is %[4]d", f.name, f.value, ind.ID, ind.Decimals)
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
