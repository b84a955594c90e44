package preview

import (
	"net"
	"net/http"
	"os"
	"path/filepath"

	"plansite/generator/diag"
)

// A browser does not follow links from a page to a file, so a form of the list
// of problems asks the server to open it. As that starts a program, it is done
// only for a page of this server, in a browser on this machine, and only for a
// place that a problem names at the moment: the path itself is never asked for,
// as it was of other servers, which were made to touch any file (CVE-2026-53632).

// serveOpen opens the file of a shown problem in the author's editor.
func (s *Server) serveOpen(w http.ResponseWriter, r *http.Request) {
	switch {
	case r.Method != http.MethodPost:
		w.Header().Set("Allow", http.MethodPost)
		http.Error(w, wordMethod.In(s.Lang), http.StatusMethodNotAllowed)
		return
	case !fromOwnPage(r) || !fromThisMachine(r):
		http.Error(w, wordElsewhere.In(s.Lang), http.StatusForbidden)
		return
	}
	r.Body = http.MaxBytesReader(w, r.Body, 16<<10)
	pos, ok := s.state.Load().links.Load(r.PostFormValue("place"))
	if !ok || s.Open == nil {
		http.Error(w, wordGone.In(s.Lang), http.StatusNotFound)
		return
	}
	if err := s.open(pos.(diag.Pos)); err != nil {
		http.Error(w, diag.M("打不开：%v", "cannot be opened: %v", err).In(s.Lang), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent) // the browser stays where it is
}

func (s *Server) open(pos diag.Pos) error {
	path, ok := s.locate(pos)
	if !ok {
		return os.ErrNotExist
	}
	if _, cell := pos.Path(); cell {
		return s.Open(path, 0, 0)
	}
	return s.Open(path, pos.Line, pos.Col)
}

// fromOwnPage tells whether a page of this server asks. Browsers say where a
// form comes from; what says nothing is no browser and has no business here.
func fromOwnPage(r *http.Request) bool {
	told := r.Header.Get("Sec-Fetch-Site") != "" || r.Header.Get("Origin") != ""
	return told && http.NewCrossOriginProtection().Check(r) == nil
}

// fromThisMachine tells whether the person who asks sees what is opened.
func fromThisMachine(r *http.Request) bool {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	from := net.ParseIP(host)
	if err != nil || from == nil {
		return false
	}
	here, _ := r.Context().Value(http.LocalAddrContextKey).(*net.TCPAddr)
	return from.IsLoopback() || here != nil && here.IP.Equal(from)
}

// locate gives the path of the file of a place, if it is one below the roots,
// symbolic links followed. Published files, for one, have no source to open.
func (s *Server) locate(pos diag.Pos) (path string, ok bool) {
	file, _ := pos.Path()
	path = filepath.Join(s.Dir, filepath.FromSlash(file))
	for _, dir := range s.Roots {
		if name, err := filepath.Rel(dir, path); err == nil && isFileIn(dir, name) {
			return path, true
		}
	}
	return "", false
}

func isFileIn(dir, name string) bool {
	root, err := os.OpenRoot(dir) // refuses names and links that lead out of it
	if err != nil {
		return false
	}
	defer root.Close()
	info, err := root.Stat(name)
	return err == nil && info.Mode().IsRegular()
}
