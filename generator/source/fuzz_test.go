package source

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"plansite/generator/diag"
)

// FuzzPlainYAML holds the quick reader of front matter to the whole one.
func FuzzPlainYAML(f *testing.F) {
	for _, s := range []string{
		"title: 标题\ndate: 2026-01-05\n", "title: \"a: b\"\n", "title: a #b\n", "title: a#b\n", "a: -1\n", "a: 'x'\n", "a: b:\n",
		"a: b: c\n", "a: x\n  y\n", "a: b\na: c\n", "a: \"\\u0041\"\n", "a: \u2028x\n", "a: x\ty\n", "a: |\n  x\n", "a: ~\n", "a: \"b\" c\n", "a: ", "a: ---\n", "a: ...\n", "a: =\n", "a: <<\n", "<<: a\n",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var text, quiet, loud diag.List
		data, ok := decode("a.md", []byte(s), &text)
		if !ok {
			return
		}
		plain := plainYAML("a.md", 2, data, &quiet)
		if plain == nil {
			return
		}
		whole := parseYAML("a.md", 2, data, &loud)
		if whole == nil || len(quiet)+len(loud) > 0 {
			t.Fatalf("the plain reader accepted %q; %v", s, loud)
		}
		if d := cmp.Diff(flat(whole), flat(plain)); d != "" {
			t.Fatal(d)
		}
	})
}

func flat(m *mapping) (out []string) {
	for _, e := range m.entries {
		out = append(out, e.keyPos.String(), e.key, e.value.pos.String(), e.value.text)
		if e.value.list != nil || e.value.mapping != nil {
			out = append(out, "not a text")
		}
	}
	return out
}

// fuzzFile reads a small site in which one file is foreign: whatever its bytes,
// reading must end soon, and what it reports must have a place in that file.
func fuzzFile(f *testing.F, file string) {
	small := smallSite(f)
	f.Add(small[file].Data)
	f.Fuzz(func(t *testing.T, data []byte) {
		fsys := fstest.MapFS{}
		for name, f := range small {
			fsys[name] = f
		}
		fsys[file] = &fstest.MapFile{Data: data}
		begin := time.Now()
		_, problems, err := Read(fsys, Options{AsOf: asOf})
		if err != nil {
			t.Fatal(err)
		}
		if took := time.Since(begin); took > 2*time.Second {
			t.Fatalf("took %s", took)
		}
		lines := strings.Count(string(data), "\n") + strings.Count(string(data), "\r") + 1
		for _, p := range problems {
			if p.Pos.File == file && p.Pos.Line > lines || p.Pos.Line < 0 || p.Pos.Col < 0 || p.Message.ZH == "" || p.Message.EN == "" {
				t.Fatalf("%+v", p)
			}
			if strings.Contains(p.Message.ZH+p.Message.EN+p.Hint.ZH+p.Hint.EN, "%!") {
				t.Fatalf("%+v", p)
			}
		}
	})
}

func FuzzConfig(f *testing.F)       { fuzzFile(f, "content/site.yaml") }
func FuzzTargets(f *testing.F)      { fuzzFile(f, "content/indicators/targets.csv") }
func FuzzObservations(f *testing.F) { fuzzFile(f, "content/indicators/observations.csv") }
func FuzzPlan(f *testing.F)         { fuzzFile(f, "content/plan/zh.md") }
func FuzzFrontMatter(f *testing.F)  { fuzzFile(f, "content/news/one/zh.md") }
