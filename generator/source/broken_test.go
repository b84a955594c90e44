package source

import (
	"bytes"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"plansite/generator/diag"
)

// breaks are ways in which a file of content/ cannot be read.
var breaks = map[string]func([]byte) []byte{
	"half merged": func(b []byte) []byte { return append([]byte("<<<<<<< HEAD\n"), b...) },
	"no text":     func(b []byte) []byte { return append(bytes.Clone(b), 0xff) },
	"a NUL":       func(b []byte) []byte { return append(bytes.Clone(b), 0) },
}

// tableBreaks are more of them for a table.
var tableBreaks = map[string]func([]byte) []byte{
	"without head":         func(b []byte) []byte { _, rest, _ := bytes.Cut(b, []byte("\n")); return rest },
	"without first column": func(b []byte) []byte { return firstCell.ReplaceAll(b, nil) },
	"a cell too many":      func(b []byte) []byte { return append(bytes.Clone(b), ",,,,,,,,,,,,,,,,,,,,,,,x\n"...) },
	"an open quote":        func(b []byte) []byte { return append(bytes.Clone(b), "\"x\n"...) },
}

var firstCell = regexp.MustCompile(`(?m)^[^,\n]*,`)

// TestABrokenFileBreaksNoOther breaks each file of the small site in turn. What is
// wrong is told of that file alone.
func TestABrokenFileBreaksNoOther(t *testing.T) {
	for name, file := range smallSite(t) {
		if !slices.ContainsFunc([]string{".csv", ".yaml", ".md"}, func(ext string) bool { return strings.HasSuffix(name, ext) }) || strings.Contains(name, "/news/one/table") {
			continue
		}
		ways := maps.Clone(breaks)
		if strings.HasSuffix(name, ".csv") {
			maps.Copy(ways, tableBreaks)
		}
		for how, broken := range ways {
			fsys := smallSite(t)
			fsys[name] = &fstest.MapFile{Data: broken(file.Data), Mode: 0o644}
			_, problems := mustRead(t, fsys)
			for _, p := range problems {
				if p.Severity == diag.Error && p.Pos.File != name {
					t.Errorf("%s, %s: %s", name, how, p.Text("en"))
				}
			}
		}
	}
}
