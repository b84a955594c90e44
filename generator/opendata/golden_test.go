package opendata

import (
	"bytes"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// goldenDir holds every text file of the fixture as it is published. Read what
// an UPDATE=1 run has changed there before committing it.
const goldenDir = "testdata/golden"

func TestFilesAreThoseOfTheGolden(t *testing.T) {
	got := made(fixture())
	delete(got, WorkbookPath) // its own test reads it
	if os.Getenv("UPDATE") == "1" {
		if err := os.RemoveAll(goldenDir); err != nil {
			t.Fatal(err)
		}
		for p, data := range got {
			name := filepath.Join(goldenDir, p)
			if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(name, data, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, p := range slices.Sorted(maps.Keys(got)) {
		want, err := os.ReadFile(filepath.Join(goldenDir, p))
		if err != nil {
			t.Error(err)
			continue
		}
		if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(string(got[p]), "\n")); diff != "" {
			t.Errorf("%s differs; UPDATE=1 rewrites it (-golden +now):\n%s", p, diff)
		}
	}
	files := 0
	if err := filepath.WalkDir(goldenDir, func(_ string, e os.DirEntry, err error) error {
		if !e.IsDir() {
			files++
		}
		return err
	}); err != nil || files != len(got) {
		t.Errorf("%d files in the golden, want %d: %v", files, len(got), err)
	}
}

func TestSameSiteGivesSameBytes(t *testing.T) {
	one, two := made(fixture()), made(fixture())
	for p, data := range one {
		if !bytes.Equal(data, two[p]) {
			t.Errorf("%s differs from run to run", p)
		}
	}
}
