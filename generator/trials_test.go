package main

import (
	"bytes"
	"cmp"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// The folders of testdata/trials hold what people have tried on the program, and it
// was found wanting. Each lies over _base, a small site without a mistake, which is
// then built with Chinese messages. Its want.txt says what must be so, a line each:
//
//	# TEXT             what the trial is about
//	without FILE       a file of the base that the site does not have
//	exit CODE          the exit code, 0 if there is no such line; any is any
//	says TEXT          the program's messages have TEXT
//	silent TEXT        they have not
//	has FILE TEXT      the published FILE has TEXT, in its bytes or in what a reader sees
//	lacks FILE TEXT    it has not; * is each published file of text
//	absent FILE        it is not published
const trialsDir = "testdata/trials"

func TestTrials(t *testing.T) {
	charts := drawnBefore(t)
	trials, err := filepath.Glob(trialsDir + "/*/want.txt")
	if err != nil || len(trials) < 25 {
		t.Fatalf("%d trials: %v", len(trials), err)
	}
	for _, want := range trials {
		dir := filepath.Dir(want)
		t.Run(filepath.Base(dir), func(t *testing.T) {
			t.Parallel()
			tryOut(t, dir, charts)
		})
	}
}

// drawnBefore returns a folder with the charts of the base, so that no trial draws
// them again.
func drawnBefore(t *testing.T) string {
	t.Helper()
	site := t.TempDir()
	layTrial(t, site)
	runOK(t, "build", "--site", site)
	return filepath.Join(site, ".plansite", "charts")
}

// layTrial lays the base, the themes and the given folders over each other.
func layTrial(t *testing.T, site string, over ...string) {
	t.Helper()
	lay := func(to, from string) {
		err := filepath.WalkDir(from, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			data, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			name := filepath.Join(to, strings.TrimPrefix(path, from))
			if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
				return err
			}
			return os.WriteFile(name, data, 0o644)
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	lay(filepath.Join(site, "themes"), "../themes")
	lay(filepath.Join(site, "content"), trialsDir+"/_base/content")
	for _, dir := range over {
		if _, err := os.Stat(dir); err == nil {
			lay(filepath.Join(site, "content"), dir)
		}
	}
}

func tryOut(t *testing.T, dir, charts string) {
	site := t.TempDir()
	layTrial(t, site, filepath.Join(dir, "content"))
	if err := os.CopyFS(filepath.Join(site, ".plansite", "charts"), os.DirFS(charts)); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(dir, "want.txt"))
	if err != nil {
		t.Fatal(err)
	}
	trial := trial{T: t, site: site}
	for line := range strings.Lines(string(data)) {
		trial.read(strings.TrimRight(line, "\n"))
	}
	trial.build()
	for _, check := range trial.checks {
		check()
	}
	if trial.Failed() {
		t.Logf("the program said:\n%s", trial.said)
	}
}

// trial is a site that is built and looked at.
type trial struct {
	*testing.T
	site   string
	exit   string
	said   string
	checks []func()
}

// read takes in a line of want.txt: what to do before the build, or what to look at
// after it.
func (t *trial) read(line string) {
	verb, rest, _ := strings.Cut(line, " ")
	file, text, _ := strings.Cut(rest, " ")
	look := func(ok func() bool) {
		t.checks = append(t.checks, func() {
			if !ok() {
				t.Errorf("not so: %s", line)
			}
		})
	}
	switch verb {
	case "", "#":
	case "without":
		if err := os.Remove(filepath.Join(t.site, file)); err != nil {
			t.Fatal(err)
		}
	case "exit":
		t.exit = rest
	case "says":
		look(func() bool { return strings.Contains(t.said, rest) })
	case "silent":
		look(func() bool { return !strings.Contains(t.said, rest) })
	case "has":
		look(func() bool { return t.published(file, text) > 0 })
	case "lacks":
		look(func() bool { return t.published(file, text) == 0 })
	case "absent":
		look(func() bool { _, err := os.Stat(filepath.Join(t.site, "public", file)); return err != nil })
	default:
		t.Fatalf("want.txt: %q is not understood", line)
	}
}

func (t *trial) build() {
	var out bytes.Buffer
	code := run([]string{"build", "--lang", "zh", "--site", t.site}, &out, &out, func(string) string { return "" }, scriptNow)
	t.said = out.String()
	if want := cmp.Or(t.exit, "0"); want != "any" && fmt.Sprint(code) != want {
		t.Errorf("exit code %d, not %s", code, want)
	}
}

// published counts the published files of the name, or of text, that have the text.
func (t *trial) published(name, text string) (n int) {
	t.Helper()
	if name != "*" {
		data, err := os.ReadFile(filepath.Join(t.site, "public", name))
		if err != nil {
			t.Error(err)
		}
		return strings.Count(string(data), text) + strings.Count(seen(data), text)
	}
	if _, err := os.Stat(filepath.Join(t.site, "public")); err != nil {
		return 0
	}
	for path, data := range readTree(t.T, filepath.Join(t.site, "public")) {
		switch filepath.Ext(path) {
		case ".html", ".txt", ".md", ".csv", ".json", ".xml", ".svg", ".ics":
			if strings.Contains(data, text) || strings.Contains(seen([]byte(data)), text) {
				n++
			}
		}
	}
	return n
}

var space = regexp.MustCompile(`\s+`)

// seen is the text of a page, its white space as a browser shows it.
func seen(page []byte) string {
	var b strings.Builder
	for z := html.NewTokenizer(bytes.NewReader(page)); ; {
		switch z.Next() {
		case html.ErrorToken:
			return space.ReplaceAllString(b.String(), " ")
		case html.TextToken:
			b.Write(z.Text())
		}
	}
}
