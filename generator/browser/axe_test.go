package browser

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

const axeFolder = "third_party/axe/"

// axe gives the checker's script, which is held to its digest.
func axe(t *testing.T) string {
	t.Helper()
	script, err := os.ReadFile(axeFolder + "axe.min.js")
	if err != nil {
		t.Fatal(err)
	}
	sums, err := os.ReadFile(axeFolder + "SHA256")
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(script)
	if want, _, _ := strings.Cut(string(sums), " "); hex.EncodeToString(sum[:]) != want {
		t.Fatalf("%saxe.min.js is not the file that SHA256 names", axeFolder)
	}
	return string(script)
}

// violations runs the rules of WCAG 2.0 to 2.2, A and AA, and those that axe
// holds to be good practice, and gives what they find, one line each.
const violations = `axe.run(document, {resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
	.then(r => r.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.target.join(' ') + ': ' + (n.failureSummary || '').replace(/\s+/g, ' ').slice(0, 240))))`

// colourViolations are those of the rule about colours, which alone change with them.
const colourViolations = `axe.run(document, {resultTypes: ['violations'], runOnly: {type: 'rule', values: ['color-contrast']}})
	.then(r => r.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.target.join(' ') + ': ' + (n.failureSummary || '').replace(/\s+/g, ' ').slice(0, 240))))`

// axeFindsNothing runs all rules on the page in its usual form.
func axeFindsNothing(v *tab, where string) {
	v.Helper()
	v.check(axe(v.T), where, violations)
}

// axeFindsNoColours runs the rule about colours in the dark and with high contrast.
func axeFindsNoColours(v *tab, where string) {
	v.Helper()
	script := axe(v.T)
	v.media("prefers-color-scheme", "dark")
	v.check(script, where+", dark", colourViolations)
	v.media()
	for _, colours := range []string{"black-on-white", "white-on-black"} {
		v.choose(`{colour: "` + colours + `"}`)
		v.check(script, where+", "+colours, colourViolations)
	}
	v.choose(`{colour: ""}`)
}

func (v *tab) check(script, where, run string) {
	v.Helper()
	eval[bool](v, script+";true")
	lines, err := chromedp.Run(v.ctx, chromedp.Evaluate[[]string](run, chromedp.EvalAwaitPromise))
	if err != nil {
		v.Fatalf("%s: %v", where, err)
	}
	for _, line := range lines {
		v.Errorf("%s: %s", where, line)
	}
}

// TestAxe looks at a page of each kind in large type, in both languages; with
// PLANSITE_ALL=1 at every page of the site, in the usual form and in all colours as well.
func TestAxe(t *testing.T) {
	script := axe(t)
	both(t, 1280, 900, func(v *tab, prefix string) {
		pages, all := site(v.T).kinds(v.T), os.Getenv("PLANSITE_ALL") == "1"
		if all {
			pages = site(v.T).pages
		}
		for _, p := range pages {
			if all {
				v.visit(prefix + p)
				v.check(script, prefix+p, violations)
				axeFindsNoColours(v, prefix+p)
			}
			large := "large/" + prefix + p
			if _, err := os.Stat(filepath.Join(built.dir, large)); err == nil {
				v.visit(large)
				v.check(script, large, violations)
			}
		}
		v.Logf("%d pages", len(pages))
	})
}
