package browser

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// elder are the choices of the version for elderly readers.
const elder = `{size: "xl", layout: "simple", spacing: "wide"}`

// firstSight keeps what a reader's choices were when the page was first drawn, and
// how far anything has moved since.
const firstSight = `
	const look = () => document.body && document.body.childElementCount > 0
		? window.first = {...document.documentElement.dataset} : requestAnimationFrame(look);
	requestAnimationFrame(look);
	window.moved = 0;
	new PerformanceObserver(list => list.getEntries().forEach(e => {
		window.moved += e.value;
		window.movers = (window.movers || "") + e.sources.map(s => (s.node?.outerHTML || s.node?.textContent || "").slice(0, 120) + " " + JSON.stringify([s.previousRect, s.currentRect])).join("\n");
	})).observe({type: "layout-shift", buffered: true});`

// before makes every page run a script before its own.
func (v *tab) before(script string) {
	v.Helper()
	call(v, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: script})
}

// choose makes choices as the controls do, on the page that is open.
func (v *tab) choose(choices string) {
	v.Helper()
	eval[any](v, `void readingAids(`+choices+`)`)
}

// TestChoicesAreKept goes by keyboard and by pointer through the choices, and to
// other pages, which are so from the first moment.
func TestChoicesAreKept(t *testing.T) {
	both(t, 1280, 800, func(v *tab, prefix string) {
		v.before(firstSight)
		v.visit(prefix + "index.html")
		v.follow(".aids-link")
		if at := v.path(); at != prefix+"aids.html" {
			v.Fatalf("the link in the header leads to %s", at)
		}
		for _, choice := range [][2]string{{"size", "large"}, {"colour", "white-on-black"}, {"spacing", "wider"}, {"cursor", "large"}, {"layout", "simple"}} {
			v.do(chromedp.Click(chromedp.CSS(fmt.Sprintf(`.choice label:has([name=%q][value=%q])`, choice[0], choice[1]))))
			v.wait(fmt.Sprintf(`document.documentElement.dataset[%q] === %q`, choice[0], choice[1]))
		}
		v.do(chromedp.Focus(chromedp.CSS(`[name=size]:checked`)))
		v.press(kb.ArrowRight)
		v.wait(`document.documentElement.dataset.size === "xl" && document.querySelector(".aids-status").textContent !== ""`)
		for _, p := range []string{"plan/index.html", "indicators/i01.html", "404.html"} {
			v.visit(prefix + p)
			v.wait(`window.first !== undefined`)
			got := eval[map[string]string](v, `window.first`)
			for name, want := range map[string]string{"size": "xl", "colour": "white-on-black", "spacing": "wider", "cursor": "large", "layout": "simple"} {
				if got[name] != want {
					v.Errorf("%s is first seen with %s %q, not %q", prefix+p, name, got[name], want)
				}
			}
			if moved := eval[float64](v, `window.moved`); moved > 0.001 {
				v.Errorf("on %s things move by %v", prefix+p, moved)
			}
		}
		v.visit(prefix + "aids.html")
		if n := eval[int](v, `document.querySelectorAll("[data-aid]:checked").length`); n != 5 {
			v.Errorf("%d choices are shown as made, not 5", n)
		}
		eval[any](v, `document.querySelector(".button-quiet[data-choose]").click()`)
		v.visit(prefix + "index.html")
		if set := eval[string](v, `["size", "colour", "spacing", "cursor", "layout"].filter(name => document.documentElement.dataset[name]).join()`); set != "" {
			v.Errorf("after going back to the defaults, %s is still chosen", set)
		}
		v.clean(prefix + "choices")
	})
}

// TestChoicesWithoutStorage: where the browser keeps nothing, choices hold for the
// page, and it says so.
func TestChoicesWithoutStorage(t *testing.T) {
	t.Parallel()
	v := open(t, 1280, 800)
	v.before(`Storage.prototype.getItem = Storage.prototype.setItem = () => { throw new DOMException("blocked"); }`)
	v.visit("aids.html")
	v.do(chromedp.Click(chromedp.CSS(`.button[data-choose]`)))
	v.wait(`document.documentElement.dataset.size === "xl"`)
	v.wait(`document.querySelector(".aids-status").textContent === document.querySelector(".aids-status").dataset.lost`)
	v.visit("index.html")
	if size := eval[string](v, `document.documentElement.dataset.size || ""`); size != "" {
		v.Errorf("the next page is %s", size)
	}
	v.clean("aids.html")
}

// TestLargeTypeWithoutScript goes by plain links into the pages in large type, from
// one to the next, to the other language, and back to the usual ones.
func TestLargeTypeWithoutScript(t *testing.T) {
	both(t, 360, 800, func(v *tab, prefix string) {
		v.scripts(false)
		v.visit(prefix + "plan/index.html")
		other := map[string]string{"": "en/", "en/": ""}[prefix]
		for _, step := range []struct{ link, to string }{
			{".aids-link", prefix + "aids.html"},
			{".without-script a", "large/" + prefix + "index.html"},
			{".hero .actions a", "large/" + prefix + "plan/index.html"},
			{".languages a[hreflang]", "large/" + other + "plan/index.html"},
			{".languages a[hreflang]", "large/" + prefix + "plan/index.html"},
			{".edition a", prefix + "plan/index.html"},
		} {
			v.follow(step.link)
			if at := v.path(); at != step.to {
				v.Fatalf("%s leads to %s, not to %s", step.link, at, step.to)
			}
		}
		for _, p := range site(v.T).kinds(v.T) {
			if p == "404.html" || strings.HasPrefix(p, "c/") { // of which there is no edition
				continue
			}
			v.visit("large/" + prefix + p)
			if size := eval[float64](v, smallest); size < 24 {
				v.Errorf("large/%s has type of %v px: %s", prefix+p, size, eval[string](v, smallestText))
			}
			if offered := eval[string](v, `[...document.querySelectorAll("button, input, select")].filter(e => e.offsetWidth > 0 && !e.closest(".parallel-show, .term, .question")).map(e => e.outerHTML).join()`); offered != "" {
				v.Errorf("large/%s offers %s", prefix+p, offered)
			}
			v.clean("large/" + prefix + p)
		}
	})
}

// texts are the texts that are seen, pictures aside.
const texts = `(() => {
	const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), out = [];
	while (walk.nextNode()) {
		const e = walk.currentNode.parentElement;
		if (walk.currentNode.data.trim() && !e.closest("svg, script, .skip") && e.checkVisibility({visibilityProperty: true, opacityProperty: true})) out.push(e);
	}
	return out;
})()`

const (
	size         = `(e => parseFloat(getComputedStyle(e).fontSize))`
	smallest     = `Math.min(...` + texts + `.map(` + size + `))`
	smallestText = `(list => list.find(e => ` + size + `(e) === Math.min(...list.map(` + size + `))).outerHTML.slice(0, 300))(` + texts + `)`
)

// TestChartsFollowChoices changes the colours under an interactive chart.
func TestChartsFollowChoices(t *testing.T) {
	t.Parallel()
	v := open(t, 1280, 800)
	v.visit(chartPage)
	v.do(chromedp.Focus(chromedp.CSS(opener)))
	v.press(kb.Enter)
	v.wait(live(0))
	const fill = `[...document.querySelectorAll(".chart-live text")].map(e => getComputedStyle(e).fill).join()`
	v.choose(`{colour: "light"}`)
	light := eval[string](v, fill)
	v.choose(`{colour: "white-on-black"}`)
	v.wait(fmt.Sprintf(`%s !== %q && %s.includes("255, 255, 255")`, fill, light, fill))
	v.clean(chartPage)
}

// TestChartsAnswerInLargeType points at a mark of a chart: it tells the same in large
// type, where the chart is enlarged, as in the usual one.
func TestChartsAnswerInLargeType(t *testing.T) {
	t.Parallel()
	const (
		marks = `[...document.querySelectorAll(".chart-live path")].map(e => e.getBoundingClientRect()).filter(b => b.width > 6 && b.width < 20 && Math.abs(b.width - b.height) < 1)`
		third = `(b => [b.x + b.width / 2, b.y + b.height / 2])(` + marks + `.sort((a, b) => a.x - b.x)[2])`
		told  = `document.querySelector(".chart-live").textContent`
	)
	v := open(t, 1280, 800)
	tips := map[string]string{}
	for _, size := range []string{"", "xl"} {
		v.visit(chartPage)
		v.choose(fmt.Sprintf(`{size: %q}`, size))
		v.do(chromedp.Focus(chromedp.CSS(opener)))
		v.press(kb.Enter)
		v.wait(live(0))
		eval[any](v, `document.querySelector(".chart-box").scrollIntoView({block: "center", behavior: "instant"})`)
		before, at := eval[string](v, told), eval[[2]float64](v, third)
		v.do(chromedp.MouseEvent("mouseMoved", at[0], at[1]))
		v.wait(fmt.Sprintf(`%s.length > %d + 4`, told, len([]rune(before))))
		tips[size] = strings.Replace(eval[string](v, told), before, "", 1)
		if box := eval[[2]float64](v, `[".chart-live", ".chart-box"].map(s => document.querySelector(s).getBoundingClientRect().width)`); box[0]-box[1] > 1 || box[1]-box[0] > 1 {
			v.Errorf("in size %q the chart is %v px wide in a box of %v", size, box[0], box[1])
		}
	}
	if tips[""] != tips["xl"] {
		v.Errorf("in large type the chart tells %q instead of %q", tips["xl"], tips[""])
	}
	v.clean(chartPage)
}
