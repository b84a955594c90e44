package main

import (
	"cmp"
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"plansite/generator/source"
)

// BenchmarkBuild makes the site in PLANSITE_SITE, by default the repository's
// own, for a profile:
//
//	go run ./generator/bench -lay -dir /dev/shm/bench
//	PLANSITE_SITE=/dev/shm/bench/site go test ./generator -run '^$' -bench Build -cpuprofile /tmp/cpu
//
// The charts are kept from the second round on.
func BenchmarkBuild(b *testing.B) {
	dir := cmp.Or(os.Getenv("PLANSITE_SITE"), "..")
	tmp, err := os.MkdirTemp(filepath.Dir(cmp.Or(os.Getenv("PLANSITE_SITE"), b.TempDir())), "benchmark-")
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { os.RemoveAll(tmp) })
	b.ReportAllocs()
	for b.Loop() {
		b.StopTimer()
		out := filepath.Join(tmp, "public")
		if err := os.RemoveAll(out); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		p := &pipeline{dir: dir, cache: filepath.Join(tmp, "cache"), source: &source.Cache{}, asOf: time.Now}
		r, err := publish(context.Background(), p, out)
		if err != nil || r.list.HasErrors() {
			b.Fatal(err, r.list)
		}
		b.ReportMetric(float64(r.Files), "files")
	}
}

// BenchmarkEdit takes a changed article into a site that was read before, as a
// preview does after each save. Its page is then made when it is asked for.
func BenchmarkEdit(b *testing.B) {
	dir := cmp.Or(os.Getenv("PLANSITE_SITE"), "..")
	l := &loader{pipeline: &pipeline{dir: dir, cache: b.TempDir(), source: &source.Cache{}, asOf: time.Now}}
	if _, _, err := l.load(nil); err != nil {
		b.Fatal(err)
	}
	articles, err := filepath.Glob(filepath.Join(dir, "content", "news", "*", "zh.md"))
	if err == nil && len(articles) == 0 {
		articles, err = filepath.Glob(filepath.Join(dir, "content", "news", "*", "*", "zh.md"))
	}
	if err != nil || len(articles) == 0 {
		b.Fatal("no article", err)
	}
	for b.Loop() {
		if _, _, err := l.load(articles[:1]); err != nil {
			b.Fatal(err)
		}
	}
}
