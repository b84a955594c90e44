package output

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func bytesOf(s string) func() ([]byte, error) {
	return func() ([]byte, error) { return []byte(s), nil }
}

// treeOf makes a tree of path, content, path, content, …
func treeOf(files ...string) *Tree {
	var t Tree
	for i := 0; i < len(files); i += 2 {
		t.Add(files[i], bytesOf(files[i+1]))
	}
	return &t
}

func TestTreeMakesItsFiles(t *testing.T) {
	tree := treeOf("b.html", "B", "a/x.html", "X")
	if err := tree.Err(); err != nil {
		t.Fatal(err)
	}
	if got := tree.Paths(); !slices.Equal(got, []string{"a/x.html", "b.html"}) || tree.Len() != 2 {
		t.Errorf("paths %q, len %d", got, tree.Len())
	}
	if data, err := tree.Make("a/x.html"); string(data) != "X" || err != nil {
		t.Errorf("Make: %q, %v", data, err)
	}
	if _, err := tree.Make("a"); !errors.Is(err, fs.ErrNotExist) || tree.Has("a") {
		t.Errorf("Make of a folder: %v", err)
	}
}

func TestTreeRefusesPaths(t *testing.T) {
	tests := []struct {
		paths []string
		want  string // part of the error, "" for none
	}{
		{[]string{"index.html", "en/index.html", "标准/一.html"}, ""},
		{[]string{".well-known/security.txt", ".nojekyll"}, ""},
		{[]string{"a.html", "a.html"}, "already taken"},
		{[]string{"a.html", "A.html"}, "differs only by case"},
		{[]string{"News/a.html", "news/b.html"}, "differs only by case"},
		{[]string{"É.html", "é.html"}, "differs only by case"},
		{[]string{"a", "a/b"}, "already taken"},
		{[]string{"a/b", "a"}, "already taken"},
		{[]string{"a/b/c", "A"}, "differs only by case"},
		{[]string{""}, "clean"},
		{[]string{"."}, "clean"},
		{[]string{"../x"}, "clean"},
		{[]string{"a/../x"}, "clean"},
		{[]string{"/etc/passwd"}, "clean"},
		{[]string{"a//b"}, "clean"},
		{[]string{"a/"}, "clean"},
		{[]string{"a\xff"}, "clean"},
		{[]string{"a\x00b"}, "control"},
		{[]string{`a\b`}, "control"},
		{[]string{"c:x"}, "control"},
		{[]string{"what?.html"}, "control"},
		{[]string{"con"}, "Windows"},
		{[]string{"x/Nul.html"}, "Windows"},
		{[]string{"COM1.tar.gz"}, "Windows"},
		{[]string{"lpt¹"}, "Windows"},
		{[]string{"com10.html", "console.html", "null.html"}, ""},
		{[]string{".git/config"}, "leading dot"},
		{[]string{ManifestName}, "leading dot"},
		{[]string{"a./b"}, "dot"},
		{[]string{"a "}, "space"},
		{[]string{strings.Repeat("x", 201)}, "too long"},
		{[]string{strings.Repeat("x/", 600) + "x"}, "too long"},
	}
	for _, test := range tests {
		var tree Tree
		for _, p := range test.paths {
			tree.Add(p, bytesOf(""))
		}
		err := tree.Err()
		if test.want == "" && err != nil || test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)) {
			t.Errorf("%q: error %v, want %q", test.paths, err, test.want)
		}
		if problem := new(PathError); err != nil && !errors.As(err, &problem) {
			t.Errorf("%q: %T is not a *PathError", test.paths, err)
		}
	}
}

func FuzzTreePaths(f *testing.F) {
	for _, s := range []string{"a/b.html", "../x", "CON.txt", "a\x00", "A/b", ".git"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, path string) {
		tree := treeOf(path, "")
		if tree.Err() != nil {
			return
		}
		if !fs.ValidPath(path) || !utf8.ValidString(path) || strings.ContainsAny(path, "\\:\x00") {
			t.Errorf("accepted %q", path)
		}
	})
}
