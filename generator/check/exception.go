package check

import (
	"path"
	"slices"
	"strings"

	"plansite/generator/diag"
	"plansite/generator/site"
)

// Except drops what the exceptions of s allow among the problems of reading it
// and of Site, and reports the exceptions that allow nothing. An exception names
// a problem by its rule, its place and the words that it quotes.
func Except(s *site.Site, problems diag.List) diag.List {
	if len(s.Exceptions) == 0 {
		return problems
	}
	used := map[*site.Exception]bool{}
	problems = slices.DeleteFunc(problems, func(p diag.Problem) bool {
		if rule := named(p.Rule); rule == nil || !rule.Allowable() {
			return false
		}
		i := slices.IndexFunc(s.Exceptions, func(e *site.Exception) bool { return allows(e, p) })
		if i >= 0 {
			used[s.Exceptions[i]] = true
		}
		return i >= 0
	})
	for _, e := range s.Exceptions {
		switch rule := named(e.Rule); {
		case rule == nil:
			problems.AddError(e.Pos, "bad-allowance", diag.M("没有可以列为例外的规则 %q", "there is no rule %q that could have an exception", e.Rule),
				diag.M("规则的名字写在提醒末尾的括号里", "the rule's name stands in parentheses at the end of the warning"))
		case !rule.Allowable():
			problems.AddError(e.Pos, "bad-allowance", diag.M("%q 是错误，不能列为例外", "%q is an error and cannot have an exception", e.Rule),
				diag.M("改正错误，删去这一行", "mend the error and delete this row"))
		case !used[e]:
			problems.AddWarning(e.Pos, "unused-allowance", diag.M("%q 处没有 %q 的这个问题，例外没有用了", "at %q there is nothing of this kind that %q reports", e.Place, e.Rule),
				diag.M("删去这一行；位置和词句要与提醒里的一样", "delete this row; its place and words have to be those of the warning"))
		}
	}
	return problems
}

func allows(e *site.Exception, p diag.Problem) bool {
	return e.Rule == p.Rule && e.Place == place(p) &&
		e.Text["zh"] == strings.TrimSpace(p.Quote.ZH) && e.Text["en"] == strings.TrimSpace(p.Quote.EN) // as cells are read
}

// place is what an exception calls the place of p: without a place of its own,
// that is its file below content/, or the folder of an article.
func place(p diag.Problem) string {
	if p.Place != "" {
		return p.Place
	}
	name := strings.TrimPrefix(p.Pos.File, "content/")
	if strings.HasSuffix(name, ".md") && !strings.HasPrefix(name, "plan/") {
		return path.Dir(name)
	}
	return name
}

// named finds a rule whose problems may have exceptions.
func named(rule string) *diag.Rule {
	for i := range All {
		if All[i].Name == rule && All[i].file == nil {
			return &All[i].Rule
		}
	}
	return nil
}
