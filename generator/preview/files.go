package preview

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// files is what is known of the sources: every file and folder below the roots
// by its absolute path.
type files map[string]meta

// meta tells whether a file is another one than before. That of a folder says
// no more than that it is there.
type meta struct {
	mode  fs.FileMode
	size  int64
	mtime time.Time
}

func metaOf(info fs.FileInfo) meta {
	if info.IsDir() {
		return meta{mode: fs.ModeDir}
	}
	return meta{info.Mode(), info.Size(), info.ModTime()}
}

// add puts name and all below it into f, as far as skip does not object. What
// cannot be read is left out: loading will say why.
func (f files) add(name string, skip func(name string) bool) {
	filepath.WalkDir(name, func(name string, d fs.DirEntry, err error) error {
		name = filepath.Clean(name)
		if err != nil || skip(name) {
			if d != nil && d.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		info, err := d.Info()
		if err == nil && info.Mode()&fs.ModeSymlink != 0 {
			info, err = os.Stat(name)
		}
		if err == nil {
			f[name] = metaOf(info)
		}
		return nil
	})
}

// below gives name and all below it.
func (f files) below(name string) files {
	m, ok := f[name]
	switch {
	case !ok:
		return nil
	case !m.mode.IsDir():
		return files{name: m}
	}
	found := files{}
	for n, m := range f {
		if n == name || strings.HasPrefix(n, name+string(filepath.Separator)) {
			found[n] = m
		}
	}
	return found
}

// diff gives the paths that are not the same in both, in order.
func (f files) diff(now files) []string {
	var changed []string
	for name, was := range f {
		if is, ok := now[name]; !ok || is != was {
			changed = append(changed, name)
		}
	}
	for name := range now {
		if _, ok := f[name]; !ok {
			changed = append(changed, name)
		}
	}
	slices.Sort(changed)
	return changed
}
