package main

import (
	"testing"

	"plansite/generator/diag"
)

func TestAnnotationsAreEscaped(t *testing.T) {
	tests := []struct {
		dir  string
		p    diag.Problem
		want string
	}{
		{".", diag.Problem{Pos: diag.Pos{File: "content/plan/zh.md", Line: 3, Col: 7}, Severity: diag.Error, Rule: "dead-link", Message: diag.M("错", "a: b, c"), Hint: diag.M("改", "mend: it")},
			"::error file=content/plan/zh.md,line=3,col=7,title=dead-link::a: b, c%0Amend: it"},
		{"sites/tj", diag.Problem{Pos: diag.Pos{File: "content/a, b:c%.md", Line: 3}, Severity: diag.Warning, Rule: "r", Message: diag.Msg{ZH: "错", EN: "100% of\r\n::error::forged"}},
			"::warning file=sites/tj/content/a%2C b%3Ac%25.md,line=3,title=r::100%25 of%0D%0A::error::forged"},
		{".", diag.Problem{Severity: diag.Note, Rule: "r", Message: diag.Msg{ZH: "无", EN: "no place; %0A stays"}},
			"::notice title=r::no place; %250A stays"},
		{".", diag.Problem{Pos: diag.Pos{File: "content/indicators/indicators.xlsx#目标", Line: 6, Col: 3}, Severity: diag.Error, Rule: "r", Message: diag.M("单元格 C6", "cell C6")},
			"::error file=content/indicators/indicators.xlsx,title=r::cell C6"},
	}
	for _, test := range tests {
		if got := annotation(test.p, test.dir, "en"); got != test.want {
			t.Errorf("got  %q\nwant %q", got, test.want)
		}
	}
}
