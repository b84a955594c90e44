package browser

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// chromium is the browser that all tests share; each opens tabs of its own.
var chromium context.Context

func TestMain(m *testing.M) { os.Exit(run(m)) }

func run(m *testing.M) int {
	flag.Parse()
	program := findBrowser()
	if program == "" {
		fmt.Println("no Chromium found: skipping the browser tests (sh generator/test.sh installs it)")
		flag.Set("test.run", "^$") // go test then says "no tests to run" beside the package
		return m.Run()
	}
	stop, err := start(program)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer stop()
	defer built.remove()
	return m.Run()
}

func findBrowser() string {
	if name := os.Getenv("PLANSITE_BROWSER"); name != "" {
		return name
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if program, err := exec.LookPath(name); err == nil {
			return program
		}
	}
	return ""
}

// start runs the browser with an empty profile and nothing that would ask the
// network for anything of its own accord.
func start(program string) (stop func(), err error) {
	profile, err := os.MkdirTemp("", "plansite-browser-")
	if err != nil {
		return nil, err
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(program), chromedp.UserDataDir(profile), chromedp.CombinedOutput(io.Discard),
		chromedp.NoSandbox, chromedp.DisableGPU, chromedp.WSURLReadTimeout(time.Minute),
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("hide-scrollbars", true), chromedp.Flag("lang", "zh-CN"))
	ctx, end := chromedp.NewExecAllocator(context.Background(), options...)
	chromium, _ = chromedp.NewContext(ctx)
	stop = func() {
		end()
		os.RemoveAll(profile)
	}
	if err := chromedp.Do(chromium); err != nil {
		stop()
		return nil, fmt.Errorf("%s: %w", program, err)
	}
	return stop, nil
}
