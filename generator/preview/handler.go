package preview

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"path"
	"slices"
	"strings"
	"time"

	"plansite/generator/diag"
)

// reserved is the folder of the preview's own files. A site cannot have it,
// since no page of it is ever asked from the tree.
const reserved = "/_plansite/"

//go:embed live.js live.css
var own embed.FS

// contentTypes are those of the files that sites hold. Go's own table depends on
// the machine.
var contentTypes = map[string]string{
	".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
	".mjs": "text/javascript; charset=utf-8", ".json": "application/json", ".geojson": "application/geo+json",
	".txt": "text/plain; charset=utf-8", ".md": "text/markdown; charset=utf-8", ".csv": "text/csv; charset=utf-8",
	".xml": "application/xml", ".atom": "application/atom+xml", ".rss": "application/rss+xml",
	".ics": "text/calendar; charset=utf-8", ".webmanifest": "application/manifest+json",
	".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif",
	".webp": "image/webp", ".avif": "image/avif", ".ico": "image/x-icon",
	".woff2": "font/woff2", ".woff": "font/woff", ".ttf": "font/ttf", ".otf": "font/otf",
	".pdf": "application/pdf", ".zip": "application/zip", ".wasm": "application/wasm",
	".mp4": "video/mp4", ".webm": "video/webm", ".mp3": "audio/mpeg",
	".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}

func (s *Server) handler() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("X-Content-Type-Options", "nosniff")
		w.Header().Set("Cache-Control", "no-cache")
		switch {
		case !s.allowed(r.Host):
			http.Error(w, wordHost.In(s.Lang), http.StatusForbidden)
		case r.URL.Path == reserved+"open":
			s.serveOpen(w, r)
		case r.Method != http.MethodGet && r.Method != http.MethodHead:
			w.Header().Set("Allow", "GET, HEAD")
			http.Error(w, wordMethod.In(s.Lang), http.StatusMethodNotAllowed)
		case strings.HasPrefix(r.URL.Path, reserved):
			s.serveOwn(w, r)
		default:
			s.servePage(w, r)
		}
	})
}

// allowed tells whether a browser may ask under this name. A name that someone
// else owns could be made to point here, and their page would read the drafts;
// addresses and localhost belong to nobody.
func (s *Server) allowed(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	host = strings.ToLower(strings.Trim(host, "[]"))
	if _, err := netip.ParseAddr(host); err == nil {
		return true
	}
	return host == "localhost" || strings.HasSuffix(host, ".localhost") || slices.Contains(s.Hosts, host)
}

func (s *Server) serveOwn(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(r.URL.Path, reserved)
	if name == "events" {
		s.serveEvents(w, r)
		return
	}
	data, err := own.ReadFile(name)
	if err != nil {
		http.Error(w, wordNotFound.In(s.Lang), http.StatusNotFound)
		return
	}
	send(w, r, http.StatusOK, name, data)
}

// servePage makes and sends what the last good tree has at the path.
func (s *Server) servePage(w http.ResponseWriter, r *http.Request) {
	now := s.state.Load()
	if now.tree == nil {
		s.sendProblems(w, r, now, http.StatusInternalServerError, wordNone, now.problems)
		return
	}
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	status := http.StatusOK
	if !now.tree.Has(name) {
		if now.tree.Has(name + "/index.html") {
			to := url.URL{Path: "/" + name + "/", RawQuery: r.URL.RawQuery}
			http.Redirect(w, r, to.String(), http.StatusFound)
			return
		}
		status, name = http.StatusNotFound, notFoundPage(now, name)
	}
	if name == "" {
		s.sendProblems(w, r, now, status, wordNotFound, nil)
		return
	}
	data, err := s.makePage(now, name)
	if err != nil {
		s.sendProblems(w, r, now, http.StatusInternalServerError, wordPage, problemsOf(err))
		return
	}
	if path.Ext(name) == ".html" {
		data = inject(data, s.liveTag("v", now.version))
	}
	send(w, r, status, name, data)
}

// notFoundPage gives the nearest 404.html up from name, so that each language
// has its own, or "".
func notFoundPage(now *state, name string) string {
	for dir := path.Dir(strings.TrimLeft(name, "/")); ; dir = path.Dir(dir) {
		if page := path.Join(dir, "404.html"); now.tree.Has(page) {
			return page
		}
		if dir == "." {
			return ""
		}
	}
}

func (s *Server) makePage(now *state, name string) (data []byte, err error) {
	defer s.catch(&err)
	return now.tree.Make(name)
}

// problemsOf gives the mistakes in an error of a page, or the error as one.
func problemsOf(err error) diag.List {
	if list := (diag.List)(nil); errors.As(err, &list) {
		return list
	}
	return diag.List{asProblem(err)}
}

// send answers with data, of the type that name ends in.
func send(w http.ResponseWriter, r *http.Request, status int, name string, data []byte) {
	kind, ok := contentTypes[strings.ToLower(path.Ext(name))]
	if !ok {
		kind = "application/octet-stream"
	}
	w.Header().Set("Content-Type", kind)
	if status == http.StatusOK {
		sum := sha256.Sum256(data)
		w.Header().Set("ETag", fmt.Sprintf(`"%x"`, sum[:16]))
		http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(data))
		return
	}
	w.Header().Set("Content-Length", fmt.Sprint(len(data)))
	w.WriteHeader(status)
	if r.Method != http.MethodHead {
		w.Write(data)
	}
}
