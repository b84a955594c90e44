package opendata

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// TestOthersReadTheData has the files read by programs that others wrote, from
// npm: the Frictionless reader of data packages, which checks each cell against
// the Table Schema; a CSVW parser; the reference JSON-LD processor, for the
// catalogue and for the Dataset of a page. It asks npm's registry, so it runs
// only when asked for:
//
//	PLANSITE_NPM=1 go test ./generator/opendata -run Others -v
func TestOthersReadTheData(t *testing.T) {
	if os.Getenv("PLANSITE_NPM") != "1" {
		t.Skip("set PLANSITE_NPM=1 to read the data with programs from npm")
	}
	dir, d := t.TempDir(), fixture()
	for p, data := range made(d) {
		save(t, filepath.Join(dir, "site", p), data)
	}
	page, err := d.Dataset("zh", d.Site.Indicators[0], "i01.html", "说明", func(p string) string { return "../" + p })
	if err != nil {
		t.Fatal(err)
	}
	save(t, filepath.Join(dir, "site", "data", "index.html"), nil)
	save(t, filepath.Join(dir, "dataset.json"), page)
	for _, name := range []string{"package.json", "package-lock.json", "check.mjs"} {
		data, err := os.ReadFile(filepath.Join("testdata/consumers", name))
		if err != nil {
			t.Fatal(err)
		}
		save(t, filepath.Join(dir, name), data)
	}
	for _, command := range [][]string{
		{"npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"},
		{"node", "check.mjs", "site", "dataset.json"},
	} {
		cmd := exec.Command(command[0], command[1:]...)
		cmd.Dir = dir
		out, err := cmd.CombinedOutput()
		t.Logf("%s", out)
		if err != nil {
			t.Fatalf("%v: %v", command, err)
		}
	}
}

func save(t *testing.T, name string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, data, 0o644); err != nil {
		t.Fatal(err)
	}
}
