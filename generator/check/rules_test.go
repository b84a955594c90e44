package check_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"plansite/generator/check"
	"plansite/generator/diag"
	"plansite/generator/opendata"
	"plansite/generator/site"
	"plansite/generator/source"
)

// Each rule has an archive testdata/RULE.txtar. Its files right/… and wrong/… lie
// over the site generator/testdata/small; right.edit and wrong.edit have lines
// “FILE: OLD => NEW”, or “FILE:” to delete it. The right site has nothing to report by the rule, and want
// is what the wrong one has. UPDATE=1 rewrites want.
func TestEachRuleHasARightAndAWrongCase(t *testing.T) {
	for _, rule := range check.Rules() {
		t.Run(rule.Name, func(t *testing.T) {
			name := "testdata/" + rule.Name + ".txtar"
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if found := reported(t, rule, archive, "right"); len(found) > 0 {
				t.Errorf("the right case has problems:\n%s", found.Error())
			}
			found := reported(t, rule, archive, "wrong")
			for _, p := range found {
				if p.Severity != rule.Severity {
					t.Errorf("%s is reported as %s, but the rule says %s", rule.Name, p.Severity, rule.Severity)
				}
			}
			compare(t, name, archive, found)
		})
	}
}

func compare(t *testing.T, name string, archive *txtar.Archive, found diag.List) {
	t.Helper()
	var got strings.Builder
	for _, p := range found {
		got.WriteString(p.Text("en") + "\n" + p.Text("zh") + "\n")
	}
	i := slices.IndexFunc(archive.Files, func(f txtar.File) bool { return f.Name == "want" })
	if i < 0 {
		i = len(archive.Files)
		archive.Files = append(archive.Files, txtar.File{Name: "want"})
	}
	if os.Getenv("UPDATE") == "1" {
		archive.Files[i].Data = []byte(got.String())
		if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if d := cmp.Diff(string(archive.Files[i].Data), got.String()); d != "" || len(found) == 0 {
		t.Errorf("the wrong case (-want +got):\n%s", d)
	}
}

// reported gives what a rule reports of one of an archive's sites.
func reported(t *testing.T, rule diag.Rule, archive *txtar.Archive, which string) diag.List {
	t.Helper()
	s, problems, err := source.Read(overlay(t, archive, which), source.Options{AsOf: time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC), Text: check.Text, Words: check.Words})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range archive.Files {
		if f.Name == which+"/public/"+opendata.PublishedFile {
			s.Published = opendata.Published(f.Data)
		}
		if f.Name == which+"/public/"+opendata.PromisedFile {
			s.Promised = opendata.Promised(f.Data)
		}
	}
	problems = check.Except(s, append(problems, check.Site(s)...), source.Rules...)
	problems = append(problems, bodies(s)...)
	return slices.DeleteFunc(problems.Sorted(), func(p diag.Problem) bool { return p.Rule != rule.Name })
}

// bodies gives what is found in the texts of articles.
func bodies(s *site.Site) diag.List {
	var problems diag.List
	for a := range s.Articles() {
		for _, text := range a.Text {
			_, list := text.Body(weaver{compare: check.Translations(s, nil)})
			problems = append(problems, list...)
		}
	}
	return problems
}

// weaver takes every link for good, and compares translations.
type weaver struct {
	site.Weaver
	compare func(original, translation site.ArticleSource) diag.List
}

func (weaver) Link(dest string) (string, bool)  { return dest, true }
func (weaver) Figure(ref string) (string, bool) { return ref, true }
func (weaver) Picture(string) site.Picture      { return site.Picture{} }

func (weaver) Chart(site.ChartBlock) (string, diag.List) { return "", nil }

func (w weaver) Compare(original, translation site.ArticleSource) diag.List {
	return w.compare(original, translation)
}

func overlay(t *testing.T, archive *txtar.Archive, which string) fs.FS {
	t.Helper()
	site := fstest.MapFS{}
	const small = "../testdata/small"
	err := fs.WalkDir(os.DirFS(small), "content", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(filepath.Join(small, name))
		site[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range archive.Files {
		if name, ok := strings.CutPrefix(f.Name, which+"/"); ok {
			site[name] = &fstest.MapFile{Data: f.Data}
		}
		if f.Name == which+".edit" {
			edit(t, site, string(f.Data))
		}
	}
	return site
}

func edit(t *testing.T, site fstest.MapFS, lines string) {
	t.Helper()
	for line := range strings.Lines(lines) {
		name, change, _ := strings.Cut(strings.TrimSuffix(line, "\n"), ": ")
		was, is, kept := strings.Cut(change, " => ")
		if !kept {
			delete(site, name)
			continue
		}
		file := site[name]
		if file == nil || strings.Count(string(file.Data), was) != 1 {
			t.Fatalf("%s does not have %q once", name, was)
		}
		is = strings.NewReplacer(`\n`, "\n", `\u200b`, "\u200b", `\u202e`, "\u202e").Replace(is)
		file.Data = []byte(strings.Replace(string(file.Data), was, is, 1))
	}
}
