package source

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
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
