package output

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime"
	"slices"
	"sync"
)

// Stamp answers "has anything changed?" without reading a file: two equal stamps
// mean the same names, sizes, times and kinds of all files below inputs, in that
// order, and the same extra (options, version of the program). An input that
// does not exist counts as such. Files and folders named in ignore are passed
// over at any depth; symbolic links count with what they point to, but are not
// descended into.
//
// Take the stamp of sources before reading them: one taken after a build would
// hide an edit made during it.
func Stamp(inputs []string, extra string, ignore ...string) (string, error) {
	s := stamper{ignore: ignore, free: make(chan struct{}, 4*runtime.GOMAXPROCS(0))}
	sum := sha256.New()
	fmt.Fprintf(sum, "%q\n", extra)
	for _, input := range inputs {
		h, err := s.input(input)
		if err != nil {
			return "", err
		}
		fmt.Fprintf(sum, "%q %x\n", input, h)
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

// stamper hashes folders, some at a time, since the time goes into system calls:
// a few goroutines per processor keep all of them busy.
type stamper struct {
	ignore []string
	free   chan struct{}
}

// entry is one name in a folder with what is known of it from its inode.
type entry struct {
	name           string
	dir            bool
	mode           uint32
	size           int64
	mtime, changed int64  // changed: of the inode, which a restored mtime does not hide
	inode          uint64 // another one after each save by renaming
}

func (s *stamper) input(name string) (Sum, error) {
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Sum{}, nil
	case err != nil:
		return Sum{}, err
	case info.IsDir():
		return s.folder(name)
	}
	return sha256.Sum256(fmt.Appendf(nil, "%d %d %v", info.Size(), info.ModTime().UnixNano(), info.Mode())), nil
}

func (s *stamper) folder(dir string) (Sum, error) {
	entries, err := readEntries(dir)
	if err != nil {
		return Sum{}, err
	}
	entries = slices.DeleteFunc(entries, func(e entry) bool { return slices.Contains(s.ignore, e.name) })
	slices.SortFunc(entries, func(a, b entry) int { return cmp.Compare(a.name, b.name) })
	sums, err := s.folders(dir, entries)
	if err != nil {
		return Sum{}, err
	}
	var b []byte
	for i, e := range entries {
		b = append(append(b, e.name...), 0)
		b = binary.LittleEndian.AppendUint32(b, e.mode)
		if e.dir {
			b = append(b, sums[i][:]...)
			continue
		}
		for _, n := range []uint64{uint64(e.size), uint64(e.mtime), uint64(e.changed), e.inode} {
			b = binary.LittleEndian.AppendUint64(b, n)
		}
	}
	return sha256.Sum256(b), nil
}

// folders hashes those of entries that are folders, in goroutines of their own
// as long as some are free.
func (s *stamper) folders(dir string, entries []entry) ([]Sum, error) {
	sums, errs := make([]Sum, len(entries)), make([]error, len(entries))
	var group sync.WaitGroup
	for i, e := range entries {
		if !e.dir {
			continue
		}
		one := func() { sums[i], errs[i] = s.folder(dir + string(os.PathSeparator) + e.name) }
		select {
		case s.free <- struct{}{}:
			group.Go(func() { one(); <-s.free })
		default:
			one()
		}
	}
	group.Wait()
	return sums, errors.Join(errs...)
}
