package output

import (
	"bytes"
	"context"
	"fmt"
	"slices"
)

// Inspect makes every file of the tree, keeping none, and shows its bytes to
// inspect, which is called by several goroutines at a time and may be nil. The
// error joins what makers and inspect reported, each wrapped with its path.
func (t *Tree) Inspect(ctx context.Context, inspect func(path string, data []byte) error) error {
	return t.InspectOnly(ctx, func(string) bool { return true }, inspect)
}

// InspectOnly is [Tree.Inspect] of the wanted files, and of what is made from them.
func (t *Tree) InspectOnly(ctx context.Context, wanted func(path string) bool, inspect func(path string, data []byte) error) error {
	paths := slices.DeleteFunc(t.sources(), func(path string) bool { return !wanted(path) })
	return each(ctx, 0, len(paths), func(i int, _ *bytes.Buffer) error {
		return t.family(paths[i], func(path string, data []byte) error { return show(inspect, path, data) })
	})
}

// show shows a file to inspect, if there is one.
func show(inspect func(path string, data []byte) error, path string, data []byte) error {
	if inspect == nil {
		return nil
	}
	if err := inspect(path, data); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}
