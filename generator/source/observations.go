package source

import (
	"cmp"
	"slices"

	"github.com/shopspring/decimal"

	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/site"
)

func (r *reader) readSources() {
	t := r.table("sources")
	r.sources = newIndex[*site.Source](t.Name, t.file, diag.M("来源", "source"), t.broken)
	for _, row := range t.rows {
		s := &site.Source{
			Pos:         row.pos(),
			ID:          row.get("id").value,
			Title:       row.text("title"),
			Publisher:   row.text("publisher"),
			URL:         webAddress(row.get("url")),
			PublishedOn: r.past(row.get("published_on")),
			AccessedOn:  r.past(row.get("accessed_on")),
			Standing:    row.get("standing").enum(),
			Note:        row.text("note"),
		}
		if r.sources.add(row.get("id"), s) {
			r.site.Sources = append(r.site.Sources, s)
		}
	}
}

// readObservations reads the values of the indicators, those of a wider area
// for comparison, and the changes of published values.
func (r *reader) readObservations() {
	r.series("observations", r.amount, func(ind *site.Indicator) *[]*site.Observation { return &ind.Observations })
	r.series("context", func(f field, ind *site.Indicator) decimal.NullDecimal { return f.figure(r.unit(ind)) }, func(ind *site.Indicator) *[]*site.Observation { return &ind.Context })
	r.readRevisions()
	r.padValues()
}

func (r *reader) series(name string, amount func(field, *site.Indicator) decimal.NullDecimal, of func(*site.Indicator) *[]*site.Observation) {
	t := r.table(name)
	seen := firsts{}
	for _, row := range t.rows {
		f := row.get("indicator")
		ind := r.indicators.find(f)
		o := r.observation(row, ind, amount)
		if ind != nil && o.Period != (locale.Period{}) && seen.first(f, f.value, o.Period.Short().String()) {
			*of(ind) = append(*of(ind), o)
		}
	}
	for _, ind := range r.site.Indicators {
		slices.SortStableFunc(*of(ind), func(a, b *site.Observation) int { return comparePeriods(a.Period, b.Period) })
	}
}

func (r *reader) observation(row row, ind *site.Indicator, amount func(field, *site.Indicator) decimal.NullDecimal) *site.Observation {
	value := row.get("value")
	status := row.get("status").enum()
	if status == "M" && value.blank() {
		value.value = ""
	}
	o := &site.Observation{
		Pos:         row.pos(),
		Period:      row.get("period").period(),
		Value:       amount(value, ind),
		Status:      status,
		Source:      r.sources.find(row.get("source")),
		Note:        row.text("note"),
		PublishedOn: r.past(row.get("published_on")),
	}
	if value.value != "" {
		row.get("source").required() // no figure without its source
	}
	r.checkMissing(value, o.Status)
	r.checkPeriod(row, o)
	return o
}

// checkMissing holds the empty cell and the status M to each other.
func (r *reader) checkMissing(value field, status string) {
	switch {
	case status == "M" && value.value != "":
		value.fail("value-status", diag.M("状态是 M（未公布），却有数值 %q", "the status is M (not published), but there is a value %q", value.value),
			diag.M("有数值时状态写 A、P、E 或 B；没有公布就把数值留空", "with a value the status is A, P, E or B; leave the value empty if nothing was published"))
	case status != "" && status != "M" && value.value == "":
		value.fail("value-status", diag.M("没有数值，状态却是 %s", "there is no value, but the status is %s", status),
			diag.M("填写数值；确未公布时状态写 M", "fill in the value, or write the status M if nothing was published"))
	}
}

// checkPeriod reports a period that has not begun at the build instant, and a
// final value of one that has not ended.
func (r *reader) checkPeriod(row row, o *site.Observation) {
	f, p := row.get("period"), o.Period
	if p == (locale.Period{}) {
		return
	}
	if p.Begin().Compare(r.today) > 0 {
		f.fail("future-period", diag.M("%s 还没有开始（今天是 %s）", "%s has not begun (today is %s)", p, r.today), diag.M("检查时期", "check the period"))
		return
	}
	if o.Value.Valid && p.End().Compare(r.today) > 0 && (o.Status == "A" || o.Status == "B") {
		f.to.AddWarning(f.pos, "unfinished-period", diag.M("%s 还没有结束，却有最终数值", "%s has not ended, but has a final value", p),
			diag.M("初步数值的状态写 P，估计的写 E", "the status of a provisional value is P, of an estimate E")).Place = row.place()
	}
}

// comparePeriods orders by the end; of periods that end together the longer is last.
func comparePeriods(a, b locale.Period) int {
	return cmp.Or(a.End().Compare(b.End()), -a.Begin().Compare(b.Begin()))
}

func (r *reader) readRevisions() {
	t := r.table("revisions")
	seen := firsts{}
	for _, row := range t.rows {
		f := row.get("indicator")
		ind := r.indicators.find(f)
		v := &site.Revision{
			Pos:    row.pos(),
			Period: row.get("period").period(),
			Old:    r.amount(row.get("old_value"), ind).Decimal,
			New:    r.amount(row.get("new_value"), ind).Decimal,
			On:     r.past(row.get("changed_on")),
			Reason: row.text("reason"),
		}
		if ind != nil && seen.first(f, f.value, v.Period.Short().String(), v.On.String()) {
			ind.Revisions = append(ind.Revisions, v)
		}
	}
}

// past reads a date that cannot be later than the build instant.
func (r *reader) past(f field) locale.Date {
	d := f.date()
	if d.Compare(r.today) > 0 {
		f.fail("future-date", diag.M("%s：%s 还没有到（今天是 %s）", "%s: %s is in the future (today is %s)", f.name, d, r.today), diag.M("检查日期", "check the date"))
	}
	return d
}
