package check

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"plansite/generator/diag"
	"plansite/generator/site"
)

var unamendedTarget = Check{
	Rule: diag.Rule{Name: "unamended-target", Severity: diag.Warning, Doc: diag.M("上次公布的基期值、阶段目标、目标值改了或没有了，plan/amendments.csv 里有那一条的修改",
		"a baseline, milestone or target that the last build published and that has changed since has an amendment of its clause in plan/amendments.csv")},
	site: func(s *site.Site, problems *diag.List) {
		for _, p := range s.Promised {
			n := slices.IndexFunc(s.Indicators, func(i *site.Indicator) bool { return i.ID == p.Indicator })
			if n >= 0 {
				comparePromised(&s.Plan, s.Indicators[n], p, problems)
			}
		}
	},
}

func comparePromised(plan *site.Plan, i *site.Indicator, p site.Promised, problems *diag.List) {
	stated := i.Stated()
	n := slices.IndexFunc(stated, func(t *site.Target) bool {
		return t.Role == p.Role && (t.Role != "milestone" || strconv.Itoa(t.Year) == p.Year)
	})
	before := promise(i, p)
	report := func(pos diag.Pos, said diag.Msg) {
		problems.AddWarning(pos, "unamended-target", said,
			diag.M("改错了就照规划原文改回来；规划确已修改的，在 plan/amendments.csv 记下这一条的修改", "change it back to what the plan says if it is a slip; if the plan was amended, record the amendment of the clause in plan/amendments.csv")).Place =
			"indicators/targets.csv/" + i.ID + "/" + p.Year
	}
	if n < 0 {
		report(i.Pos, diag.M("规划为指标 %q 定的数（%s）上次公布为 %s，现在没有了", "what the plan states for %q (%s) was last published as %s; it is gone now", i.ID, p.Role, before))
		return
	}
	t := stated[n]
	now := promise(i, site.Promised{Year: strconv.Itoa(t.Year), Role: t.Role, Comparator: t.Comparator, Value: t.Value})
	if now != before && !amended(plan, i, t) {
		report(t.Pos, diag.M("规划为指标 %q 定的数（%s）上次公布为 %s，现在是 %s", "what the plan states for %q (%s) was last published as %s and is now %s", i.ID, p.Role, before, now))
	}
}

// promise writes a stated value with its year and the way that it is compared.
func promise(i *site.Indicator, p site.Promised) string {
	by := cmp.Or(p.Comparator, map[string]string{"up": "ge", "down": "le", "keep": "eq"}[i.Direction])
	sign := map[string]string{"ge": "≥", "gt": "＞", "le": "≤", "lt": "＜", "eq": "＝"}[by]
	if p.Role == "baseline" {
		sign = ""
	}
	return fmt.Sprintf("%s%s (%s)", sign, p.Value.Normalize(), p.Year)
}

// amended reports whether an amendment of its clause brought the value.
func amended(plan *site.Plan, i *site.Indicator, t *site.Target) bool {
	for _, a := range plan.Amendments {
		for _, words := range a.New {
			if (a.Clause == t.Clause || a.Clause == i.Clause) && strings.Contains(strings.ReplaceAll(words, ",", ""), t.Value.Normalize().String()) {
				return true
			}
		}
	}
	return false
}
