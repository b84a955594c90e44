package output

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
)

// writeFile makes a new file that everybody may read; chmod says that this has
// to be insisted on.
func writeFile(name string, data []byte, chmod bool) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if chmod && err == nil {
		err = f.Chmod(0o644)
	}
	return errors.Join(err, f.Close())
}

// holds tells whether the file at name is a plain one with these bytes. One that
// cannot be read is not the same: then it is written anew.
func holds(name string, data []byte, scratch *bytes.Buffer) bool {
	info, err := os.Lstat(name)
	if err != nil || !info.Mode().IsRegular() || info.Size() != int64(len(data)) {
		return false
	}
	f, err := os.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	scratch.Reset()
	scratch.Grow(len(data) + bytes.MinRead)
	_, err = scratch.ReadFrom(f)
	return err == nil && bytes.Equal(scratch.Bytes(), data)
}

// linkOrCopy gives the file at from a second name, or a copy where the file
// system has no hard links.
func linkOrCopy(from, to string) error {
	err := os.Link(from, to)
	if err == nil || errors.Is(err, errOtherFileSystem) || errors.Is(err, fs.ErrNotExist) {
		return err
	}
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	info, err := in.Stat()
	if err != nil {
		return err
	}
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, info.Mode().Perm())
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Chmod(info.Mode().Perm()), out.Close())
}
