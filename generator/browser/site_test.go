package browser

import (
	"bytes"
	"fmt"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// folder is where the file server puts the site: not at its root, so that a
// link that starts with a slash leads nowhere.
const folder = "/some/sub/"

// favicon is what Chromium asks for of its own accord for a page without an icon,
// such as one that is made for frames.
const favicon = "/favicon.ico"

// built is the repository's own site, built once by the program itself.
var built builtSite

type builtSite struct {
	once  sync.Once
	err   error
	tmp   string
	dir   string // the published files
	url   string // of dir on a file server, ending in a slash
	pages []string
}

func site(t *testing.T) *builtSite {
	t.Helper()
	built.once.Do(func() { built.err = built.build() })
	if built.err != nil {
		t.Fatal(built.err)
	}
	return &built
}

func (s *builtSite) build() (err error) {
	if s.tmp, err = os.MkdirTemp("", "plansite-site-"); err != nil {
		return err
	}
	root, err := filepath.Abs("../..")
	if err != nil {
		return err
	}
	program := filepath.Join(s.tmp, "generator")
	s.dir = filepath.Join(s.tmp, "site")
	for _, args := range [][]string{
		{"go", "build", "-o", program, "plansite/generator"},
		{program, "build", "--lang", "en", "--site", root, "--out", s.dir},
	} {
		if out, err := exec.Command(args[0], args[1:]...).CombinedOutput(); err != nil {
			return fmt.Errorf("%s: %w\n%s", strings.Join(args, " "), err, out)
		}
	}
	mux := http.NewServeMux()
	mux.Handle(folder, http.StripPrefix(folder, http.HandlerFunc(s.serve)))
	mux.HandleFunc(favicon, func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) })
	s.url = httptest.NewServer(mux).URL + folder
	return s.list()
}

// serve gives files as they are named. http.FileServer would send readers of an
// index.html on to its folder.
func (s *builtSite) serve(w http.ResponseWriter, r *http.Request) {
	data, err := fs.ReadFile(os.DirFS(s.dir), r.URL.Path)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	if r.URL.RawQuery == "slowly" {
		trickle(w, data)
		return
	}
	http.ServeContent(w, r, r.URL.Path, time.Time{}, bytes.NewReader(data))
}

// trickle sends the beginning of a page, its head and what is seen at first, bit by bit
// as a slow line does, so that it is painted when only a part is there.
func trickle(w http.ResponseWriter, page []byte) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	for part := range slices.Chunk(page[:min(len(page), 20<<10)], 700) {
		w.Write(part)
		w.(http.Flusher).Flush()
		time.Sleep(30 * time.Millisecond)
	}
	w.Write(page[min(len(page), 20<<10):])
}

// list finds the pages of the authentic language, without those in large type.
func (s *builtSite) list() error {
	return filepath.WalkDir(s.dir, func(name string, e fs.DirEntry, err error) error {
		path, _ := filepath.Rel(s.dir, name)
		if e != nil && e.IsDir() && (path == "en" || path == "large") {
			return filepath.SkipDir
		}
		if strings.HasSuffix(path, ".html") {
			s.pages = append(s.pages, filepath.ToSlash(path))
		}
		return err
	})
}

func (s *builtSite) remove() {
	if s.tmp != "" {
		os.RemoveAll(s.tmp)
	}
}

var bodyClass = regexp.MustCompile(`<body class="([a-z]+)`)

// kinds gives one page of each kind, the one with most on it. Those made for frames
// on other sites have neither header nor languages and are left out.
func (s *builtSite) kinds(t *testing.T) []string {
	var order []string
	most, size := map[string]string{}, map[string]int{}
	for _, p := range s.pages {
		if strings.HasPrefix(p, "embed/") || strings.HasSuffix(p, "/banner.html") {
			continue
		}
		page := s.read(t, p)
		kind := string(bodyClass.FindSubmatch(page)[1])
		if most[kind] == "" {
			order = append(order, kind)
		}
		if len(page) > size[kind] {
			most[kind], size[kind] = p, len(page)
		}
	}
	for i, kind := range order {
		order[i] = most[kind]
	}
	return order
}

// others gives the pages besides those of kinds.
func (s *builtSite) others(t *testing.T) []string {
	kinds := s.kinds(t)
	return slices.DeleteFunc(slices.Clone(s.pages), func(p string) bool {
		return slices.Contains(kinds, p)
	})
}

// charted gives the pages that hold a chart.
func (s *builtSite) charted(t *testing.T) []string {
	var out []string
	for _, p := range s.pages {
		if bytes.Contains(s.read(t, p), []byte(" data-chart")) {
			out = append(out, p)
		}
	}
	if len(out) == 0 {
		t.Fatal("no page of the site holds a chart")
	}
	return out
}

func (s *builtSite) read(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(s.dir, filepath.FromSlash(path)))
	if err != nil {
		t.Fatal(err)
	}
	return data
}
