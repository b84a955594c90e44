package output

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"slices"
)

// The way of a publication: the tree is completed in a folder beside the
// published one, then the two are exchanged in one step. A file whose bytes are
// as before is a hard link to the old one, so that an update writes what has
// changed, and web servers keep their times. Nothing is synced: after a power
// cut the next build compares bytes and mends what the disk has lost.
//
// A symbolic link that points to one of several versions was the other
// possibility; it would make public/ a link, which hosts, git and press offices
// with Windows do not expect.

// Options are what a publication needs to know besides tree and folder. The
// zero value publishes without further questions.
type Options struct {
	// Workers is how many files are made at a time; 0 is one per processor.
	Workers int
	// Sources are folders that must neither hold the output folder nor lie in it.
	Sources []string
	// Inspect sees the bytes of each file before anything is published. It is
	// called by several goroutines at a time and must not keep or change data.
	Inspect func(path string, data []byte) error
	// Approve is asked once, after all files were made and inspected without error.
	Approve func() error
}

// Stats says what a publication did. Linked files are those that have not changed.
type Stats struct {
	Files, Written, Linked int
	Bytes                  int64
}

// ConflictError tells of a file in the output folder that no build has made and
// that the new site would overwrite.
type ConflictError struct{ Dir, Path string }

// Error names the file and the ways out.
func (e *ConflictError) Error() string {
	return fmt.Sprintf("%s was not made by an earlier build, and the site has another file of that name; move it away or choose another output folder",
		filepath.Join(e.Dir, filepath.FromSlash(e.Path)))
}

// Publish makes all files of tree and puts them in place of dir, in one step
// after all has gone well; on any error dir is as it was. Files in dir that no
// build has made stay. The error joins everything that makers and inspectors
// reported, each wrapped with its path; a failing disk ends it at once. Builds
// that publish to the same dir at the same time do so one after the other.
func Publish(ctx context.Context, tree *Tree, dir string, opt Options) (Stats, error) {
	if err := tree.Err(); err != nil {
		return Stats{}, err
	}
	at, err := locate(dir)
	if err != nil {
		return Stats{}, err
	}
	if err := at.keepApart(opt.Sources); err != nil {
		return Stats{}, err
	}
	stats, err := publishAt(ctx, tree, at, opt)
	if isEnvironment(err) {
		err = fmt.Errorf("output folder %s: %w", at.dir, err)
	}
	return stats, err
}

func publishAt(ctx context.Context, tree *Tree, at place, opt Options) (Stats, error) {
	if err := os.MkdirAll(filepath.Dir(at.dir), 0o755); err != nil {
		return Stats{}, err
	}
	release, err := acquire(ctx, at.lock)
	if err != nil {
		return Stats{}, err
	}
	defer release()
	if err := at.recover(); err != nil {
		return Stats{}, err
	}
	defer os.RemoveAll(at.next)
	p := &publication{place: at, tree: tree, opt: opt, paths: tree.Paths()}
	if err := p.prepare(); err != nil {
		return Stats{}, err
	}
	if err := p.makeAll(ctx); err != nil {
		return Stats{}, err
	}
	if opt.Approve != nil {
		if err := opt.Approve(); err != nil {
			return Stats{}, err
		}
	}
	return p.stats(), p.replace(ctx)
}

// publication is one run of Publish; files and same go by the index of paths.
type publication struct {
	place
	tree    *Tree
	opt     Options
	paths   []string
	old     Manifest
	foreign []foreign
	adopt   map[string]bool // foreign files that stay if the new ones are identical
	files   []File
	same    []bool
	chmod   bool // the umask would hide the site from the web server
}

// prepare looks at what is published now and lays out the new folders.
func (p *publication) prepare() (err error) {
	if p.old, err = oldManifest(p.dir); err != nil {
		return err
	}
	if p.foreign, err = findForeign(p.dir, p.old); err != nil {
		return err
	}
	if p.adopt, err = p.conflicts(); err != nil {
		return err
	}
	p.files, p.same = make([]File, len(p.paths)), make([]bool, len(p.paths))
	if err := os.Mkdir(p.next, 0o755); err != nil {
		return err
	}
	info, err := os.Stat(p.next)
	if err != nil {
		return err
	}
	p.chmod = info.Mode().Perm() != 0o755
	dirs := make([]string, 0, len(p.tree.folders))
	for dir := range p.tree.folders {
		dirs = append(dirs, dir)
	}
	slices.Sort(dirs)
	for _, dir := range dirs {
		if err := p.mkdir(filepath.Join(p.next, filepath.FromSlash(dir))); err != nil {
			return err
		}
	}
	return nil
}

func (p *publication) mkdir(name string) error {
	if err := os.Mkdir(name, 0o755); err != nil || !p.chmod {
		return err
	}
	return os.Chmod(name, 0o755)
}

// makeAll makes, inspects and stores every file. A file that is as before is
// only noted: where nothing at all has changed, nothing is touched.
func (p *publication) makeAll(ctx context.Context) error {
	sources := p.tree.sources()
	return each(ctx, p.opt.Workers, len(sources), func(i int, scratch *bytes.Buffer) error {
		return p.tree.family(sources[i], func(path string, data []byte) error {
			if err := show(p.opt.Inspect, path, data); err != nil {
				return err
			}
			return p.store(path, data, scratch)
		})
	})
}

func (p *publication) store(path string, data []byte, scratch *bytes.Buffer) (err error) {
	i, _ := slices.BinarySearch(p.paths, path)
	p.files[i] = File{path, int64(len(data)), sha256.Sum256(data)}
	if p.same[i], err = p.isSame(p.files[i], data, scratch); err != nil || p.same[i] {
		return err
	}
	return environment(writeFile(p.in(p.next, path), data, p.chmod))
}

// isSame tells whether the published file has these bytes.
func (p *publication) isSame(f File, data []byte, scratch *bytes.Buffer) (bool, error) {
	was, listed := p.old.find(f.Path)
	switch adopt := p.adopt[f.Path]; {
	case adopt && !holds(p.in(p.dir, f.Path), data, scratch):
		return false, &ConflictError{p.dir, f.Path}
	case adopt:
		return true, nil
	}
	return listed && was == f && holds(p.in(p.dir, f.Path), data, scratch), nil
}

func (p *publication) in(dir, path string) string {
	return dir + string(filepath.Separator) + filepath.FromSlash(path)
}

func (p *publication) stats() Stats {
	s := Stats{Files: len(p.files)}
	for i, f := range p.files {
		s.Bytes += f.Size
		if p.same[i] {
			s.Linked++
		}
	}
	s.Written = s.Files - s.Linked
	return s
}

// replace completes the new tree with what stays and exchanges it with the old.
func (p *publication) replace(ctx context.Context) error {
	if p.stats().Written == 0 && p.old.Version != 0 && slices.Equal(p.files, p.old.Files) {
		return nil
	}
	err := each(ctx, p.opt.Workers, len(p.paths), func(i int, _ *bytes.Buffer) error {
		if !p.same[i] {
			return nil
		}
		return environment(linkOrCopy(p.in(p.dir, p.paths[i]), p.in(p.next, p.paths[i])))
	})
	if err != nil {
		return err
	}
	list, err := Manifest{Version: 1, Files: p.files}.encode()
	if err != nil {
		return err
	}
	if err := writeFile(p.in(p.next, ManifestName), list, p.chmod); err != nil {
		return err
	}
	if err := p.carry(); err != nil {
		return err
	}
	old, err := p.swap()
	if err != nil || old == "" {
		return err
	}
	p.salvage(old)
	// The site is published: what cannot be cleared away now is cleared away
	// or reported by the next build.
	os.RemoveAll(old)
	return nil
}
