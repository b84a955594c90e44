package preview

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"

	"plansite/generator/diag"
)

// message is what live.js is told after each load: whether the page is stale,
// and what to show over it, in the words to show it with.
type message struct {
	Version  string    `json:"version"`  // of the tree
	Revision string    `json:"revision"` // of the outcome, mistakes included
	Lang     string    `json:"lang"`
	Title    string    `json:"title"`
	Note     string    `json:"note"`
	Close    string    `json:"close"`
	Errors   bool      `json:"errors"`
	Problems []problem `json:"problems"`
}

// problem is a diag.Problem in one language, ready to show.
type problem struct {
	Place    string `json:"place"`
	Severity string `json:"severity"`
	Word     string `json:"word"`
	Rule     string `json:"rule"`
	Message  string `json:"message"`
	Hint     string `json:"hint"`
}

func (s *Server) message(now *state) message {
	m := message{
		Version:  fmt.Sprintf("%s-%d", s.boot, now.version),
		Revision: fmt.Sprintf("%s-%d", s.boot, now.revision),
		Lang:     s.Lang,
		Title:    s.title(now.problems),
		Close:    wordClose.In(s.Lang),
		Errors:   now.problems.HasErrors(),
		Problems: s.shown(now.problems),
	}
	if m.Errors {
		m.Note = wordKept.In(s.Lang)
	}
	return m
}

// title counts: "2 处错误，1 处提醒".
func (s *Server) title(problems diag.List) string {
	count := map[diag.Severity]int{}
	for _, p := range problems {
		count[p.Severity]++
	}
	var parts []string
	if n := count[diag.Error]; n > 0 {
		parts = append(parts, fmt.Sprintf(wordErrors.In(s.Lang), n))
	}
	if n := count[diag.Warning]; n > 0 {
		parts = append(parts, fmt.Sprintf(wordWarnings.In(s.Lang), n))
	}
	return strings.Join(parts, wordSeparator.In(s.Lang))
}

func (s *Server) shown(problems diag.List) []problem {
	list := make([]problem, len(problems))
	for i, p := range problems {
		list[i] = problem{p.Pos.String(), string(p.Severity), wordSeverity[p.Severity].In(s.Lang),
			p.Rule, p.Message.In(s.Lang), p.Hint.In(s.Lang)}
	}
	return list
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
		data, err := json.Marshal(s.message(now))
		if err != nil {
			return
		}
		if _, err := fmt.Fprintf(w, "data: %s\n\n", data); err != nil || control.Flush() != nil {
			return
		}
		select {
		case <-r.Context().Done():
			return
		case <-now.replaced:
		}
	}
}
