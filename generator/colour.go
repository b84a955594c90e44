package main

import (
	"io"
	"os"
	"runtime"
)

// colourful tells whether w is a terminal that shows colours. NO_COLOR, by the
// convention of no-color.org, refuses them; the old console of Windows would
// show the escape sequences themselves.
func colourful(w io.Writer, env func(string) string) bool {
	f, ok := w.(*os.File)
	if !ok || env("NO_COLOR") != "" || env("TERM") == "dumb" || runtime.GOOS == "windows" && env("WT_SESSION") == "" {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
