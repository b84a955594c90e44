package output

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Verify compares the published folder dir with its manifest and gives what is
// missing or different, one error for each file in the order of paths. Files
// that the manifest does not list are none of its business.
func Verify(dir string) []error {
	m, err := ReadManifest(dir)
	if err != nil {
		return []error{err}
	}
	err = each(context.Background(), 0, len(m.Files), func(i int, scratch *bytes.Buffer) error {
		f := m.Files[i]
		if err := f.verify(filepath.Join(dir, filepath.FromSlash(f.Path)), scratch); err != nil {
			return fmt.Errorf("%s: %w", f.Path, err)
		}
		return nil
	})
	if all, ok := err.(interface{ Unwrap() []error }); ok {
		return all.Unwrap()
	}
	return nil
}

func (f File) verify(name string, scratch *bytes.Buffer) error {
	info, err := os.Lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return errors.New("is missing")
	case err != nil:
		return err
	case !info.Mode().IsRegular():
		return errors.New("is no longer a plain file")
	case info.Size() != f.Size:
		return fmt.Errorf("has %d bytes, was published with %d", info.Size(), f.Size)
	}
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	scratch.Reset()
	if _, err := io.Copy(scratch, file); err != nil {
		return err
	}
	if sha256.Sum256(scratch.Bytes()) != f.SHA256 {
		return errors.New("has other bytes than were published")
	}
	return nil
}
