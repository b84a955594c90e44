package output

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func publish(t *testing.T, dir string, files ...string) Stats {
	t.Helper()
	stats, err := Publish(context.Background(), treeOf(files...), dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return stats
}

func write(t *testing.T, name, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

// snapshot gives all of dir but the manifest: folders as "", links as "→ target".
func snapshot(t *testing.T, dir string) map[string]string {
	t.Helper()
	got := map[string]string{}
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		rel, _ := filepath.Rel(dir, name)
		if err != nil || rel == ManifestName || rel == "." {
			return err
		}
		switch {
		case d.IsDir():
			got[rel+"/"] = ""
		case d.Type()&fs.ModeSymlink != 0:
			target, err := os.Readlink(name)
			got[rel] = "→ " + target
			return err
		default:
			data, err := os.ReadFile(name)
			got[rel] = string(data)
			return err
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// onlyIn checks that the folder holds these names and nothing of a build beside them.
func onlyIn(t *testing.T, dir string, names ...string) {
	t.Helper()
	list, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, d := range list {
		got = append(got, d.Name())
	}
	if diff := cmp.Diff(names, got); diff != "" {
		t.Errorf("in %s (-want +got):\n%s", dir, diff)
	}
}

func TestPublishReplacesWholeTree(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "deep", "public")
	publish(t, dir, "index.html", "one", "old/gone.html", "gone", "same.css", "css")
	before, _ := os.Stat(filepath.Join(dir, "same.css"))

	stats := publish(t, dir, "index.html", "two", "tasks/t01.html", "task", "same.css", "css")
	want := map[string]string{"index.html": "two", "tasks/": "", "tasks/t01.html": "task", "same.css": "css"}
	if diff := cmp.Diff(want, snapshot(t, dir)); diff != "" {
		t.Errorf("tree (-want +got):\n%s", diff)
	}
	if want := (Stats{Files: 3, Written: 2, Linked: 1, Bytes: 10}); stats != want {
		t.Errorf("stats %+v, want %+v", stats, want)
	}
	if !isSameFile(before, filepath.Join(dir, "same.css")) {
		t.Error("the unchanged file was written anew")
	}
	if errs := Verify(dir); errs != nil {
		t.Error(errs)
	}
	onlyIn(t, filepath.Dir(dir), "public")
}

func TestPublishTouchesNothingWhenNothingChanged(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	publish(t, dir, "index.html", "one")
	before, _ := os.Stat(dir)
	if stats := publish(t, dir, "index.html", "one"); stats.Written != 0 || stats.Linked != 1 {
		t.Errorf("stats %+v", stats)
	}
	if !isSameFile(before, dir) {
		t.Error("the folder was exchanged")
	}
}

func TestPublishMendsWhatWasDamaged(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	publish(t, dir, "a.html", "aaa", "b.html", "bbb", "c.html", "ccc")
	write(t, filepath.Join(dir, "a.html"), "AAA")
	os.Remove(filepath.Join(dir, "b.html"))
	os.Remove(filepath.Join(dir, "c.html"))
	os.Symlink("a.html", filepath.Join(dir, "c.html"))
	if errs := Verify(dir); len(errs) != 3 {
		t.Errorf("Verify found %q, want 3 errors", errs)
	}
	if stats := publish(t, dir, "a.html", "aaa", "b.html", "bbb", "c.html", "ccc"); stats.Written != 3 {
		t.Errorf("stats %+v", stats)
	}
	if errs := Verify(dir); errs != nil {
		t.Error(errs)
	}
}

func TestPublishKeepsForeignFiles(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	write(t, filepath.Join(dir, ".gitignore"), "*")
	write(t, filepath.Join(dir, ".git/objects/00/11"), "object")
	write(t, filepath.Join(dir, ".well-known/acme-challenge/x"), "token")
	os.MkdirAll(filepath.Join(dir, "empty"), 0o755)
	os.Symlink("../elsewhere", filepath.Join(dir, "link"))
	write(t, filepath.Join(dir, "tool.sh"), "#!")
	os.Chmod(filepath.Join(dir, "tool.sh"), 0o750)
	os.Chmod(filepath.Join(dir, ".git"), 0o700)
	os.Chmod(dir, 0o775)
	want := snapshot(t, dir)

	publish(t, dir, "tasks/t01.html", "1", ".well-known/security.txt", "s")
	write(t, filepath.Join(dir, "tasks/notes.txt"), "mine")
	publish(t, dir, "index.html", "2")

	want["index.html"], want["tasks/"], want["tasks/notes.txt"] = "2", "", "mine"
	if diff := cmp.Diff(want, snapshot(t, dir)); diff != "" {
		t.Errorf("tree (-want +got):\n%s", diff)
	}
	for name, mode := range map[string]fs.FileMode{"": 0o775, ".git": 0o700, "tool.sh": 0o750, "index.html": 0o644} {
		if info, err := os.Stat(filepath.Join(dir, name)); err != nil || info.Mode().Perm() != mode {
			t.Errorf("%q: mode %v, want %v (%v)", name, info.Mode(), mode, err)
		}
	}
}

func TestPublishRefusesToOverwriteForeignFiles(t *testing.T) {
	tests := []struct{ name, foreign, content string }{
		{"other bytes", "index.html", "my own page"},
		{"a file where a folder is wanted", "tasks", "list"},
		{"a folder where a file is wanted", "index.html/x", "x"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "public")
			write(t, filepath.Join(dir, test.foreign), test.content)
			want := snapshot(t, dir)
			_, err := Publish(t.Context(), treeOf("index.html", "new", "tasks/t01.html", "t"), dir, Options{})
			if conflict := new(ConflictError); !errors.As(err, &conflict) {
				t.Errorf("error %v", err)
			}
			if diff := cmp.Diff(want, snapshot(t, dir)); diff != "" {
				t.Errorf("changed (-want +got):\n%s", diff)
			}
			onlyIn(t, filepath.Dir(dir), "public")
		})
	}
}

func TestPublishAdoptsIdenticalFiles(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	publish(t, dir, "index.html", "same", "a/b.html", "b")
	os.Remove(filepath.Join(dir, ManifestName))
	if stats := publish(t, dir, "index.html", "same", "a/b.html", "b"); stats.Linked != 2 {
		t.Errorf("stats %+v", stats)
	}
	if errs := Verify(dir); errs != nil {
		t.Error(errs)
	}
}

func TestPublishGathersAllErrorsAndChangesNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	publish(t, dir, "index.html", "old", "b.html", "old")
	want := snapshot(t, dir)
	boom := errors.New("no such template")
	var tree Tree
	tree.Add("a.html", func() ([]byte, error) { return nil, boom })
	tree.Add("b.html", bytesOf("new"))
	tree.Add("c.html", func() ([]byte, error) { return nil, boom })
	_, err := Publish(t.Context(), &tree, dir, Options{
		Inspect: func(path string, data []byte) error {
			if path == "b.html" && string(data) == "new" {
				return errors.New("dead link")
			}
			return nil
		},
		Approve: func() error { t.Error("asked for approval after errors"); return nil },
	})
	if got, want := fmt.Sprint(err), "a.html: no such template\nb.html: dead link\nc.html: no such template"; got != want {
		t.Errorf("error %q, want %q", got, want)
	}
	if !errors.Is(err, boom) {
		t.Error("the maker's error is lost")
	}
	if diff := cmp.Diff(want, snapshot(t, dir)); diff != "" || Verify(dir) != nil {
		t.Errorf("changed (-want +got):\n%s", diff)
	}
	onlyIn(t, filepath.Dir(dir), "public")
}

func TestPublishAsksForApprovalBeforeTheSwap(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	publish(t, dir, "index.html", "old")
	var seen sync.Map
	no := errors.New("a page vanished")
	_, err := Publish(t.Context(), treeOf("index.html", "new", "x.html", "x"), dir, Options{
		Inspect: func(path string, data []byte) error { seen.Store(path, string(data)); return nil },
		Approve: func() error {
			if x, _ := seen.Load("x.html"); x != "x" {
				t.Error("approval was asked for too early")
			}
			return no
		},
	})
	if !errors.Is(err, no) || snapshot(t, dir)["index.html"] != "old" {
		t.Errorf("error %v, tree %v", err, snapshot(t, dir))
	}
}

func TestPublishHandsAPanicToItsCaller(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	defer func() {
		if v := recover(); !strings.Contains(fmt.Sprint(v), "a bug") {
			t.Errorf("recovered %v", v)
		}
		onlyIn(t, filepath.Dir(dir))
	}()
	var tree Tree
	tree.Add("a.html", func() ([]byte, error) { panic("a bug") })
	Publish(t.Context(), &tree, dir, Options{})
}

func TestPublishStopsWhenCancelled(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var made atomic.Int32
	var tree Tree
	for i := range 1000 {
		tree.Add(fmt.Sprint(i), func() ([]byte, error) { made.Add(1); cancel(); return nil, nil })
	}
	if _, err := Publish(ctx, &tree, dir, Options{}); !errors.Is(err, context.Canceled) || made.Load() > 100 {
		t.Errorf("error %v after %d files", err, made.Load())
	}
	onlyIn(t, filepath.Dir(dir))
}

func TestManifestIsDeterministic(t *testing.T) {
	var first string
	for _, workers := range []int{1, 7} {
		dir := filepath.Join(t.TempDir(), "public")
		if _, err := Publish(t.Context(), treeOf("b/c.html", "2", "a.html", "一"), dir, Options{Workers: workers}); err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(filepath.Join(dir, ManifestName))
		if err != nil {
			t.Fatal(err)
		}
		if first == "" {
			first = string(data)
		}
		if string(data) != first {
			t.Errorf("differs:\n%s\n%s", data, first)
		}
	}
	const want = `{"version":1,"files":[
{"path":"a.html","size":3,"sha256":"51a75f4634dfa8598a0a1436da0b7764830edd1f3a97661222387da2fe2b38d1"},
{"path":"b/c.html","size":1,"sha256":"d4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35"}
]}
`
	if diff := cmp.Diff(want, first); diff != "" {
		t.Errorf("manifest (-want +got):\n%s", diff)
	}
}

func TestReadManifestRefusesDamage(t *testing.T) {
	for _, text := range []string{"", "{", `{"version":2,"files":[]}`, `{"version":1,"files":[{"path":"../x"}]}`,
		`{"version":1,"files":[{"path":"x","sha256":"00"}]}`} {
		dir := t.TempDir()
		write(t, filepath.Join(dir, ManifestName), text)
		if _, err := ReadManifest(dir); err == nil || !strings.Contains(err.Error(), ManifestName) {
			t.Errorf("%q: error %v", text, err)
		}
	}
}

// TestFilesMadeFromOthers: where all files are wanted, the one that others are made
// from is made once; a mistake in it is told once; without it, they are missed.
func TestFilesMadeFromOthers(t *testing.T) {
	var made atomic.Int64
	fails := errors.New("fails")
	double := func(b []byte) ([]byte, error) { return append(slices.Clone(b), b...), nil }
	tree := treeOf("z.html", "z")
	tree.AddFrom("large/m.html", "m.html", double) // before what it is made from, in both orders
	tree.Add("m.html", func() ([]byte, error) { made.Add(1); return []byte("m"), nil })
	dir := filepath.Join(t.TempDir(), "public")
	if stats, err := Publish(t.Context(), tree, dir, Options{}); err != nil || stats.Files != 3 || made.Load() != 1 {
		t.Fatalf("%+v, %v, made %d times", stats, err, made.Load())
	}
	if data, err := os.ReadFile(filepath.Join(dir, "large", "m.html")); string(data) != "mm" {
		t.Errorf("%q, %v", data, err)
	}
	if data, err := tree.Make("large/m.html"); string(data) != "mm" || err != nil {
		t.Errorf("by itself: %q, %v", data, err)
	}
	bad := treeOf()
	bad.Add("m.html", func() ([]byte, error) { return nil, fails })
	bad.AddFrom("large/m.html", "m.html", double)
	bad.AddFrom("large/n.html", "n.html", double)
	if err := bad.Inspect(t.Context(), nil); err == nil || err.Error() != "large/n.html: n.html: file does not exist\nm.html: fails" {
		t.Errorf("a mistake is told as %q", err)
	}
}
