package source

import (
	"maps"
	"slices"

	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/site"
)

// readTargets reads baselines, milestones and targets. Each indicator has one
// baseline, one target after it, and any milestones between.
func (r *reader) readTargets() {
	before := len(r.problems)
	t := r.table("targets")
	seen := firsts{}
	for _, row := range t.rows {
		f := row.get("indicator")
		ind := r.indicators.find(f)
		target := r.readTarget(row, ind)
		if ind != nil && target.Role != "" && seen.first(f, f.value, row.get("year").value) {
			r.addTarget(row.get("role"), ind, target)
		}
	}
	if t.broken || r.problems[before:].HasErrors() {
		return // what is missing may be in a row with a mistake
	}
	for _, ind := range r.site.Indicators {
		r.checkTargets(ind)
	}
}

// readTarget reads a row: a value, or instead of it the words of the plan.
func (r *reader) readTarget(row row, ind *site.Indicator) *site.Target {
	value, comparator := row.get("value"), row.get("comparator")
	t := &site.Target{
		Pos:        row.pos(),
		ValuePos:   value.pos,
		Year:       row.get("year").year(),
		Role:       row.get("role").enum(),
		Comparator: comparator.enum(),
		Words:      row.text("words"),
		Clause:     r.clauses.find(row.get("clause")),
	}
	words := row.get("words_" + string(r.site.Config.Authentic())) // what the plan says
	switch {
	case value.told || words.told:
	case len(t.Words) == 0 && value.value == "":
		value.fail("missing-value", diag.M("%s 没有填写", "%s is empty", value.name),
			diag.M("填数值；规划没有写数值、只写“持续改善”这类文字的，value 留空，文字照写在 %s", "give the number; where the plan has none but words such as 持续改善, leave value empty and give the words in %s", words.name))
	case len(t.Words) == 0:
		t.Value = r.stated(value, ind)
		t.Printed = t.Value
	case value.value != "" || comparator.value != "" || t.Role == "milestone":
		row.get("words_"+string(anyLang(t.Words))).fail("words-and-value", diag.M("文字目标的行又有数值、比较方式，或者是阶段目标", "a row in words also has a value or a comparator, or is a milestone"),
			diag.M("有数值的删去文字；只有文字的，value 和 comparator 留空。阶段目标只用数值", "where there is a value, delete the words; where there are words only, leave value and comparator empty. A milestone is a value"))
	case words.value == "":
		words.fail("missing-value", diag.M("%s 没有填写", "%s is empty", words.name), diag.M("照写规划的文字", "give what the plan says"))
	}
	return t
}

func anyLang(t locale.Text) locale.Lang { return slices.Sorted(maps.Keys(t))[0] }

func (r *reader) addTarget(role field, ind *site.Indicator, t *site.Target) {
	place := &ind.Baseline
	switch t.Role {
	case "milestone":
		ind.Milestones = append(ind.Milestones, t)
		return
	case "target":
		place = &ind.Target
	}
	if old := *place; old != nil {
		role.fail("doubled-row", diag.M("指标 %q 的 %s 已在第 %d 行", "the %[2]s of indicator %[1]q is already in line %[3]d", ind.ID, t.Role, old.Pos.Line),
			diag.M("一个指标只有一个 %[1]s；中间年份用 milestone", "an indicator has one %[1]s; years between are a milestone", t.Role))
		return
	}
	*place = t
}

// unstatedHint says what to write for a baseline or target that may be forgotten.
func unstatedHint(ind *site.Indicator, role string) diag.Msg {
	return diag.M("漏写了，就在 targets.csv 里为 %[1]s 加一行，role 写 %[2]s；规划只用文字写的（如“持续改善”），那一行的 value 留空，文字写在 words_zh、words_en",
		"if it was forgotten, add a row for %[1]s to targets.csv with the role %[2]s; where the plan states it in words (such as 持续改善), leave value empty and give them in words_zh and words_en", ind.ID, role)
}

// checkTargets reports an indicator without a baseline or a target, and years out of order.
func (r *reader) checkTargets(ind *site.Indicator) {
	if ind.Baseline == nil {
		r.problems.AddWarning(ind.Pos, "missing-baseline", diag.M("指标 %q 没有基期值，照常公布，不评价进度", "the indicator %q has no baseline; it is published without a verdict", ind.ID), unstatedHint(ind, "baseline"))
	}
	if ind.Target == nil {
		r.problems.AddWarning(ind.Pos, "missing-target", diag.M("指标 %q 没有目标值，照常公布，不评价进度", "the indicator %q has no target; it is published without a verdict", ind.ID), unstatedHint(ind, "target"))
	}
	if ind.Baseline == nil || ind.Target == nil {
		return
	}
	from, to := ind.Baseline.Year, ind.Target.Year
	if to <= from {
		r.problems.AddError(ind.Target.Pos, "wrong-order", diag.M("目标年 %d 不晚于基期年 %d", "the target's year %d is not after the baseline's year %d", to, from),
			diag.M("检查两行的年份", "check the years of both rows"))
		return
	}
	for _, m := range ind.Milestones {
		if m.Year <= from || m.Year >= to {
			r.problems.AddError(m.Pos, "wrong-order", diag.M("阶段目标年 %d 不在 %d 与 %d 之间", "the milestone's year %d is not between %d and %d", m.Year, from, to),
				diag.M("检查年份", "check the year"))
		}
	}
}
