package browser

import (
	"strings"
	"testing"
)

// TestPagesKeepToThemselves opens every page on a narrow phone: nothing sticks
// out at the side, nothing is asked of another host, nothing is missing, the
// policy is not broken and the console stays silent.
func TestPagesKeepToThemselves(t *testing.T) {
	both(t, 320, 800, func(v *tab, prefix string) {
		for _, p := range site(v.T).pages {
			v.visit(prefix + p)
			if over := eval[int](v, `document.documentElement.scrollWidth - document.documentElement.clientWidth`); over > 0 {
				v.Errorf("%s is %d px wider than the screen: %s", prefix+p, over, eval[string](v, widest))
			}
			v.clean(prefix + p)
		}
	})
}

// widest names the innermost element that reaches furthest to the right, unless it
// scrolls in a box of its own.
const widest = `[...document.querySelectorAll('body *')].filter(e => !e.parentElement.closest('.scroll, .chart-box')).reduce((a, b) =>
	b.getBoundingClientRect().right >= a.getBoundingClientRect().right ? b : a).outerHTML.slice(0, 200)`

// TestLanguageSwitch goes from each kind of page to the same page in the other
// language and back.
func TestLanguageSwitch(t *testing.T) {
	t.Parallel()
	const other, lang = `.languages a[hreflang]`, `document.documentElement.lang`
	v := open(t, 1280, 800)
	for _, p := range site(t).kinds(t) {
		v.visit(p)
		for _, want := range []struct{ path, lang string }{{"en/" + p, "en"}, {p, "zh-CN"}} {
			v.follow(other)
			if at := v.path(); at != want.path {
				v.Fatalf("the switch leads to %s, not to %s", at, want.path)
			}
			if got := eval[string](v, lang); got != want.lang {
				v.Errorf("%s is in %q", want.path, got)
			}
		}
	}
}

// path tells which page of the site is open.
func (v *tab) path() string {
	v.Helper()
	return strings.TrimPrefix(eval[string](v, `location.href`), site(v.T).url)
}

// TestFolderWithoutServer opens the published folder itself.
func TestFolderWithoutServer(t *testing.T) {
	t.Parallel()
	dir := "file://" + site(t).dir + "/"
	v := open(t, 1280, 800)
	for _, p := range site(t).kinds(t) {
		v.open(dir + p)
		if eval[string](v, `getComputedStyle(document.documentElement).getPropertyValue('--ink')`) == "" {
			v.Errorf("%s has no style", p)
		}
		v.follow(`.languages a[hreflang]`)
		if at := eval[string](v, `location.href`); at != dir+"en/"+p {
			v.Errorf("the language switch of %s leads to %s", p, at)
		}
		v.clean(p)
	}
	v.open(dir + chartPage)
	v.hover(`[data-chart] .chart-box`)
	v.wait(live(0))
}

// TestWithoutScript reads the pages with JavaScript off: all text is there, every
// chart is seen, and nothing offers what only a script can do.
func TestWithoutScript(t *testing.T) {
	both(t, 1280, 800, func(v *tab, prefix string) {
		v.scripts(false)
		for _, p := range site(v.T).kinds(t) {
			v.visit(prefix + p)
			if n := eval[int](v, `document.querySelector('main').innerText.trim().length`); n < 40 {
				v.Errorf("%s shows %d letters of text", prefix+p, n)
			}
			if button := eval[string](v, `[...document.querySelectorAll('main button:not([popovertarget], form[action] button)')].filter(b => b.offsetWidth > 0).map(b => b.outerHTML).join()`); button != "" {
				v.Errorf("%s offers %s", prefix+p, button)
			}
		}
		for _, p := range site(v.T).charted(v.T) {
			v.visit(prefix + p)
			if unseen := eval[string](v, unseenCharts); unseen != "" {
				v.Errorf("%s does not show %s", prefix+p, unseen)
			}
		}
	})
}

// unseenCharts names the charts of which no static picture is seen.
const unseenCharts = `[...document.querySelectorAll('[data-chart]')].filter(figure =>
	![...figure.querySelectorAll('svg')].some(svg => {
		const box = svg.getBoundingClientRect();
		return box.width > 200 && box.height > 80 && svg.checkVisibility({visibilityProperty: true, opacityProperty: true})
			&& svg.querySelectorAll('path, text').length > 5;
	})).map(figure => figure.id).join()`
