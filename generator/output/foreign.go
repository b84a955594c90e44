package output

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"syscall"
)

// errOtherFileSystem is what a link to another file system or mount gives.
const errOtherFileSystem = syscall.EXDEV

var errMounted = errors.New("is on another file system than the folder around it and cannot move with it")

// foreign is something in the published folder that no build has made: a .git,
// a CNAME, a certificate authority's challenge. It stays.
type foreign struct {
	path string // slash-separated
	mode fs.FileMode
}

// findForeign gives what in dir the manifest of the last build does not know,
// folders before what is in them.
func findForeign(dir string, old Manifest) ([]foreign, error) {
	var found []foreign
	made := old.folders()
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(dir, name)
		if err != nil || rel == "." || rel == ManifestName {
			return err
		}
		path := filepath.ToSlash(rel)
		if _, listed := old.find(path); listed && !d.IsDir() || made[path] && d.IsDir() {
			return nil
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		found = append(found, foreign{path, info.Mode()})
		return nil
	})
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return found, err
}

// conflicts refuses a tree that would overwrite foreign files. Those that may
// turn out to be identical with the new ones are adopted: a published folder
// that lost its manifest can be published to again.
func (p *publication) conflicts() (adopt map[string]bool, err error) {
	adopt = map[string]bool{}
	var errs []error
	for _, f := range p.foreign {
		switch {
		case p.tree.Has(f.path) && f.mode.IsRegular():
			adopt[f.path] = true
		case p.tree.Has(f.path), p.tree.folders[f.path] && !f.mode.IsDir():
			errs = append(errs, &ConflictError{p.dir, f.path})
		default:
			for dir := range folders(f.path) {
				if p.tree.Has(dir) {
					errs = append(errs, &ConflictError{p.dir, f.path})
				}
			}
		}
	}
	return adopt, errors.Join(errs...)
}

// carry puts all that is foreign into the new tree too, and gives the new tree
// the permissions of the old.
func (p *publication) carry() error {
	for _, f := range p.foreign {
		if p.adopt[f.path] {
			continue
		}
		if err := carryOne(p.in(p.dir, f.path), p.in(p.next, f.path), f.mode); err != nil {
			return err
		}
	}
	for _, f := range slices.Backward(p.foreign) {
		if f.mode.IsDir() {
			if err := os.Chmod(p.in(p.next, f.path), f.mode); err != nil {
				return err
			}
		}
	}
	info, err := os.Stat(p.dir)
	if errors.Is(err, fs.ErrNotExist) {
		return os.Chmod(p.next, 0o755)
	} else if err != nil {
		return err
	}
	return os.Chmod(p.next, info.Mode())
}

func carryOne(from, to string, mode fs.FileMode) error {
	if mode.IsDir() {
		if isMountPoint(from) {
			return fmt.Errorf("%s: %w", from, errMounted)
		}
		return os.MkdirAll(to, 0o755)
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	if mode&fs.ModeSymlink != 0 {
		target, err := os.Readlink(from)
		if err != nil {
			return err
		}
		return os.Symlink(target, to)
	}
	err := linkOrCopy(from, to)
	if errors.Is(err, errOtherFileSystem) {
		return fmt.Errorf("%s: %w", from, errMounted)
	}
	return err
}

// salvage brings over what came into the old tree after it was looked at, such
// as a challenge that a certificate authority waits for. It runs after the
// exchange, so a failure has nothing left to undo.
func (p *publication) salvage(old string) {
	late, _ := findForeign(old, p.old)
	for _, f := range late {
		if f.mode.IsDir() || p.tree.Has(f.path) {
			continue
		}
		from, to := p.in(old, f.path), p.in(p.dir, f.path)
		if was, err := os.Lstat(from); err != nil || isSameFile(was, to) {
			continue
		}
		if f.mode&fs.ModeSymlink == 0 && os.MkdirAll(filepath.Dir(to), 0o755) == nil {
			os.Rename(from, to)
		}
	}
}

func isSameFile(info fs.FileInfo, name string) bool {
	other, err := os.Lstat(name)
	return err == nil && os.SameFile(info, other)
}
