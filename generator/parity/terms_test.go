package parity_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"plansite/generator/parity"
)

// glossary is that of the site.
func glossary(t *testing.T) []parity.Term {
	rows := csvRows(t, content+"glossary.csv")
	column := func(name string) int {
		i := slices.Index(rows[0], name)
		if i < 0 {
			t.Fatalf("the glossary has no column %s", name)
		}
		return i
	}
	zh, en, also, avoid := column("zh"), column("en"), column("also_en"), column("avoid_en")
	var list []parity.Term
	for _, row := range rows[1:] {
		list = append(list, parity.ParseTerm(row[zh], row[en], row[also], row[avoid]))
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
	g := parity.NewGlossary(append(glossary(t), parity.ParseTerm("示例词", "sample term / model word", "", "")))
	for _, c := range cases(t, "testdata/terms.txt") {
		if diff := cmp.Diff(c.want, toldTerms(g.Terms(c.zh, c.en))); diff != "" {
			t.Errorf("terms.txt:%d: %s | %s\n%s", c.line, c.zh, c.en, diff)
		}
	}
}

// TestEachSpoiltTermOfPlanIsFound puts another word for each rendering of the
// glossary, everywhere in its clause.
func TestEachSpoiltTermOfPlanIsFound(t *testing.T) {
	found, all := 0, 0
	terms := glossary(t)
	g := parity.NewGlossary(terms)
	for _, p := range planPairs(t) {
		for _, term := range terms {
			if !strings.Contains(p.zh, term.ZH) || len([]rune(term.ZH)) < 2 {
				continue
			}
			bare := regexp.MustCompile(`\s*\([^)]*\)`).ReplaceAllString(term.EN[0], "")
			spoilt := regexp.MustCompile(`(?i)\b`+regexp.QuoteMeta(bare)+`(?:s|es)?\b(?: \([A-Z]+\))?`).ReplaceAllString(p.en, "gadget")
			if spoilt == p.en {
				continue
			}
			all++
			if len(g.Terms(p.zh, spoilt)) > 0 {
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
	g := parity.NewGlossary(glossary(t))
	if found := g.Abbreviations(readFile(t, "plan/en.md")); len(found) != 0 {
		t.Errorf("plan: %v", toldTerms(found))
	}
	got := toldTerms(g.Abbreviations("SAMR and HACCP, that is Hazard Analysis and Critical Control Point (HACCP)"))
	want := []string{"short_form_first  = SAMR", "short_form_first  = HACCP"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
