package audit

import (
	"strings"
	"testing"
)

const good = `<!doctype html><html lang="zh-CN"><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'"><title>t</title><link rel="stylesheet" href="main.css"></head><body><h1 id="top">t</h1>BODY</body></html>`

func TestRules(t *testing.T) {
	for _, c := range []struct{ name, page, want string }{
		{"a good page", good, ""},
		{"a link to a file", strings.Replace(good, "BODY", `<a href="en/index.html">e</a>`, 1), ""},
		{"a link to an anchor", strings.Replace(good, "BODY", `<a href="#top">e</a>`, 1), ""},
		{"a link outside", strings.Replace(good, "BODY", `<a href="https://example.org/">e</a>`, 1), ""},
		{"data for scripts", strings.Replace(good, "BODY", `<script type="application/json">{}</script>`, 1), ""},
		{"dead link", strings.Replace(good, "BODY", "\n"+`<a href="x.html">e</a>`, 1), "public/index.html:2: error: a link leads to a file that does not exist: \"x.html\" (dead-link)"},
		{"dead anchor", strings.Replace(good, "BODY", `<a href="#x">e</a>`, 1), "dead-anchor"},
		{"dead anchor in another page", strings.Replace(good, "BODY", `<a href="en/index.html#x">e</a>`, 1), "dead-anchor"},
		{"two ids", strings.Replace(good, "BODY", `<p id="top">`, 1), "double-id"},
		{"no language", strings.Replace(good, ` lang="zh-CN"`, "", 1), "missing-lang"},
		{"no title", strings.Replace(good, "<title>t</title>", "", 1), "missing-title"},
		{"two titles on the page", strings.Replace(good, "BODY", "<h1>x</h1>", 1), "one-h1"},
		{"no policy", strings.Replace(good, "Content-Security-Policy", "x", 1), "missing-csp"},
		{"a loose policy", strings.Replace(good, "default-src 'none'", "default-src *", 1), "missing-csp"},
		{"inline script", strings.Replace(good, "BODY", "<script>1</script>", 1), "inline-script"},
		{"event attribute", strings.Replace(good, "BODY", `<p onclick="x">`, 1), "inline-script"},
		{"script address", strings.Replace(good, "BODY", `<a href="javascript:x">`, 1), "inline-script"},
		{"style element", strings.Replace(good, "BODY", "<style>p{}</style>", 1), "inline-style"},
		{"style attribute", strings.Replace(good, "BODY", `<p style="x">`, 1), "inline-style"},
		{"script from elsewhere", strings.Replace(good, "BODY", `<script src="https://example.org/x.js"></script>`, 1), "outside-host"},
		{"style sheet from elsewhere", strings.Replace(good, "main.css", `//example.org/x.css`, 1), "outside-host"},
		{"picture without text", strings.Replace(good, "BODY", `<img src="main.css">`, 1), "missing-alt"},
		{"base element", strings.Replace(good, "BODY", `<base href="/">`, 1), "(base)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			files := map[string]string{"index.html": c.page, "en/index.html": strings.Replace(good, "main.css", "../main.css", 1), "main.css": ""}
			a := New(func(name string) bool { _, ok := files[name]; return ok })
			for name, data := range files {
				a.See(name, []byte(data))
			}
			got := a.Problems()
			if c.want == "" && len(got) > 0 || c.want != "" && (len(got) != 1 || !strings.Contains(got.Error(), c.want)) {
				t.Errorf("want %q, got %v", c.want, got)
			}
		})
	}
}

func BenchmarkPage(b *testing.B) {
	page := []byte(strings.Replace(good, "BODY", strings.Repeat(`<p class="x">一段文字，有<a href="#top">链接</a>。</p>`, 200), 1))
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		a := New(func(string) bool { return true })
		a.See("index.html", page)
	}
}
