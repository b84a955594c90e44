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
	new PerformanceObserver(list => list.getEntries().forEach(e => { window.moved += e.value; })).observe({type: "layout-shift", buffered: true});`

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
			if offered := eval[string](v, `[...document.querySelectorAll("button, input, select")].filter(e => e.offsetWidth > 0 && !e.closest(".parallel-show, .term")).map(e => e.outerHTML).join()`); offered != "" {
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

// TestLargeTypeIsEasyToHit measures every control in large type.
func TestLargeTypeIsEasyToHit(t *testing.T) {
	both(t, 360, 800, func(v *tab, prefix string) {
		for _, width := range []int64{360, 1280} {
			v.do(chromedp.EmulateViewport(width, 800))
			for _, p := range site(v.T).kinds(v.T) {
				v.visit(prefix + p)
				for _, choices := range []string{elder, `{size: "large", layout: "", spacing: ""}`} {
					v.choose(choices)
					if small := eval[[]string](v, tooSmall); len(small) > 0 {
						v.Errorf("%s, %d px wide, %s: %d too small, such as %q", prefix+p, width, choices, len(small), small[:min(3, len(small))])
					}
				}
			}
		}
	})
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

// modes are choices whose layout differs.
var modes = []string{
	`{size: "large", layout: "", spacing: ""}`, `{size: "xl", layout: "", spacing: ""}`, elder,
	`{size: "", layout: "simple", spacing: ""}`, `{size: "", layout: "", spacing: "wider"}`, `{size: "xl", layout: "simple", spacing: "wider"}`,
}

// TestModesKeepToTheScreen: in no mode does a page stick out at the side, on the
// narrowest phone or on a screen of middle width.
func TestModesKeepToTheScreen(t *testing.T) {
	both(t, 320, 800, func(v *tab, prefix string) {
		for _, width := range []int64{320, 768, 1024} {
			v.do(chromedp.EmulateViewport(width, 800))
			for _, p := range site(v.T).kinds(v.T) {
				v.visit(prefix + p)
				for _, choices := range modes {
					v.choose(choices)
					if over := eval[int](v, `document.documentElement.scrollWidth - document.documentElement.clientWidth`); over > 0 {
						v.Errorf("%s with %s is %d px wider than %d: %s", prefix+p, choices, over, width, eval[string](v, widest))
					}
				}
			}
		}
	})
}

// colours are choices, each with a setting of the system that it is to prevail
// over, and the least contrast of its texts.
var colours = []struct {
	name, system string
	least        float64
}{
	{"light", "dark", 4.5}, {"dark", "light", 4.5}, {"black-on-white", "dark", 7}, {"white-on-black", "light", 7},
}

// TestColoursCanBeRead measures the contrast of every text, those of charts as well,
// in each choice of colours.
func TestColoursCanBeRead(t *testing.T) {
	both(t, 1280, 800, func(v *tab, prefix string) {
		for _, p := range site(v.T).kinds(v.T) {
			v.visit(prefix + p)
			for _, c := range colours {
				v.scheme(c.system)
				v.choose(fmt.Sprintf(`{colour: %q}`, c.name))
				if dim := eval[[]string](v, fmt.Sprintf(`(%s)(%v)`, dimTexts, c.least)); len(dim) > 0 {
					v.Errorf("%s in %s: %d texts below %v, such as %q", prefix+p, c.name, len(dim), c.least, dim[:min(3, len(dim))])
				}
			}
		}
	})
}

// dimTexts are the texts of less contrast than given. The languages stand over the
// band that holds the site's name, not in it.
const dimTexts = `least => {
	const parse = s => s.match(/[\d.]+/g).map(Number);
	const light = ([r, g, b]) => [r, g, b].map(c => c / 255).map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4).reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
	const ground = e => { for (e = e.closest(".languages") ? document.querySelector(".identity") : e; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c.length < 4 || c[3] > 0) return c; } return [255, 255, 255]; };
	const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), out = [];
	while (walk.nextNode()) {
		const e = walk.currentNode.parentElement;
		if (!walk.currentNode.data.trim() || e.closest("script, title, desc, .skip") || !e.checkVisibility({visibilityProperty: true, opacityProperty: true})) continue;
		const style = getComputedStyle(e), [a, b] = [light(parse(e.closest("svg") ? style.fill : style.color)), light(ground(e))];
		const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
		if (ratio < least - .01) out.push(ratio.toFixed(2) + " " + e.outerHTML.slice(0, 120));
	}
	return out;
}`

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

// TestNothingPopsUp: nothing lies over a page that nobody has asked for, and
// nothing speaks.
func TestNothingPopsUp(t *testing.T) {
	both(t, 1280, 800, func(v *tab, prefix string) {
		v.before(`window.uncalled = [];
			for (const name of ["alert", "confirm", "prompt", "open", "print"]) window[name] = () => uncalled.push(name);
			speechSynthesis.speak = () => uncalled.push("speak");`)
		for _, p := range site(v.T).kinds(v.T) {
			v.visit(prefix + p)
			v.choose(elder)
			if over := eval[string](v, `[...window.uncalled, ...[...document.querySelectorAll("dialog[open], :popover-open, body *")]
				.filter(e => e.matches("dialog[open], :popover-open") || getComputedStyle(e).position === "fixed" && e.checkVisibility()).map(e => e.outerHTML.slice(0, 200))].join()`); over != "" {
				v.Errorf("%s shows %s", prefix+p, over)
			}
		}
	})
}
