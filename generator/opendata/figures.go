package opendata

import (
	"cmp"
	"slices"

	"github.com/shopspring/decimal"

	"plansite/generator/locale"
	"plansite/generator/schema"
	"plansite/generator/site"
)

// figure is one number of an indicator: stated by the plan or published.
type figure struct {
	Period locale.Period
	Role   string // one of site.Roles, or "observation"
	Value  decimal.NullDecimal

	stated   *site.Target
	observed *site.Observation
}

// indicatorFigures gives every figure of an indicator by time: what is counted
// at the end of a year comes after what was published within it.
func indicatorFigures(i *site.Indicator) []figure {
	var out []figure
	for _, t := range targets(i) {
		out = append(out, figure{Period: locale.Period{Year: t.Year}, Role: t.Role, Value: t.Number(), stated: t})
	}
	for _, o := range i.Observations {
		out = append(out, figure{Period: o.Period, Role: "observation", Value: o.Value, observed: o})
	}
	slices.SortStableFunc(out, func(a, b figure) int { return a.Period.End().Compare(b.Period.End()) })
	return out
}

func figureRow(i *site.Indicator, f figure) row {
	r := row{"indicator": i.ID, "period": f.Period.String(), "role": f.Role, "value": optionalDigits(f.Value)}
	if t := f.stated; t != nil {
		r["comparator"], r["clause"] = t.Comparator, clauseID(t.Clause)
		return r.set("note", t.Words)
	}
	o := f.observed
	r["status"], r["source"], r["published_on"] = o.Status, sourceID(o.Source), o.PublishedOn.String()
	return r.set("note", o.Note)
}

// labelRow is a figure in the words and units of a language.
func (w Words) labelRow(l locale.Lang, i *site.Indicator, f figure) []string {
	m := w.Format.Counted(i.Unit[l])
	value := ""
	if f.Value.Valid {
		value = digits(m.Value(f.Value.Decimal))
	}
	r := []string{i.ID, schema.Guard(i.Name.In(l)), f.Period.String(), w.Role(f.Role), value, schema.Guard(m.Name())}
	if f.stated != nil {
		return append(r, "", w.Standing("official"), schema.Guard(w.Stated(i)), schema.Guard(f.stated.Words.In(l)))
	}
	standing, source := "", ""
	if s := f.observed.Source; s != nil { // a missing value may have none
		standing, source = w.Standing(s.Reliability()), cmp.Or(s.Title.In(l), s.ID)
	}
	return append(r, w.Status(f.observed.Status), standing, schema.Guard(source), schema.Guard(f.observed.Note.In(l)))
}
