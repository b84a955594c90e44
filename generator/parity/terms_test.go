package parity_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"plansite/generator/parity"
)

// glossary is that of the site, with the other words and the words to be
// avoided that testdata adds to it.
func glossary(t *testing.T) []parity.Term {
	more := map[string][]string{}
	for _, row := range csvRows(t, "testdata/glossary.csv")[1:] {
		more[row[0]] = row[1:]
	}
	var list []parity.Term
	for _, row := range csvRows(t, content+"glossary.csv")[1:] {
		add := append(more[row[0]], "", "")
		list = append(list, parity.ParseTerm(row[0], row[1], add[0], add[1]))
		delete(more, row[0])
	}
	for zh := range more {
		t.Errorf("%s is not in the glossary", zh)
	}
	return list
}

func toldTerms(found []parity.TermFinding) []string {
	var list []string
	for _, f := range found {
		list = append(list, strings.TrimSpace(string(f.Kind)+" "+f.ZH.Text+" = "+f.EN.Text))
	}
	return list
}

func TestTermPairs(t *testing.T) {
	g := append(glossary(t), parity.ParseTerm("示例词", "sample term / model word", "", ""))
	for _, c := range cases(t, "testdata/terms.txt") {
		if diff := cmp.Diff(c.want, toldTerms(parity.Terms(g, c.zh, c.en))); diff != "" {
			t.Errorf("terms.txt:%d: %s | %s\n%s", c.line, c.zh, c.en, diff)
		}
	}
}

// termPairs are the real texts but the units, which the data's scale renders.
func termPairs(t *testing.T) []pair {
	return slices.DeleteFunc(append(planPairs(t), otherPairs(t)...), func(p pair) bool {
		return strings.HasPrefix(p.id, "indicators/indicators.csv") && strings.HasSuffix(p.id, "/unit")
	})
}

func TestRealContentKeepsToTheGlossary(t *testing.T) {
	g, allowed := glossary(t), exceptions(t, "term-exceptions.csv")
	unused := slices.Clone(allowed)
	for _, p := range termPairs(t) {
		open, used := allowed.ApplyTerms(p.id, parity.Terms(g, p.zh, p.en))
		for _, f := range toldTerms(open) {
			t.Errorf("%s: %s", p.id, f)
		}
		unused = slices.DeleteFunc(unused, func(e parity.Exception) bool { return slices.Contains(used, e) })
	}
	for _, e := range unused {
		t.Errorf("the exception %+v is not needed", e)
	}
}

// TestEachSpoiltTermOfPlanIsFound puts another word for each rendering of the
// glossary, everywhere in its clause.
func TestEachSpoiltTermOfPlanIsFound(t *testing.T) {
	found, all := 0, 0
	g := glossary(t)
	for _, p := range planPairs(t) {
		for _, term := range g {
			if !strings.Contains(p.zh, term.ZH) || len([]rune(term.ZH)) < 2 {
				continue
			}
			bare := regexp.MustCompile(`\s*\([^)]*\)`).ReplaceAllString(term.EN[0], "")
			spoilt := regexp.MustCompile(`(?i)\b`+regexp.QuoteMeta(bare)+`(?:s|es)?\b(?: \([A-Z]+\))?`).ReplaceAllString(p.en, "gadget")
			if spoilt == p.en {
				continue
			}
			all++
			if len(parity.Terms(g, p.zh, spoilt)) > 0 {
				found++
				continue
			}
			t.Logf("%s: %s without %q goes unnoticed", p.id, term.ZH, bare)
		}
	}
	t.Logf("%d of %d found (%.0f%%)", found, all, 100*float64(found)/float64(all))
	if all < 100 || found*100 < all*80 {
		t.Errorf("%d of %d found", found, all)
	}
}

func TestShortFormsComeAfterTheirWords(t *testing.T) {
	g := glossary(t)
	if found := parity.Abbreviations(g, readFile(t, "plan/en.md")); len(found) != 0 {
		t.Errorf("plan: %v", toldTerms(found))
	}
	got := toldTerms(parity.Abbreviations(g, "SAMR and HACCP, that is Hazard Analysis and Critical Control Point (HACCP)"))
	want := []string{"short_form_first  = SAMR", "short_form_first  = HACCP"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
