package preview

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"html/template"
	"net/http"
	"strings"

	"plansite/generator/diag"
)

// message is what live.js is told after each load: whether the page is stale,
// and what to show over it, in the words to show it with.
type message struct {
	Version  string `json:"version"`  // of the tree
	Revision string `json:"revision"` // of the outcome, mistakes included
	Lang     string `json:"lang"`
	Severity string `json:"severity"` // of the gravest problem; "" without any
	Key      string `json:"key"`      // another one for other errors
	Title    string `json:"title"`
	Note     string `json:"note"`
	Close    string `json:"close"`
	List     string `json:"list"` // HTML
}

// tell makes the message of a new state.
func (s *Server) tell(now *state) []byte {
	m := message{
		Version:  fmt.Sprintf("%s-%d", s.boot, now.version),
		Revision: fmt.Sprintf("%s-%d", s.boot, now.revision),
		Lang:     s.Lang,
		Key:      key(now.problems.Of(diag.Error)),
		Title:    s.title(now.problems),
		Close:    wordClose.In(s.Lang),
	}
	if parts := now.problems.ByGravity(); len(parts) > 0 {
		m.Severity = string(parts[0][0].Severity)
	}
	if now.problems.HasErrors() {
		m.Note = wordKept.In(s.Lang)
	}
	var err error
	if m.List, err = s.list(now, now.problems).html(); err != nil {
		m.List = template.HTMLEscapeString(err.Error())
	}
	var data bytes.Buffer
	enc := json.NewEncoder(&data)
	enc.SetEscapeHTML(false) // the HTML would be half as long again
	if err := enc.Encode(m); err != nil {
		panic(err) // plain data
	}
	return data.Bytes()
}

// key tells one set of errors from another.
func key(errors diag.List) string {
	sum := sha256.Sum256([]byte(errors.Error()))
	return hex.EncodeToString(sum[:8])
}

// title counts: "2 个错误，1 条提醒".
func (s *Server) title(problems diag.List) string {
	var parts []string
	for _, part := range problems.ByGravity() {
		parts = append(parts, part[0].Severity.Counted(len(part)).In(s.Lang))
	}
	return strings.Join(parts, wordSeparator.In(s.Lang))
}

// serveEvents streams a message now and after each load, as server-sent events.
func (s *Server) serveEvents(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	if r.Method == http.MethodHead {
		return
	}
	control := http.NewResponseController(w)
	fmt.Fprint(w, "retry: 500\n\n")
	for {
		now := s.state.Load()
		if _, err := fmt.Fprintf(w, "data: %s\n", now.told); err != nil || control.Flush() != nil {
			return
		}
		select {
		case <-r.Context().Done():
			return
		case <-now.replaced:
		}
	}
}
