package browser

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/chromedp/chromedp"
)

// previewed starts the preview of the site and gives its address, ending in a slash.
func previewed(t *testing.T) string {
	t.Helper()
	site(t)
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	serve := exec.Command(filepath.Join(built.tmp, "generator"), "serve", "--lang", "en", "--site", root, "--addr", "127.0.0.1:0")
	out, err := serve.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := serve.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		serve.Process.Signal(os.Interrupt)
		serve.Wait()
	})
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	return regexp.MustCompile(`http://\S+/`).FindString(line)
}

// TestComponents looks at the page that shows every piece of the theme, which only
// the preview has, in the ways of TestKinds. PLANSITE_SHOTS=DIR makes pictures of it.
func TestComponents(t *testing.T) {
	t.Parallel()
	home := previewed(t)
	v := open(t, 1280, 800)
	v.home = home
	v.before(watchPopUps)
	for _, page := range []string{"components.html", "en/components.html"} {
		v.visit(page)
		for _, c := range kindChecks[1:] {
			eval[any](v, `void document.querySelector("plansite-problems")?.remove()`) // the preview's own panel
			v.do(chromedp.EmulateViewport(1280, 800))
			c.check(v, page)
			v.media()
			v.choose(usual)
		}
		v.clean(page)
	}
	if dir := os.Getenv("PLANSITE_SHOTS"); dir != "" {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			t.Fatal(err)
		}
		v.shoot(dir, "components.html")
		v.shoot(dir, "en/components.html")
	}
}
