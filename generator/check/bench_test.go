package check_test

import (
	"strings"
	"testing"

	"plansite/generator/check"
	"plansite/generator/locale"
)

// BenchmarkText looks at an article of 7 KB, as a build does 20,000 times.
func BenchmarkText(b *testing.B) {
	head := "---\ntitle: 公告1\ndate: 2025-01-02\nsummary: 一句话说明这篇公告讲什么\n---\n"
	zh := []byte(head + strings.Repeat("着力深化改革，强化系统监管，优化服务供给，到2025年达到“7万张”，见[附件](/plan/index.html#t01)。\n\n", 55))
	en := []byte(head + strings.Repeat("Deepen reform, strengthen regulation and improve the supply of services, reaching “70,000” by 2025; see the [annex](/plan/index.html#t01).\n\n", 50))
	for _, c := range []struct {
		lang string
		src  []byte
	}{{"zh", zh}, {"en", en}} {
		b.Run(c.lang, func(b *testing.B) {
			b.SetBytes(int64(len(c.src)))
			b.ReportAllocs()
			for b.Loop() {
				if found := check.Text("content/news/a/"+c.lang+".md", locale.Lang(c.lang), c.src, nil); len(found) > 0 {
					b.Fatal(found)
				}
			}
		})
	}
}
