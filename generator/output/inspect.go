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
		data, err := t.Make(paths[i])
		if err == nil && inspect != nil {
			err = inspect(paths[i], data)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", paths[i], err)
		}
		return nil
	})
}
