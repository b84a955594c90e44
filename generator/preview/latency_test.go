package preview

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"plansite/generator/diag"
	"plansite/generator/output"
)

// TestLatency measures the time from saving a file to the new page, with 20,000
// sources and a Load that costs nothing. It reports and does not judge: the
// machine may be busy.
func TestLatency(t *testing.T) {
	if testing.Short() {
		t.Skip("writes 20,000 files")
	}
	dir := inMemory(t)
	for i := range 10_000 {
		folder := filepath.Join(dir, fmt.Sprintf("news/%d/%d", i/100, i))
		if err := os.MkdirAll(folder, 0o755); err != nil {
			t.Fatal(err)
		}
		for _, lang := range []string{"zh.md", "en.md"} {
			if err := os.WriteFile(filepath.Join(folder, lang), []byte("text"), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	edited := filepath.Join(dir, "news/50/5000/zh.md")
	p := start(t, dir, func(s *Server) {
		s.Load = func([]string) (*output.Tree, diag.List, error) {
			var tree output.Tree
			tree.Add("index.html", func() ([]byte, error) { return os.ReadFile(edited) })
			data, err := os.ReadFile(edited)
			tree.Add("version.txt", func() ([]byte, error) { return data, nil })
			return &tree, nil, err
		}
	})
	p.shows("/version.txt", "text")
	var took []time.Duration
	for i := range 10 {
		text := fmt.Sprintf("version %d.", i)
		start := time.Now()
		if err := os.WriteFile(edited, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		p.shows("/version.txt", text)
		took = append(took, time.Since(start))
		time.Sleep(time.Duration(i) * 50 * time.Millisecond) // some edits meet a scan
	}
	slices.Sort(took)
	t.Logf("from saving to the page at 20,000 sources: median %v, longest %v", took[len(took)/2], took[len(took)-1])
}

// inMemory gives a folder that is not on a disk, where there is such a thing.
func inMemory(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("/dev/shm", "plansite-")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}
