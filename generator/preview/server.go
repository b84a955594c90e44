// Package preview shows the site while it is written: it watches the sources,
// loads the site again when they change, serves each page as it is asked for,
// and tells the browser to reload. Mistakes stand over the last good page until
// they are mended.
package preview

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"runtime/debug"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"plansite/generator/diag"
	"plansite/generator/output"
)

// Server is a preview of one site. Load and Roots are required.
type Server struct {
	// Load reads the sources and gives the site. changed holds the absolute
	// paths of files and folders that are new, different or gone since the last
	// call; it is nil at the first. The tree may be nil where problems has
	// errors. Calls never overlap.
	Load func(changed []string) (tree *output.Tree, problems diag.List, err error)
	// Roots are the absolute folders to watch, with all that is in them.
	Roots []string
	// Dir is the absolute folder of the site, which the files of problems are
	// relative to.
	Dir string
	// Text, if set, makes text of the bytes of a file below the roots, with the
	// lines and characters that problems count.
	Text func(raw []byte) []byte
	// Open, if set, shows a file in an editor at a line and a column, 0 where
	// unknown. The error is for the author to read.
	Open func(path string, line, col int) error
	// Ignore are absolute folders that are not watched: the output folder.
	Ignore []string
	// Poll, if above 0, is how often to look for changes instead of waiting for
	// the system to report them, which it does not do for network shares.
	Poll time.Duration
	// Hosts are names that a browser may ask for besides localhost and bare IP
	// addresses: the host of the address to listen at, where it is a name.
	Hosts []string
	// Lang is the language of messages, "zh" or "en".
	Lang string
	// Log receives a line for each load, and the problems, with colours if
	// Colour. nil is silence.
	Log    io.Writer
	Colour bool

	boot  string // another one for each run, so that pages of an earlier run reload
	state atomic.Pointer[state]
}

// state is the outcome of the last load. It is never changed, except that links
// gains those of pages that cannot be made: a new outcome is a new state, and
// replaced of the old one is closed.
type state struct {
	tree     *output.Tree // the last good one; nil before the first
	version  int          // counts trees
	revision int          // counts loads
	problems diag.List
	told     []byte    // what browsers are told: a message in JSON, and a newline
	links    *sync.Map // places of shown problems that can be opened: string to diag.Pos
	replaced chan struct{}
}

func newState(tree *output.Tree, version, revision int, problems diag.List) *state {
	return &state{tree: tree, version: version, revision: revision, problems: problems, links: new(sync.Map), replaced: make(chan struct{})}
}

// Run loads the site and serves it on listener until ctx ends, which is no error.
func (s *Server) Run(ctx context.Context, listener net.Listener) error {
	defer listener.Close()
	if s.Log == nil {
		s.Log = io.Discard
	}
	s.boot = rand.Text()[:8]
	s.state.Store(newState(nil, 0, 0, nil)) // nobody is served before the first load
	// Watching begins before reading, so that no edit falls in between.
	w := s.newWatcher()
	defer w.close()
	s.load(nil)

	ctx, cancel := context.WithCancel(ctx)
	var background sync.WaitGroup
	defer background.Wait()
	defer cancel()
	changes := make(chan []string)
	background.Go(func() { w.run(ctx, changes) })
	background.Go(func() { s.reload(ctx, changes) })
	return s.serve(ctx, listener)
}

func (s *Server) serve(ctx context.Context, listener net.Listener) error {
	server := &http.Server{
		Handler:           s.handler(),
		ReadHeaderTimeout: 10 * time.Second,
		// Streams of events end with ctx, or Shutdown would wait for them.
		BaseContext: func(net.Listener) context.Context { return ctx },
	}
	stop := context.AfterFunc(ctx, func() {
		grace, cancel := context.WithTimeout(context.Background(), time.Second)
		defer cancel()
		if server.Shutdown(grace) != nil {
			server.Close()
		}
	})
	defer stop()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// reload loads the site for each batch of changes. It has a goroutine of its
// own so that the watcher goes on collecting meanwhile.
func (s *Server) reload(ctx context.Context, changes <-chan []string) {
	for {
		select {
		case <-ctx.Done():
			return
		case changed := <-changes:
			s.load(changed)
		}
	}
}

// load asks Load and makes the outcome the new state. The last good tree stays
// where the new one has errors.
func (s *Server) load(changed []string) {
	start := time.Now()
	tree, problems, err := s.tryLoad(changed)
	if err != nil {
		problems = append(problems, asProblem(err))
	}
	problems = problems.Sorted()
	old := s.state.Load()
	next := newState(old.tree, old.version, old.revision+1, problems)
	if tree != nil && !problems.HasErrors() {
		next.tree = tree
		next.version++
	}
	next.told = s.tell(next)
	s.state.Store(next)
	close(old.replaced)
	s.report(old, next, time.Since(start))
}

// tryLoad is Load with a bug of ours made an error, so that the preview lives on.
func (s *Server) tryLoad(changed []string) (tree *output.Tree, problems diag.List, err error) {
	defer s.catch(&err)
	tree, problems, err = s.Load(changed)
	if tree != nil && err == nil {
		err = tree.Err()
	}
	return tree, problems, err
}

// catch turns a panic into an error, and leaves its place in the log.
func (s *Server) catch(err *error) {
	if v := recover(); v != nil {
		fmt.Fprintf(s.Log, "%v\n%s\n", v, debug.Stack())
		*err = fmt.Errorf("a bug in plansite: %v", v)
	}
}

// report logs a load; problems that were there before are not told again.
func (s *Server) report(old, now *state, took time.Duration) {
	if !slices.Equal(old.problems, now.problems) {
		diag.Printer{Lang: s.Lang, Colour: s.Colour}.Print(s.Log, gravest(now.problems))
		if more := s.more(now.problems); more != "" {
			fmt.Fprintln(s.Log, more)
		}
	}
	if now.problems.HasErrors() {
		fmt.Fprintln(s.Log, wordKept.In(s.Lang))
		return
	}
	fmt.Fprintln(s.Log, diag.M("已载入 %d 个文件，用时 %d 毫秒", "loaded %d files in %d ms", now.tree.Len(), took.Milliseconds()).In(s.Lang))
}

// asProblem makes an error of the environment something to show in the browser.
func asProblem(err error) diag.Problem {
	return diag.Problem{
		Severity: diag.Error,
		Rule:     "environment",
		Message:  diag.Msg{ZH: err.Error(), EN: err.Error()},
		Hint: diag.M("不是内容的错误：检查文件、权限和磁盘，然后重新保存任一文件",
			"not a mistake in content: look at the file, its permissions and the disk, then save any file again"),
	}
}
