package browser

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// termPages are pages whose text has terms with a definition.
var termPages = []string{"plan/index.html", "tasks/t06.html", "indicators/i04.html", "about.html"}

const (
	firstTerm = `document.querySelector('.term button')`
	// opened is the definition that is open, or null.
	opened = `document.querySelector('.definition:popover-open')`
)

// TestTermByKeyboard goes to the first term by Tab, opens its definition with
// Enter and closes it with Escape, with and without script.
func TestTermByKeyboard(t *testing.T) {
	both(t, 1280, 800, func(v *tab, prefix string) {
		for _, script := range []bool{true, false} {
			v.scripts(script)
			for _, p := range termPages {
				v.visit(prefix + p)
				v.tabTo(firstTerm)
				v.until(inSight)
				v.press(kb.Enter)
				v.until(opened + ` !== null`)
				if got := eval[string](v, opened+`.id`); got != eval[string](v, firstTerm+`.getAttribute('popovertarget')`) {
					v.Errorf("%s opens %s (script: %v)", prefix+p, got, script)
				}
				v.press(kb.Tab)
				if !eval[bool](v, opened+`.contains(document.activeElement)`) {
					v.Errorf("%s: from an open definition, Tab goes to %s", prefix+p, eval[string](v, `document.activeElement.outerHTML`))
				}
				v.press(kb.Escape)
				v.until(opened + ` === null && document.activeElement === ` + firstTerm)
				v.clean(prefix + p)
			}
		}
	})
}

// tabTo presses Tab until the element is focused.
func (v *tab) tabTo(element string) {
	v.Helper()
	for range 200 {
		v.press(kb.Tab)
		if eval[bool](v, `document.activeElement === `+element) {
			return
		}
	}
	v.Fatalf("Tab does not reach %s on %s", element, v.path())
}

// until waits until a JavaScript expression is true, also where pages run no script.
func (v *tab) until(expression string) {
	v.Helper()
	for end := time.Now().Add(patience); !eval[bool](v, expression); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			v.Fatalf("waiting on %s for %s", v.path(), expression)
		}
	}
}

// TestTermByPointer opens a definition by a click or a tap on the word, and
// closes it by one elsewhere or on its button. It is seen whole.
func TestTermByPointer(t *testing.T) {
	for _, width := range []int64{320, 1280} {
		both(t, width, 700, func(v *tab, prefix string) {
			v.scripts(false)
			for _, p := range termPages {
				v.visit(prefix + p)
				v.do(chromedp.Click(chromedp.CSS(`.term`)))
				v.until(opened + ` !== null`)
				if at := eval[string](v, outOfSight); at != "" {
					v.Errorf("%s at %d px: the definition is at %s", prefix+p, width, at)
				}
				if width > 700 && eval[bool](v, overWord) { // on a small phone there may be no other place
					v.Errorf("%s at %d px: the definition covers its word", prefix+p, width)
				}
				v.do(chromedp.Click(chromedp.CSS(`.definition:popover-open button`)))
				v.until(opened + ` === null`)
				v.do(chromedp.Click(chromedp.CSS(`.term`)))
				v.until(opened + ` !== null`)
				v.do(chromedp.MouseClickXY(3, 3))
				v.until(opened + ` === null`)
			}
		})
	}
}

// outOfSight is where the open definition is, if that is not within the window.
const outOfSight = `(box => box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight && box.width > 200
	? '' : JSON.stringify(box))(` + opened + `.getBoundingClientRect())`

// overWord is true where it covers the line on which the word ends.
const overWord = `((box, word) => box.top < word.bottom && box.bottom > word.top)(
	` + opened + `.getBoundingClientRect(), [...document.querySelector('.term').getClientRects()].at(-1))`

// TestTermsLeaveTheTextAlone: what is copied, searched for and printed is the
// text, with nothing of the marks.
func TestTermsLeaveTheTextAlone(t *testing.T) {
	both(t, 1280, 800, func(v *tab, prefix string) {
		v.visit(prefix + "plan/index.html")
		const clause = `document.querySelector('#t01-1 > p')`
		text := eval[string](v, clause+`.textContent`)
		selected := eval[string](v, `(p => { getSelection().selectAllChildren(p); return getSelection().toString(); })(`+clause+`)`)
		if selected != text {
			v.Errorf("copied is %q, the text is %q", selected, text)
		}
		if !eval[bool](v, `getSelection().removeAllRanges(), find(`+clause+`.textContent.slice(0, 60))`) {
			v.Error("a search for the beginning of the clause finds nothing")
		}
		if mute := eval[string](v, mute); mute != "" {
			v.Errorf("a screen reader hears no definition at %s", mute)
		}
		if n := eval[int](v, `document.querySelectorAll(':is(h1, h2, h3, h4, h5, a, caption, th) .term').length`); n > 0 {
			v.Errorf("%d terms are marked in headings and links", n)
		}
		call(v, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
		if line := eval[string](v, `getComputedStyle(document.querySelector('.term')).textDecorationLine`); line != "none" {
			v.Errorf("in print, terms have the line %q", line)
		}
		call(v, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{})
	})
}

// mute names the buttons of terms without the word in their name or without a
// description, which screen readers read also while the definition is closed.
const mute = `[...document.querySelectorAll('.term button')].filter(b => {
	const term = document.getElementById(b.getAttribute('popovertarget') + '_name')?.textContent;
	return !term || !b.ariaLabel.includes(term) || !document.getElementById(b.getAttribute('aria-describedby'))?.textContent.trim();
}).map(b => b.outerHTML).join()`

// TestGlossaryJumpsToLetters follows the index of the glossary without script.
func TestGlossaryJumpsToLetters(t *testing.T) {
	both(t, 360, 800, func(v *tab, prefix string) {
		v.scripts(false)
		v.visit(prefix + "glossary.html")
		v.do(chromedp.Click(chromedp.CSS(`.letters li:last-child a`)))
		v.until(`document.querySelector('.letter h2:target')?.getBoundingClientRect().top >= document.querySelector('.letters').getBoundingClientRect().bottom`)
		v.until(`document.querySelector('.letter h2:target').getBoundingClientRect().bottom < innerHeight`)
		v.clean(prefix + "glossary.html")
	})
}

// TestTermShots writes pictures of open definitions to the folder PLANSITE_SHOTS.
func TestTermShots(t *testing.T) {
	dir := os.Getenv("PLANSITE_SHOTS")
	if dir == "" {
		t.Skip("PLANSITE_SHOTS names no folder")
	}
	both(t, 1280, 800, func(v *tab, prefix string) {
		for _, width := range []int64{360, 1280} {
			for _, scheme := range []string{"light", "dark"} {
				v.media("prefers-color-scheme", scheme)
				v.do(chromedp.EmulateViewport(width, 800))
				v.visit(prefix + "tasks/t06.html")
				v.do(chromedp.Click(chromedp.CSS(`.term`)))
				v.until(opened + ` !== null`)
				v.keep(filepath.Join(dir, fmt.Sprintf("term-%s-%d-%s.png", strings.Trim(prefix, "/"), width, scheme)), chromedp.CaptureScreenshot())
			}
		}
	})
}
