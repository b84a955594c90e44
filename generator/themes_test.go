package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestEverySectionMayHaveATheme gives the theme of the reading day to all folders that
// have pages in the golden site, and builds it: the audit finds what does not work.
func TestEverySectionMayHaveATheme(t *testing.T) {
	var sections []string
	for name := range readTree(t, goldenDir) {
		folder, page, nested := strings.Cut(name, "/")
		if nested && strings.HasSuffix(page, ".html") && folder != "en" && !slices.Contains(sections, folder) {
			sections = append(sections, folder)
		}
	}
	slices.Sort(sections)
	dir := t.TempDir()
	copySmall(t, dir)
	config := filepath.Join(dir, "content", "site.yaml")
	data, err := os.ReadFile(config)
	if err != nil {
		t.Fatal(err)
	}
	all := "section_themes: {" + strings.Join(sections, ": reading-day, ") + ": reading-day}"
	data = regexp.MustCompile(`(?m)^section_themes: .*$`).ReplaceAll(data, []byte(all))
	if err := os.WriteFile(config, data, 0o644); err != nil {
		t.Fatal(err)
	}
	runOK(t, "build", "--site", dir)

	sheet := regexp.MustCompile(`assets/(main\.[0-9a-f]+\.css)`)
	tree := readTree(t, filepath.Join(dir, "public"))
	site, own := sheet.FindStringSubmatch(tree["index.html"]), sheet.FindStringSubmatch(tree["campaigns/reading-day/index.html"])
	if site == nil || own == nil || site[1] == own[1] {
		t.Fatalf("the style sheets are %q and %q", site, own)
	}
	for name, text := range tree {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		want := own[1]
		if neutral := strings.TrimPrefix(strings.TrimPrefix(name, "large/"), "en/"); !strings.Contains(neutral, "/") {
			want = site[1]
		}
		if got := sheet.FindStringSubmatch(text); got == nil || got[1] != want {
			t.Errorf("%s has the style sheet %q, want %s", name, got, want)
		}
	}
}
