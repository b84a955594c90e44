//go:build unix

package output

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// tryLock is false without an error where another process or open file has the lock.
func tryLock(f *os.File) (bool, error) {
	err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB)
	if errors.Is(err, unix.EWOULDBLOCK) || errors.Is(err, unix.EINTR) {
		return false, nil
	}
	return err == nil, err
}

// unlock removes the file while the lock is still held, so that no two builds
// can hold locks on different files of one name.
func unlock(f *os.File, path string) {
	os.Remove(path)
	f.Close()
}
