package browser

import (
	"testing"

	"github.com/chromedp/chromedp"
)

// kindChecks look at a page of each kind. A page is opened once for all of them,
// since opening it takes longer than most; each leaves it in its usual form.
var kindChecks = []struct {
	name  string
	check func(v *tab, where string)
}{
	{"it weighs little", weighsLittle},
	{"it keeps to itself", (*tab).clean},
	{"nothing pops up", nothingPopsUp},
	{"it leads to itself in the other language", leadsToOtherLanguage},
	{"it keeps to the screen", keepsToTheScreen},
	{"text can be spaced", textCanBeSpaced},
	{"large type is easy to hit", largeTypeIsEasyToHit},
	{"colours can be read", coloursCanBeRead},
	{"nothing moves", nothingMoves},
	{"axe finds nothing", axeFindsNothing},
	{"axe finds no colours", axeFindsNoColours},
	{"forced colours show all", forcedColoursShowAll}, // of which Chromium leaves traces
	{"focus is seen", focusIsSeen},                    // which opens the charts
}

// TestKinds looks at a page of each kind in both languages, in every way of kindChecks.
func TestKinds(t *testing.T) {
	both(t, 1280, 800, func(v *tab, prefix string) {
		v.before(watchPopUps)
		for _, p := range site(v.T).kinds(v.T) {
			v.visit(prefix + p)
			for _, c := range kindChecks {
				v.do(chromedp.EmulateViewport(1280, 800))
				c.check(v, prefix+p)
				v.media()
				v.choose(usual)
			}
			v.clean(prefix + p)
		}
	})
}

// TestOtherPagesKeepToThemselves opens, on a narrow phone, the pages that TestKinds
// does not: nothing sticks out at the side, nothing is asked of another host,
// nothing is missing, the policy is not broken and the console stays silent.
func TestOtherPagesKeepToThemselves(t *testing.T) {
	both(t, 320, 800, func(v *tab, prefix string) {
		for _, p := range site(v.T).others(v.T) {
			v.visit(prefix + p)
			v.fits(prefix+p, 320, "")
			v.clean(prefix + p)
		}
	})
}
