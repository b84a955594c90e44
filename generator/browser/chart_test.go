package browser

import (
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// chartPage is a page with one chart.
const chartPage = "indicators/i01.html"

const opener = `[data-chart] .chart-open`

// live is true when chart n of the page is interactive and drawn.
func live(n int) string {
	return fmt.Sprintf(`document.querySelectorAll('[data-chart]')[%d].querySelectorAll('.chart-live svg path').length > 5`, n)
}

// scripts turns JavaScript on or off for pages opened from now on.
func (v *tab) scripts(on bool) {
	v.Helper()
	call(v, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !on})
}

// hover moves the pointer over what sel selects.
func (v *tab) hover(sel string) {
	v.Helper()
	v.do(chromedp.ScrollIntoView(chromedp.CSS(sel)))
	at := eval[[2]float64](v, fmt.Sprintf(`(box => [box.x + box.width / 2, box.y + box.height / 2])(document.querySelector(%q).getBoundingClientRect())`, sel))
	v.do(chromedp.MouseEvent("mouseMoved", at[0], at[1]))
}

// TestChartOpens makes a chart interactive by each of the ways that a reader has.
// The picture is there before, and the library is not loaded before.
func TestChartOpens(t *testing.T) {
	ways := map[string]func(v *tab){
		"key":   func(v *tab) { v.do(chromedp.Focus(chromedp.CSS(opener))); v.press(kb.Enter) },
		"space": func(v *tab) { v.do(chromedp.Focus(chromedp.CSS(opener))); v.press(" ") },
		"press": func(v *tab) { v.do(chromedp.Click(chromedp.CSS(opener))) },
		"tap":   func(v *tab) { v.do(chromedp.Tap(chromedp.CSS(opener))) },
		"point": func(v *tab) { v.hover(`[data-chart] .chart-box`) },
		"focus": func(v *tab) { v.do(chromedp.Focus(chromedp.CSS(`[data-chart] .chart-box`))) },
	}
	site(t) // once, before the subtests take their turns
	for name, wish := range ways {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			v := open(t, 1280, 800)
			v.visit(chartPage)
			if unseen := eval[string](v, unseenCharts); unseen != "" {
				v.Errorf("not seen at first: %s", unseen)
			}
			if eval[bool](v, `'echarts' in window`) {
				v.Error("the library is loaded without a reader's wish")
			}
			wish(v)
			v.wait(live(0))
			v.clean(chartPage)
		})
	}
}

// TestChartsAnswerKeys opens the chart of every page that has one and walks its
// marks with the arrow keys; each is told to those who do not see it.
func TestChartsAnswerKeys(t *testing.T) {
	const told = `document.querySelector('[data-chart] .chart-status').textContent`
	both(t, 360, 800, func(v *tab, prefix string) {
		for _, p := range site(v.T).charted(v.T) {
			v.visit(prefix + p)
			v.do(chromedp.Focus(chromedp.CSS(opener)))
			v.press(kb.Enter)
			v.wait(live(0))
			v.wait(`document.activeElement.matches('.chart-box')`)
			v.press(kb.ArrowRight)
			first := eval[string](v, told)
			v.press(kb.ArrowRight)
			if second := eval[string](v, told); first == "" || second == "" || first == second {
				v.Errorf("%s tells %q, then %q", prefix+p, first, second)
			}
			v.clean(prefix + p)
		}
	})
}
