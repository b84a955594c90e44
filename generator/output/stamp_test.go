package output

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestStampNoticesEveryChange(t *testing.T) {
	tmp := t.TempDir()
	name := func(s string) string { return filepath.Join(tmp, s) }
	write(t, name("content/plan/zh.md"), "text")
	write(t, name("content/gone.md"), "gone")
	write(t, name("site.yaml"), "title")
	write(t, name("outside"), "1")
	os.MkdirAll(name("content/empty"), 0o755)
	os.Symlink("../outside", name("content/link"))
	os.Symlink("nowhere", name("content/dangling"))
	stamp := func(extra string) string {
		t.Helper()
		s, err := Stamp([]string{name("content"), name("site.yaml"), name("absent")}, extra, ".plansite", ".git")
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	last := stamp("v1")
	if stamp("v1") != last {
		t.Error("differs without a change")
	}
	write(t, name("content/.git/index"), "x")
	os.RemoveAll(name("content/.git"))
	if stamp("v1") != last {
		t.Error("an ignored name counts")
	}
	if stamp("v2") == last {
		t.Error("extra does not count")
	}
	changes := []struct {
		name string
		do   func()
	}{
		{"edit", func() { write(t, name("content/plan/zh.md"), "longer") }},
		{"same size and time by renaming", func() {
			info, _ := os.Stat(name("content/plan/zh.md"))
			write(t, name("content/plan/new"), "LONGER")
			os.Chtimes(name("content/plan/new"), info.ModTime(), info.ModTime())
			os.Rename(name("content/plan/new"), name("content/plan/zh.md"))
		}},
		{"touch", func() { os.Chtimes(name("content/plan/zh.md"), time.Time{}, time.Unix(1, 1)) }},
		{"mode", func() { os.Chmod(name("content/plan/zh.md"), 0o600) }},
		{"new file", func() { write(t, name("content/plan/en.md"), "") }},
		{"rename", func() { os.Rename(name("content/plan/en.md"), name("content/plan/fr.md")) }},
		{"removal", func() { os.Remove(name("content/gone.md")) }},
		{"removal of a folder", func() { os.Remove(name("content/empty")) }},
		{"what a link points to", func() { write(t, name("outside"), "other") }},
		{"an input that is a file", func() { write(t, name("site.yaml"), "other title") }},
		{"an input that appears", func() { os.Mkdir(name("absent"), 0o755) }},
	}
	for _, change := range changes {
		change.do()
		now := stamp("v1")
		if now == last {
			t.Errorf("%s: not noticed", change.name)
		}
		last = now
	}
}
