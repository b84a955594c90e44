package check

import (
	"slices"

	"plansite/generator/diag"
	"plansite/generator/wording"
)

var badAllowance = diag.Rule{Name: "bad-allowance", Severity: diag.Error, Doc: diag.M("放行的规则存在，并且不是错误：错误不能放行",
	"an allowance names a rule that exists and is no error: an error cannot be allowed")}

var unusedAllowance = diag.Rule{Name: "unused-allowance", Severity: diag.Warning, Doc: diag.M("放行的问题还在；已经不在的放行要删去",
	"what an allowance allows is still there; one that nothing needs is deleted")}

// withoutAllowed drops what a line [//]: # (allow RULE: reason) of the file
// allows for the block that follows it, or a line # allow RULE: reason for the
// front matter, and reports lines that allow nothing.
func (f *file) withoutAllowed(problems diag.List) diag.List {
	if len(f.allowed) == 0 {
		return problems
	}
	problems = slices.DeleteFunc(problems, func(p diag.Problem) bool {
		rule, _, known := ruleHere(p.Rule)
		return (p.Severity != diag.Error || known && rule.Allowable()) && f.allows(p)
	})
	for _, a := range f.allowed {
		switch rule, ofPairs, known := ruleHere(a.rule); {
		case !known:
			problems.AddError(a.pos, "bad-allowance", diag.M("没有可以在此放行的规则 %q", "there is no rule %q that could be allowed here", a.rule),
				diag.M("规则的名字写在提醒末尾的括号里；提醒的不是正文里的词句时，理由写进 content/exceptions.csv",
					"the rule's name stands in parentheses at the end of the warning; where that is not about words of the text, the reason belongs in content/exceptions.csv"))
		case !rule.Allowable():
			problems.AddError(a.pos, "bad-allowance", diag.M("%q 是错误，不能放行", "%q is an error and cannot be allowed", a.rule),
				diag.M("改正错误，删去这一行", "mend the error and delete this line"))
		case !ofPairs && !a.used: // those of pairs are seen where both texts are
			a.reportUnused(&problems)
		}
	}
	return problems
}

// ruleHere is the rule of that name about the words of a text, or of a text and its
// translation.
func ruleHere(name string) (rule diag.Rule, ofPairs, known bool) {
	if i := slices.IndexFunc(All, func(c Check) bool { return c.Name == name && (c.site == nil || c.pair != nil) }); i >= 0 {
		return All[i].Rule, All[i].pair != nil, true
	}
	if i := slices.IndexFunc(wording.Rules, func(r diag.Rule) bool { return r.Name == name }); i >= 0 {
		return wording.Rules[i], false, true
	}
	return diag.Rule{}, false, false
}

// allows tells whether a line of the file allows p, and notes that it is used.
func (f *file) allows(p diag.Problem) bool {
	for i := range f.allowed {
		if a := &f.allowed[i]; a.rule == p.Rule && p.Pos.File == f.name && a.from <= p.Pos.Line && p.Pos.Line <= a.to {
			a.used = true
			return true
		}
	}
	return false
}

func (a allowedHere) reportUnused(problems *diag.List) {
	problems.AddWarning(a.pos, "unused-allowance", diag.M("这里没有 %q 的问题，不必放行", "there is nothing here that %q reports", a.rule),
		diag.M("删去这一行", "delete this line"))
}
