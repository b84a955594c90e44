package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"plansite/generator/output"
)

// The scripts in testdata/script run the real program. Each starts in a copy of
// the site testdata/small with the themes of this repository, published once to
// public/ on the day that scripts live in. UPDATE=1 rewrites what they expect.
//
//	plansite ARGS…             the program; it must succeed
//	exits CODE ARGS…           the program must end with this exit code
//	edit FILE OLD NEW          replace the one place where FILE has OLD
//	remember DIR               note what DIR holds
//	differs DIR [FILE…]        exactly these files are new, gone or different since
//	report KEY=VALUE…          the last output is one JSON document, with these values
//	serve ARGS…                start the preview on a free port
//	[!] shows PATH TEXT        wait until the previewed page has, or has not, TEXT
//	[!] tells TEXT             wait until the preview tells browsers TEXT
//	[!] opens PLACE            ask the preview to open a problem's file in the editor

// scriptNow is when scripts happen, if they do not say otherwise.
var scriptNow = time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"plansite": func() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr, os.Getenv, scriptNow)) },
	})
}

func TestScript(t *testing.T) {
	built := filepath.Join(t.TempDir(), "small")
	copySmall(t, built)
	runOK(t, "build", "--site", built)
	testscript.Run(t, testscript.Params{
		Dir:                "testdata/script",
		UpdateScripts:      os.Getenv("UPDATE") == "1",
		RequireUniqueNames: true,
		Setup: func(env *testscript.Env) error {
			env.Values[memories{}] = map[string]tree{}
			// The memory of the build is left out: it knows the folder by its place.
			for _, dir := range []string{"content", "themes", "public", ".plansite/charts"} {
				if err := os.CopyFS(filepath.Join(env.WorkDir, dir), os.DirFS(filepath.Join(built, dir))); err != nil {
					return err
				}
			}
			return nil
		},
		Condition: func(cond string) (bool, error) {
			if cond != "root" {
				return false, fmt.Errorf("unknown condition %q", cond)
			}
			return os.Getuid() == 0, nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits, "edit": edit, "remember": remember, "differs": differs, "report": checkReport,
			"serve": serve, "shows": shows, "tells": tells, "opens": opens,
		},
	})
}

// copySmall lays out the small site in dir, with the themes of this repository beside
// the one that is its own.
func copySmall(t *testing.T, dir string) {
	t.Helper()
	for to, from := range map[string]string{"": "testdata/small", "themes": "../themes"} {
		if err := os.CopyFS(filepath.Join(dir, to), os.DirFS(from)); err != nil {
			t.Fatal(err)
		}
	}
}

// runOK runs the program in this process.
func runOK(t *testing.T, args ...string) {
	t.Helper()
	var out, errs bytes.Buffer
	if code := run(args, &out, &errs, func(string) string { return "" }, scriptNow); code != 0 {
		t.Fatalf("exit code %d\n%s%s", code, &out, &errs)
	}
}

func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 1 {
		ts.Fatalf("usage: exits CODE ARGS…")
	}
	got := 0
	err := ts.Exec("plansite", args[1:]...)
	if ended := (*exec.ExitError)(nil); errors.As(err, &ended) {
		got = ended.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if strconv.Itoa(got) != args[0] {
		ts.Fatalf("exit code %d, want %s", got, args[0])
	}
}

func edit(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: edit FILE OLD NEW")
	}
	unescape := strings.NewReplacer(`\n`, "\n", `\t`, "\t")
	old, text := unescape.Replace(args[1]), ts.ReadFile(args[0])
	if n := strings.Count(text, old); n != 1 {
		ts.Fatalf("%s has %q %d times, not once", args[0], old, n)
	}
	text = strings.Replace(text, old, unescape.Replace(args[2]), 1)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o644))
}

// tree is what a folder holds: the kind and content of each path.
type tree map[string]string

func treeOf(dir string) (tree, error) {
	t := tree{}
	root := os.DirFS(dir)
	return t, fs.WalkDir(root, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(root, path)
		t[path] = fmt.Sprintf("%v %x", info.Mode(), sha256.Sum256(data))
		return err
	})
}

// memories is the key of what a script has noted, by folder.
type memories struct{}

func remember(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: remember DIR")
	}
	t, err := treeOf(ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Value(memories{}).(map[string]tree)[args[0]] = t
}

func differs(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 {
		ts.Fatalf("usage: differs DIR [FILE…]")
	}
	was, ok := ts.Value(memories{}).(map[string]tree)[args[0]]
	if !ok {
		ts.Fatalf("%s was not remembered", args[0])
	}
	is, err := treeOf(ts.MkAbs(args[0]))
	ts.Check(err)
	all := maps.Clone(was)
	maps.Copy(all, is)
	var got []string
	for path := range all {
		if is[path] != was[path] {
			got = append(got, path)
		}
	}
	slices.Sort(got)
	if want := slices.Sorted(slices.Values(args[1:])); !slices.Equal(got, want) {
		ts.Fatalf("different in %s:\n%q\nwant:\n%q", args[0], got, want)
	}
}

// count gives the number of pages or of all files that a build has made in dir.
func count(ts *testscript.TestScript, what, dir string) string {
	made, err := treeOf(ts.MkAbs(dir))
	ts.Check(err)
	n := 0
	for path := range made {
		if what == "files" && path != output.ManifestName || strings.HasSuffix(path, ".html") {
			n++
		}
	}
	return strconv.Itoa(n)
}

// checkReport holds the last output to the document that --json promises, and
// to the given values. A problem is given as problem=file:line:col:severity:rule,
// a text that was left out as text=file:reason:instant;
// pages=@DIR and files=@DIR stand for what is in DIR.
func checkReport(ts *testscript.TestScript, neg bool, args []string) {
	type problem struct {
		File                          string
		Line, Col                     int
		Severity, Rule, Message, Hint string
	}
	var doc struct {
		Pages, Files, Charts *int
		Languages            []string
		DurationMS           *int64 `json:"duration_ms"`
		Problems             []problem
		Withheld             []withheldJSON
	}
	dec := json.NewDecoder(strings.NewReader(ts.ReadFile("stdout")))
	dec.DisallowUnknownFields()
	ts.Check(dec.Decode(&doc))
	if doc.Pages == nil || doc.Files == nil || doc.Charts == nil || doc.Languages == nil || doc.DurationMS == nil || doc.Problems == nil || doc.Withheld == nil {
		ts.Fatalf("the document lacks a key")
	}
	if dec.More() || neg {
		ts.Fatalf("usage: report KEY=VALUE…, after a command that printed one JSON document")
	}
	values := map[string]string{
		"pages": fmt.Sprint(*doc.Pages), "files": fmt.Sprint(*doc.Files), "charts": fmt.Sprint(*doc.Charts),
		"languages": strings.Join(doc.Languages, ","), "problems": fmt.Sprint(len(doc.Problems)),
		"withheld": fmt.Sprint(len(doc.Withheld)),
	}
	var found []string
	for _, p := range doc.Problems {
		found = append(found, fmt.Sprintf("%s:%d:%d:%s:%s", p.File, p.Line, p.Col, p.Severity, p.Rule))
		if p.Message == "" {
			ts.Fatalf("a problem has no message: %+v", p)
		}
	}
	for _, w := range doc.Withheld {
		found = append(found, fmt.Sprintf("%s:%s:%s", w.File, w.Reason, w.At))
	}
	for _, arg := range args {
		key, want, _ := strings.Cut(arg, "=")
		if dir, ok := strings.CutPrefix(want, "@"); ok {
			want = count(ts, key, dir)
		}
		if told := key == "problem" || key == "text"; told && slices.Contains(found, want) || !told && values[key] == want {
			continue
		}
		ts.Fatalf("not so: %s\nvalues: %v\nproblems: %q", arg, values, found)
	}
}
