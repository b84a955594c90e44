package output

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime"
	"runtime/debug"
	"sync"
	"sync/atomic"
	"syscall"
)

// environmentError marks an error of the disk: the files after it would meet
// the same one, so the work ends.
type environmentError struct{ err error }

func (e *environmentError) Error() string { return e.err.Error() }
func (e *environmentError) Unwrap() error { return e.err }

func environment(err error) error {
	if err == nil {
		return nil
	}
	return &environmentError{err}
}

// isEnvironment tells errors of the disk that came from here, which lack the
// name of the output folder's trouble, from those of makers and inspectors.
func isEnvironment(err error) bool {
	switch err.(type) {
	case *environmentError, *fs.PathError, *os.LinkError, *os.SyscallError, syscall.Errno:
		return true
	}
	return false
}

// each calls do for 0 … n-1, by as many goroutines as workers says (0: one per
// processor), since making and writing files keeps all processors busy. All
// errors are joined in the order of the numbers; an environmentError or the end
// of ctx ends the work and is reported alone. A panic in do is one of the caller.
func each(ctx context.Context, workers, n int, do func(i int, scratch *bytes.Buffer) error) error {
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	var (
		next  atomic.Int64
		errs  = make([]error, n)
		group sync.WaitGroup
	)
	for range min(workers, n) {
		group.Go(func() {
			defer func() {
				if v := recover(); v != nil {
					stop(&panicError{v, debug.Stack()})
				}
			}()
			var scratch bytes.Buffer
			for i := int(next.Add(1)) - 1; i < n && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
				errs[i] = do(i, &scratch)
				if bad, ok := errs[i].(*environmentError); ok {
					stop(bad)
				}
			}
		})
	}
	group.Wait()
	if cause := context.Cause(ctx); cause != nil {
		if bug, ok := cause.(*panicError); ok {
			panic(bug)
		}
		return cause
	}
	return errors.Join(errs...)
}

// panicError carries a panic from a worker to the caller, with the place it
// happened at.
type panicError struct {
	value any
	stack []byte
}

func (p *panicError) Error() string { return fmt.Sprintf("%v\n%s", p.value, p.stack) }
