package chart

import (
	"fmt"
	"html"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// page is a page as a theme makes it, with all figures and a strict policy.
func page(t testing.TB, figures []Figure) string {
	t.Helper()
	d := NewDrawer(bundle(t), "", 2)
	var b strings.Builder
	b.WriteString(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>charts</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'">
<meta name="viewport" content="width=device-width"><link rel="icon" href="icon.png">
<link rel="stylesheet" href="chart.css"><link rel="stylesheet" href="page.css"><script src="chart.js" defer></script></head><body>
`)
	for _, f := range figures {
		g, err := d.Draw(f)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, `<figure class="chart" id="%s" data-chart data-library="echarts.min.js">
<figcaption class="chart-caption"><b class="chart-title">%s</b></figcaption>
<div class="chart-box">%s</div>
<script type="application/json">%s</script>
<button type="button" class="chart-open" hidden>Explore the chart</button>
</figure>
`, f.ID, html.EscapeString(f.Title), g.Picture, g.Options)
	}
	b.WriteString("</body></html>\n")
	return b.String()
}

const pageCSS = `
body { margin: 16px auto; padding: 0 16px; max-width: 760px; background: #fbfaf7; color: #1c2430; font-family: "Noto Sans CJK SC", sans-serif }
.chart { background: var(--chart-surface); padding: 0 }
figure[id*=small], figure[id*=gauge] { max-width: 340px }
@media (prefers-color-scheme: dark) {
  :root { --chart-base: #9aa6b2; --chart-actual: #6cc5e4; --chart-target: #f0a06a; --chart-pace: #94a0ad; --chart-context: #c0a6e3;
    --ink: #e8ebef; --muted: #a7b1bd; --line: #313b47; --surface: #1a212a; --ok: #7fd3a4; --warn: #f0b860; --bad: #ff9a8f; --none: #a7b1bd }
  body { background: #12171d; color: #e8ebef }
}
`

// site writes the page and what it loads into a folder.
func site(t testing.TB, dir string, figures []Figure) {
	t.Helper()
	files := map[string]string{"index.html": page(t, figures), "page.css": pageCSS, "icon.png": ""}
	for _, name := range []string{"../../themes/main/assets/chart.js", "../../themes/main/assets/chart.css", bundleFile} {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files[filepath.Base(name)] = string(b)
	}
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// The gallery is what a person looks at: with PLANSITE_SHOTS, all figures as a page.
func TestGallery(t *testing.T) {
	dir := os.Getenv("PLANSITE_SHOTS")
	if dir == "" {
		t.Skip("set PLANSITE_SHOTS to a folder to look at all figures")
	}
	site(t, dir, figures)
}
