package browser

import (
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// TestSkipLink: the first Tab stops at the link to the content, which then is
// seen; Enter goes there, past header and menu.
func TestSkipLink(t *testing.T) {
	t.Parallel()
	v := open(t, 1280, 800)
	for _, p := range site(t).kinds(t) {
		v.visit(p)
		v.press(kb.Tab)
		if !eval[bool](v, `document.activeElement.matches('.skip')`) {
			v.Fatalf("%s: Tab goes to %s", p, eval[string](v, `document.activeElement.outerHTML`))
		}
		v.wait(inSight)
		v.press(kb.Enter)
		v.wait(`document.activeElement.id === 'main'`)
		v.press(kb.Tab)
		if !eval[bool](v, `document.querySelector('#main').contains(document.activeElement) || !document.querySelector('#main a')`) {
			v.Errorf("%s: after the skip link, Tab goes to %s", p, eval[string](v, `document.activeElement.outerHTML`))
		}
	}
}

// inSight is true when the focused element is seen as such.
const inSight = `(e => {
	const box = e.getBoundingClientRect(), style = getComputedStyle(e);
	return box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
		&& e.checkVisibility({visibilityProperty: true, opacityProperty: true})
		&& (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== 'none'
			|| ['.card a', '.term button'].some(s => e.matches(s) && getComputedStyle(e.closest(s.split(' ')[0])).outlineStyle !== 'none'));
})(document.activeElement)`

// TestFocusIsSeen walks the first stops of each kind of page by Tab.
func TestFocusIsSeen(t *testing.T) {
	both(t, 1280, 1600, func(v *tab, prefix string) {
		for _, p := range site(v.T).kinds(v.T) {
			v.visit(prefix + p)
			for range 15 {
				v.press(kb.Tab)
				if !eval[bool](v, `document.activeElement === document.body`) {
					v.wait(inSight)
				}
			}
		}
	})
}

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
