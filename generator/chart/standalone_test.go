package chart

import (
	"strings"
	"testing"
)

// A picture that leaves its page needs nothing of the page: no style sheet, no
// script, no outside address.
func TestStandalone(t *testing.T) {
	svg := string(draw(t, byID(t, "zh-line")).Standalone(Sheet{
		Title: strings.Repeat("2024年12月为72,835张，已达到目标值70,000张；", 3), Subtitle: "有效认证证书总数 <张>",
		Foot: []string{"", "出处：规划 专栏1", "示例网站 https://example.gov.cn/plan/"},
	}))
	golden(t, "zh-line-standalone.svg", strings.ReplaceAll(svg, "><", ">\n<"))
	if err := wellFormed(svg); err != nil {
		t.Error(err)
	}
	for _, banned := range []string{"class=", "style=", "<script", "href", "var(", "<image"} {
		if strings.Contains(svg, banned) {
			t.Errorf("it holds %q", banned)
		}
	}
	for _, wanted := range []string{"<title id=", "<desc id=", "font-family=", `fill="#ffffff"/>`, "有效认证证书总数 &lt;张&gt;", "https://example.gov.cn/plan/"} {
		if !strings.Contains(svg, wanted) {
			t.Errorf("it lacks %q", wanted)
		}
	}
	if lines := strings.Count(svg, `font-size="19"`); lines < 2 {
		t.Errorf("the long title stands in %d line", lines)
	}
}

func TestAStandaloneDrawingFromTheCacheIsTheSame(t *testing.T) {
	dir, sheet := t.TempDir(), Sheet{Title: "T", Foot: []string{"F"}}
	first, err := canned(&counting{}, dir).Draw(certificates)
	if err != nil {
		t.Fatal(err)
	}
	again, err := canned(failing{}, dir).Draw(certificates)
	if err != nil {
		t.Fatal(err)
	}
	if a, b := string(first.Standalone(sheet)), string(again.Standalone(sheet)); a != b {
		t.Errorf("drawn %s\nkept %s", a, b)
	}
}
