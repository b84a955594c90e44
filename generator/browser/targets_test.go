package browser

import (
	"fmt"
	"strings"

	"github.com/chromedp/chromedp"
)

// largeTypeIsEasyToHit measures every control in large type.
func largeTypeIsEasyToHit(v *tab, where string) {
	v.Helper()
	both := []string{elder, `{size: "large", layout: "", spacing: ""}`}
	for _, width := range []int64{360, 1280} {
		v.do(chromedp.EmulateViewport(width, 800))
		for n, small := range eval[[][]string](v, fmt.Sprintf(`[%s].map(choices => { readingAids(choices); return %s; })`, strings.Join(both, ", "), tooSmall)) {
			if len(small) > 0 {
				v.Errorf("%s, %d px wide, %s: %d too small, such as %q", where, width, both[n], len(small), small[:min(3, len(small))])
			}
		}
	}
	eval[any](v, `void document.querySelectorAll("details").forEach(d => { d.open = false; })`)
}

// tooSmall are the controls that are seen and less than 44 px wide or high. Links
// and terms within a line of text are as high as the line, which WCAG allows; the
// link of a card is the whole card.
const tooSmall = `(() => {
	document.querySelectorAll("details").forEach(d => { d.open = true; });
	const lone = e => getComputedStyle(e).display !== "inline"
		|| ![...e.closest("p, li, td, th, dd, dt, h1, h2, h3, h4, h5, small, span.term, div").childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.data.trim());
	return [...document.querySelectorAll("a[href], button, summary, select, textarea, input, label:has(input)")]
		.filter(e => e.checkVisibility({visibilityProperty: true, opacityProperty: true}) && !e.closest(".skip, .term") && !(e.matches("input") && e.closest("label")))
		.filter(lone)
		.filter(e => { const box = (e.closest(".card h3")?.parentElement || e).getBoundingClientRect(); return box.width > 0 && (box.width < 43.9 || box.height < 43.9); })
		.map(e => Math.round(e.getBoundingClientRect().width) + "×" + Math.round(e.getBoundingClientRect().height) + " " + e.outerHTML.slice(0, 120));
})()`

// watchPopUps keeps account of what a page does unasked that comes before the reader.
const watchPopUps = `window.uncalled = [];
	for (const name of ["alert", "confirm", "prompt", "open", "print"]) window[name] = () => uncalled.push(name);
	speechSynthesis.speak = () => uncalled.push("speak");`

// nothingPopsUp: nothing lies over a page that nobody has asked for, and nothing speaks.
func nothingPopsUp(v *tab, where string) {
	v.Helper()
	v.choose(elder)
	if over := eval[string](v, `[...window.uncalled, ...[...document.querySelectorAll("dialog[open], :popover-open, body *")]
		.filter(e => e.matches("dialog[open], :popover-open") || getComputedStyle(e).position === "fixed" && e.checkVisibility()).map(e => e.outerHTML.slice(0, 200))].join()`); over != "" {
		v.Errorf("%s shows %s", where, over)
	}
}
