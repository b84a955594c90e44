package chart

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
)

// cache keeps pictures as files, each named by the hash of all that it
// was drawn from and beginning with the hash of its own content. It only saves
// time: what cannot be read is drawn again, what cannot be written is not kept.
type cache struct{ dir string }

func (c cache) get(key string) (string, bool) {
	if c.dir == "" {
		return "", false
	}
	data, err := os.ReadFile(filepath.Join(c.dir, key))
	if err != nil {
		return "", false
	}
	sum, picture, _ := strings.Cut(string(data), "\n")
	return picture, sum == hash(picture)
}

// put writes beside and renames, so that a reader never sees half a file.
func (c cache) put(key, picture string) {
	if c.dir == "" || os.MkdirAll(c.dir, 0o755) != nil {
		return
	}
	f, err := os.CreateTemp(c.dir, "new-*")
	if err != nil {
		return
	}
	_, err = f.WriteString(hash(picture) + "\n" + picture)
	if err2 := f.Close(); err == nil {
		err = err2
	}
	if err == nil {
		err = os.Rename(f.Name(), filepath.Join(c.dir, key))
	}
	if err != nil {
		os.Remove(f.Name())
	}
}

// hash names a row of parts; where one ends is part of it.
func hash(parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		sum := sha256.Sum256([]byte(p))
		h.Write(sum[:])
	}
	return hex.EncodeToString(h.Sum(nil))
}
