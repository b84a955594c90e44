// Package presskit packs files for journalists and colleagues into one ZIP: what
// they may use, on what terms, and a list by which they can tell that nothing was
// altered on the way.
package presskit

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"crypto/sha256"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
	"time"
)

// Sums is the name of the list of SHA-256 sums, in the form of sha256sum -c.
const Sums = "SHA256SUMS.txt"

// File is a file of a kit. Name is its slash path in the archive.
type File struct {
	Name string
	Data []byte
}

// Zip packs files, in the order of their names, with the list of their sums, all
// of one day. The same files and day give the same bytes. Two files of one name,
// or a name that leads out of the archive, are an error.
func Zip(files []File, day time.Time) ([]byte, error) {
	files = slices.Clone(files)
	slices.SortFunc(files, func(a, b File) int { return strings.Compare(a.Name, b.Name) })
	var sums bytes.Buffer
	for i, f := range files {
		switch {
		case f.Name != path.Clean(f.Name), strings.HasPrefix(f.Name, "../"), path.IsAbs(f.Name), f.Name == Sums:
			return nil, fmt.Errorf("presskit: no name for a file: %q", f.Name)
		case i > 0 && files[i-1].Name == f.Name:
			return nil, fmt.Errorf("presskit: two files %q", f.Name)
		}
		fmt.Fprintf(&sums, "%x  %s\n", sha256.Sum256(f.Data), f.Name)
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.BestCompression) })
	for _, f := range append(files, File{Sums, sums.Bytes()}) {
		if err := add(z, f, day); err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// add packs a file; pictures and PDF, which are packed in themselves, as they are.
func add(z *zip.Writer, f File, day time.Time) error {
	h := &zip.FileHeader{Name: f.Name, Method: zip.Deflate, Modified: day.UTC()}
	switch strings.ToLower(path.Ext(f.Name)) {
	case ".png", ".jpg", ".jpeg", ".pdf", ".zip", ".docx", ".xlsx":
		h.Method = zip.Store
	}
	h.SetMode(0o644)
	w, err := z.CreateHeader(h)
	if err == nil {
		_, err = w.Write(f.Data)
	}
	return err
}
