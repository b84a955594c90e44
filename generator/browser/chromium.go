package browser

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"github.com/chromedp/chromedp"
)

// Find returns the path of the browser that the tests use, or "" where there is none.
func Find() string {
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

// Start returns a browser that tests open tabs of: the program with an empty
// profile in the folder given, with nothing that would ask the network for anything
// of its own accord, and with the fonts of this repository alone, so that what is
// measured does not depend on those of the machine. It is called from the folder of
// a package of generator.
func Start(program, profile string, more ...chromedp.ExecAllocatorOption) (context.Context, context.CancelFunc, error) {
	fonts, err := ownFonts(profile)
	if err != nil {
		return nil, nil, err
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(program), chromedp.UserDataDir(profile), chromedp.CombinedOutput(io.Discard), chromedp.Env("FONTCONFIG_FILE="+fonts),
		chromedp.NoSandbox, chromedp.DisableGPU, chromedp.WSURLReadTimeout(time.Minute),
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true))
	allocator, stop := chromedp.NewExecAllocator(context.Background(), append(options, more...)...)
	ctx, _ := chromedp.NewContext(allocator)
	if err := chromedp.Do(ctx); err != nil {
		stop()
		return nil, nil, fmt.Errorf("%s: %w", program, err)
	}
	return ctx, stop, nil
}

// fontconfig makes each family that a page asks for the one that the folder holds.
// The files of Latin letters are cuts of the others for the pictures of charts.
const fontconfig = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>%s</dir>
<cachedir>%s</cachedir>
<selectfont><rejectfont><glob>*Latin*</glob></rejectfont></selectfont>
<match target="pattern"><edit name="family" mode="assign" binding="same"><string>Noto Sans SC</string></edit></match>
</fontconfig>
`

// ownFonts writes the settings of fontconfig to the folder, and returns their path.
func ownFonts(dir string) (string, error) {
	fonts, err := filepath.Abs("../../themes/main/third_party/fonts")
	if err != nil {
		return "", err
	}
	if _, err := os.Stat(filepath.Join(fonts, "NotoSansSC-Regular.ttf")); err != nil {
		return "", err
	}
	name := filepath.Join(dir, "fonts.conf")
	return name, os.WriteFile(name, fmt.Appendf(nil, fontconfig, fonts, filepath.Join(dir, "fonts")), 0o644)
}
