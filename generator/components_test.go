package main

import (
	"bytes"
	"fmt"
	"html/template"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"plansite/generator/render"
	"plansite/generator/source"
)

const themeDir = "../themes/main"

// TestComponentsShowEveryPiece: what the partials define is used on the page of
// components, so that whoever adds a piece shows it there.
func TestComponentsShowEveryPiece(t *testing.T) {
	partials, err := filepath.Glob(themeDir + "/templates/partials/*.html")
	if err != nil || len(partials) == 0 {
		t.Fatal("no partials", err)
	}
	tmpl := template.Must(template.ParseFiles(append(partials, themeDir+"/templates/base.html", themeDir+"/templates/components.html")...))
	used := map[string]bool{}
	reach(tmpl, "main", used)
	for _, file := range partials {
		if slices.Contains([]string{"heads.html", "framed.html"}, path.Base(file)) {
			continue // heads of whole pages; the pieces in them are shown
		}
		for _, m := range regexp.MustCompile(`{{define "([^"]+)"}}`).FindAllSubmatch(contentOf(t, file), -1) {
			if !used[string(m[1])] {
				t.Errorf("%s: %q is not on the page of components: add it to components.html", path.Base(file), m[1])
			}
		}
	}
}

// reach notes the templates that name leads to.
func reach(tmpl *template.Template, name string, used map[string]bool) {
	if used[name] {
		return
	}
	used[name] = true
	for _, m := range regexp.MustCompile(`{{template "([^"]+)"`).FindAllStringSubmatch(tmpl.Lookup(name).Tree.Root.String(), -1) {
		reach(tmpl, m[1], used)
	}
}

// elsewhere are the classes that the page of components does not show, each with a
// page that does, or "script".
func elsewhere(t *testing.T) map[string]string {
	t.Helper()
	classes := map[string]string{}
	for n, line := range strings.Split(string(contentOf(t, "testdata/components.txt")), "\n") {
		line, _, _ = strings.Cut(line, "#")
		where, list, ok := strings.Cut(line, ":")
		if strings.TrimSpace(line) == "" {
			continue
		}
		if !ok {
			t.Fatalf("components.txt, line %d: no colon in %q", n+1, line)
		}
		for _, class := range strings.Fields(list) {
			classes[class] = strings.TrimSpace(where)
		}
	}
	return classes
}

var (
	cssComment = regexp.MustCompile(`(?s)/\*.*?\*/`)
	cssBlock   = regexp.MustCompile(`(?s)([^{}]*)\{`)
	cssString  = regexp.MustCompile(`"[^"]*"|url\([^)]*\)`)
	cssClass   = regexp.MustCompile(`\.([A-Za-z][\w-]*)`)
	// chartColour are the colours of pictures, of which each picture has a few.
	chartColour = regexp.MustCompile(`^chart-(fill|stroke)-`)
	classList   = regexp.MustCompile(`\sclass="([^"]*)"`)
)

// TestComponents looks at the page of components as the preview has it.
func TestComponents(t *testing.T) {
	made := componentsTree(t)
	t.Run("classes", func(t *testing.T) { everyClassIsShown(t, made) })
	t.Run("colours", func(t *testing.T) { textColoursCanBeRead(t, made) })
}

// everyClassIsShown: each class that a style sheet of the theme names is
// on the page of components, on the page that testdata/components.txt names for it,
// or set by a script.
func everyClassIsShown(t *testing.T, made func(string) []byte) {
	t.Helper()
	shown, other := classesOn(t, made, "components.html"), elsewhere(t)
	scripts := ""
	for _, file := range themeFiles(t, "assets/*.js", "assets/search/*.js") {
		scripts += string(contentOf(t, file))
	}
	var styled []string
	for _, file := range themeFiles(t, "assets/*.css") {
		styled = append(styled, classesIn(contentOf(t, file))...)
	}
	slices.Sort(styled)
	styled = slices.Compact(styled)
	for _, class := range styled {
		if chartColour.MatchString(class) {
			continue
		}
		where, listed := other[class]
		delete(other, class)
		switch {
		case shown[class] && listed:
			t.Errorf(".%s is on the page of components: components.txt need not name it", class)
		case shown[class]:
		case !listed:
			t.Errorf(".%s is not on the page of components: show it there, or say in testdata/components.txt where it is", class)
		case where == "script" && !strings.Contains(scripts, class):
			t.Errorf("no script sets .%s", class)
		case where != "script" && !classesOn(t, made, where)[class]:
			t.Errorf(".%s is not on %s", class, where)
		}
	}
	for class := range maps.Keys(other) {
		t.Errorf("components.txt names .%s, which no style sheet does", class)
	}
}

// textColoursCanBeRead: each colour that text is set in has the contrast of
// WCAG AA with what it stands on, of AAA in the modes of high contrast.
func textColoursCanBeRead(t *testing.T, made func(string) []byte) {
	t.Helper()
	page := made("components.html")
	rows := regexp.MustCompile(`<th scope="row"><code>(--[\w-]+)</code></th>(.*)</tr>`).FindAllSubmatch(page, -1)
	if len(rows) < 20 {
		t.Fatalf("%d colours on the page", len(rows))
	}
	ratio := regexp.MustCompile(`<small>([\d.]+):1</small>`)
	texts := 0
	for _, row := range rows {
		for mode, m := range ratio.FindAllSubmatch(row[2], -1) {
			got, least := 0.0, []float64{4.5, 4.5, 7, 7}[mode]
			if fmt.Sscan(string(m[1]), &got); got < least {
				t.Errorf("%s, mode %d: %.1f:1 is less than %v:1", row[1], mode+1, got, least)
			}
			texts++
		}
	}
	if texts < 40 {
		t.Errorf("%d contrasts on the page", texts)
	}
}

// smallPrefix stands before pages of the small site, which has what the real one has
// not yet.
const smallPrefix = "small/"

// componentsTree gives the files of this repository's site as the preview has them,
// and those of the small site by names that begin with smallPrefix.
func componentsTree(t *testing.T) func(name string) []byte {
	t.Helper()
	real := laidOut(t, "..")
	if real.Tree.Has("components.html") {
		t.Error("a build publishes the page of components")
	}
	real.AddComponents()
	dir := t.TempDir()
	copySmall(t, dir)
	small := laidOut(t, dir)
	return func(name string) []byte {
		if rest, ok := strings.CutPrefix(name, smallPrefix); ok {
			return fileOf(t, small, rest)
		}
		return fileOf(t, real, name)
	}
}

func laidOut(t *testing.T, dir string) *render.Result {
	t.Helper()
	p := &pipeline{dir: dir, baseURL: "https://example.org/", source: &source.Cache{}, asOf: func() time.Time { return time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC) }}
	st, err := p.run(nil)
	if err != nil || st.result == nil {
		t.Fatal(err, st.problems)
	}
	return st.result
}

func fileOf(t *testing.T, r *render.Result, name string) []byte {
	t.Helper()
	data, err := r.Tree.Make(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func classesOn(t *testing.T, made func(string) []byte, page string) map[string]bool {
	t.Helper()
	out := map[string]bool{}
	for _, m := range classList.FindAllSubmatch(made(page), -1) {
		for _, class := range bytes.Fields(m[1]) {
			out[string(class)] = true
		}
	}
	return out
}

// classesIn gives the classes that the selectors of a style sheet name.
func classesIn(css []byte) []string {
	var out []string
	for _, block := range cssBlock.FindAllSubmatch(cssString.ReplaceAll(cssComment.ReplaceAll(css, nil), nil), -1) {
		selector := block[1]
		if i := bytes.LastIndexByte(selector, ';'); i >= 0 {
			selector = selector[i+1:] // the declarations before a nested rule
		}
		for _, m := range cssClass.FindAllSubmatch(selector, -1) {
			out = append(out, string(m[1]))
		}
	}
	return out
}

func themeFiles(t *testing.T, patterns ...string) []string {
	t.Helper()
	var out []string
	for _, p := range patterns {
		files, err := filepath.Glob(filepath.Join(themeDir, p))
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, files...)
	}
	return out
}

func contentOf(t *testing.T, file string) []byte {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
