package browser

import (
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp/kb"
)

const citedPage = "c/t08-1.html"

// clipboard is one that tests can look into: that of the machine is not theirs.
const clipboard = `navigator.clipboard.writeText = async text => { window.copied = text; }`

// TestCitationIsCopied goes to a button by keyboard and presses it: the clipboard
// is given the citation, in Chinese with today's date, and the page says so.
func TestCitationIsCopied(t *testing.T) {
	both(t, 360, 800, func(v *tab, prefix string) {
		call(v, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: clipboard})
		v.visit(prefix + citedPage)
		eval[any](v, `[...document.querySelectorAll('.copy')].at(-1).focus()`)
		v.press(kb.Enter)
		v.wait(`[...document.querySelectorAll('.copy-done')].at(-1).textContent !== ''`)
		got, want := eval[string](v, `window.copied`), eval[string](v, `[...document.querySelectorAll('.copyable')].at(-1).textContent`)
		if got != want || len(got) < 40 {
			v.Errorf("copied %q, not %q", got, want)
		}
		if prefix == "" && !eval[bool](v, `((d) => document.querySelector('[data-today]').textContent ===
			[d.getFullYear(), d.getMonth() + 1, d.getDate()].map(n => String(n).padStart(2, '0')).join('-'))(new Date())`) {
			v.Errorf("the day of reading is %q", eval[string](v, `document.querySelector('[data-today]').textContent`))
		}
		v.clean(citedPage)
	})
}

// TestCitationWithoutScript: the text is there, one click selects it, and the day
// of reading is left to the reader.
func TestCitationWithoutScript(t *testing.T) {
	both(t, 360, 800, func(v *tab, prefix string) {
		v.scripts(false)
		v.visit(prefix + citedPage)
		if eval[string](v, `getComputedStyle(document.querySelector('.copyable')).userSelect`) != "all" {
			v.Error("one click does not select the citation")
		}
		if n := eval[int](v, `[...document.querySelectorAll('main button:not([popovertarget], form[action] button)')].filter(b => b.offsetWidth > 0).length`); n != 0 {
			v.Errorf("%d buttons that do nothing", n)
		}
	})
}
