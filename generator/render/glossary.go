package render

import (
	"cmp"
	"slices"

	"plansite/generator/locale"
	"plansite/generator/site"
	"plansite/generator/theme"
)

const (
	glossaryTemplate = theme.Page[GlossaryPage]("glossary")
	glossaryPath     = "glossary.html"
)

// usesOfTerm is how many places in the plan an entry of the glossary names.
const usesOfTerm = 3

// addGlossary adds the page of the terms that have an id.
func addGlossary(c *context) {
	if len(c.publicTerms()) > 0 {
		c.page(glossaryPath, c.words("glossary.title"), (*context).glossaryPage)
	}
}

func (c *context) publicTerms() []*site.Term {
	return slices.DeleteFunc(slices.Clone(c.site.Terms), func(t *site.Term) bool { return t.ID == "" })
}

func (c *context) glossaryPage(lang locale.Lang) ([]byte, error) {
	w, list := c.theme.Words(lang), c.publicTerms()
	defined := 0
	for _, t := range list {
		if t.Definition.In(lang) != "" {
			defined++
		}
	}
	f, err := c.frame(lang, meta{kind: "glossary", path: glossaryPath, title: w.T("glossary.title"), description: w.T("glossary.description", len(list), defined)})
	if err != nil {
		return nil, err
	}
	return glossaryTemplate.Render(c.theme, GlossaryPage{Frame: f, Letters: c.letters(lang, list)})
}

// letters puts terms that have a text in lang under the letters of its index.
func (c *context) letters(lang locale.Lang, list []*site.Term) []GlossaryLetter {
	index := c.theme.Words(lang).NewIndex()
	list = slices.DeleteFunc(list, func(t *site.Term) bool { return t.Text.In(lang) == "" })
	letter := map[*site.Term]string{}
	for _, t := range list {
		letter[t] = index.Letter(t.Text.In(lang), t.Pinyin)
	}
	slices.SortFunc(list, func(a, b *site.Term) int {
		return cmp.Or(cmp.Compare(letter[a], letter[b]), index.Compare(a.Text.In(lang), b.Text.In(lang)))
	})
	uses := c.usesInPlan(lang)
	var out []GlossaryLetter
	for _, t := range list {
		if l := letter[t]; len(out) == 0 || out[len(out)-1].Letter != l {
			out = append(out, GlossaryLetter{ID: "index_" + string([]rune(l)[:1]), Letter: l})
		}
		at, e := &out[len(out)-1], c.glossaryEntry(lang, t, uses[t])
		if n := len(at.Terms); n > 0 && at.Terms[n-1].Term == e.Term { // a name and its short form may have one translation
			at.Terms[n-1].Others = append(at.Terms[n-1].Others, e.Others...)
			at.Terms[n-1].Also = append(at.Terms[n-1].Also, e.ID)
			continue
		}
		at.Terms = append(at.Terms, e)
	}
	return out
}

func (c *context) glossaryEntry(lang locale.Lang, t *site.Term, uses []*site.Clause) GlossaryEntry {
	w := c.theme.Words(lang)
	e := GlossaryEntry{
		TermView: TermView{Words: w, ID: t.ID, Term: t.Text.In(lang), Definition: t.Definition.In(lang),
			Source: t.DefinitionSource.In(lang), URL: "#" + t.ID},
		Note: t.Note.In(lang),
	}
	if t.Certainty != "" {
		e.Certainty = w.T("term.certainty." + t.Certainty)
	}
	for _, other := range c.langs {
		if s := t.Text.In(other); other != lang && s != "" {
			e.Others = append(e.Others, Field{Label: c.theme.Words(other).Name, Value: s, Tag: c.theme.Words(other).Tag})
		}
	}
	for _, cl := range uses {
		e.Uses = append(e.Uses, Link{Text: c.clauseName(lang, cl), URL: c.link(lang, glossaryPath, planPath+"#"+cl.ID)})
	}
	return e
}

// usesInPlan gives for each term the first clauses of the plan that use it, one
// under each heading.
func (c *context) usesInPlan(lang locale.Lang) map[*site.Term][]*site.Clause {
	uses := map[*site.Term][]*site.Clause{}
	for _, cl := range c.site.Plan.Clauses {
		if cl.Kind == site.Heading || cl.Kind == site.Table { // a table's rows are clauses of their own
			continue
		}
		for _, t := range c.finders[lang].In(cl.Plain(lang)) {
			known := slices.ContainsFunc(uses[t], func(u *site.Clause) bool { return c.clauseName(lang, u) == c.clauseName(lang, cl) })
			if !known && len(uses[t]) < usesOfTerm {
				uses[t] = append(uses[t], cl)
			}
		}
	}
	return uses
}
