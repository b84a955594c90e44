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
	from    map[string][]derived // files made from the one at this path
	second  map[string]string    // those files → what they are made from
	errs    []error
}

// derived is a file that is made from the bytes of another.
type derived struct {
	path string
	make func(source []byte) ([]byte, error)
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

// AddFrom puts a file at path that is made from the bytes of the file at source, as
// Add does. Where all files are wanted, the source is made once for both.
func (t *Tree) AddFrom(path, source string, make func(source []byte) ([]byte, error)) {
	before := len(t.errs)
	t.Add(path, func() ([]byte, error) {
		data, err := t.Make(source)
		if err != nil {
			return nil, err
		}
		return make(data)
	})
	if len(t.errs) > before {
		return
	}
	if t.from == nil {
		t.from, t.second = map[string][]derived{}, map[string]string{}
	}
	t.from[source], t.second[path] = append(t.from[source], derived{path, make}), source
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

// sources gives the files that are made from nothing else, in order.
func (t *Tree) sources() []string {
	return slices.DeleteFunc(t.Paths(), func(p string) bool { return t.Has(t.second[p]) })
}

// family makes the file at path and those that are made from it, and hands each to
// do. The error of a maker names its file; the first error is the last call.
func (t *Tree) family(path string, do func(path string, data []byte) error) error {
	source, err := t.Make(path)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	if err := do(path, source); err != nil {
		return err
	}
	for _, d := range t.from[path] {
		data, err := d.make(source)
		if err != nil {
			return fmt.Errorf("%s: %w", d.path, err)
		}
		if err := do(d.path, data); err != nil {
			return err
		}
	}
	return nil
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
