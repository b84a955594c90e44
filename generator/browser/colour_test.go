package browser

import "fmt"

// colours are choices by the system's setting that they are to prevail over, each
// with the least contrast of its texts.
var colours = map[string]string{
	"dark":  `[["light", 4.5], ["black-on-white", 7]]`,
	"light": `[["dark", 4.5], ["white-on-black", 7]]`,
}

// coloursCanBeRead measures the contrast of every text, those of charts as well, in
// each choice of colours.
func coloursCanBeRead(v *tab, where string) {
	v.Helper()
	for system, choices := range colours {
		v.media("prefers-color-scheme", system)
		dim := eval[[]string](v, fmt.Sprintf(`%s.flatMap(([colour, least]) => { readingAids({colour}); return (%s)(least).map(text => colour + ": " + text); })`, choices, dimTexts))
		if len(dim) > 0 {
			v.Errorf("%s: %d texts of too little contrast, such as %q", where, len(dim), dim[:min(3, len(dim))])
		}
	}
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

// forcedColoursShowAll: where the system paints with its own few colours, texts,
// the edges of what can be pressed and filled in, the marks of verdicts and the
// pictures are all seen.
func forcedColoursShowAll(v *tab, where string) {
	v.Helper()
	for _, scheme := range []string{"light", "dark"} {
		v.media("forced-colors", "active", "prefers-color-scheme", scheme)
		if !eval[bool](v, `matchMedia("(forced-colors: active)").matches`) {
			v.Fatal("the browser does not force colours")
		}
		for what, find := range map[string]string{"texts below 4.5": fmt.Sprintf(`(%s)(4.5)`, dimTexts), "controls without an edge": edgeless, "marks that are not seen": unseenMarks} {
			if found := eval[[]string](v, find); len(found) > 0 {
				v.Errorf("%s, forced colours, %s: %d %s, such as %s", where, scheme, len(found), what, found[0])
			}
		}
	}
}

// edgeless are controls that only a ground set apart: forced colours take it away.
const edgeless = `[...document.querySelectorAll(".button, button, input, select, textarea, .card, .tag, .notice, .callout, .verdict-box")]
	.filter(e => e.checkVisibility() && !e.closest(".term, .sort-button, [type=radio]") && !e.matches(".sort-button"))
	.filter(e => { const s = getComputedStyle(e); return !["Top", "Right", "Bottom", "Left"].some(side => s["border" + side + "Style"] !== "none" && parseFloat(s["border" + side + "Width"]) > 0 && s["border" + side + "Color"] !== s.backgroundColor); })
	.map(e => e.outerHTML.slice(0, 160))`

// unseenMarks are shapes of verdicts without a sign, and lines and areas of charts,
// legends and icons in the colour of the ground.
const unseenMarks = `[...document.querySelectorAll(".verdict-shape, svg :is(path, circle, rect, line, polyline)")].filter(e => {
	if (!e.checkVisibility() || e.closest(".qr, defs, clipPath, .swatch")) return false;
	if (e.matches(".verdict-shape")) return !e.textContent.trim();
	const s = getComputedStyle(e), ground = getComputedStyle(document.body).backgroundColor;
	const seen = paint => paint !== "none" && paint !== ground && !/^rgba.*, 0\)$/.test(paint);
	return !seen(s.fill) && !seen(s.stroke) && !e.closest("[class*=fill-surface]") && s.fill + s.stroke !== "nonenone";
}).map(e => getComputedStyle(e).fill + " " + getComputedStyle(e).stroke + " " + e.outerHTML.slice(0, 160))`
