package browser

import (
	"context"
	"fmt"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// patience is how long a test waits for what should take a moment.
const patience = 60 * time.Second

// tab is a tab of the browser that keeps account of what pages do behind the
// reader's back.
type tab struct {
	*testing.T
	ctx  context.Context
	home string // what the pages of the site begin with

	mu       sync.Mutex
	mischief []string
	asked    []string // the addresses that the page has asked for
}

// watch makes every violation of the page's policy a console error.
const watch = `addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.effectiveDirective + ' ' + e.blockedURI))`

// open gives a tab as wide and high as given, closed at the end of the test. It
// shares nothing with the others, so that what a reader chooses in one is not kept
// for all.
func open(t *testing.T, width, height int64) *tab {
	t.Helper()
	ctx, closeTab := chromedp.NewContext(chromium, chromedp.WithNewBrowserContext())
	t.Cleanup(closeTab)
	v := &tab{T: t, ctx: ctx, home: site(t).url}
	v.do(chromedp.EmulateViewport(width, height)) // starts the tab, whose life is ctx's
	ctx, cancel := context.WithTimeout(ctx, 15*time.Minute)
	t.Cleanup(cancel)
	v.ctx = ctx
	if err := chromedp.Listen(ctx, v.hear); err != nil {
		t.Fatal(err)
	}
	call(v, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
	call(v, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: watch})
	return v
}

// hear is called for each event of the tab.
func (v *tab) hear(event any) {
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		v.mu.Lock()
		v.asked = append(v.asked, e.Request.URL)
		v.mu.Unlock()
		if u, err := url.Parse(e.Request.URL); err != nil || u.Scheme != "file" && u.Path != favicon && !strings.HasPrefix(e.Request.URL, v.home) {
			v.note("request to %s", e.Request.URL)
		}
	case *network.EventResponseReceived:
		if e.Response.Status >= 400 {
			v.note("%d for %s", e.Response.Status, e.Response.URL)
		}
	case *log.EventEntryAdded:
		if e.Entry.Level == log.EntryLevelError || e.Entry.Level == log.EntryLevelWarning {
			v.note("log: %s %s", e.Entry.Text, e.Entry.URL)
		}
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.ConsoleAPICalledTypeError || e.Type == runtime.ConsoleAPICalledTypeWarning {
			v.note("console: %s", e.Args[0].Value)
		}
	case *runtime.EventExceptionThrown:
		v.note("exception: %s", e.ExceptionDetails.Exception.Description)
	}
}

func (v *tab) note(format string, args ...any) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.mischief = append(v.mischief, fmt.Sprintf(format, args...))
}

// clean fails the test if a page asked another host, broke its policy, missed a
// file or wrote to the console since the last call.
func (v *tab) clean(where string) {
	v.Helper()
	v.mu.Lock()
	defer v.mu.Unlock()
	for _, m := range v.mischief {
		v.Errorf("%s: %s", where, m)
	}
	v.mischief = nil
}

func (v *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	v.Helper()
	if err := chromedp.Do(v.ctx, steps...); err != nil {
		v.Fatal(err)
	}
}

// visit opens a page of the site by its path.
func (v *tab) visit(path string) {
	v.Helper()
	v.open(v.home + path)
}

func (v *tab) open(address string) {
	v.Helper()
	v.mu.Lock()
	v.asked = nil
	v.mu.Unlock()
	if err := chromedp.Do(v.ctx, chromedp.Navigate(address)); err != nil {
		v.Fatalf("%s: %v", address, err)
	}
}

// follow clicks what sel selects and waits for the page that it leads to.
func (v *tab) follow(sel string) {
	v.Helper()
	ctx, cancel := context.WithTimeout(v.ctx, patience)
	defer cancel()
	if _, err := chromedp.RunResponse(ctx, chromedp.Click(chromedp.CSS(sel))); err != nil {
		v.Fatalf("%s: %v", sel, err)
	}
}

// press presses keys, one of package kb or letters.
func (v *tab) press(keys string) {
	v.Helper()
	v.do(chromedp.KeyEvent(keys))
}

// eval gives the value of a JavaScript expression.
func eval[T any](v *tab, expression string) T {
	v.Helper()
	value, err := chromedp.Run(v.ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		v.Fatalf("%s: %v", expression, err)
	}
	return value
}

// wait waits until a JavaScript expression is true.
func (v *tab) wait(expression string) {
	v.Helper()
	if _, err := chromedp.Run(v.ctx, chromedp.Poll[bool](expression, chromedp.WithPollingTimeout(patience))); err != nil {
		v.Fatalf("waiting on %s, %s is focused, for %s: %v", eval[string](v, `location.href`),
			eval[string](v, `document.activeElement.outerHTML.slice(0, 300)`), expression, err)
	}
}

// media makes the system seem to ask for something: names of media features, each
// with its value. Without any it asks for nothing.
func (v *tab) media(features ...string) {
	v.Helper()
	params := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{}}
	for i := 0; i < len(features); i += 2 {
		params.Features = append(params.Features, &emulation.MediaFeature{Name: features[i], Value: features[i+1]})
	}
	call(v, emulation.SetEmulatedMedia, params)
}

// call sends a command of the browser's protocol.
func call[P, R any](v *tab, command cdp.Command[P, R], params P) R {
	v.Helper()
	result, err := chromedp.Call(v.ctx, command, params)
	if err != nil {
		v.Fatal(err)
	}
	return result
}

// both runs a test for both languages at the same time, each in a tab of its own.
func both(t *testing.T, width, height int64, test func(v *tab, prefix string)) {
	site(t)
	for lang, prefix := range map[string]string{"zh": "", "en": "en/"} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			test(open(t, width, height), prefix)
		})
	}
}
