package output

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// ManifestName is the file in a published folder that lists what was published.
const ManifestName = ".plansite-manifest.json"

// Manifest is what a build published, in the order of paths. It holds no time
// and nothing of the machine: the same site has the same manifest.
type Manifest struct {
	Version int    `json:"version"`
	Files   []File `json:"files"`
}

// File is one published file; SHA256 is of its bytes.
type File struct {
	Path   string `json:"path"`
	Size   int64  `json:"size"`
	SHA256 Sum    `json:"sha256"`
}

// Sum is a SHA-256, written in hex.
type Sum [sha256.Size]byte

// MarshalText writes the sum in hex.
func (s Sum) MarshalText() ([]byte, error) { return hex.AppendEncode(nil, s[:]), nil }

// UnmarshalText reads 64 digits of hex.
func (s *Sum) UnmarshalText(text []byte) error {
	if hex.DecodedLen(len(text)) != len(s) {
		return fmt.Errorf("%q is not a SHA-256", text)
	}
	_, err := hex.Decode(s[:], text)
	return err
}

// ReadManifest reads the manifest of the published folder dir. The error is
// fs.ErrNotExist where no build has published yet.
func ReadManifest(dir string) (Manifest, error) {
	var m Manifest
	name := filepath.Join(dir, ManifestName)
	data, err := os.ReadFile(name)
	if err != nil {
		return m, err
	}
	if err := json.Unmarshal(data, &m); err != nil {
		return m, fmt.Errorf("%s is damaged: %w", name, err)
	}
	if m.Version != 1 {
		return m, fmt.Errorf("%s was written by another version of plansite (format %d)", name, m.Version)
	}
	for _, f := range m.Files {
		if !fs.ValidPath(f.Path) {
			return m, fmt.Errorf("%s is damaged: path %q", name, f.Path)
		}
	}
	return m, nil
}

// oldManifest is the manifest of dir, empty where there is none.
func oldManifest(dir string) (Manifest, error) {
	m, err := ReadManifest(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return Manifest{}, nil
	}
	return m, err
}

// find gives the entry of path.
func (m Manifest) find(path string) (File, bool) {
	i, ok := slices.BinarySearchFunc(m.Files, path, func(f File, p string) int { return strings.Compare(f.Path, p) })
	if !ok {
		return File{}, false
	}
	return m.Files[i], true
}

// folders gives every folder that the listed files lie in.
func (m Manifest) folders() map[string]bool {
	all := map[string]bool{}
	for _, f := range m.Files {
		for dir := range folders(f.Path) {
			if all[dir] {
				break
			}
			all[dir] = true
		}
	}
	return all
}

// encode writes the manifest with one file a line, so that two of them can be
// compared by eye.
func (m Manifest) encode() ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(`{"version":1,"files":[`)
	for i, f := range m.Files {
		line, err := json.Marshal(f)
		if err != nil {
			return nil, err
		}
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteByte('\n')
		b.Write(line)
	}
	b.WriteString("\n]}\n")
	return b.Bytes(), nil
}
