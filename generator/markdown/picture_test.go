package markdown

import (
	"strings"
	"testing"
)

func TestPicturesHaveCaptionsAndSizes(t *testing.T) {
	const img = `<img src="a.png" alt="甲" width="4" height="3" srcset="a@800w.png 800w" sizes="(min-width: 48rem) 46rem, 100vw" loading="lazy" decoding="async">`
	for src, want := range map[string]string{
		`![甲](a.png "会场（摄影：某某）")`: `<figure class="photo">` + img + `<figcaption>会场（摄影：某某）</figcaption></figure>`,
		"![甲](a.png)":                    "<p>" + img + "</p>",
		"![甲](a.png \"乙\")\n![甲](a.png)": `<figure class="photo">` + img + "<figcaption>乙</figcaption></figure>\n<figure class=\"photo\">" + img + "</figure>",
		`见![甲](a.png "乙")`:               `<p>见` + strings.Replace(img, ` width`, ` title="乙" width`, 1) + "</p>",
		"![甲](https://a.example/b.png)":  `<p><img src="https://a.example/b.png" alt="甲"></p>`,
	} {
		doc, _ := Parse("a.md", 1, []byte(src))
		body, problems := doc.HTML(alive{})
		if got := strings.TrimSpace(body.HTML); got != want || len(problems) > 0 {
			t.Errorf("%s\n got %s\nwant %s", src, got, want)
		}
	}
}
