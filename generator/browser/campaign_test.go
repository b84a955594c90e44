package browser

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

const campaignDir = "campaigns/world-accreditation-day/2027/"

// clock makes pages believe that it is another time.
const clock = `{
	const now = Date.parse(%q);
	globalThis.Date = class extends Date {
		constructor(...given) { given.length ? super(...given) : super(now); }
		static now() { return now; }
	};
	globalThis.moved = 0;
	new PerformanceObserver(list => list.getEntries().forEach(e => { globalThis.moved += e.value; })).observe({type: "layout-shift", buffered: true});
}`

// TestCountdown: what the page says of its day is right by the reader's clock, by the
// day in Tianjin, and nothing moves when the script says it.
func TestCountdown(t *testing.T) {
	for _, c := range []struct{ now, state, count string }{
		{"2026-11-27T12:00:00+08:00", "announced", "194"},
		{"2027-05-09T23:59:00+08:00", "announced", "31"},
		{"2027-05-10T00:01:00+08:00", "coming", "30"},
		{"2027-06-08T15:59:00Z", "coming", "1"},
		{"2027-06-08T16:01:00Z", "today", ""}, // it is the 9th in Tianjin
		{"2027-06-09T23:59:00+08:00", "today", ""},
		{"2027-06-10T00:01:00+08:00", "past", ""},
	} {
		t.Run(c.now, func(t *testing.T) {
			t.Parallel()
			v := open(t, 360, 800)
			v.before(fmt.Sprintf(clock, c.now))
			for _, prefix := range []string{"", "en/"} {
				v.visit(prefix + campaignDir + "index.html")
				if got := eval[string](v, `document.querySelector(".day-state").className`); got != "day-state is-"+c.state {
					v.Errorf("%s: the class is %q", prefix, got)
				}
				words := eval[string](v, `document.querySelector(".day-state-word").textContent`)
				if want := eval[string](v, `document.querySelector(".day-state").getAttribute("data-state-`+c.state+`")`); words != want || words == "" {
					v.Errorf("%s: it says %q, not %q", prefix, words, want)
				}
				count := eval[string](v, `document.querySelector(".day-count").textContent`)
				if c.count == "" && count != "" || !strings.Contains(count, c.count) {
					v.Errorf("%s: it counts %q, not %q", prefix, count, c.count)
				}
				v.wait(`document.readyState === "complete"`)
				if moved := eval[float64](v, `globalThis.moved`); moved > 0 {
					v.Errorf("%s: layout shift of %.4f", prefix, moved)
				}
				v.clean(prefix)
			}
		})
	}
}

// TestQuiz answers by keyboard: one question rightly, one wrongly, the others rightly,
// takes the result as text, and begins again. Without scripts the answers are in
// details and nothing promises more.
func TestQuiz(t *testing.T) {
	both(t, 360, 800, func(v *tab, prefix string) {
		v.visit(prefix + campaignDir + "quiz.html")
		n := eval[int](v, `document.querySelectorAll(".question").length`)
		if n < 12 {
			v.Fatalf("there are %d questions", n)
		}
		v.answer(1, true)
		v.answer(2, false)
		if shown := eval[bool](v, `document.querySelector("#`+v.question(2)+` details").open`); !shown {
			v.Error("an answer does not show the explanation")
		}
		v.answer(2, true) // the first answer counts
		for i := 3; i <= n; i++ {
			v.answer(i, true)
		}
		score := eval[string](v, `document.querySelector(".quiz-score").textContent`)
		if !strings.Contains(score, fmt.Sprint(n)) || !strings.Contains(score, fmt.Sprint(n-1)) {
			v.Errorf("the score says %q", score)
		}
		if result := eval[string](v, `document.querySelector(".quiz-share").checkVisibility() && document.querySelector(".quiz-result").textContent`); strings.Contains(result, "{") || !strings.Contains(result, fmt.Sprint(n-1)) {
			v.Errorf("the result to share says %q", result)
		}
		eval[any](v, `document.querySelector(".quiz-again").focus()`)
		v.press(kb.Enter)
		if again := eval[string](v, `document.querySelector(".quiz-score").textContent`); !strings.Contains(again, "0") || eval[bool](v, `document.querySelector(".quiz-share").checkVisibility()`) {
			v.Errorf("begun again, the score says %q", again)
		}
		v.clean(prefix)

		v.scripts(false)
		v.visit(prefix + campaignDir + "quiz.html")
		if eval[bool](v, `[".quiz-check", ".quiz-end"].some(s => document.querySelector(s).checkVisibility())`) {
			v.Error("without scripts there are buttons that do nothing")
		}
		eval[any](v, `document.querySelector(".answer summary").focus()`)
		v.press(kb.Enter)
		if !eval[bool](v, `document.querySelector(".answer p").checkVisibility()`) {
			v.Error("without scripts no answer is shown")
		}
	})
}

// question is the id of the n-th question.
func (v *tab) question(n int) string {
	v.Helper()
	return eval[string](v, fmt.Sprintf(`document.querySelectorAll(".question")[%d].id`, n-1))
}

// answer chooses, by keyboard, the right answer to the n-th question, or a wrong one.
func (v *tab) answer(n int, right bool) {
	v.Helper()
	not := ":not([data-right])"
	if right {
		not = "[data-right]"
	}
	eval[any](v, fmt.Sprintf(`document.querySelector("#%s input%s").focus()`, v.question(n), not))
	v.press(" ")
	v.press(kb.Enter)
	if eval[string](v, fmt.Sprintf(`document.querySelector("#%s .verdict-said").textContent`, v.question(n))) == "" {
		v.Errorf("question %d: nothing is said to the answer", n)
	}
}

// TestSlides goes through the slides by arrow keys, and without scripts by links.
func TestSlides(t *testing.T) {
	both(t, 1280, 720, func(v *tab, prefix string) {
		const top = `Math.round(document.querySelector("#slide-%d").getBoundingClientRect().top)`
		v.media("prefers-reduced-motion", "reduce")
		v.visit(prefix + campaignDir + "slides.html#slide-1")
		last := eval[int](v, `document.querySelectorAll(".slide").length`)
		if last < 5 {
			v.Fatalf("there are %d slides", last)
		}
		for n := 2; n <= 4; n++ {
			v.press(kb.ArrowRight)
			v.wait(fmt.Sprintf(top, n) + ` === 0`)
		}
		v.press(kb.ArrowLeft)
		v.wait(fmt.Sprintf(top, 3) + ` === 0`)
		v.clean(prefix)

		v.scripts(false)
		v.visit(prefix + campaignDir + "slides.html")
		eval[any](v, `document.querySelector("#slide-1 a[rel=next]").focus()`)
		v.press(kb.Enter)
		v.until(fmt.Sprintf(top, 2) + ` === 0`)
	})
}
