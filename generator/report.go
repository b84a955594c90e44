package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"plansite/generator/diag"
	"plansite/generator/site"
)

// How a report is printed.
const (
	formatText   = "text"   // for people; so is ""
	formatJSON   = "json"   // one document
	formatGitHub = "github" // as text, but the problems are annotations of GitHub Actions
)

// report is what a build or a check says of itself; as JSON it is all that it prints.
type report struct {
	Pages      int            `json:"pages"`
	Files      int            `json:"files"`
	Charts     int            `json:"charts"`
	Languages  []string       `json:"languages"`
	DurationMS int64          `json:"duration_ms"`
	Problems   []problemJSON  `json:"problems"`
	Withheld   []withheldJSON `json:"withheld"`

	list     diag.List
	dir      string // the site's folder
	withheld []site.Withheld
	until    time.Time // the first instant at which the same sources give another site
	same     bool      // nothing had changed since the last build
}

type problemJSON struct {
	File     string `json:"file"`
	Line     int    `json:"line"`
	Col      int    `json:"col"`
	Severity string `json:"severity"`
	Rule     string `json:"rule"`
	Message  string `json:"message"`
	Hint     string `json:"hint"`
}

func newReport(st stage) report {
	r := report{Problems: []problemJSON{}, Languages: []string{}, list: st.problems}
	if st.site != nil {
		r.withheld, r.until = st.site.Withheld, until(st.site)
		r.Languages = append(r.Languages, st.languages()...)
	}
	if st.result != nil {
		r.Pages, r.Charts, r.Files = st.result.Pages, st.result.Charts, st.result.Tree.Len()
	}
	return r
}

// until is the first instant at which the same content gives another site: what
// falls due, and at the latest the next day, since verdicts and duties depend on it.
func until(s *site.Site) time.Time {
	t := s.AsOf.In(s.Config.Zone)
	midnight := time.Date(t.Year(), t.Month(), t.Day()+1, 0, 0, 0, 0, s.Config.Zone)
	if !s.Until.IsZero() && s.Until.Before(midnight) {
		return s.Until
	}
	return midnight
}

// print writes the report: what is withheld, the problems and the closing line,
// or the one document for programs.
func (a *app) print(r report, format, closing string) error {
	if format == formatJSON {
		return a.printJSON(r)
	}
	for _, w := range r.withheld {
		fmt.Fprintln(a.err, a.withheld(w))
	}
	if format == formatGitHub {
		for _, p := range r.list {
			fmt.Fprintln(a.out, annotation(p, r.dir, a.lang))
		}
	} else {
		a.problems().Print(a.err, r.list)
	}
	_, err := fmt.Fprintln(a.out, closing)
	return err
}

func (a *app) printJSON(r report) error {
	for _, p := range r.list {
		r.Problems = append(r.Problems, problemJSON{p.Pos.File, p.Pos.Line, p.Pos.Col, string(p.Severity), p.Rule, p.Message.In(a.lang), p.Hint.In(a.lang)})
	}
	r.Withheld = withheldForPrograms(r.withheld)
	enc := json.NewEncoder(a.out)
	enc.SetEscapeHTML(false)
	return enc.Encode(r)
}

// problems is what writes problems to the terminal.
func (a *app) problems() diag.Printer { return diag.Printer{Lang: a.lang, Colour: a.colour} }

// tally says how many problems there are; notes only where there are any.
func (a *app) tally(problems diag.List) string {
	var parts []string
	for _, s := range diag.Severities {
		if n := len(problems.Of(s)); n > 0 || s != diag.Note {
			parts = append(parts, s.Counted(n).In(a.lang))
		}
	}
	return strings.Join(parts, a.say("，", ", "))
}
