package output

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

// tryLock is false without an error where another process or open file has the lock.
func tryLock(f *os.File) (bool, error) {
	const flags = windows.LOCKFILE_EXCLUSIVE_LOCK | windows.LOCKFILE_FAIL_IMMEDIATELY
	err := windows.LockFileEx(windows.Handle(f.Fd()), flags, 0, 1, 0, new(windows.Overlapped))
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) {
		return false, nil
	}
	return err == nil, err
}

// unlock removes the file if nobody else has it open: Windows keeps open files.
func unlock(f *os.File, path string) {
	f.Close()
	os.Remove(path)
}
