package opendata

import (
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"plansite/generator/diag"
	"plansite/generator/schema"
	"plansite/generator/site"
	"plansite/generator/source"
)

// hard are tables, in place of the real ones, with all that a spreadsheet or a
// careless writer of CSV would change.
var hard = map[string]string{
	"content/indicators/observations.csv": `indicator,period,value,status,source,note_zh,note_en,published_on
i01,2021,50870.10,P,s1,"=SUM(A1:A9)","-1, +1 and ""quotes""",2022-01-31
i01,2022-Q3,,M,,,,
i01,2023-06,0.1,A,s1,"一行
又一行",'=x,
i02,2022,123456789012345678901234567.5,E,s1,@某人,''=y,2023-02-01
i05,2022,-0.350,B,s1,＝全角 _x00_ <b>&,+86 22,
`,
	"content/indicators/context.csv": `indicator,period,value,status,source,note_zh,note_en,published_on
i03,2021,57000.00,A,s1,全国,,
`,
	"content/indicators/revisions.csv": `indicator,period,old_value,new_value,changed_on,reason_zh,reason_en
i01,2021,50870,50870.10,2022-03-01,更正,Corrected
i01,2021,-5,50870,2022-02-01,,
`,
	"content/indicators/sources.csv": `id,title_zh,title_en,publisher_zh,publisher_en,url,published_on,accessed_on,standing
s1,=来源,"A source, with a comma",,,https://example.org/?a=1&b=2,2023-01-02,2023-02-03,unverified
`,
}

func TestDownloadsGoBackUnchanged(t *testing.T) {
	want := read(t, hardContent(t))
	files := made(dataOf(want))
	for name, put := range map[string]func(schema.Table) []byte{
		"codes":   func(t schema.Table) []byte { return files[tablePath(t.Name)] },
		"Chinese": func(t schema.Table) []byte { return files["data/"+t.Name+".zh.csv"] },
		"English": func(t schema.Table) []byte { return files["data/"+t.Name+".en.csv"] },
	} {
		t.Run(name, func(t *testing.T) {
			back := realContent(t)
			for _, table := range contentTables(want) {
				back[table.Path] = &fstest.MapFile{Data: put(table)}
			}
			same(t, files, read(t, back))
		})
	}
}

// A spreadsheet keeps a number, but not the zeros at its end; the decimals of the
// indicator bring them back.
func TestWorkbookGoesBackUnchanged(t *testing.T) {
	content := hardContent(t)
	for name := range hard {
		text := strings.NewReplacer("50870.10", "50870.1", "-0.350", "-0.35", "57000.00", "57000").Replace(string(content[name].Data))
		content[name] = &fstest.MapFile{Data: []byte(text)}
	}
	want := read(t, content)
	files := made(dataOf(want))
	back := realContent(t)
	for _, table := range contentTables(want) {
		if path.Dir(table.Path) != "content" {
			delete(back, table.Path)
		}
	}
	back["content/indicators/indicators.xlsx"] = &fstest.MapFile{Data: files[WorkbookPath]}
	back["content/plan/plan.xlsx"] = &fstest.MapFile{Data: files[WorkbookPath]}
	same(t, files, read(t, back))
}

// contentTables are the published tables that content/ has.
func contentTables(s *site.Site) []schema.Table {
	return slices.DeleteFunc(Tables(s.Config.Languages), func(t schema.Table) bool { return t.Name == figures.Name })
}

// same holds the files that a site gives away to those of another: its tables
// hold the whole model of the data.
func same(t *testing.T, want map[string][]byte, got *site.Site) {
	t.Helper()
	for p, data := range made(dataOf(got)) {
		if diff := cmp.Diff(strings.Split(string(want[p]), "\n"), strings.Split(string(data), "\n")); diff != "" && p != WorkbookPath {
			t.Errorf("%s is another (-before +after):\n%s", p, diff)
		}
	}
}

func read(t *testing.T, content fs.FS) *site.Site {
	t.Helper()
	s, problems, err := source.Read(content, source.Options{AsOf: time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC)})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range problems {
		if p.Severity == diag.Error {
			t.Error(p.Text("en"))
		}
	}
	if t.Failed() {
		t.FailNow()
	}
	return s
}

// realContent is content/ of this repository in memory.
func realContent(t *testing.T) fstest.MapFS {
	t.Helper()
	out, disk := fstest.MapFS{}, os.DirFS("../..")
	err := fs.WalkDir(disk, "content", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(disk, name)
		out[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// hardContent is the real content with the hard tables.
func hardContent(t *testing.T) fstest.MapFS {
	content := realContent(t)
	for name, text := range hard {
		content[name] = &fstest.MapFile{Data: []byte(text)}
	}
	const indicators = "content/indicators/indicators.csv"
	decimals := strings.NewReplacer("certificates,1,0,", "certificates,1,2,", "organizations,1,0,", "organizations,1,1,", ",10000,1,", ",10000,3,")
	content[indicators] = &fstest.MapFile{Data: []byte(decimals.Replace(string(content[indicators].Data)))}
	return content
}
