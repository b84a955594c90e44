package browser

import (
	"fmt"
	"net/url"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

const (
	searchField  = `#q`
	searchStatus = `document.querySelector('.search-status').textContent`
	results      = `document.querySelectorAll('main .results li').length`
	firstLink    = `document.querySelector('main .results a')`
	inField      = `document.activeElement.matches('#q')`
)

// asked is a query in each language with what its first result says.
var asked = map[string]struct{ query, first, nothing, meant string }{
	"":    {"乡村振兴", "乡村振兴", "认证正书总数", "有效认证证书总数"},
	"en/": {"rural revitalization", "rural revitalization", "acreditation", "accreditation"},
}

// TestSearch types a query and walks to a result by keyboard: what is found is
// announced, the focus stays where it is, the address says what was asked, and
// going back shows the results again.
func TestSearch(t *testing.T) {
	both(t, 1280, 800, func(v *tab, prefix string) {
		q := asked[prefix]
		v.visit(prefix + "search.html")
		v.do(chromedp.Focus(chromedp.CSS(searchField)))
		v.do(chromedp.SendKeys(chromedp.CSS(searchField), q.query))
		v.until(fmt.Sprintf(`%s > 3 && new URLSearchParams(location.search).get('q') === %q && %s.includes(%[2]q)`, results, q.query, searchStatus))
		if !eval[bool](v, inField) {
			v.Error("the focus has left the field")
		}
		if !eval[bool](v, `document.querySelector('.search-status').getAttribute('role') === 'status'`) {
			v.Error("what was found is not announced")
		}
		if first := eval[string](v, firstLink+`.textContent`); first != q.first {
			v.Errorf("the first result is %q", first)
		}
		if n := eval[int](v, `document.querySelectorAll('main .results mark').length`); n < 4 {
			v.Errorf("%d places are marked", n)
		}
		v.press(kb.ArrowDown)
		v.until(`document.activeElement === ` + firstLink)
		v.until(inSight)
		v.press(kb.ArrowUp)
		v.until(inField)
		v.press(kb.ArrowDown)
		v.press(kb.Enter)
		v.until(`!location.pathname.endsWith('search.html') && document.querySelector(location.hash) !== null`)
		eval[any](v, `history.back()`)
		v.until(`location.pathname.endsWith('search.html') && ` + results + ` > 3 && document.querySelector('#q').value !== ''`)
		v.clean(prefix + "search.html")
	})
}

// TestSearchNarrows chooses a kind, then goes back to all of them.
func TestSearchNarrows(t *testing.T) {
	both(t, 360, 800, func(v *tab, prefix string) {
		v.visit(prefix + "search.html?q=" + url.QueryEscape(asked[prefix].query))
		v.until(results + ` > 3`)
		all := eval[int](v, results)
		eval[any](v, `(s => { s.value = 'clause'; s.dispatchEvent(new Event('change', {bubbles: true})); })(document.querySelector('#kind'))`)
		v.until(fmt.Sprintf(`%s > 0 && %[1]s < %d && location.search.includes('kind=clause')`, results, all))
		if n := eval[int](v, `new Set([...document.querySelectorAll('main .results .tag')].map(t => t.textContent)).size`); n != 1 {
			v.Errorf("%d kinds are left", n)
		}
		eval[any](v, `history.back()`)
		v.until(fmt.Sprintf(`%s === %d && document.querySelector('#kind').value === ''`, results, all))
		v.visit(prefix + "search.html?kind=news&q=" + url.QueryEscape(asked[prefix].query))
		v.until(`document.querySelector('.search-hints a') !== null`)
		v.clean(prefix + "search.html")
	})
}

// TestSearchSuggests asks for what is nowhere, and for what could do harm.
func TestSearchSuggests(t *testing.T) {
	both(t, 360, 800, func(v *tab, prefix string) {
		v.visit(prefix + "search.html?q=" + url.QueryEscape(asked[prefix].nothing))
		v.until(`document.querySelector('.search-hints a') !== null`)
		if offer := eval[string](v, `document.querySelector('.search-hints a').textContent`); offer != asked[prefix].meant {
			v.Errorf("the offer is %q", offer)
		}
		const harm = `<img src=x onerror=alert(1)>"'&`
		v.visit(prefix + "search.html?q=" + url.QueryEscape(harm))
		v.until(fmt.Sprintf(`%s.includes(%q)`, searchStatus, harm))
		if eval[bool](v, `document.querySelector('main img') !== null`) {
			v.Error("the query has become part of the page")
		}
		v.clean(prefix + "search.html")
	})
}

// TestSearchFromAnyPage uses the form in the header, with script and without.
func TestSearchFromAnyPage(t *testing.T) {
	both(t, 1280, 800, func(v *tab, prefix string) {
		q := asked[prefix].query
		for _, script := range []bool{true, false} {
			v.scripts(script)
			v.visit(prefix + "tasks/t07.html")
			v.do(chromedp.SendKeys(chromedp.CSS(`.site-search input`), q))
			v.press(kb.Enter)
			v.until(`location.pathname.endsWith('search.html') && new URLSearchParams(location.search).get('q') !== null && document.readyState === 'complete'`)
			if script {
				v.until(results + ` > 3`)
			} else {
				v.until(`document.querySelector('.search-without').checkVisibility() && !document.querySelector('.finder').checkVisibility()`)
			}
			v.clean(prefix + "search.html")
		}
	})
}

// TestSearchWithoutServer searches in the published folder itself.
func TestSearchWithoutServer(t *testing.T) {
	t.Parallel()
	v := open(t, 1280, 800)
	dir := "file://" + site(t).dir + "/"
	v.open(dir + "tasks/t07.html")
	v.do(chromedp.SendKeys(chromedp.CSS(`.site-search input`), asked[""].query))
	v.press(kb.Enter)
	v.until(`location.pathname.endsWith('/search.html') && ` + results + ` > 3`)
	eval[any](v, `document.querySelector('#q').value = ''`)
	v.do(chromedp.SendKeys(chromedp.CSS(searchField), "CMA"))
	v.until(`location.search === '?q=CMA' && ` + firstLink + `.textContent.length > 0`)
	v.clean("search.html")
}

// TestSearchKeepsStill measures how far results push what stood in view.
func TestSearchKeepsStill(t *testing.T) {
	both(t, 360, 800, func(v *tab, prefix string) {
		for _, p := range []string{"search.html?q=" + url.QueryEscape(asked[prefix].query), "search.html", "tasks/index.html"} {
			v.visit(prefix + p)
			v.until(`!location.search || ` + results + ` > 3`)
			eval[any](v, `void new PerformanceObserver(list => {
				globalThis.moved = list.getEntries().reduce((sum, e) => sum + (e.hadRecentInput ? 0 : e.value), globalThis.moved ?? 0);
			}).observe({type: 'layout-shift', buffered: true})`)
			time.Sleep(300 * time.Millisecond) // entries come a little later
			if moved := eval[float64](v, `globalThis.moved ?? 0`); moved > 0.05 {
				v.Errorf("%s: layout shift of %.3f", prefix+p, moved)
			}
		}
	})
}
