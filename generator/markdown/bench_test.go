package markdown

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/yuin/goldmark/text"
)

// page makes an article of about 7 KB from one of testdata.
func page(t testing.TB, lang string) []byte {
	src, err := os.ReadFile("testdata/article_" + lang + ".md")
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for i := 1; b.Len() < 6500; i++ {
		r := strings.NewReplacer("{#", fmt.Sprintf("{#s%d-", i), "[^1]", fmt.Sprintf("[^%d]", i))
		_, _ = r.WriteString(&b, string(src)+"\n")
	}
	return []byte(b.String())
}

// BenchmarkPage is what one article costs in a build; Goldmark is the part of it
// that is goldmark's parser.
func BenchmarkPage(b *testing.B) {
	resolve := links(func(dest string) (string, bool) { return "../.." + dest, true })
	for _, lang := range []string{"zh", "en"} {
		src := page(b, lang)
		b.Run(lang, func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for b.Loop() {
				d, problems := Parse("a.md", 1, src)
				body, more := d.HTML(resolve)
				if len(problems)+len(more) > 0 || len(body.HTML) == 0 {
					b.Fatal(problems, more)
				}
			}
		})
		b.Run(lang+"/Goldmark", func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for b.Loop() {
				goldmarkParser.Parse(text.NewReader(src))
			}
		})
	}
}
