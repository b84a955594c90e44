package output

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"
)

// acquire takes the lock file at path and waits while another build has it. The
// lock dies with its process, so a killed build bars nobody. The file is removed
// on release; whoever locked a file that was removed meanwhile tries again.
func acquire(ctx context.Context, path string) (release func(), err error) {
	for {
		f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o644)
		if err != nil {
			return nil, err
		}
		locked, err := tryLock(f)
		if locked && isAt(f, path) {
			return func() { unlock(f, path) }, nil
		}
		f.Close()
		if err != nil {
			return nil, fmt.Errorf("locking %s: %w", path, err)
		}
		if locked {
			continue
		}
		select {
		case <-ctx.Done():
			return nil, errors.Join(fmt.Errorf("another build is publishing (%s)", path), ctx.Err())
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// isAt tells whether the open file f is still the one at path.
func isAt(f *os.File, path string) bool {
	mine, err1 := f.Stat()
	there, err2 := os.Stat(path)
	return err1 == nil && err2 == nil && os.SameFile(mine, there)
}
