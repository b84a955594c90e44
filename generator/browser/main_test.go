package browser

import (
	"context"
	"flag"
	"fmt"
	"os"
	"testing"

	"github.com/chromedp/chromedp"
)

// chromium is the browser that all tests share; each opens tabs of its own.
var chromium context.Context

func TestMain(m *testing.M) { os.Exit(run(m)) }

func run(m *testing.M) int {
	flag.Parse()
	program := Find()
	if program == "" || testing.Short() {
		fmt.Println("no Chromium wanted or found: skipping the browser tests (sh generator/test.sh installs it)")
		flag.Set("test.run", "^$") // go test then says "no tests to run" beside the package
		return m.Run()
	}
	profile, err := os.MkdirTemp("", "plansite-browser-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(profile)
	var stop context.CancelFunc
	chromium, stop, err = Start(program, profile, chromedp.Flag("hide-scrollbars", true), chromedp.Flag("lang", "zh-CN"))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer stop()
	defer built.remove()
	return m.Run()
}
