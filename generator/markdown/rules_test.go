package markdown

import (
	"slices"
	"strings"
	"testing"

	"plansite/generator/diag"
	"plansite/generator/site"
)

// ruleCases are, for each rule, a text that breaks it and one that does not.
var ruleCases = map[string]struct{ wrong, right string }{
	"front-matter":    {"---\ntitle: 甲\n", "---\ntitle: 甲\n---\n乙"},
	"too-large":       {strings.Repeat("[", 100_000), strings.Repeat("[甲](/a.html)\n\n", 1000)},
	"too-deep":        {strings.Repeat(">", 100_000), "> > - 1. 甲"},
	"raw-html":        {"甲<br>乙", "3 < 5，5 > 3，`<br>`，\\<br>"},
	"unsafe-link":     {"[甲](javascript:x)", "[甲](https://www.gov.cn/)[乙](mailto:a@b.cn)[丙](tel:12345)[丁](/a.html)"},
	"dead-link":       {"[甲](dead.pdf)", "[甲](a.pdf)"},
	"withheld-link":   {"[甲](withheld.pdf)", "[甲](a.pdf)"},
	"dead-anchor":     {"[甲](#a)", "[甲](#a)\n\n## 乙 {#a}"},
	"missing-alt":     {"![](a.png)", "![甲](a.png)"},
	"bad-id":          {"甲 {#A}", "甲 {#a-1}"},
	"double-id":       {"甲 {#a}\n\n乙 {#a}", "甲 {#a}\n\n乙 {#b}"},
	"bad-attribute":   {"甲 {#a .b", "甲 {#a .b lang=en}"},
	"heading-level":   {"# 甲", "## 甲"},
	"bad-container":   {"::: note\n甲", "::: note 乙\n甲\n:::"},
	"dead-footnote":   {"甲[^1]", "甲[^1]\n\n[^1]: 乙"},
	"unused-footnote": {"甲\n\n[^1]: 乙", "甲[^1]\n\n[^1]: 乙"},
	"bad-figure":      {"{{fig i01.target", "{{fig i01.target}}"},
	"unknown-figure":  {"{{fig dead}}", "{{fig i01.target}}"},
	"raw-mark":        {"[甲]（/a.html）", "[甲](/a.html)，【甲】（乙）"},
	"lost-text":       {"| 甲 |\n|---|\n| 乙 | 丙 |", "| 甲 |\n|---|\n| 乙 |"},
	"line-under-text": {"甲\n---", "甲\n\n---"},
	"joined-lines":    {"起草背景\n为贯彻落实国家的规划，制定本意见。", "起草背景\n\n为贯彻落实国家的规划，制定本意见。"},
	"note-number":     {"甲[1]", "甲[^1]，〔2022〕1号，[2022]\n\n[^1]: 乙"},
	"paper":           {"[甲](/a.html)", "甲 https://www.gov.cn/ [乙](#b)\n\n乙 {#b}"},
	"indicators-box":  {"甲\n\n```indicators\n```", "甲\n\n```text\n乙\n```"},
}

func TestEachRuleHasARightAndAWrongCase(t *testing.T) {
	for _, r := range Rules {
		c, ok := ruleCases[r.Name]
		if !ok {
			t.Errorf("%s has no case", r.Name)
		}
		reported := reported
		if r.Name == "paper" {
			reported = reportedOnPaper
		}
		if found := reported(c.wrong); len(found) == 0 || slices.ContainsFunc(found, func(p diag.Problem) bool { return p.Rule != r.Name }) {
			t.Errorf("%s: the wrong case has %v", r.Name, found)
		}
		if found := reported(c.right); len(found) > 0 {
			t.Errorf("%s: the right case has %v", r.Name, found)
		}
	}
}

func reportedOnPaper(src string) diag.List {
	d, problems := Parse("plan.md", 1, []byte(src))
	return append(problems, d.Unprintable()...)
}

// reported gives what is told of a text as an article.
func reported(src string) diag.List {
	_, _, body, line, problems := FrontMatter("a.md", []byte(src))
	d, more := Parse("a.md", max(line, 1), body)
	problems = append(problems, more...)
	_, more = d.HTML(alive{})
	return append(problems, more...)
}

// alive is a site in which everything exists but what is called dead.
type alive struct{ Weaver }

func (alive) Link(dest string) (string, bool) {
	return strings.TrimSuffix(dest, "withheld.pdf"), !strings.HasPrefix(dest, "dead")
}

func (alive) Picture(string) site.Picture {
	return site.Picture{Width: 4, Height: 3, Copies: "a@800w.png 800w"}
}
func (alive) Figure(ref string) (string, bool) { return ref, ref != "dead" }
