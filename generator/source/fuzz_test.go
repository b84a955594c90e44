package source

import (
	"archive/zip"
	"bytes"
	"io/fs"
	"maps"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

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
	data := small[file].Data
	f.Add(data)
	if strings.HasSuffix(file, ".csv") {
		f.Add(append([]byte("\ufeff"), bytes.ReplaceAll(data, []byte(","), []byte(";"))...))
		f.Add(bytes.ReplaceAll(data, []byte(","), []byte("\t")))
		for _, enc := range []encoding.Encoding{simplifiedchinese.GB18030, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)} {
			foreign, err := enc.NewEncoder().Bytes(data)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(foreign)
		}
	}
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
		if took := time.Since(begin); took > 5*time.Second {
			t.Fatalf("took %s", took)
		}
		lines := strings.Count(string(data), "\n") + strings.Count(string(data), "\r") + 1
		for _, p := range problems {
			if p.Pos.File == file && p.Pos.Line > lines || p.Pos.Line < 0 || p.Pos.Col < 0 || p.Message.ZH == "" || p.Message.EN == "" {
				t.Fatalf("%+v", p)
			}
			quoted := bytes.Contains(bytes.ReplaceAll(data, []byte{0}, nil), []byte("%!")) // by the file itself
			if !quoted && strings.Contains(p.Message.ZH+p.Message.EN+p.Hint.ZH+p.Hint.EN, "%!") {
				t.Fatalf("%+v", p)
			}
		}
	})
}

// FuzzWorkbook reads any bytes as a workbook.
func FuzzWorkbook(f *testing.F) {
	f.Add(workbookOf(f, "[observations]\nindicator,period,value,status,source,note_zh,note_en,published_on\ni01,#2023,=1+1,A,s1,,,#45311\n"))
	f.Add(workbookOf(f, "[Sheet1]\n!merge A1:B2\n!format A1 0%\n"))
	f.Fuzz(func(t *testing.T, data []byte) { readHostileWorkbook(t, data) })
}

// FuzzSheet reads a workbook that is whole but for its sheet, styles and
// shared strings: mutations of zipped bytes hardly get that far.
func FuzzSheet(f *testing.F) {
	const sheet, styles, texts = "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/sharedStrings.xml"
	head := "[Sheet1]\nindicator,period,value,status,source,note_zh,note_en,published_on\n"
	var parts map[string]string
	for _, rows := range []string{
		"i01,#2023,#1,A,s1\n!merge A1:B2\n",
		"i01,#2023,#1.1000000000000001,A,s1,,a,#45311\ni02,#45078,#0.7,A,s1\n!format C3 0%\n!format B3 yyyy\"年\"m\n",
		"i01,#2023,=SUM(A:XFD),A,s1\ni01,#2022,=C4+C4,A,s1\ni01,#2021,=C3,A,s1\n",
	} {
		parts = unzip(f, workbookOf(f, head+rows))
		f.Add(parts[sheet], parts[styles], parts[texts])
	}
	f.Add(strings.Replace(parts[sheet], `r="2"`, `r="1048576"`, 1), parts[styles], parts[texts])
	f.Add(strings.Replace(parts[sheet], `r="A2"`, `r="XFD9"`, 1), parts[styles], parts[texts])
	f.Fuzz(func(t *testing.T, one, two, three string) {
		changed := maps.Clone(parts)
		changed[sheet], changed[styles], changed[texts] = one, two, three
		readHostileWorkbook(t, zipped(t, changed))
	})
}

func unzip(tb testing.TB, data []byte) map[string]string {
	tb.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		tb.Fatal(err)
	}
	parts := map[string]string{}
	for _, file := range z.File {
		text, err := fs.ReadFile(z, file.Name)
		if err != nil {
			tb.Fatal(err)
		}
		parts[file.Name] = string(text)
	}
	return parts
}

// readHostileWorkbook reads a site whose observations are in a workbook.
func readHostileWorkbook(t *testing.T, data []byte) {
	begin := time.Now()
	_, problems := mustRead(t, with(t, map[string][]byte{"content/indicators/observations.csv": nil, "content/indicators/observations.xlsx": data}))
	if took := time.Since(begin); took > 10*time.Second {
		t.Fatalf("took %s", took)
	}
	for _, p := range problems {
		if p.Pos.Line < 0 || p.Pos.Col < 0 || p.Message.ZH == "" || p.Message.EN == "" {
			t.Fatalf("%+v", p)
		}
	}
}

func FuzzConfig(f *testing.F)       { fuzzFile(f, "content/site.yaml") }
func FuzzTargets(f *testing.F)      { fuzzFile(f, "content/indicators/targets.csv") }
func FuzzObservations(f *testing.F) { fuzzFile(f, "content/indicators/observations.csv") }
func FuzzPlan(f *testing.F)         { fuzzFile(f, "content/plan/zh.md") }
func FuzzFrontMatter(f *testing.F)  { fuzzFile(f, "content/news/one/zh.md") }
