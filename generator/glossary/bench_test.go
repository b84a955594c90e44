package glossary_test

import (
	"fmt"
	"strings"
	"testing"

	"plansite/generator/glossary"
	"plansite/generator/locale"
	"plansite/generator/site"
)

// BenchmarkMark marks an article of about 900 words with terms as many as the
// real glossary has.
func BenchmarkMark(b *testing.B) {
	for lang, sentence := range map[locale.Lang]string{
		"zh": "在此基础上，市人民政府应当公布年度实施方案和农村地区基本公共服务，并于规划期末前完成验收，接受审计机关的监督检查。",
		"en": "On this basis, the municipal government shall publish the annual implementation plan and basic public services in rural areas, under the supervision of the audit office. ",
	} {
		terms := list("实施方案", "implementation plan", "基本公共服务", "basic public services", "审计机关", "audit office")
		for i := range 190 {
			terms = append(terms, list(fmt.Sprintf("%c%c认证", 0x4e00+i*41, 0x5e00+i*29), fmt.Sprintf("%c%c certification", 'a'+i%26, 'a'+i/7%26))...)
		}
		finder := glossary.New(terms, lang)
		html := strings.Repeat("<h3 id=\"x\">"+sentence[:30]+"</h3>\n<p>"+strings.Repeat(sentence, 3)+"</p>\n<ul>\n<li><em>"+sentence[:12]+"</em>"+sentence+"</li>\n</ul>\n", 9)
		b.Run(string(lang), func(b *testing.B) {
			b.SetBytes(int64(len(html)))
			b.ReportAllocs()
			for b.Loop() {
				finder.Page(func(*site.Term) string { return "<button></button>" }).Mark(html)
			}
		})
	}
}

func list(pairs ...string) []*site.Term {
	var out []*site.Term
	for i := 0; i < len(pairs); i += 2 {
		text := locale.Text{"zh": pairs[i], "en": pairs[i+1]}
		out = append(out, &site.Term{ID: fmt.Sprintf("x%d", i), Text: text, Definition: text})
	}
	return out
}
