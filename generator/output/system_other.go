//go:build !linux

package output

// exchange swaps two folders in one step, which only Linux knows how to do.
func exchange(_, _ string) (bool, error) { return false, nil }

// isMountPoint cannot be told everywhere; renaming a mount point fails by itself.
func isMountPoint(string) bool { return false }
