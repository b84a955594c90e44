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

// only the colours change from one mode to another.
const colourViolations = `axe.run(document, {resultTypes: ['violations'], runOnly: {type: 'rule', values: ['color-contrast']}})
	.then(r => r.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.target.join(' ') + ': ' + (n.failureSummary || '').replace(/\s+/g, ' ').slice(0, 240))))`

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

// TestAxe looks at a page of each kind in both languages, light and dark, with
// high contrast and in large type; with PLANSITE_ALL=1 at every page of the site.
func TestAxe(t *testing.T) {
	script := axe(t)
	both(t, 1280, 900, func(v *tab, prefix string) {
		pages := site(v.T).kinds(v.T)
		if os.Getenv("PLANSITE_ALL") == "1" {
			pages = site(v.T).pages
		}
		for _, p := range pages {
			v.scheme("light")
			v.visit(prefix + p)
			v.check(script, prefix+p, violations)
			v.scheme("dark")
			v.check(script, prefix+p+", dark", colourViolations)
			v.scheme("light")
			for _, colours := range []string{"black-on-white", "white-on-black"} {
				eval[bool](v, `document.documentElement.dataset.colour = '`+colours+`', true`)
				v.check(script, prefix+p+", "+colours, colourViolations)
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
