package browser

import (
	"bytes"
	"compress/gzip"
	"path"
	"strings"
	"testing"
	"time"
)

const (
	mostBytes    = 60 << 10
	mostRequests = 15
)

// weighsLittle: what a reader's browser asks for to show the page, compressed as
// servers do, is small, and there is no font. The library of charts comes later, if
// at all.
func weighsLittle(v *tab, where string) {
	v.Helper()
	v.mu.Lock()
	asked := v.asked
	v.mu.Unlock()
	total := 0
	for _, address := range asked {
		name, here := strings.CutPrefix(address, v.home)
		if !here {
			continue // Chromium's own wish for an icon
		}
		name, _, _ = strings.Cut(name, "?")
		switch path.Ext(name) {
		case ".woff", ".woff2", ".ttf", ".otf":
			v.Errorf("%s asks for the font %s", where, name)
		}
		total += compressed(site(v.T).read(v.T, name))
	}
	if total > mostBytes || total == 0 {
		v.Errorf("%s weighs %d bytes", where, total)
	}
	if len(asked) > mostRequests {
		v.Errorf("%s asks %d times: %s", where, len(asked), strings.Join(asked, " "))
	}
}

func compressed(data []byte) int {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write(data)
	w.Close()
	return b.Len()
}

// TestNothingShifts: as a page comes over a slow line, nothing on it moves.
func TestNothingShifts(t *testing.T) {
	for _, width := range []int64{360, 1280} {
		both(t, width, 800, func(v *tab, prefix string) {
			v.before(firstSight)
			for _, p := range []string{"index.html", "plan/index.html", chartPage, "campaigns/world-accreditation-day/index.html", campaignDir + "index.html"} {
				v.visit(prefix + p + "?slowly")
				v.wait(`window.first !== undefined`)
				time.Sleep(200 * time.Millisecond) // entries come a little later
				if moved := eval[float64](v, `window.moved`); moved > 0 {
					v.Errorf("%s, %d px wide: layout shift of %v: %s", prefix+p, width, moved, eval[string](v, `window.movers`))
				}
			}
		})
	}
}
