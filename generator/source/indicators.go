package source

import (
	"strings"

	"github.com/shopspring/decimal"

	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/site"
)

// readIndicators reads the groups and the indicators, and gives the rows, whose
// clauses cannot be found before the plan's boxes have their rows.
func (r *reader) readIndicators() []row {
	r.readGroups()
	t := r.table("indicators")
	r.indicators = newIndex[*site.Indicator](t.Name, t.file, diag.M("指标", "indicator"), t.broken)
	for _, row := range t.rows {
		ind := &site.Indicator{
			Pos:        row.pos(),
			ID:         row.get("id").value,
			Group:      r.groups.find(row.get("group")),
			Name:       row.text("name"),
			Unit:       units(row),
			Decimals:   decimals(row.get("decimals")),
			Nature:     row.get("nature").enum(),
			Direction:  row.get("direction").enum(),
			Method:     row.get("method").enum(),
			Measure:    row.get("measure").enum(),
			Definition: row.text("definition"),
		}
		ind.Unjudged, ind.WhyUnjudged = withoutVerdict(row)
		if !r.indicators.add(row.get("id"), ind) {
			continue
		}
		r.site.Indicators = append(r.site.Indicators, ind)
		if ind.Group != nil {
			ind.Group.Indicators = append(ind.Group.Indicators, ind)
		}
	}
	checkMeasures(t.rows)
	return t.rows
}

// checkMeasures warns once of the indicators that do not say what they measure:
// their quarters and months are compared with nothing.
func checkMeasures(rows []row) {
	var without []string
	var first field
	for _, row := range rows {
		if f := row.get("measure"); f.value == "" {
			if without = append(without, row.get("id").value); len(without) == 1 {
				first = f
			}
		}
	}
	if len(without) > 0 {
		ids := diag.Msg{ZH: strings.Join(without, "、"), EN: strings.Join(without, ", ")}
		first.to.AddWarning(first.pos, "missing-measure", msg("指标 %s 没有写明数值类型（measure）", "no measure is given for %s", ids),
			msg("在 measure 列写其中之一：%s；不写时，只有全年的数值才与目标比较", "write one of these in the column measure: %s; without it only values of whole years are compared with the target", titled(first.column.Words)))
	}
}

// withoutVerdict reads whether an indicator is not to be assessed, and why.
func withoutVerdict(row row) (none bool, why locale.Text) {
	f, why := row.get("verdict"), row.text("verdict_reason")
	none = f.enum() == "none"
	switch {
	case none && len(why) == 0:
		f.fail("verdict-reason", diag.M("不评价的指标没有写原因", "an indicator is not to be assessed, and no reason is given"),
			diag.M("在 verdict_reason_zh 和其他语言的列里写明原因，页面上代替结论", "give the reason in verdict_reason_en and the columns of the other languages; it is shown in place of a verdict"))
	case !none && f.value == "" && len(why) > 0:
		f.fail("verdict-reason", diag.M("写了不评价的原因，verdict 却是空的", "a reason for no verdict is given, but verdict is empty"),
			diag.M("不评价就在 verdict 写 none；照常评价就删去原因", "write none in verdict, or delete the reason"))
	}
	return none, why
}

func (r *reader) readGroups() {
	t := r.table("groups")
	r.groups = newIndex[*site.Group](t.Name, t.file, diag.M("指标分组", "group"), t.broken)
	for _, row := range t.rows {
		g := &site.Group{Pos: row.pos(), ID: row.get("id").value, Name: row.text("name")}
		if r.groups.add(row.get("id"), g) {
			r.site.Groups = append(r.site.Groups, g)
		}
	}
}

// units gives the unit in each language. One column serves as both: a language
// that writes magnitudes names the base unit there, another the recorded one.
func units(row row) map[locale.Lang]locale.Unit {
	f := row.get("scale")
	scale := decimal.NewFromInt(1)
	if n := f.number(); n.Valid {
		scale = n.Decimal
		if !scale.IsPositive() {
			f.fail("bad-number", diag.M("scale：%s 不大于零", "scale: %s is not above zero", scale), diag.M("写单位的倍数，如 10000；没有倍数写 1", "write the factor of the unit, such as 10000, or 1"))
		}
	}
	out := map[locale.Lang]locale.Unit{}
	for l, name := range row.text("unit") {
		one, other := locale.Forms(name)
		if other == "" && name != "" || strings.Contains(other, "|") {
			row.get("unit_"+string(l)).fail("bad-unit", diag.M("单位 %q 不是一种或两种写法", "the unit %q has not one form or two", name),
				diag.M("只有一种写法就不用“|”；有单数和复数的，中间写一个“|”，如 institution|institutions", "write it without a bar, or the singular and the plural with one bar between: institution|institutions"))
		}
		out[l] = locale.Unit{Scale: scale, Record: other, Base: other, One: one}
	}
	return out
}

// unit is what the values of an indicator are recorded in.
func (r *reader) unit(ind *site.Indicator) locale.Unit {
	if ind == nil {
		return locale.Unit{}
	}
	return ind.Unit[r.site.Config.Authentic()]
}

// bindIndicators finds the clause of each indicator.
func (r *reader) bindIndicators(rows []row) {
	for _, row := range rows {
		c := r.clauses.find(row.get("clause"))
		if ind := r.indicators.byID[row.get("id").value]; ind != nil && ind.Clause == nil {
			ind.Clause = c
		}
	}
}
