package output

import (
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"slices"
	"strings"
)

// Tree is a site by path: slash-separated, relative, "tasks/t01.html". The bytes
// of a path are made when they are asked for. The zero value is an empty tree.
// Adding is for one goroutine; a complete tree may be read by many.
type Tree struct {
	entries map[string]func() ([]byte, error)
	folded  map[string]string // every file and folder in lower case → as it is spelled
	folders map[string]bool
	errs    []error
}

// PathError says why a path cannot be part of a site. Other is the path that it
// collides with, where there is one.
type PathError struct {
	Path, Other string
	Reason      string
}

// Error gives the path and the reason in one line.
func (e *PathError) Error() string {
	if e.Other != "" {
		return fmt.Sprintf("output path %q: %s %q", e.Path, e.Reason, e.Other)
	}
	return fmt.Sprintf("output path %q: %s", e.Path, e.Reason)
}

// Add puts a file at path, made by make whenever its bytes are wanted; make may
// be called by several goroutines at once with others, and must not change
// between calls. A path that is unsafe on some system or collides with one that
// is already there is left out and remembered for Err.
func (t *Tree) Add(path string, make func() ([]byte, error)) {
	if reason := unsafePath(path, t.folders); reason != "" {
		t.errs = append(t.errs, &PathError{Path: path, Reason: reason})
		return
	}
	if err := t.claim(path); err != nil {
		t.errs = append(t.errs, err)
		return
	}
	t.entries[path] = make
}

// claim reserves the names of path and of its folders. Names that differ only
// by case would be one file on Windows and macOS and two on a web server.
func (t *Tree) claim(path string) error {
	if t.entries == nil {
		t.entries = map[string]func() ([]byte, error){}
		t.folded, t.folders = map[string]string{}, map[string]bool{}
	}
	if other, taken := t.folded[strings.ToLower(path)]; taken {
		return &PathError{path, other, collision(path, other)}
	}
	for dir := range folders(path) {
		if t.folders[dir] {
			break
		}
		if other, taken := t.folded[strings.ToLower(dir)]; taken {
			return &PathError{path, other, collision(dir, other)}
		}
	}
	t.folded[strings.ToLower(path)] = path
	for dir := range folders(path) {
		if t.folders[dir] {
			break
		}
		t.folders[dir], t.folded[strings.ToLower(dir)] = true, dir
	}
	return nil
}

func collision(path, other string) string {
	if path == other {
		return "is already taken by"
	}
	return "differs only by case from"
}

// folders gives the folders that path lies in, the innermost first.
func folders(path string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := len(path) - 1; i > 0; i-- {
			if path[i] == '/' && !yield(path[:i]) {
				return
			}
		}
	}
}

// Err gives all that was wrong with the paths added, each a *PathError, or nil.
func (t *Tree) Err() error { return errors.Join(t.errs...) }

// Len is the number of files.
func (t *Tree) Len() int { return len(t.entries) }

// Has tells whether there is a file at path.
func (t *Tree) Has(path string) bool { return t.entries[path] != nil }

// Paths gives all files in the order of their bytes.
func (t *Tree) Paths() []string {
	paths := make([]string, 0, len(t.entries))
	for p := range t.entries {
		paths = append(paths, p)
	}
	slices.Sort(paths)
	return paths
}

// Make makes the bytes of path. The error is fs.ErrNotExist where there is no
// such file, and else what the maker says.
func (t *Tree) Make(path string) ([]byte, error) {
	make := t.entries[path]
	if make == nil {
		return nil, fmt.Errorf("%s: %w", path, fs.ErrNotExist)
	}
	return make()
}
