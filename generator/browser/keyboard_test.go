package browser

import (
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// focusIsSeen: the first Tab stops at the link to the content, which then is seen;
// Enter goes there, past header and menu. Then all that can be focused is, in turn,
// on a desk and on a phone: it is seen as focused, and not under what stays in place.
func focusIsSeen(v *tab, where string) {
	v.Helper()
	v.media("prefers-reduced-motion", "reduce") // else it is looked at while the page still moves
	v.press(kb.Tab)
	if !eval[bool](v, `document.activeElement.matches('.skip')`) {
		v.Fatalf("%s: Tab goes to %s", where, eval[string](v, `document.activeElement.outerHTML`))
	}
	v.wait(inSight)
	v.press(kb.Enter)
	v.wait(`document.activeElement.id === 'main'`)
	v.press(kb.Tab)
	if !eval[bool](v, `document.querySelector('#main').contains(document.activeElement) || !document.querySelector('#main a')`) {
		v.Errorf("%s: after the skip link, Tab goes to %s", where, eval[string](v, `document.activeElement.outerHTML`))
	}
	for _, width := range []int64{1280, 360} {
		v.do(chromedp.EmulateViewport(width, 800))
		if lost := eval[[]string](v, lostFocus); len(lost) > 0 {
			v.Errorf("%s, %d px: the focus is not seen on %d parts, such as %s", where, width, len(lost), lost[0])
		}
	}
}

// lostFocus focuses all that can be, and gives that which then is not seen as
// focused, or of which no point is seen. The keys pressed before have made the
// browser show the focus.
const lostFocus = `[...document.querySelectorAll("a[href], button, summary, input, select, textarea, [tabindex='0']")].filter(e => {
	e.focus();
	if (document.activeElement !== e) return false;
	const part = e.closest(".term") || e.closest("label") || e;
	const points = [...part.getClientRects()].flatMap(box => [.1, .5, .9].flatMap(x => [.1, .5, .9].map(y => [box.left + x * box.width, box.top + y * box.height])));
	const covered = points.every(([x, y]) => { const top = document.elementFromPoint(x, y); return !top || !part.contains(top) && !top.contains(part); });
	return covered || !` + inSight + `;
}).map(e => e.outerHTML.slice(0, 160))`

// inSight is true when the focused element is seen as such.
const inSight = `(e => {
	const box = e.getBoundingClientRect(), style = getComputedStyle(e);
	return box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
		&& e.checkVisibility({visibilityProperty: true, opacityProperty: true})
		&& (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== 'none'
			|| [['.card a', '.card'], ['.term button', '.term'], ['.choice input', 'label']].some(([part, whole]) => e.matches(part) && getComputedStyle(e.closest(whole)).outlineStyle !== 'none'));
})(document.activeElement)`

// TestMenuOnPhone opens the menu of a phone by keyboard, with and without script.
func TestMenuOnPhone(t *testing.T) {
	both(t, 360, 800, func(v *tab, prefix string) {
		for _, script := range []bool{true, false} {
			v.scripts(script)
			v.visit(prefix + "index.html")
			const links = `document.querySelector('.menu a').checkVisibility()`
			if eval[bool](v, links) {
				v.Fatal("the menu is open at first")
			}
			eval[any](v, `document.querySelector('.menu summary').focus()`)
			v.press(kb.Enter)
			if !eval[bool](v, links) {
				v.Fatalf("Enter does not open the menu (script: %v)", script)
			}
			v.press(kb.Tab)
			if !eval[bool](v, `document.activeElement.matches('.menu a')`) {
				v.Errorf("from the open menu, Tab goes to %s (script: %v)", eval[string](v, `document.activeElement.outerHTML`), script)
			}
		}
	})
}
