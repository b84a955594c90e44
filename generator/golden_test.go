package main

import (
	"crypto/sha256"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"plansite/generator/output"
	"plansite/generator/render"
)

// goldenDir holds the small site as it is published. Read what an UPDATE=1 run
// has changed there before committing it.
const goldenDir = "testdata/golden"

// TestSameContentGivesSameBytes builds the small site twice, the second time in
// another folder, time zone and number of processors.
func TestSameContentGivesSameBytes(t *testing.T) {
	root := t.TempDir()
	one := buildSmall(t, filepath.Join(root, "one"), "TZ=Pacific/Kiritimati", "GOMAXPROCS=4", "LANG=zh_CN.UTF-8")
	builtSmall.once.Do(func() { builtSmall.files = one })
	two := buildSmall(t, filepath.Join(root, "another folder", "二"), "TZ=America/New_York", "GOMAXPROCS=1", "LANG=C")
	for _, path := range slices.Sorted(maps.Keys(both(one, two))) {
		if diff := cmp.Diff(lines(one[path]), lines(two[path])); diff != "" {
			t.Errorf("%s differs (-first +second):\n%s", path, diff)
		}
	}
	t.Run("golden", func(t *testing.T) { compareGolden(t, one) })
	t.Run("withheld", func(t *testing.T) { checkWithheld(t, one) })
}

var builtSmall struct {
	once  sync.Once
	files map[string]string
}

// smallSite is what the small site publishes, built once for all tests that look at it.
func smallSite(t *testing.T) map[string]string {
	t.Helper()
	builtSmall.once.Do(func() { builtSmall.files = buildSmall(t, t.TempDir()) })
	return builtSmall.files
}

// buildSmall publishes the small site in a process of its own, from scratch, and
// gives the published files.
func buildSmall(t *testing.T, dir string, env ...string) map[string]string {
	t.Helper()
	copySmall(t, dir)
	cmd := exec.Command("plansite", "build", "--site", dir)
	cmd.Env = append(os.Environ(), env...)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return readTree(t, filepath.Join(dir, "public"))
}

func readTree(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	paths, err := treeOf(dir)
	if err != nil {
		t.Fatal(err)
	}
	for path := range paths {
		data, err := os.ReadFile(filepath.Join(dir, path))
		if err != nil {
			t.Fatal(err)
		}
		files[path] = string(data)
	}
	return files
}

// compareGolden holds the published files to testdata/golden. The theme's assets,
// and files that only programs can read, are held by their hash alone; the list of
// files follows from the rest.
func compareGolden(t *testing.T, site map[string]string) {
	got, assets := map[string]string{}, ""
	for _, path := range slices.Sorted(maps.Keys(site)) {
		switch {
		case strings.HasPrefix(path, "assets/"), strings.Contains(path, "/posters/"), slices.Contains([]string{".pdf", ".docx", ".zip"}, filepath.Ext(path)):
			assets += fmt.Sprintf("%x %s\n", sha256.Sum256([]byte(site[path])), path)
		case path != output.ManifestName && !strings.HasPrefix(path, render.LargeFolder):
			got[path] = fingerprint.ReplaceAllString(site[path], ".HASH.$1")
		}
	}
	got["assets.txt"] = assets
	if os.Getenv("UPDATE") == "1" {
		writeGolden(t, got)
	}
	want := readTree(t, goldenDir)
	for _, path := range slices.Sorted(maps.Keys(both(got, want))) {
		if diff := cmp.Diff(lines(want[path]), lines(got[path])); diff != "" {
			t.Errorf("%s differs; UPDATE=1 rewrites it (-golden +now):\n%s", path, diff)
		}
	}
}

// fingerprint is the part of an asset's name that follows from its bytes. Pages are
// compared without it, so that a line of CSS changes assets.txt and no page.
var fingerprint = regexp.MustCompile(`\.[0-9a-f]{8}\.(css|js|svg)\b`)

func writeGolden(t *testing.T, files map[string]string) {
	t.Helper()
	if err := os.RemoveAll(goldenDir); err != nil {
		t.Fatal(err)
	}
	for path, data := range files {
		name := filepath.Join(goldenDir, path)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// checkWithheld looks for traces of the article that is not public yet: in no
// file, and in no file's name.
func checkWithheld(t *testing.T, site map[string]string) {
	source := ""
	for path, data := range readTree(t, "testdata/small/content/news/new-hall") {
		source += "new-hall/" + path + "\n" + data
	}
	for _, trace := range []string{"new-hall", "hall-drawing", "新馆奠基", "Cornerstone", "尚未公开", "embargo", "2026-12-01"} {
		if !strings.Contains(source, trace) {
			t.Errorf("the withheld article has no %q: the test looks for nothing", trace)
		}
		for path, data := range site {
			if strings.Contains(path+"\n"+data, trace) {
				t.Errorf("%s has %q of an article that is not public yet", path, trace)
			}
		}
	}
}

func both(a, b map[string]string) map[string]string {
	all := maps.Clone(a)
	maps.Copy(all, b)
	return all
}

func lines(s string) []string { return strings.SplitAfter(s, "\n") }
