package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"plansite/generator/scaffold"
)

// TestAllFilesOrNone has the last of several files fail.
func TestAllFilesOrNone(t *testing.T) {
	dir := t.TempDir()
	a := &app{err: &bytes.Buffer{}}
	if err := os.WriteFile(filepath.Join(dir, "plain"), []byte("was"), 0o644); err != nil {
		t.Fatal(err)
	}
	before, err := treeOf(dir)
	if err != nil {
		t.Fatal(err)
	}
	unchanged := func(what string) {
		t.Helper()
		after, err := treeOf(dir)
		if err != nil || len(after) != len(before) || after["plain"] != before["plain"] {
			t.Errorf("%s left %v, %v", what, after, err)
		}
	}
	if err := a.create(dir, []scaffold.File{{Name: "new/one", Data: []byte("1")}, {Name: "plain/two", Data: []byte("2")}}); err == nil {
		t.Error("a file became a folder")
	}
	unchanged("create")
	if _, err := os.Stat(filepath.Join(dir, "new")); err == nil {
		t.Error("create left a folder")
	}
	if err := replaceAll(dir, []scaffold.File{{Name: "plain", Data: []byte("is")}, {Name: "none", Data: []byte("is")}}); err == nil {
		t.Error("a file that is not there was replaced")
	}
	unchanged("replaceAll")
	if err := replaceAll(dir, []scaffold.File{{Name: "plain", Data: []byte("is")}}); err != nil {
		t.Error(err)
	}
	if data, _ := os.ReadFile(filepath.Join(dir, "plain")); string(data) != "is" {
		t.Errorf("%q was not replaced", data)
	}
}
