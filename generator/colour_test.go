package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"testing"
)

// TestColoursAreForTerminals has the null device stand for a terminal: both are
// devices of characters. The script print.txtar has a real one.
func TestColoursAreForTerminals(t *testing.T) {
	open := func(name string) *os.File {
		f, err := os.OpenFile(name, os.O_CREATE|os.O_WRONLY, 0o644)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { f.Close() })
		return f
	}
	device, file := open(os.DevNull), open(filepath.Join(t.TempDir(), "log"))
	for _, test := range []struct {
		w    io.Writer
		env  map[string]string
		want bool
	}{
		{device, map[string]string{"WT_SESSION": "1"}, true},
		{device, map[string]string{"WT_SESSION": "1", "NO_COLOR": "1"}, false},
		{device, map[string]string{"WT_SESSION": "1", "TERM": "dumb"}, false},
		{file, map[string]string{"WT_SESSION": "1"}, false},
		{&bytes.Buffer{}, map[string]string{"WT_SESSION": "1"}, false},
	} {
		if got := colourful(test.w, func(name string) string { return test.env[name] }); got != test.want {
			t.Errorf("%T, %v: %v", test.w, test.env, got)
		}
	}
}
