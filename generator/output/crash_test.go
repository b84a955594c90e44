package output

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

const crashDir = "PLANSITE_TEST_PUBLISH_TO"

// TestMain turns the test binary into a process that publishes one version
// after another until it is killed.
func TestMain(m *testing.M) {
	dir := os.Getenv(crashDir)
	if dir == "" {
		os.Exit(m.Run())
	}
	for i := os.Getpid() * 1000; ; i++ {
		if _, err := Publish(context.Background(), versionTree(i), dir, Options{}); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
	}
}

// versionTree is a site whose every page names version n, but for one in three
// that never changes, and which has a page only in every second version.
func versionTree(n int) *Tree {
	var t Tree
	t.Add("index.html", bytesOf(fmt.Sprint(n)))
	for i := range 60 {
		text := fmt.Sprintf("page %d of version %d", i, n)
		if i%3 == 0 {
			text = "always the same"
		}
		t.Add(fmt.Sprintf("d%d/%d.html", i%5, i), bytesOf(text))
	}
	if n%2 == 0 {
		t.Add("even/page.html", bytesOf("even"))
	}
	return &t
}

// checkVersion checks that dir is one version, whole.
func checkVersion(t *testing.T, dir string) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	n, err := strconv.Atoi(string(data))
	if err != nil {
		t.Fatal(err)
	}
	tree := versionTree(n)
	for _, path := range tree.Paths() {
		want, _ := tree.Make(path)
		if got, err := os.ReadFile(filepath.Join(dir, path)); err != nil || string(got) != string(want) {
			t.Fatalf("version %d, %s: %q, %v", n, path, got, err)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "even")); (err == nil) != (n%2 == 0) {
		t.Fatalf("version %d: a page of another version: %v", n, err)
	}
	if errs := Verify(dir); errs != nil {
		t.Fatal(errs)
	}
}

func TestPublishKilledAtAnyMomentLeavesAWholeSite(t *testing.T) {
	rounds := 40
	if testing.Short() {
		rounds = 5
	}
	parent := t.TempDir()
	dir := filepath.Join(parent, "public")
	write(t, filepath.Join(dir, ".git/HEAD"), "ref")
	publish(t, dir, "index.html", "1")
	leftovers := 0
	for range rounds {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), crashDir+"="+dir)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		for start := time.Now(); time.Since(start) < 5*time.Second; time.Sleep(time.Millisecond) {
			if n, _ := os.ReadFile(filepath.Join(dir, "index.html")); strings.HasPrefix(string(n), strconv.Itoa(cmd.Process.Pid)) {
				break
			}
		}
		time.Sleep(time.Duration(rand.N(8000)) * time.Microsecond)
		cmd.Process.Kill()
		cmd.Wait()
		checkVersion(t, dir)
		if list, _ := os.ReadDir(parent); len(list) > 1 {
			leftovers++
		}
	}
	t.Logf("%d of %d kills came in the middle of a publication", leftovers, rounds)
	publish(t, dir, "index.html", "2")
	onlyIn(t, parent, "public")
	if data, err := os.ReadFile(filepath.Join(dir, ".git/HEAD")); string(data) != "ref" {
		t.Errorf("foreign file: %q, %v", data, err)
	}
}

func TestBuildsAtTheSameTimeNeverMix(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	var group sync.WaitGroup
	for b := range 4 {
		group.Go(func() {
			for i := range 5 {
				if _, err := Publish(t.Context(), versionTree(b*100+i), dir, Options{}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	group.Wait()
	checkVersion(t, dir)
	onlyIn(t, filepath.Dir(dir), "public")
}

func TestReaderNeverMissesAPage(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	publish(t, dir, "index.html", "0")
	ctx, cancel := context.WithCancel(t.Context())
	reads := 0
	var group sync.WaitGroup
	group.Go(func() {
		for ctx.Err() == nil {
			if _, err := os.ReadFile(filepath.Join(dir, "index.html")); err != nil {
				t.Error(err)
				return
			}
			reads++
		}
	})
	for i := range 60 {
		publish(t, dir, "index.html", fmt.Sprint(i+1), "a/b.html", "b")
	}
	cancel()
	group.Wait()
	if reads < 60 {
		t.Errorf("read only %d times", reads)
	}
}

func TestSwapByTwoRenames(t *testing.T) {
	tmp := t.TempDir()
	at, err := locate(filepath.Join(tmp, "public"))
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(at.dir, "x"), "old")
	write(t, filepath.Join(at.next, "x"), "new")
	if err := at.swapByTwo(); err != nil {
		t.Fatal(err)
	}
	if snapshot(t, at.dir)["x"] != "new" || snapshot(t, at.prev)["x"] != "old" {
		t.Error("not swapped")
	}
	if err := at.recover(); err != nil {
		t.Fatal(err)
	}
	onlyIn(t, tmp, "public")

	if err := at.swapByTwo(); err == nil {
		t.Fatal("there was nothing to swap with")
	}
	if snapshot(t, at.dir)["x"] != "new" {
		t.Error("the failed swap was not rolled back")
	}
}

func TestPublishPutsBackASiteCaughtBetweenTwoRenames(t *testing.T) {
	tmp := t.TempDir()
	dir := filepath.Join(tmp, "public")
	write(t, filepath.Join(dir, "CNAME"), "example.org")
	publish(t, dir, "index.html", "old")
	at, err := locate(dir)
	if err != nil {
		t.Fatal(err)
	}
	os.Rename(dir, at.prev)
	write(t, filepath.Join(at.next, "index.html"), "half")
	publish(t, dir, "index.html", "new")
	if got := snapshot(t, dir); got["CNAME"] != "example.org" || got["index.html"] != "new" {
		t.Errorf("tree %v", got)
	}
	onlyIn(t, tmp, "public")
}

func TestSalvageBringsOverLateFiles(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	write(t, filepath.Join(dir, ".well-known/acme/a"), "1")
	publish(t, dir, "index.html", "old")
	_, err := Publish(t.Context(), treeOf("index.html", "new"), dir, Options{Approve: func() error {
		// Other programs go on while a build does.
		write(t, filepath.Join(dir, ".well-known/acme/late/b"), "2")
		write(t, filepath.Join(dir, "tmp"), "changed")
		os.Rename(filepath.Join(dir, "tmp"), filepath.Join(dir, ".well-known/acme/a"))
		return nil
	}})
	if err != nil {
		t.Fatal(err)
	}
	got := snapshot(t, dir)
	if got[".well-known/acme/late/b"] != "2" || got[".well-known/acme/a"] != "changed" || got["index.html"] != "new" {
		t.Errorf("tree %v", got)
	}
}
