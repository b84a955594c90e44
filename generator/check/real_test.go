package check_test

import (
	"os"
	"testing"
	"time"

	"plansite/generator/check"
	"plansite/generator/diag"
	"plansite/generator/source"
)

// What the office alone can answer: codes and numbers that it has not given, and
// the review of the translation.
var forTheOffice = map[string]bool{"missing-config": true, "missing-document": true, "translation-unreviewed": true}

func TestRealContentHasOnlyWhatTheOfficeMustAnswer(t *testing.T) {
	s, problems, err := source.Read(os.DirFS("../.."), source.Options{AsOf: time.Now(), Text: check.Text, Words: check.Words})
	if err != nil {
		t.Fatal(err)
	}
	problems = append(check.Except(s, append(problems, check.Site(s)...)), bodies(s)...)
	for _, p := range problems {
		if p.Severity == diag.Error || !forTheOffice[p.Rule] && p.Severity != diag.Note {
			t.Error(p.Text("en"))
		}
	}
	if len(s.Pairs) < 200 || len(s.Plan.Clauses) < 60 || len(s.Exceptions) == 0 {
		t.Errorf("%d pairs, %d clauses, %d exceptions: the content was not read", len(s.Pairs), len(s.Plan.Clauses), len(s.Exceptions))
	}
}
