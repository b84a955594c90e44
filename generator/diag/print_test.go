package diag

import (
	"strings"
	"testing"
)

func TestPrinterPutsTheGravestLastAndOneHintOnce(t *testing.T) {
	var list List
	fill := M("由发布单位提供后填入", "fill it in")
	list.AddError(Pos{"content/a.csv", 7, 13}, "bad-number", M("不能照读", "is no number"), M("写成 663", "write 663"))
	list.AddWarning(Pos{File: "content/site.yaml"}, "missing-config", M("没有填写备案号", "no filing number"), fill)
	list.AddWarning(Pos{File: "content/site.yaml"}, "missing-config", M("没有填写网址", "no address"), fill)
	list.AddWarning(Pos{File: "content/z.md", Line: 1}, "missing-document", M("没有日期", "no date"), fill)
	list.AddNote(Pos{}, "stale-column", M("很久没有更新", "not updated for long"), Msg{})
	tests := []struct {
		printer Printer
		want    string
	}{
		{Printer{Lang: "zh"}, `提示: 很久没有更新 (stale-column)

content/site.yaml: 提醒: 没有填写备案号 (missing-config)
content/site.yaml: 提醒: 没有填写网址 (missing-config)
    由发布单位提供后填入
content/z.md:1: 提醒: 没有日期 (missing-document)
    由发布单位提供后填入

content/a.csv:7:13: 错误: 不能照读 (bad-number)
    写成 663
`},
		{Printer{Lang: "en", Colour: true}, `␛[36mnote␛[m: not updated for long␛[2m (stale-column)␛[m

␛[1mcontent/site.yaml␛[m: ␛[33mwarning␛[m: no filing number␛[2m (missing-config)␛[m
␛[1mcontent/site.yaml␛[m: ␛[33mwarning␛[m: no address␛[2m (missing-config)␛[m
    fill it in
␛[1mcontent/z.md:1␛[m: ␛[33mwarning␛[m: no date␛[2m (missing-document)␛[m
    fill it in

␛[1mcontent/a.csv:7:13␛[m: ␛[1;31merror␛[m: is no number␛[2m (bad-number)␛[m
    write 663
`},
	}
	for _, test := range tests {
		var got strings.Builder
		test.printer.Print(&got, list)
		if s := strings.ReplaceAll(got.String(), "\x1b", "␛"); s != test.want {
			t.Errorf("got\n%s\nwant\n%s", s, test.want)
		}
	}
	if got, want := list[0].Text("zh"), "content/a.csv:7:13: 错误: 不能照读 (bad-number)\n    写成 663"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestPrinterEndsAFloodWithItsCount(t *testing.T) {
	var list List
	for line := range 1000 {
		list.AddError(Pos{"content/a.csv", line + 1, 1}, "bad-number", M("不是数", "no number"), Msg{})
		list.AddError(Pos{"content/b.csv", line + 1, 1}, "bad-date", M("不是日期", "no date"), Msg{})
	}
	list.AddError(Pos{"content/b.csv", 7, 1}, "bad-number", M("不是数", "no number"), Msg{})
	var got strings.Builder
	Printer{Lang: "en"}.Print(&got, list)
	if lines := strings.Count(got.String(), "\n"); lines != 2*(most+1)+1 ||
		!strings.Contains(got.String(), "content/b.csv: error: 980 more of the same; --json lists all (bad-date)\n") {
		t.Errorf("%d lines:\n%s", lines, got.String())
	}
}

func TestSeveritiesAreCounted(t *testing.T) {
	for _, test := range []struct {
		s      Severity
		n      int
		zh, en string
	}{
		{Error, 0, "0 个错误", "0 errors"},
		{Error, 1, "1 个错误", "1 error"},
		{Warning, 12, "12 条提醒", "12 warnings"},
		{Note, 2, "2 条提示", "2 notes"},
	} {
		if got := test.s.Counted(test.n); got.ZH != test.zh || got.EN != test.en {
			t.Errorf("%d × %s: %v", test.n, test.s, got)
		}
	}
}

func TestPathLeavesTheSheetOut(t *testing.T) {
	for _, test := range []struct {
		file, path string
		cell       bool
	}{
		{"content/plan/zh.md", "content/plan/zh.md", false},
		{"content/news/a#b/zh.md", "content/news/a#b/zh.md", false},
		{"content/indicators/indicators.xlsx#目标", "content/indicators/indicators.xlsx", true},
		{"content/indicators/targets.xlsx", "content/indicators/targets.xlsx", true},
	} {
		if path, cell := (Pos{File: test.file, Line: 3, Col: 2}).Path(); path != test.path || cell != test.cell {
			t.Errorf("%s: %s, %v", test.file, path, cell)
		}
	}
}
