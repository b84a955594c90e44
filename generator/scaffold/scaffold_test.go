package scaffold

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"plansite/generator/locale"
)

var values = map[string]string{"date": "2026-12-01", "day": "2027-06-09", "year": "2027", "events": "id,date", "materials": "file", "ratings": "indicator"}

// TestScaffoldsSayWhatToFillIn looks at every scaffold: texts are drafts in each
// language, with notes in Chinese and something to fill in; no value is left open.
func TestScaffoldsSayWhatToFillIn(t *testing.T) {
	kinds, err := fs.ReadDir(templates, "templates")
	if err != nil || len(kinds) < 4 {
		t.Fatalf("%d scaffolds: %v", len(kinds), err)
	}
	for _, kind := range kinds {
		names := map[string]bool{}
		for _, f := range Files(kind.Name(), []locale.Lang{"zh", "en", "fr"}, values) {
			text, where := string(f.Data), kind.Name()+"/"+f.Name
			names[f.Name] = true
			if strings.Contains(text, "${") || !strings.HasSuffix(text, "\n") || strings.Contains(text, "\r") {
				t.Errorf("%s: a value is open, or lines end otherwise", where)
			}
			if !strings.HasSuffix(f.Name, ".md") {
				continue
			}
			mark := "TO FILL IN"
			if f.Name == "zh.md" {
				mark = "【待填"
			}
			if !strings.Contains(text, "\ndraft: true\n") || !strings.Contains(text, "title: "+mark) || !note.MatchString(text) {
				t.Errorf("%s is no draft, has no title to fill in, or no notes", where)
			}
		}
		for _, name := range []string{"zh.md", "en.md", "fr.md"} {
			if !names[name] {
				t.Errorf("%s has no %s", kind.Name(), name)
			}
		}
	}
}

// note is a line of front matter and one of the body that only authors see.
var note = regexp.MustCompile(`(?ms)^# \p{Han}.*^---$.*^\[//\]: # "\p{Han}[^"\n]*"$`)

func TestTextsAreThoseOfTheSite(t *testing.T) {
	for _, f := range Files("news", []locale.Lang{"zh"}, values) {
		if f.Name != "zh.md" {
			t.Errorf("a site in Chinese alone has %s", f.Name)
		}
	}
	one, other := Files("news", []locale.Lang{"en"}, values), Files("news", []locale.Lang{"fr"}, values)
	if string(one[0].Data) != string(other[0].Data) {
		t.Error("a language without a template does not begin with the English one")
	}
}
