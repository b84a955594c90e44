package preview

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"time"

	"github.com/fsnotify/fsnotify"

	"plansite/generator/diag"
)

// Programs save in many ways: in place, in several writes, by renaming another
// file over the old one. So folders are watched, never files, and an event only
// says where to look; what has changed is told by comparing with what was there.
// Events can be missed (a folder made and filled at once, a full queue), so some
// time after the last one everything is looked at again.
const (
	quiet   = 15 * time.Millisecond  // without events before changes are told
	patient = 250 * time.Millisecond // at most, while events go on
	settled = 200 * time.Millisecond // without events before everything is looked at
	polling = time.Second            // where the system can watch no more folders
)

// watcher keeps what is known of the sources up to date. All but scan belongs to
// the goroutine of run.
type watcher struct {
	*Server
	notify  *fsnotify.Watcher // nil where it only polls, and the channels with it
	events  <-chan fsnotify.Event
	errors  <-chan error
	known   files
	dirty   map[string]bool // where to look
	scanned chan files      // results of scan
	scans   int             // under way: 0 or 1
	stale   bool            // something happened since the scan began
	poll    time.Duration
}

func (s *Server) newWatcher() *watcher {
	w := &watcher{Server: s, dirty: map[string]bool{}, scanned: make(chan files, 1), poll: s.Poll}
	if s.Poll <= 0 {
		w.subscribe()
	}
	for _, root := range s.Roots {
		// A root that is replaced as a whole is noticed from outside.
		w.watch(filepath.Dir(root))
	}
	w.known = w.scan()
	for name, m := range w.known {
		if m.mode.IsDir() {
			w.watch(name)
		}
	}
	return w
}

func (w *watcher) subscribe() {
	notify, err := fsnotify.NewWatcher()
	if err != nil {
		w.fallBack(err)
		return
	}
	w.notify, w.events, w.errors = notify, notify.Events, notify.Errors
}

// fallBack turns to polling: systems allow only so many watched folders.
func (w *watcher) fallBack(err error) {
	if w.poll > 0 {
		return
	}
	w.poll = polling
	fmt.Fprintln(w.Log, diag.M("系统不能监视所有文件夹（%v），改为每秒检查一次",
		"the system cannot watch all folders (%v); looking for changes every second instead", err).In(w.Lang))
}

func (w *watcher) close() {
	if w.notify != nil {
		w.notify.Close()
	}
}

// watch adds a folder.
func (w *watcher) watch(dir string) {
	if w.notify == nil {
		return
	}
	if err := w.notify.Add(dir); err != nil && !errors.Is(err, fs.ErrNotExist) {
		w.fallBack(err)
	}
}

// run tells changed paths to changes, in batches, until ctx ends.
func (w *watcher) run(ctx context.Context, changes chan<- []string) {
	var (
		ready          []string
		first          time.Time // of the events that wait
		look, lookAll  = stopped(), stopped()
		ticks, endTick = w.ticks()
	)
	defer func() { endTick() }()
	for {
		var out chan<- []string
		if len(ready) > 0 {
			out = changes
		}
		select {
		case <-ctx.Done():
			return
		case event := <-w.events:
			if !w.concerns(event.Name) {
				continue
			}
			if len(w.dirty) == 0 {
				first = time.Now()
			}
			w.dirty[event.Name], w.stale = true, true
			look.Reset(min(quiet, max(0, patient-time.Since(first))))
			lookAll.Reset(settled)
		case err := <-w.errors:
			if !errors.Is(err, fsnotify.ErrEventOverflow) {
				fmt.Fprintln(w.Log, err)
			}
			w.stale = true
			lookAll.Reset(0)
		case <-look.C:
			ready = merge(ready, w.lookAtDirty())
		case <-lookAll.C:
			w.startScan()
		case <-ticks:
			w.startScan()
		case all := <-w.scanned:
			w.scans--
			if w.stale {
				lookAll.Reset(settled)
				continue
			}
			if changed := w.learn(w.known, all); len(changed) > 0 {
				ready = merge(ready, changed)
				lookAll.Reset(settled)
			}
		case out <- ready:
			ready = nil
		}
		if ticks == nil && w.poll > 0 {
			ticks, endTick = w.ticks()
		}
	}
}

func stopped() *time.Timer {
	t := time.NewTimer(time.Hour)
	t.Stop()
	return t
}

func (w *watcher) ticks() (<-chan time.Time, func()) {
	if w.poll <= 0 {
		return nil, func() {}
	}
	t := time.NewTicker(w.poll)
	return t.C, t.Stop
}

func merge(a, b []string) []string {
	all := slices.Concat(a, b)
	slices.Sort(all)
	return slices.Compact(all)
}

// lookAtDirty compares the places that events named with what was there.
func (w *watcher) lookAtDirty() []string {
	was, is := files{}, files{}
	for name := range w.dirty {
		for n, m := range w.known.below(name) {
			was[n] = m
		}
		w.look(is, name)
	}
	clear(w.dirty)
	return w.learn(was, is)
}

// startScan looks at everything in a goroutine of its own: with many sources it
// takes longer than a saved edit should take to be seen.
func (w *watcher) startScan() {
	if w.scans > 0 {
		return
	}
	w.scans++
	w.stale = false
	go func() { w.scanned <- w.scan() }()
}

// learn replaces what was known of a part by what is, and gives the difference.
// Watches that are gone go first: a renamed folder has one watch under two names.
func (w *watcher) learn(was, is files) []string {
	changed := was.diff(is)
	for _, name := range changed {
		if _, still := is[name]; !still {
			if w.notify != nil && w.known[name].mode.IsDir() {
				w.notify.Remove(name)
			}
			delete(w.known, name)
		}
	}
	for _, name := range changed {
		m, there := is[name]
		if !there {
			continue
		}
		if m.mode.IsDir() {
			w.watch(name)
		}
		w.known[name] = m
	}
	return changed
}
