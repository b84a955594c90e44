package check

import (
	"regexp"
	"slices"
	"strings"

	"plansite/generator/diag"
)

// toPlan are the addresses of what an explainer explains.
var toPlan = regexp.MustCompile(`^/(?:plan|tasks|indicators)/`)

var explainerLink = Check{
	Rule: diag.Rule{Name: "explainer-link", Severity: diag.Warning, Doc: diag.M("政策解读（content/explainers）里有指向规划、任务或指标的链接；解读与政策文件应当互相关联",
		"an explainer (content/explainers) links to the plan, a task or an indicator: a policy and its explanation refer to each other")},
	file: func(f *file, problems *diag.List) {
		if !strings.HasPrefix(f.name, "content/explainers/") || slices.ContainsFunc(f.links, func(l link) bool { return toPlan.MatchString(l.dest) }) {
			return
		}
		problems.AddWarning(diag.Pos{File: f.name, Line: 1}, "explainer-link",
			diag.M("这篇解读没有链接到所解读的文件", "this explainer has no link to what it explains"),
			diag.M("加一个链接，如 [规划全文](/plan/index.html)", "add a link such as [full text](/plan/index.html)"))
	},
}
