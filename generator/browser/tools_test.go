package browser

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// textPage is a page with the tools of reading pages, and words of both languages.
const textPage = "plan/index.html"

// TestToolsOfReadingPages uses the buttons for size, print and link.
func TestToolsOfReadingPages(t *testing.T) {
	both(t, 1280, 800, func(v *tab, prefix string) {
		v.before(`window.printed = 0; window.print = () => printed++;
			window.copied = []; navigator.clipboard.writeText = async text => { if (window.locked) throw new Error("no"); copied.push(text); };`)
		v.visit(prefix + textPage)
		v.do(chromedp.Click(chromedp.CSS(`.reading-tools [data-choose="size:large"]`)))
		v.wait(`document.documentElement.dataset.size === "large"`)
		if pressed := eval[string](v, `[...document.querySelectorAll(".reading-tools [aria-pressed=true]")].map(b => b.dataset.choose).join()`); pressed != "size:large" {
			v.Errorf("%s is shown as pressed", pressed)
		}
		v.do(chromedp.Click(chromedp.CSS(`[data-print]`)))
		v.wait(`printed === 1`)
		v.do(chromedp.Click(chromedp.CSS(`[data-copy-link]`)))
		v.wait(`copied[0] === location.href && document.querySelector(".tools-status").textContent === document.querySelector("[data-copy-link]").dataset.done`)

		eval[any](v, `void (window.locked = true, document.execCommand = () => false)`)
		v.do(chromedp.Click(chromedp.CSS(`[data-copy-link]`)))
		v.wait(`document.querySelector(".tools-status").textContent === document.querySelector("[data-copy-link]").dataset.manual`)
		if got := eval[string](v, `getSelection().toString()`); got != v.where() {
			v.Errorf("%q is selected to be copied by hand", got)
		}
		eval[any](v, `void readingAids({size: ""})`)
		v.clean(prefix + textPage)
	})
}

func (v *tab) where() string { v.Helper(); return eval[string](v, `location.href`) }

// voices makes a browser with a voice for each language given, which says nothing:
// what it is told is kept in window.said, and window.finish ends a sentence.
func voices(langs ...string) string {
	return fmt.Sprintf(`{
		const list = %s.map(lang => ({lang, name: lang, localService: true}));
		const utter = class { constructor(text) { this.text = text; } };
		window.said = []; window.cancelled = 0;
		window.finish = () => said[said.length - 1].onend();
		window.SpeechSynthesisUtterance = utter;
		Object.defineProperty(window, "speechSynthesis", {configurable: true, value: {
			getVoices: () => list, addEventListener() {}, cancel() { cancelled++; }, speak(u) { said.push(u); },
		}});
	}`, strings.ReplaceAll(fmt.Sprintf("%q", langs), `" "`, `", "`))
}

// TestReadAloud reads the document from its title to its end, pausing and stopping.
func TestReadAloud(t *testing.T) {
	both(t, 1280, 800, func(v *tab, prefix string) {
		v.media("prefers-reduced-motion", "reduce") // else clicks go to where buttons were
		v.before(voices("en-US", "zh-HK", "zh-CN"))
		v.visit(prefix + textPage)
		const play, stop, last = `[data-aloud]`, `[data-aloud-stop]`, `said[said.length - 1].text`
		if n := eval[int](v, `said.length`); n > 0 {
			v.Fatal("the page reads itself")
		}
		v.do(chromedp.Click(chromedp.CSS(play)))
		title := eval[string](v, `document.querySelector("h1").textContent`)
		if first := eval[string](v, last); first == "" || !strings.HasPrefix(title, first) {
			v.Errorf("it begins with %q, not with %q", first, title)
		}
		if !eval[bool](v, `document.querySelector("h1").matches(".read-now") && document.querySelector(".read-now").getBoundingClientRect().top < innerHeight`) {
			v.Error("what is being read is not marked")
		}
		for range 30 {
			eval[any](v, `finish()`)
		}
		v.do(chromedp.Click(chromedp.CSS(play))) // pause
		paused := eval[string](v, last)
		eval[any](v, `finish()`) // of the sentence that was cut off: too late
		if n := eval[int](v, `said.length`); n != 31 {
			v.Errorf("%d sentences were read, not 31", n)
		}
		v.do(chromedp.Click(chromedp.CSS(play)))
		if again := eval[string](v, last); again != paused {
			v.Errorf("it goes on with %q, not with %q", again, paused)
		}
		eval[any](v, `void said.splice(30, 1)`) // was said anew
		eval[any](v, `(() => { for (let n = -1; n !== said.length;) { n = said.length; finish(); } })()`)
		if state := eval[string](v, `document.querySelector("[data-aloud]").textContent + [...document.querySelectorAll(".read-now, [data-aloud-stop]:not([hidden])")].map(e => e.outerHTML).join()`); state != eval[string](v, `document.querySelector("[data-aloud]").dataset.play`) {
			v.Errorf("at the end, %s", state)
		}
		checkSpoken(v)
		v.do(chromedp.Click(chromedp.CSS(play)))
		v.do(chromedp.Click(chromedp.CSS(stop)))
		if !eval[bool](v, `document.activeElement.matches("[data-aloud]") && !document.querySelector(".read-now")`) {
			v.Error("after stopping, the focus is lost or a mark is left")
		}
		v.do(chromedp.Click(chromedp.CSS(play)))
		before := eval[int](v, `cancelled`)
		if eval[any](v, `void dispatchEvent(new Event("pagehide"))`); eval[int](v, `cancelled`) == before {
			v.Error("it reads on when the page is left")
		}
		v.clean(prefix + textPage)
	})
}

// checkSpoken looks at all that was said: nothing long, each run in its language and
// by its voice, all of the document's text and nothing of what is only for the eye.
func checkSpoken(v *tab) {
	v.Helper()
	said := eval[[]map[string]string](v, `said.map(u => ({text: u.text, lang: u.lang, voice: u.voice.lang}))`)
	var all []string
	for _, s := range said {
		all = append(all, s["text"])
		if n := len([]rune(s["text"])); n > 300 {
			v.Errorf("%d letters in one breath: %q", n, s["text"])
		}
		if want := map[string]string{"zh-CN": "zh-CN", "en": "en-US"}[s["lang"]]; s["voice"] != want {
			v.Errorf("%q, in %q, is read by the voice of %q", s["text"], s["lang"], s["voice"])
		}
	}
	whole := dense(strings.Join(all, ""))
	for _, p := range eval[[]string](v, `[...document.querySelectorAll(".document .clause > p:not(.note)")].map(p => { const c = p.cloneNode(true); c.querySelectorAll("button").forEach(b => b.remove()); return c.textContent; })`) {
		if p := dense(p); !strings.Contains(whole, p) {
			v.Errorf("it leaves out %q", p)
		}
	}
	if tool := eval[string](v, `document.querySelector("[data-copy-link]").textContent`); slices.Contains(all, tool) {
		v.Errorf("it reads the button %q", tool)
	}
}

// TestReadAloudWithoutVoice: where the browser has no voice for the page's language,
// nothing is offered, and nothing moves when one turns up.
func TestReadAloudWithoutVoice(t *testing.T) {
	t.Parallel()
	v := open(t, 1280, 800)
	for _, c := range []struct {
		voice, page string
		offered     bool
	}{{"en-GB", textPage, false}, {"zh_TW", textPage, true}, {"cmn-Hans-CN", textPage, true}, {"zh-CN", "en/" + textPage, false}, {"en", "en/" + textPage, true}} {
		v.before(voices(c.voice))
		v.visit(c.page)
		if offered := eval[bool](v, `document.querySelector("[data-aloud]").checkVisibility({visibilityProperty: true})`); offered != c.offered {
			v.Errorf("%s with the voice %s: offered is %v", c.page, c.voice, offered)
		}
		if width := eval[float64](v, `document.querySelector("[data-aloud]").offsetWidth`); width < 40 {
			v.Errorf("%s keeps %v px for the button", c.page, width)
		}
	}
}
