package check

import (
	"slices"
	"strings"
	"unicode/utf8"

	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/parity"
	"plansite/generator/site"
)

var termRendering = Check{
	Rule: diag.Rule{Name: "term-rendering", Severity: diag.Warning, Doc: diag.M("术语照 glossary.csv 译：有译文，不用 avoid_en 里的译法，规划全文里一个词只有一种译法，简称在全称之后",
		"terms are rendered as in glossary.csv: not left out, not as avoid_en advises against, in one way throughout the plan, and short forms come after the words that they stand for")},
	site: func(s *site.Site, problems *diag.List) {
		for p := range sitePairs(s) {
			if !quotesOthers(p.place) {
				reportTerms(p, problems)
			}
		}
		reportPlanTerms(s, problems)
	},
	pair: reportTerms,
}

// quotesOthers tells texts whose wording is not the editors': the glossary's own
// words, the themes of campaigns, and units, which the scale of an indicator renders.
func quotesOthers(place string) bool {
	return strings.HasPrefix(place, "glossary.csv/") || strings.HasPrefix(place, "campaigns/") && strings.Contains(place, "/themes.csv/")
}

func reportTerms(p pair, problems *diag.List) {
	if !p.languages.read() {
		return
	}
	for _, f := range p.glossary.Terms(p.texts()) {
		p.quote(problems.AddWarning(p.at(f.ZH, f.EN), "term-rendering", termMessage(p.place, f), termHint(f)), f.ZH, f.EN)
	}
}

// reportPlanTerms reports what only the document as a whole shows.
func reportPlanTerms(s *site.Site, problems *diag.List) {
	if !slices.ContainsFunc(s.Config.Languages[1:], func(l locale.Lang) bool { return languagesOf(s, l).read() }) {
		return
	}
	var zh, en strings.Builder
	var clauses []*site.Clause // of each character of the English
	for _, c := range s.Plan.Clauses {
		zh.WriteString(c.Plain("zh") + "\n")
		en.WriteString(c.Plain("en") + "\n")
		for range utf8.RuneCountInString(c.Plain("en")) + 1 {
			clauses = append(clauses, c)
		}
	}
	g := glossaryOf(s)
	found := g.Abbreviations(en.String())
	for _, f := range g.Terms(zh.String(), en.String()) {
		if f.Kind == parity.TwoRenderings {
			found = append(found, f)
		}
	}
	for _, f := range found {
		c := clauses[f.EN.Offset]
		p := pair{place: c.ID, pos: c.Pos("en")}
		p.quote(problems.AddWarning(p.pos, "term-rendering", termMessage(p.place, f), termHint(f)), f.ZH, f.EN)
	}
}

func termMessage(place string, f parity.TermFinding) diag.Msg {
	switch f.Kind {
	case parity.RenderingAvoided:
		return diag.M("%s：“%s”译成了不应采用的“%s”", "%s: %s is rendered “%s”, which the glossary advises against", place, bare(f.ZH), bare(f.EN))
	case parity.TwoRenderings:
		return diag.M("%s：“%s”另有一种译法“%s”", "%s: %s is also rendered “%s”", place, bare(f.ZH), bare(f.EN))
	case parity.ShortFormFirst:
		return diag.M("%s：简称“%[2]s”出现在全称之前", "%s: the short form “%s” comes before the words that it stands for", place, bare(f.EN))
	}
	return diag.M("%s：译文里没有“%s”的译法", "%s: the translation has no rendering of %s", place, bare(f.ZH))
}

func termHint(f parity.TermFinding) diag.Msg {
	return diag.M("词汇表的译法是 %s；行文中另有说法的写进 also_en，确应不同的在 content/exceptions.csv 写一行理由",
		"the glossary has %s; words that running text may use belong in also_en, and where the text is right to differ a row of content/exceptions.csv says why",
		strings.Join(f.Term.EN, " / "))
}
