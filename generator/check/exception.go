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
// a problem by its rule, its place and the words that it quotes; read are the
// rules of reading.
func Except(s *site.Site, problems diag.List, read ...diag.Rule) diag.List {
	if len(s.Exceptions) == 0 {
		return problems
	}
	rules := exceptable(read)
	used := map[*site.Exception]bool{}
	problems = slices.DeleteFunc(problems, func(p diag.Problem) bool {
		if rule, known := rules[p.Rule]; !known || !rule.Allowable() {
			return false
		}
		i := slices.IndexFunc(s.Exceptions, func(e *site.Exception) bool { return allows(e, p) })
		if i >= 0 {
			used[s.Exceptions[i]] = true
		}
		return i >= 0
	})
	for _, e := range s.Exceptions {
		switch rule, known := rules[e.Rule]; {
		case !known:
			problems.AddError(e.Pos, "bad-allowance", diag.M("没有可以列为例外的规则 %q", "there is no rule %q that could have an exception", e.Rule),
				diag.M("规则的名字写在提醒末尾的括号里；提醒的是正文里的词句时，在正文里写 [//]: # (allow 规则: 理由)",
					"the rule's name stands in parentheses at the end of the warning; where that is about words of a text, the reason belongs there: [//]: # (allow rule: reason)"))
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

// exceptable are the rules whose problems are known before pages are made, by
// name. What is found in a text itself is allowed there.
func exceptable(read []diag.Rule) map[string]diag.Rule {
	rules := map[string]diag.Rule{}
	for _, r := range read {
		rules[r.Name] = r
	}
	for _, c := range All {
		if c.file == nil {
			rules[c.Name] = c.Rule
		}
	}
	return rules
}
