package source

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

var (
	rightLine = regexp.MustCompile(`(?m)^right ([a-z-]+) ([^:]+): (.+)$`)
	saidRule  = regexp.MustCompile(`(?m)\(([a-z-]+)\)$`)
)

// TestEachRuleHasARightAndAWrongCase looks for the rules among what the archives
// of testdata want, and for what testdata/right.txtar, which has no problems,
// says is right by them.
func TestEachRuleHasARightAndAWrongCase(t *testing.T) {
	wrong := map[string]bool{"chart-block": true, "large-picture": true} // by TestChartBlocks and TestLargePicturesAreTold
	archives, _ := filepath.Glob("testdata/*.txtar")
	for _, name := range archives {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range saidRule.FindAllSubmatch(data, -1) {
			wrong[string(m[1])] = true
		}
	}
	right := rightCases(t)
	for _, r := range Rules {
		if !wrong[r.Name] || !right[r.Name] {
			t.Errorf("%s: a wrong case %t, a right case %t", r.Name, wrong[r.Name], right[r.Name])
		}
	}
}

func rightCases(t *testing.T) map[string]bool {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/right.txtar")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for name, f := range smallSite(t) {
		files[name] = string(f.Data)
	}
	for _, f := range archive.Files {
		files[f.Name] = string(f.Data)
	}
	right := map[string]bool{}
	for _, m := range rightLine.FindAllStringSubmatch(string(archive.Comment), -1) {
		if !strings.Contains(files[m[2]], m[3]) {
			t.Errorf("%s: %s does not have %q", m[1], m[2], m[3])
		}
		right[m[1]] = true
	}
	return right
}
