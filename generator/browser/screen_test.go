package browser

import (
	"fmt"
	"strings"

	"github.com/chromedp/chromedp"
)

// modes are choices whose layout differs.
var modes = []string{
	usual, `{size: "large", layout: "", spacing: ""}`, `{size: "xl", layout: "", spacing: ""}`, elder,
	`{size: "", layout: "simple", spacing: ""}`, `{size: "", layout: "", spacing: "wider"}`, `{size: "xl", layout: "simple", spacing: "wider"}`,
}

// keepsToTheScreen: in no mode does a page stick out at the side, on the narrowest
// phone, which is also what 400 % makes of a screen of 1280 px, or on a screen of
// middle width. The page goes through the modes by itself, which spares painting.
func keepsToTheScreen(v *tab, where string) {
	v.Helper()
	for _, width := range []int64{320, 768, 1024} {
		v.do(chromedp.EmulateViewport(width, 800))
		for n, over := range eval[[]int](v, fmt.Sprintf(tooWide, strings.Join(modes, ", "))) {
			if over > 0 {
				v.choose(modes[n])
				v.fits(where, width, "with "+modes[n])
			}
		}
	}
}

// tooWide is by how much the page is too wide with each of the choices.
const tooWide = `[%s].map(choices => { readingAids(choices); return document.documentElement.scrollWidth - document.documentElement.clientWidth; })`

// fits fails the test if the page sticks out at the side.
func (v *tab) fits(where string, width int64, how string) {
	v.Helper()
	if over := eval[int](v, `document.documentElement.scrollWidth - document.documentElement.clientWidth`); over > 0 {
		v.Errorf("%s is %d px wider than %d, %s: %s", where, over, width, how, eval[string](v, widest))
	}
}

// widest names the innermost element that reaches furthest to the right, unless it
// scrolls in a box of its own.
const widest = `[...document.querySelectorAll('body *')].filter(e => !e.parentElement.closest('.scroll, .chart-box')).reduce((a, b) =>
	b.getBoundingClientRect().right >= a.getBoundingClientRect().right ? b : a).outerHTML.slice(0, 200)`

// spaced are the distances that WCAG 1.4.12 lets a reader set. Pictures are not text.
const spaced = `(() => {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync("*:not(svg *) { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }");
	document.adoptedStyleSheets = [sheet];
})()`

// textCanBeSpaced: with these distances no text is cut off, on a phone or a desk.
func textCanBeSpaced(v *tab, where string) {
	v.Helper()
	eval[any](v, spaced)
	for _, width := range []int64{320, 1280} {
		v.do(chromedp.EmulateViewport(width, 800))
		v.fits(where, width, "with spaced text")
		if cut := eval[[]string](v, cutOff); len(cut) > 0 {
			v.Errorf("%s, %d px, with spaced text: %d texts are cut off, such as %s", where, width, len(cut), cut[0])
		}
	}
	eval[any](v, `void (document.adoptedStyleSheets = [])`)
}

// cutOff are the elements that hide a part of their text, or whose text leaves a box
// that is drawn around it. The breadcrumb ends in the title, which it may shorten;
// what is for screen readers alone is cut on purpose.
const cutOff = `[...document.querySelectorAll("body *")].filter(e => {
	if (e.closest("svg, .chart-status, .crumbs [aria-current], textarea, input, select, option") || !e.textContent.trim() || !e.checkVisibility()) return false;
	const s = getComputedStyle(e);
	if (s.clipPath !== "none" || s.display === "inline") return false;
	const wide = e.scrollWidth > e.clientWidth + 1, high = e.scrollHeight > e.clientHeight + 1;
	const hides = v => v === "hidden" || v === "clip";
	return wide && hides(s.overflowX) || high && hides(s.overflowY) || wide && s.overflowX === "visible" && parseFloat(s.borderInlineEndWidth) > 0;
}).map(e => e.outerHTML.slice(0, 160))`

// nothingMoves: who asks the system for less motion gets none.
func nothingMoves(v *tab, where string) {
	v.Helper()
	v.media("prefers-reduced-motion", "reduce")
	if moving := eval[[]string](v, `[...document.querySelectorAll("*")].filter(e => [null, "::before", "::after"].some(part => {
		const s = getComputedStyle(e, part);
		return s.scrollBehavior === "smooth" || s.animationName !== "none" || s.transitionDuration.split(", ").some(d => parseFloat(d) > 0);
	})).map(e => e.outerHTML.slice(0, 160))`); len(moving) > 0 {
		v.Errorf("%s: %d elements move, such as %s", where, len(moving), moving[0])
	}
}
