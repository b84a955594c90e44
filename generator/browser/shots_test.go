package browser

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// looks are choices of readers, by the name of the picture.
var looks = map[string]string{"light": `{colour: "light"}`, "dark": `{colour: "dark"}`, "large": elder,
	"white": `{colour: "black-on-white"}`, "black": `{colour: "white-on-black"}`}

// usual takes all choices back.
const usual = `{size: "", colour: "", spacing: "", cursor: "", layout: ""}`

// TestShots writes pictures of each kind of page in both languages, at three
// widths, in five looks, and as printed, to the folder PLANSITE_SHOTS. It looks
// at nothing: people do.
func TestShots(t *testing.T) {
	dir := os.Getenv("PLANSITE_SHOTS")
	if dir == "" {
		t.Skip("PLANSITE_SHOTS names no folder")
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	both(t, 1280, 800, func(v *tab, prefix string) {
		for _, p := range site(v.T).kinds(v.T) {
			v.shoot(dir, prefix+p)
		}
	})
}

// shoot writes the pictures of one page to dir.
func (v *tab) shoot(dir, page string) {
	v.Helper()
	name := strings.NewReplacer("/", "-", ".html", "").Replace(page)
	for _, width := range []int64{360, 768, 1280} {
		v.do(chromedp.EmulateViewport(width, 800))
		v.visit(page)
		for look, choices := range looks {
			v.choose(usual)
			v.choose(choices)
			v.keep(filepath.Join(dir, fmt.Sprintf("%s-%d-%s.png", name, width, look)), chromedp.FullScreenshot(100))
		}
		v.choose(usual)
	}
	v.keep(filepath.Join(dir, name+".pdf"), chromedp.PrintToPDF(chromedp.PDFPaper(chromedp.PaperA4)))
}

func (v *tab) keep(file string, make chromedp.Action[[]byte]) {
	v.Helper()
	data, err := chromedp.Run(v.ctx, make)
	if err == nil {
		err = os.WriteFile(file, data, 0o644)
	}
	if err != nil {
		v.Fatal(err)
	}
}
