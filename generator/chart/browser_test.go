package chart

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"plansite/generator/browser"
)

// tab opens a browser on url.
func tab(t *testing.T, url string) context.Context {
	t.Helper()
	program := browser.Find()
	if program == "" || testing.Short() {
		t.Skip("no Chromium wanted or found")
	}
	ctx, stop, err := browser.Start(program, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(stop)
	do(t, ctx, chromedp.EmulateViewport(1000, 800), chromedp.Navigate(url))
	return ctx
}

func do(t *testing.T, ctx context.Context, steps ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	if err := chromedp.Do(ctx, steps...); err != nil {
		t.Fatal(err)
	}
}

func eval[T any](t *testing.T, ctx context.Context, expression string) T {
	t.Helper()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		t.Fatalf("%s: %v", expression, err)
	}
	return v
}

func emulate(t *testing.T, ctx context.Context, media emulation.SetEmulatedMediaParams) {
	t.Helper()
	if _, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, media); err != nil {
		t.Fatal(err)
	}
}

// becomes waits until a JavaScript condition holds.
func becomes(t *testing.T, ctx context.Context, condition string) {
	t.Helper()
	for range 100 {
		if eval[bool](t, ctx, condition) {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatalf("never: %s\nthe chart's texts: %s", condition, eval[string](t, ctx, `document.querySelector('.chart-live')?.textContent ?? 'none'`))
}

// A reader points at a chart: it becomes interactive in the same box, under a
// policy that forbids every inline style and script, and says the value.
func TestChartBecomesInteractiveUnderAStrictPolicy(t *testing.T) {
	dir := t.TempDir()
	site(t, dir, figures)
	server := httptest.NewServer(http.FileServer(http.Dir(dir)))
	defer server.Close()
	ctx := tab(t, server.URL)
	messages := chromedp.Console(ctx)
	do(t, ctx, chromedp.Navigate(server.URL))
	if eval[bool](t, ctx, `'echarts' in window`) {
		t.Error("the library was loaded before anyone asked")
	}

	size := `JSON.stringify((({width, height}) => [width, height])(document.querySelector('#zh-line .chart-box').getBoundingClientRect()))`
	before := eval[string](t, ctx, size)
	becomes(t, ctx, `!document.querySelector('#zh-line .chart-open').hidden`)
	do(t, ctx, chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, 400, 300))
	becomes(t, ctx, `!!document.querySelector('#zh-line.chart-open-now .chart-live svg')`)
	if after := eval[string](t, ctx, size); after != before {
		t.Errorf("the box was %s and became %s", before, after)
	}
	becomes(t, ctx, `/2022年[89]月/.test(document.querySelector('#zh-line .chart-live').textContent)`)
	if dir := os.Getenv("PLANSITE_SHOTS"); dir != "" {
		shot, err := chromedp.Run(ctx, chromedp.FullScreenshot(100))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, "interactive.png"), shot, 0o644); err != nil {
			t.Fatal(err)
		}
	}

	t.Run("colours follow the mode", func(t *testing.T) {
		emulate(t, ctx, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "dark"}}})
		becomes(t, ctx, `!!document.querySelector('#zh-line .chart-live [fill="rgb(108, 197, 228)"], #zh-line .chart-live [stroke="rgb(108, 197, 228)"]')`)
	})
	t.Run("on paper stands the picture", func(t *testing.T) {
		emulate(t, ctx, emulation.SetEmulatedMediaParams{Media: "print"})
		becomes(t, ctx, `getComputedStyle(document.querySelector('#zh-line .chart-wide')).visibility === 'visible' && !document.querySelector('#zh-line .chart-live').offsetWidth`)
		emulate(t, ctx, emulation.SetEmulatedMediaParams{})
	})
	t.Run("a row of the overview tells all its values", func(t *testing.T) {
		at := eval[[]float64](t, ctx, `(e => {
			e.scrollIntoView({block: 'center', behavior: 'instant'});
			const b = e.getBoundingClientRect();
			return [b.left + b.width / 2, b.top + b.height / 2];
		})(document.querySelector('#en-share .chart-box'))`)
		for _, x := range []float64{-9, 0} {
			do(t, ctx, chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, at[0]+x, at[1]))
		}
		becomes(t, ctx, `/Baseline 2020: 15,438.*Target 2025: 23,000/.test(document.querySelector('#en-share .chart-live')?.textContent)`)
	})
	t.Run("keys step through the values and tell them", func(t *testing.T) {
		do(t, ctx, chromedp.Focus(chromedp.CSS(`#en-behind .chart-box`)))
		becomes(t, ctx, `!!document.querySelector('#en-behind .chart-live svg')`)
		do(t, ctx, chromedp.KeyEvent(kb.ArrowRight), chromedp.KeyEvent(kb.ArrowRight))
		if got := eval[string](t, ctx, `document.querySelector('#en-behind .chart-status').textContent`); got != "2021\n5.31 million reports" {
			t.Errorf("second value told as %q", got)
		}
	})
	t.Run("a phone gets its own drawing", func(t *testing.T) {
		do(t, ctx, chromedp.EmulateViewport(360, 800))
		becomes(t, ctx, `(b => b.width < 400 && document.querySelector('#zh-line .chart-live svg').getBoundingClientRect().width === b.width)(document.querySelector('#zh-line .chart-box').getBoundingClientRect())`)
	})
	t.Run("the page itself is quiet", func(t *testing.T) {
		chromedp.Run(ctx, chromedp.Evaluate[any](`console.log('the end')`))
		for m, err := range messages {
			if err != nil {
				t.Fatal(err)
			}
			if m.Text == "the end" {
				break
			}
			if !strings.Contains(m.Text, "favicon") {
				t.Errorf("%s", m)
			}
		}
	})
}

// Without the library the picture stays.
func TestPictureStaysWhenTheLibraryCannotBeLoaded(t *testing.T) {
	dir := t.TempDir()
	site(t, dir, figures[:1])
	if err := os.Remove(filepath.Join(dir, "echarts.min.js")); err != nil {
		t.Fatal(err)
	}
	ctx := tab(t, "file://"+filepath.Join(dir, "index.html"))
	do(t, ctx, chromedp.MouseClickXY(400, 300))
	becomes(t, ctx, `document.querySelectorAll('script[src="echarts.min.js"]').length > 0`)
	time.Sleep(200 * time.Millisecond)
	if !eval[bool](t, ctx, `getComputedStyle(document.querySelector('.chart-wide')).visibility === 'visible' && !document.querySelector('.chart-live')`) {
		t.Error("the picture is gone")
	}
}

// In the browser's own fonts, whose lines are taller than their letters, texts stay inside their picture and clear of each other.
func TestTextsKeepTheirPlacesInTheBrowser(t *testing.T) {
	dir := t.TempDir()
	site(t, dir, figures)
	ctx := tab(t, "file://"+filepath.Join(dir, "index.html"))
	for _, width := range []int64{820, 360} {
		do(t, ctx, chromedp.EmulateViewport(width, 800))
		becomes(t, ctx, `document.readyState === 'complete'`)
		for _, wrong := range eval[[]string](t, ctx, `[...document.querySelectorAll('.chart-svg')].filter(svg => svg.getBoundingClientRect().width).flatMap(svg => {
			const frame = svg.getBoundingClientRect(), wrong = [];
			const texts = [...svg.querySelectorAll('text')].map(e => ({text: e.textContent, box: e.getBoundingClientRect()}));
			texts.forEach(({text, box}, i) => {
				if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - box.height / 4 || box.bottom > frame.bottom + box.height / 4) wrong.push(svg.querySelector('title').id + ': cut: ' + text);
				texts.slice(0, i).forEach(other => {
					const w = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
					const h = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
					if (w > 2 && h > box.height / 2) wrong.push(svg.querySelector('title').id + ': ' + text + ' over ' + other.text);
				});
			});
			return wrong;
		}).concat(document.documentElement.scrollWidth > innerWidth ? ['the page is wider than the window'] : [])`) {
			t.Errorf("at %d px: %s", width, wrong)
		}
	}
}
