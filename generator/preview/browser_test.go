package preview

import (
	"context"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"plansite/generator/browser"
	"plansite/generator/diag"
	"plansite/generator/output"
)

// tab opens a browser on url.
func tab(t *testing.T, url string) context.Context {
	t.Helper()
	program := browser.Find()
	if program == "" || testing.Short() {
		t.Skip("no Chromium wanted or found")
	}
	ctx, stop, err := browser.Start(program, t.TempDir(), chromedp.WindowSize(900, 700))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(stop)
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx, chromedp.Navigate(url)); err != nil {
		t.Fatal(err)
	}
	return ctx
}

// becomes waits until a JavaScript expression is true in the page, which may
// reload meanwhile.
func becomes(t *testing.T, tab context.Context, expression string) {
	t.Helper()
	var ok bool
	var err error
	for start := time.Now(); !ok && time.Since(start) < 15*time.Second; time.Sleep(10 * time.Millisecond) {
		ok, err = chromedp.Run(tab, chromedp.Evaluate[bool]("Boolean("+expression+")"))
	}
	if !ok {
		t.Fatalf("never: %s (%v)", expression, err)
	}
}

func do(t *testing.T, tab context.Context, script string) {
	t.Helper()
	if _, err := chromedp.Run(tab, chromedp.Evaluate[any](script)); err != nil {
		t.Fatalf("%s: %v", script, err)
	}
}

// picture writes what is seen to the folder PICTURES, for a look at it.
func picture(t *testing.T, tab context.Context, name string) {
	t.Helper()
	dir := os.Getenv("PICTURES")
	if dir == "" {
		return
	}
	png, err := chromedp.Run(tab, chromedp.CaptureScreenshot())
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(dir+"/"+name+".png", png, 0o644); err != nil {
		t.Fatal(err)
	}
}

const (
	panel = "document.querySelector('plansite-problems')"
	shown = panel + "?.shadowRoot.querySelector('dialog').open === true"
)

// strict makes each page as strict and as long as those of a real site.
func strict(s *Server) {
	load := s.Load
	s.Lang = "zh"
	s.Load = func(changed []string) (*output.Tree, diag.List, error) {
		plain, problems, err := load(changed)
		var tree output.Tree
		for _, path := range plain.Paths() {
			tree.Add(path, func() ([]byte, error) {
				data, err := plain.Make(path)
				return []byte(strings.Replace(string(data), "<head>", `<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'">`, 1) +
					strings.Repeat("<p>实施意见", 200)), err
			})
		}
		return &tree, problems, err
	}
}

func TestBrowserFollowsThePreview(t *testing.T) {
	p := start(t, site(t, "index.md", "first", "other.md", "other", "broken.md", "BROKEN", "x.md", "broken at last"), strict)
	tab := tab(t, p.url+"/")
	do(t, tab, "scrollTo(0, 300)")
	p.replace("index.md", "second")
	becomes(t, tab, "document.body.textContent.includes('second') && scrollY === 300")

	p.replace("index.md", "开头\n第二行\n统计数字是MISTAKE\n结尾")
	p.replace("other.md", "MISTAKE")
	becomes(t, tab, shown)
	becomes(t, tab, "document.body.textContent.includes('second')")
	becomes(t, tab, panel+".shadowRoot.querySelector('ol').textContent.includes('有<错>')")
	becomes(t, tab, panel+".shadowRoot.querySelector('h1').textContent === '2 个错误'")
	becomes(t, tab, panel+".shadowRoot.activeElement.className === 'close'")
	becomes(t, tab, panel+".shadowRoot.querySelector('.excerpt .at').textContent === '3统计数字是MISTAKE'")
	becomes(t, tab, panel+".shadowRoot.querySelector('.excerpt mark').textContent === 'I'")
	picture(t, tab, "over-a-page")
	do(t, tab, panel+".shadowRoot.querySelector('button.place').click()")
	p.waitFor("the editor", func() bool { return p.opened() == "index.md:3:7" })
	do(t, tab, panel+".shadowRoot.querySelector('.close').focus()")

	do(t, tab, panel+".shadowRoot.activeElement.click()")
	becomes(t, tab, "!("+shown+")")
	picture(t, tab, "closed")
	do(t, tab, "location.href = 'other.html'")
	becomes(t, tab, "location.pathname === '/other.html' && "+panel+"?.shadowRoot.querySelector('.badge') && !("+shown+")")
	do(t, tab, panel+".shadowRoot.querySelector('.badge').click()")
	becomes(t, tab, shown)

	p.replace("index.md", "third")
	p.replace("other.md", "third")
	becomes(t, tab, "document.body.textContent.includes('third') && "+panel+" === null")

	p.replace("refused.md", "MISTAKE")
	becomes(t, tab, shown)
	do(t, tab, panel+".shadowRoot.querySelector('button.place').click()")
	becomes(t, tab, panel+".shadowRoot.querySelector('[role=alert]').textContent.includes('打不开：no <editor>')")
	becomes(t, tab, shown)
	os.Remove(p.dir + "/refused.md")
	becomes(t, tab, panel+" === null")

	p.replace("other.md", "REMARK")
	becomes(t, tab, panel+"?.shadowRoot.querySelector('.badge.note').textContent === '1 条提示' && !("+shown+")")
	p.replace("other.md", "third")
	becomes(t, tab, panel+" === null")

	do(t, tab, "location.href = 'broken.html'")
	becomes(t, tab, "document.querySelector('main')?.textContent.includes('x.md:1')")
	picture(t, tab, "instead-of-a-page")
	do(t, tab, "document.querySelector('button.place').click()")
	p.waitFor("the editor", func() bool { return p.opened() == "index.md:3:7 x.md:1:0" })
	becomes(t, tab, "location.pathname === '/broken.html'")
	p.replace("broken.md", "mended at last")
	becomes(t, tab, "document.body.textContent.includes('mended at last')")
}
