package search_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"plansite/generator/search"
)

// texts are such that reading them shows every rule of scan.go.
var texts = map[string]string{
	"检验、检测":                       "检 验 检 测",
	"“十四五”规划。第２条":                 "十 四 五 规 划 |第 2 条",
	"ＣＭＡ资质认定（ＣＭＡ）":                "cma 资 质 认 定 cma",
	"49,978张；2.4％":                "49978 张 |2.4",
	"2021,2022 1,5.":              "20212022 15",
	"ISO9001 ISO 9001 3C 5G":      "iso 9001 iso 9001 3 c 5 g",
	"Tianjin’s well-regulated":    "tianjin s well regulated",
	"bodies body certificates":    "bodi bodi certificate",
	"processes boxes branches is": "process box branch is",
	"status analysis business":    "status analysis business",
	"days keys boys policy":       "day key boy polici",
	"news goods ties cries":       "news good tie cri",
	"One. Two! Three?\nFour; 五":   "one two |three |four |五",
	"ÀÉÎ ÑANDÚ Δέλτα Москва":      "àéî ñandú δέλτα москва",
	"々〇𠀀 カード 한국":                  "々 〇 𠀀 カ ー ド 한 국",
	"１，０００ １．５ 1．5 1,a 1. 2":      "1 000 1 5 1 5 1 a 1 2",
	"\u2028a…b":                   "|a |b",
	"":                            "",
}

func TestTextsAreReadAlikeByGeneratorAndBrowser(t *testing.T) {
	b := newBrowser(t)
	for text, want := range texts {
		if got := search.Tokens(text); got != want {
			t.Errorf("the generator reads %q as %q, want %q", text, got, want)
		}
		if got := ask[string](b, "tokensOf", text); got != want {
			t.Errorf("the browser reads %q as %q, want %q", text, got, want)
		}
	}
}

func FuzzTextsAreReadAlike(f *testing.F) {
	for text := range texts {
		f.Add(text)
	}
	var b *browser
	f.Fuzz(func(t *testing.T, text string) {
		if b == nil {
			b = newBrowser(t)
		}
		b.T = t
		if !utf8.ValidString(text) {
			t.Skip("a page is valid")
		}
		if a, b := search.Tokens(text), ask[string](b, "tokensOf", text); a != b {
			t.Errorf("%q is %q to the generator, %q to the browser", text, a, b)
		}
		all := strings.Join(ask[[]string](b, "spans", text), "")
		if len(all) > len(text) {
			t.Errorf("the tokens of %q are %q", text, all)
		}
	})
}

func TestQueriesArePartedAtSpaces(t *testing.T) {
	b := newBrowser(t)
	for query, want := range map[string]string{
		"检验检测 机构":               "检+验+检+测 机+构",
		"检验、检测":                 "检+验+检+测",
		"发展。规划":                 "发+展 规+划",
		"certification bod":     "certification bod…",
		"certification bodies ": "certification bodies",
		"well-regulated":        "well+regulated…",
		"CMA资质 2020年":           "cma+资+质 2020+年",
		"  “” ":                 "",
	} {
		if got := strings.Join(ask[[]string](b, "partsOf", query), " "); got != want {
			t.Errorf("%q is %q, want %q", query, got, want)
		}
	}
}

func FuzzQuery(f *testing.F) {
	for text := range texts {
		f.Add(text)
	}
	f.Add("constructor __proto__ toString")
	f.Add("\"<script>\\")
	x := search.New([]search.Doc{{Kind: "a", URL: "a.html", Title: "检验检测 constructor", Text: func() []search.Section {
		return []search.Section{{ID: "b", Text: "certification bodies 认证机构，2020年"}}
	}}})
	var b *browser
	f.Fuzz(func(t *testing.T, query string) {
		if b == nil {
			b = newBrowser(t)
			b.openIndex(x)
		}
		b.T = t
		b.find(query, filter{})
		ask[any](b, "help", query)
	})
}
