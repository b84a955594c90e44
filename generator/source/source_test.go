package source

import (
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"plansite/generator/diag"
)

// update rewrites the messages that the cases expect, but never how many they are.
var update = os.Getenv("UPDATE") != ""

var asOf = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

// smallSite is the whole site without a mistake that each case changes.
func smallSite(t testing.TB) fstest.MapFS {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/site.txt")
	if err != nil {
		t.Fatal(err)
	}
	fsys := fstest.MapFS{}
	for _, f := range archive.Files {
		fsys[f.Name] = &fstest.MapFile{Data: f.Data, Mode: 0o644}
	}
	return fsys
}

// TestMistakes reads each testdata/*.txtar: a comment with lines "remove PATH",
// "link PATH TARGET" and "problems N"; files that replace those of the small site, in which \xNN
// and \r stand for bytes that an editor would not show; and a file "want". A file
// *.xlsx is written as text, see workbookOf.
func TestMistakes(t *testing.T) {
	cases, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(cases) == 0 {
		t.Fatal("no cases", err)
	}
	for _, file := range cases {
		name := strings.TrimSuffix(filepath.Base(file), ".txtar")
		t.Run(name, func(t *testing.T) { mistakes(t, file) })
	}
}

func mistakes(t *testing.T, file string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	fsys, number := smallSite(t), -1
	for line := range strings.Lines(string(archive.Comment)) {
		fmt.Sscanf(line, "problems %d", &number)
		if f := strings.Fields(line); len(f) == 3 && f[0] == "link" {
			fsys[f[1]] = &fstest.MapFile{Data: []byte(f[2]), Mode: fs.ModeSymlink | 0o777}
		}
		if path, ok := strings.CutPrefix(strings.TrimSpace(line), "remove "); ok {
			for have := range fsys {
				if have == path || strings.HasPrefix(have, path+"/") {
					delete(fsys, have)
				}
			}
		}
	}
	want := -1
	for i, f := range archive.Files {
		if f.Name == "want" {
			want = i
			continue
		}
		data := bytesOf(f.Data)
		if strings.HasSuffix(f.Name, ".xlsx") && f.Data[0] == '[' {
			data = workbookOf(t, string(f.Data))
		}
		fsys[f.Name] = &fstest.MapFile{Data: data, Mode: 0o644}
	}
	s, problems, err := Read(fsys, Options{AsOf: asOf})
	if err != nil {
		t.Fatal(err)
	}
	for a := range s.Articles() {
		for _, text := range a.Text {
			if text.Body != nil {
				_, list := text.Body(nil)
				problems = append(problems, list...)
			}
		}
	}
	problems = problems.Sorted()
	if len(problems) != number {
		t.Errorf("%d problems, want %d", len(problems), number)
	}
	got := said(problems)
	if update {
		if want < 0 {
			want = len(archive.Files)
			archive.Files = append(archive.Files, txtar.File{Name: "want"})
		}
		archive.Files[want].Data = []byte(got)
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if want < 0 {
		t.Fatal("no file want; run with UPDATE=1")
	}
	if d := cmp.Diff(string(archive.Files[want].Data), got); d != "" {
		t.Error(d)
	}
}

// said gives each problem in Chinese and in English.
func said(problems diag.List) string {
	var b strings.Builder
	for _, p := range problems {
		fmt.Fprintf(&b, "%s\n%s\n", p.Text("zh"), p.Text("en"))
	}
	return b.String()
}

var escaped = regexp.MustCompile(`\\x[0-9a-f]{2}`)

func bytesOf(data []byte) []byte {
	text := strings.NewReplacer(`\r`, "\r", `\t`, "\t", `\ufeff`, "\ufeff").Replace(string(data))
	return escaped.ReplaceAllFunc([]byte(text), func(s []byte) []byte {
		b, _ := hex.DecodeString(string(s[2:]))
		return b
	})
}

func TestSmallSite(t *testing.T) {
	s, problems, err := Read(smallSite(t), Options{AsOf: asOf})
	if err != nil || len(problems) > 0 {
		t.Fatal(err, said(problems))
	}
	var clauses []string
	for _, c := range s.Plan.Clauses {
		parent := ""
		if c.Parent != nil {
			parent = c.Parent.ID
		}
		clauses = append(clauses, fmt.Sprintf("%s %s %d<%s %s", c.ID, c.Kind, c.Level, parent, c.Plain("en")))
	}
	want := []string{
		"notice-1 paragraph 0< Notice.",
		"annex heading 1< Opinions",
		"d heading 2<annex I. Tasks",
		"d1 heading 3<d (1) First group",
		"t01 heading 4<d1 1. First",
		"t01-1 paragraph 0<t01 Do it.",
		"t02 heading 4<d1 2. Second",
		"box1 indicators 0<t02 Box 1",
		"box1-i01 row 0<box1 Certificates",
		"box1-i02 row 0<box1 Reports",
		"box2 table 0<t02 Box 2",
		"box2-1 row 0<box2 (1) A\nB",
		"box2-2 row 0<box2 (2) C\nD",
	}
	if d := cmp.Diff(want, clauses); d != "" {
		t.Error(d)
	}
	var got []string
	note := func(form string, args ...any) { got = append(got, fmt.Sprintf(form, args...)) }
	for _, task := range s.Tasks {
		note("task %d %s in %s, %d indicators, %d measures, %q", task.Number, task.ID, task.Group.ID, len(task.Indicators), len(task.Measures), task.Status)
	}
	for _, i := range s.Indicators {
		note("indicator %s of %s: %s to %s, %d tasks, scale %s", i.ID, i.Group.ID, i.Baseline.Value, i.Target.Value, len(i.Tasks), i.Unit["zh"].Scale)
		for _, o := range i.Observations {
			note("  %s %s %s", o.Period, o.Status, o.Value.Decimal)
		}
	}
	for _, c := range s.Sections {
		for _, a := range c.Articles {
			note("%s/%s %s in %d languages", a.Section, a.Slug, a.Date, len(a.Text))
		}
	}
	for _, p := range s.Pages {
		note("page %s %q", p.Slug, p.Text["zh"].Title)
	}
	for _, c := range s.Series {
		note("campaign %s %q from %d", c.ID, c.Intro.Text["zh"].Title, c.Themes[0].Year)
	}
	for _, f := range s.Files {
		note("file %s to %s, %d bytes", f.Source, f.Target, f.Size)
	}
	for _, w := range s.Withheld {
		note("withheld %s %s %s", w.Pos.File, w.Reason, w.At.Format(time.RFC3339))
	}
	want = []string{
		`task 1 t01 in d1, 2 indicators, 1 measures, "under_way"`,
		`task 2 t02 in d1, 1 indicators, 0 measures, ""`,
		`indicator i01 of service: 49978 to 70000, 2 tasks, scale 1`,
		`  2022 M 0`,
		`  2023-Q2 P 55000`,
		`  2023 A 58859`,
		`indicator i02 of service: 663 to 700, 1 tasks, scale 10000`,
		`news/2026/two 2026-02-05 in 1 languages`,
		`news/one 2026-01-05 in 2 languages`,
		`page about "关于"`,
		`campaign day "认可日" from 2008`,
		`file content/news/one/table.csv to news/one/table.csv, 4 bytes`,
		`withheld content/news/later/zh.md scheduled 2026-12-05T08:00:00+08:00`,
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	body, problems := s.Sections[0].Articles[0].Text["zh"].Body(nil)
	if len(problems) > 0 || !strings.Contains(string(body.HTML), `<h2 id="why">标题</h2>`) {
		t.Errorf("%s %s", body.HTML, said(problems))
	}
}
