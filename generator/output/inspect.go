package output

import (
	"bytes"
	"context"
	"fmt"
)

// Inspect makes every file of the tree, keeping none, and shows its bytes to
// inspect, which is called by several goroutines at a time and may be nil. The
// error joins what makers and inspect reported, each wrapped with its path.
func (t *Tree) Inspect(ctx context.Context, inspect func(path string, data []byte) error) error {
	paths := t.Paths()
	return each(ctx, 0, len(paths), func(i int, _ *bytes.Buffer) error {
		_, err := t.inspect(paths[i], inspect)
		return err
	})
}

// inspect makes the bytes of path and shows them to see, if there is one.
func (t *Tree) inspect(path string, see func(path string, data []byte) error) ([]byte, error) {
	data, err := t.Make(path)
	if err == nil && see != nil {
		err = see(path, data)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return data, nil
}
