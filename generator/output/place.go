package output

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// place is the folder to publish into and the names beside it that a
// publication needs for a while. They begin with a dot and name plansite, so
// that whoever finds them after a crash knows whose they are.
type place struct {
	dir  string // absolute, symbolic links resolved; may not exist yet
	next string // the new tree; after the exchange, the old one
	prev string // the old tree, where two renames stand in for an exchange
	lock string
}

// locate settles where dir really is. A symbolic link is followed, so that
// public -> /srv/www goes on pointing to the site.
func locate(dir string) (place, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return place{}, err
	}
	real, err := resolve(dir)
	if err != nil {
		return place{}, fmt.Errorf("output folder %s: %w", dir, err)
	}
	info, err := os.Lstat(real)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return place{}, fmt.Errorf("output folder: %w", err)
	case !info.IsDir():
		return place{}, fmt.Errorf("output folder %s is a file", real)
	case isMountPoint(real) || real == filepath.Dir(real):
		return place{}, fmt.Errorf("output folder %s is a mount point and cannot be exchanged as a whole; choose a folder inside it", real)
	}
	beside := filepath.Join(filepath.Dir(real), "."+filepath.Base(real)+".plansite-")
	return place{real, beside + "next", beside + "prev", beside + "lock"}, nil
}

// resolve follows symbolic links as far as path exists.
func resolve(path string) (string, error) {
	real, err := filepath.EvalSymlinks(path)
	if !errors.Is(err, fs.ErrNotExist) {
		return real, err
	}
	if _, err := os.Lstat(path); err == nil {
		return "", errors.New("is a symbolic link to nowhere")
	}
	parent, err := resolve(filepath.Dir(path))
	return filepath.Join(parent, filepath.Base(path)), err
}

// keepApart refuses an output folder that holds sources, which publication
// would replace, or that lies inside them, where it would be read as input.
func (p place) keepApart(sources []string) error {
	for _, given := range sources {
		source, err := filepath.Abs(given)
		if err != nil {
			return err
		}
		if source, err = resolve(source); err != nil {
			return fmt.Errorf("%s: %w", given, err)
		}
		if within(source, p.dir) {
			return fmt.Errorf("output folder %s holds the sources in %s; choose another folder", p.dir, source)
		}
		if within(p.dir, source) {
			return fmt.Errorf("output folder %s lies inside the sources in %s; choose another folder", p.dir, source)
		}
	}
	return nil
}

// within tells whether path is dir or lies below it.
func within(path, dir string) bool {
	rel, err := filepath.Rel(dir, path)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}

// recover puts right what a killed build left: with the lock held, whatever
// lies beside the folder belongs to nobody. A site that was caught between two
// renames goes back to its place.
func (p place) recover() error {
	if _, err := os.Lstat(p.dir); errors.Is(err, fs.ErrNotExist) {
		if err := os.Rename(p.prev, p.dir); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return errors.Join(os.RemoveAll(p.prev), os.RemoveAll(p.next))
}

// swap puts the new tree in place of the old one. Afterwards the old tree, if
// there was one, is where old says.
func (p place) swap() (old string, err error) {
	if _, err := os.Lstat(p.dir); errors.Is(err, fs.ErrNotExist) {
		return "", os.Rename(p.next, p.dir)
	}
	if ok, err := exchange(p.next, p.dir); ok || err != nil {
		return p.next, err
	}
	return p.prev, p.swapByTwo()
}

// swapByTwo is for systems that cannot exchange two folders: between its two
// renames there is no site for some microseconds, and a process killed just
// there leaves the old site for recover to put back.
func (p place) swapByTwo() error {
	if err := os.Rename(p.dir, p.prev); err != nil {
		return err
	}
	if err := os.Rename(p.next, p.dir); err != nil {
		return errors.Join(err, os.Rename(p.prev, p.dir))
	}
	return nil
}
