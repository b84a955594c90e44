package output

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// benchDir is a folder on tmpfs where there is one, so that the benchmarks
// measure this package and not the disk.
func benchDir(b *testing.B) string {
	b.Helper()
	shm := "/dev/shm"
	if _, err := os.Stat(shm); err != nil {
		return b.TempDir()
	}
	dir, err := os.MkdirTemp(shm, "plansite-bench")
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

// benchTree is a site of n pages of 8 KB, 100 in a folder, of which one in
// every changing names the version.
func benchTree(n, version, changing int) *Tree {
	var t Tree
	body := strings.Repeat("text 文字 ", 800)
	for i := range n {
		v := 0
		if changing > 0 && i%changing == 0 {
			v = version
		}
		t.Add(fmt.Sprintf("d%03d/%05d.html", i/100, i), func() ([]byte, error) {
			return fmt.Appendf(nil, "%d %d %s", i, v, body), nil
		})
	}
	return &t
}

const benchFiles = 20_000

func BenchmarkPublish(b *testing.B) {
	b.Run("new", func(b *testing.B) {
		dir := benchDir(b)
		for b.Loop() {
			benchPublish(b, dir, 0, 0)
			b.StopTimer()
			os.RemoveAll(filepath.Join(dir, "public"))
			b.StartTimer()
		}
	})
	for _, bench := range []struct {
		name     string
		changing int
	}{{"all changed", 1}, {"one in 100 changed", 100}, {"unchanged", 0}} {
		b.Run(bench.name, func(b *testing.B) {
			dir := benchDir(b)
			benchPublish(b, dir, 0, 0)
			version := 0
			for b.Loop() {
				version++
				benchPublish(b, dir, version, bench.changing)
			}
		})
	}
}

func benchPublish(b *testing.B, dir string, version, changing int) {
	b.Helper()
	_, err := Publish(context.Background(), benchTree(benchFiles, version, changing), filepath.Join(dir, "public"), Options{})
	if err != nil {
		b.Fatal(err)
	}
}

// BenchmarkCopy is what Publish is measured against: cp -r of the same files.
func BenchmarkCopy(b *testing.B) {
	dir := benchDir(b)
	benchPublish(b, dir, 0, 0)
	to := filepath.Join(dir, "copy")
	for b.Loop() {
		if err := exec.Command("cp", "-r", filepath.Join(dir, "public"), to).Run(); err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		os.RemoveAll(to)
		b.StartTimer()
	}
}

// BenchmarkStamp looks at 20,000 sources and as many published files.
func BenchmarkStamp(b *testing.B) {
	dir := benchDir(b)
	benchPublish(b, dir, 0, 0)
	if err := exec.Command("cp", "-r", filepath.Join(dir, "public"), filepath.Join(dir, "content")).Run(); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := Stamp([]string{filepath.Join(dir, "content"), filepath.Join(dir, "public")}, ""); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkVerify(b *testing.B) {
	dir := benchDir(b)
	benchPublish(b, dir, 0, 0)
	for b.Loop() {
		if errs := Verify(filepath.Join(dir, "public")); errs != nil {
			b.Fatal(errs)
		}
	}
}
