//go:build !linux

package output

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// readEntries lists dir with what each name's inode says, as far as the system
// tells it in a portable way.
func readEntries(dir string) ([]entry, error) {
	list, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	entries := make([]entry, 0, len(list))
	for _, d := range list {
		info, err := d.Info()
		if err == nil && info.Mode()&fs.ModeSymlink != 0 {
			info, err = os.Stat(filepath.Join(dir, d.Name()))
		}
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		entries = append(entries, entry{name: d.Name(), dir: d.IsDir(), mode: uint32(info.Mode()),
			size: info.Size(), mtime: info.ModTime().UnixNano()})
	}
	return entries, nil
}
