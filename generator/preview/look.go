package preview

import (
	"path/filepath"
	"slices"
	"strings"

	"plansite/generator/leftover"
)

// skip tells which paths below the roots are none of the site's.
func (w *watcher) skip(name string) bool {
	return leftover.Is(filepath.Base(name)) || slices.ContainsFunc(w.Ignore, func(dir string) bool { return isWithin(name, dir) })
}

// concerns tells whether an event at name may be about a source.
func (w *watcher) concerns(name string) bool {
	for _, root := range w.Roots {
		if !isWithin(name, root) {
			continue
		}
		for ; len(name) >= len(root); name = filepath.Dir(name) {
			if w.skip(name) {
				return false
			}
			if name == root {
				return true
			}
		}
	}
	return false
}

func isWithin(name, dir string) bool {
	return name == dir || strings.HasPrefix(name, dir+string(filepath.Separator))
}

// scan looks at everything.
func (w *watcher) scan() files {
	all := files{}
	for _, root := range w.Roots {
		w.look(all, root)
	}
	return all
}

// look puts what is at name into f. A root may be a symbolic link to a folder,
// which a separator at its end makes Go walk into.
func (w *watcher) look(f files, name string) {
	if slices.Contains(w.Roots, name) {
		name += string(filepath.Separator)
	}
	f.add(name, w.skip)
}
