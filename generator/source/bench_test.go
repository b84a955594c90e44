package source

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"
)

const pairs = 10_000

// bigSite writes the small site with 10,000 articles in two languages, 7 KB each.
func bigSite(b *testing.B) string {
	b.Helper()
	root := b.TempDir()
	for name, f := range smallSite(b) {
		write(b, filepath.Join(root, name), f.Data)
	}
	body := strings.Repeat("着力深化改革，强化系统监管，优化服务供给。\n\n", 110)
	for i := range pairs {
		dir := filepath.Join(root, fmt.Sprintf("content/news/n%05d", i))
		head := fmt.Sprintf("---\ntitle: 公告%d\ndate: 20%02d-%02d-%02d\nsummary: 一句话说明这篇公告讲什么\n---\n", i, i%25, i%12+1, i%28+1)
		write(b, filepath.Join(dir, "zh.md"), []byte(head+body))
		write(b, filepath.Join(dir, "en.md"), []byte(head+body))
	}
	return root
}

func write(tb testing.TB, name string, data []byte) {
	tb.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		tb.Fatal(err)
	}
	if err := os.WriteFile(name, data, 0o644); err != nil {
		tb.Fatal(err)
	}
}

func read(tb testing.TB, root string, opt Options) int {
	tb.Helper()
	opt.AsOf = asOf
	s, problems, err := Read(os.DirFS(root), opt)
	if err != nil || len(problems) > 0 {
		tb.Fatal(err, said(problems))
	}
	return len(s.Sections[0].Articles)
}

// BenchmarkReadAll reads 20,000 files anew. Aim: 500 ms on two cores.
func BenchmarkReadAll(b *testing.B) {
	root := bigSite(b)
	for b.Loop() {
		read(b, root, Options{})
	}
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	s, _, _ := Read(os.DirFS(root), Options{AsOf: asOf})
	runtime.GC()
	runtime.ReadMemStats(&after)
	b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/(1<<20), "MiB-held")
	runtime.KeepAlive(s)
}

// BenchmarkReadUnchanged looks at all files and finds nothing new.
func BenchmarkReadUnchanged(b *testing.B) {
	root, cache := bigSite(b), &Cache{}
	read(b, root, Options{Cache: cache})
	for b.Loop() {
		read(b, root, Options{Cache: cache})
	}
}

// BenchmarkReadChanged reads one edited file, as serve does. Aim: 15 ms.
func BenchmarkReadChanged(b *testing.B) {
	root, cache := bigSite(b), &Cache{}
	read(b, root, Options{Cache: cache})
	for b.Loop() {
		read(b, root, Options{Cache: cache, Changed: []string{"content/news/n00042/zh.md"}})
	}
}

// BenchmarkReadCoreChanged reads after an edit of a table.
func BenchmarkReadCoreChanged(b *testing.B) {
	root, cache := bigSite(b), &Cache{}
	read(b, root, Options{Cache: cache})
	for b.Loop() {
		read(b, root, Options{Cache: cache, Changed: []string{"content/indicators/observations.csv"}})
	}
}

const observations = 100_000

// bigTable is a table of 100,000 observations of 200 indicators, and the site around it.
func bigTable(b *testing.B) (fsys fstest.MapFS, table []byte) {
	b.Helper()
	fsys = smallSite(b)
	head, _, _ := strings.Cut(string(fsys["content/indicators/indicators.csv"].Data), "\n")
	indicators, targets, rows := head+"\n", "indicator,year,role,comparator,value,clause\n", &strings.Builder{}
	rows.WriteString("indicator,period,value,status,source,note_zh,note_en,published_on\n")
	for i := range 200 {
		id := fmt.Sprintf("i%03d", i)
		indicators += id + ",service,证书,Certificates,张,certificates,1,0,anticipatory,up,pace,,,box1\n"
		targets += id + ",1980,baseline,,49978,t01-1\n" + id + ",2025,target,ge,70000,t01-1\n"
		for n := range observations / 200 {
			fmt.Fprintf(rows, "%s,%d-%02d,%d.%d,A,s1,说明文字,A note,2026-01-20\n", id, 1980+n/12, n%12+1, 50000+n, n%10)
		}
	}
	fsys["content/indicators/indicators.csv"] = &fstest.MapFile{Data: []byte(indicators)}
	fsys["content/indicators/targets.csv"] = &fstest.MapFile{Data: []byte(targets)}
	fsys["content/plan/tasks.csv"] = &fstest.MapFile{Data: []byte("id,clause,lead_zh,lead_en,indicators,status,status_source,as_of\nt01,t01,,,,,,\n")}
	fsys["content/indicators/revisions.csv"] = &fstest.MapFile{Data: []byte("indicator,period,old_value,new_value,changed_on,reason_zh,reason_en\n")}
	return fsys, []byte(rows.String())
}

func readTable(b *testing.B, fsys fstest.MapFS) {
	b.Helper()
	for b.Loop() {
		s, problems, err := Read(fsys, Options{AsOf: asOf})
		if err != nil || len(problems) > 0 || len(s.Indicators[199].Observations) != observations/200 {
			b.Fatal(err, said(problems[:min(5, len(problems))]))
		}
	}
}

// BenchmarkReadObservations reads 100,000 observations. Aim: 500 ms.
func BenchmarkReadObservations(b *testing.B) {
	fsys, table := bigTable(b)
	fsys["content/indicators/observations.csv"] = &fstest.MapFile{Data: table}
	b.SetBytes(int64(len(table)))
	readTable(b, fsys)
}

// BenchmarkReadWorkbook reads them from a workbook.
func BenchmarkReadWorkbook(b *testing.B) {
	fsys, table := bigTable(b)
	delete(fsys, "content/indicators/observations.csv")
	fsys["content/indicators/observations.xlsx"] = &fstest.MapFile{Data: workbookOf(b, "[observations]\n"+string(table))}
	readTable(b, fsys)
}
