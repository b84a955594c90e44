package main

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"plansite/generator/diag"
)

const (
	handbook   = "../content/README.md"
	rulesBegin = "<!-- 以下由程序写成：UPDATE=1 go test ./generator -run TestHandbook -->\n"
	rulesEnd   = "<!-- 以上由程序写成 -->\n"
)

// TestHandbookListsTheRules holds the handbook's list of rules to the code.
// UPDATE=1 rewrites it.
func TestHandbookListsTheRules(t *testing.T) {
	data, err := os.ReadFile(handbook)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(data), rulesBegin)
	old, after, closed := strings.Cut(rest, rulesEnd)
	if !ok || !closed {
		t.Fatalf("%s has no place for the rules between %q and %q", handbook, rulesBegin, rulesEnd)
	}
	rules := ruleTables()
	if os.Getenv("UPDATE") == "1" {
		if err := os.WriteFile(handbook, []byte(before+rulesBegin+rules+rulesEnd+after), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if d := cmp.Diff(rules, old); d != "" {
		t.Errorf("the handbook's rules (-code +handbook), UPDATE=1 rewrites them:\n%s", d)
	}
}

// TestHandbookIsByTask looks for the tasks of the office, and for the headings
// that the handbook links to.
func TestHandbookIsByTask(t *testing.T) {
	data, err := os.ReadFile(handbook)
	if err != nil {
		t.Fatal(err)
	}
	headings := map[string]bool{}
	for _, m := range regexp.MustCompile(`(?m)^##+ (.+)$`).FindAllStringSubmatch(string(data), -1) {
		headings[m[1]] = true
	}
	for _, task := range []string{"新建内容", "新建活动年度", "新增指标", "改一个数", "文件正式修改了", "加一年的数据", "发一条动态", "粘贴Word、WPS里的文字", "加标签", "定时公开和到期撤下", "发一篇政策解读", "办一次世界认可日", "更新译文", "提醒不必改时"} {
		if !headings[task] {
			t.Errorf("the handbook has no task %s", task)
		}
	}
	for _, m := range regexp.MustCompile(`\]\(#([^)a-z]+)\)`).FindAllStringSubmatch(string(data), -1) {
		if !headings[m[1]] {
			t.Errorf("the handbook links to %s, which it does not have", m[1])
		}
	}
}

// chapters are the lists of rules as an editor looks for them.
var chapters = []struct {
	title string
	lists []string
}{
	{"文件、表格和设置", []string{"source"}},
	{"Markdown 正文", []string{"markdown"}},
	{"内容", []string{"check"}},
	{"做出的网页（多半要请技术人员看）", []string{"render", "audit"}},
	{"主题（请技术人员看）", []string{"theme"}},
}

var severities = []struct {
	severity     diag.Severity
	title, about string
}{
	{diag.Error, "错误", "改好以前，网站保持原样。改法在错误下面那一行。错误不能放行，只有" + stated() + "可以写明理由。"},
	{diag.Warning, "提醒", "可以发布，但每一条都要有个答复：改好，或者看过、确认不必改，写明理由放行。"},
	{diag.Note, "提示", "只是告诉您，不妨碍发布。"},
}

func ruleTables() string {
	var b strings.Builder
	for _, s := range severities {
		fmt.Fprintf(&b, "\n### %s\n\n%s\n", s.title, s.about)
		for _, c := range chapters {
			rows := chapterRows(c.lists, s.severity)
			if rows == "" {
				continue
			}
			fmt.Fprintf(&b, "\n**%s**\n\n| 规则 | 应当怎样 |\n|---|---|\n%s", c.title, rows)
		}
	}
	return b.String() + "\n"
}

// chapterRows gives the rules of a severity; those of one name are one row.
func chapterRows(lists []string, severity diag.Severity) string {
	var names []string
	docs := map[string][]string{}
	for _, list := range lists {
		for _, r := range rulebook[list] {
			if r.Severity != severity {
				continue
			}
			if !slices.Contains(names, r.Name) {
				names = append(names, r.Name)
			}
			docs[r.Name] = append(docs[r.Name], strings.ReplaceAll(r.Doc.ZH, "|", `\|`))
		}
	}
	var b strings.Builder
	for _, name := range names {
		fmt.Fprintf(&b, "| `%s` | %s |\n", name, strings.Join(docs[name], "；"))
	}
	return b.String()
}

// stated names the rules of severity Error that may have exceptions.
func stated() string {
	var names []string
	for _, r := range rulebook["check"] {
		if r.Severity == diag.Error && r.Allowable() {
			names = append(names, "`"+r.Name+"`")
		}
	}
	return strings.Join(names, "、")
}
