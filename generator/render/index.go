package render

import (
	"cmp"
	"fmt"
	"slices"
	"unicode/utf8"

	"plansite/generator/locale"
	"plansite/generator/search"
	"plansite/generator/site"
	"plansite/generator/theme"
)

const (
	indexTemplate = theme.Page[IndexPage]("index")
	indexPath     = "a-z.html"
)

// articlesInIndex is how many of a column's newest articles the index names: its
// own pages list all.
const articlesInIndex = 100

// addIndex adds the names of all there is by their first letter, for those who
// browse and for those without scripts.
func addIndex(c *context) {
	c.page(indexPath, c.words("index.title"), (*context).indexPage)
}

func (c *context) indexPage(lang locale.Lang) ([]byte, error) {
	w := c.theme.Words(lang)
	f, err := c.frame(lang, meta{kind: "index", path: indexPath, title: w.T("index.title"), description: w.T("index.description")})
	if err != nil {
		return nil, err
	}
	p := IndexPage{Frame: f, Letters: c.indexLetters(lang)}
	for _, s := range c.site.Sections {
		if len(s.Articles) > articlesInIndex {
			p.Columns = append(p.Columns, Link{Text: c.sectionName(w, s.ID), URL: c.link(lang, indexPath, c.columnList(s).first)})
		}
	}
	return indexTemplate.Render(c.theme, p)
}

// indexLetters puts what can be found by name under the letters of the language.
func (c *context) indexLetters(lang locale.Lang) []IndexLetter {
	index, pinyin := c.theme.Words(lang).NewIndex(), map[string]string{}
	for _, t := range c.publicTerms() {
		pinyin[t.Text.In(lang)] = t.Pinyin
	}
	list := c.named(lang)
	letter := map[string]string{}
	for _, d := range list {
		letter[d.Title] = index.Letter(d.Title, pinyin[d.Title])
	}
	slices.SortStableFunc(list, func(a, b search.Doc) int {
		return cmp.Or(cmp.Compare(letter[a.Title], letter[b.Title]), index.Compare(a.Title, b.Title))
	})
	var out []IndexLetter
	for _, d := range list {
		if l := letter[d.Title]; len(out) == 0 || out[len(out)-1].Letter != l {
			out = append(out, IndexLetter{ID: letterID(l), Letter: l})
		}
		at := &out[len(out)-1]
		at.Entries = append(at.Entries, IndexEntry{Text: d.Title, URL: c.link(lang, indexPath, d.URL), Kind: c.kindName(lang, d.Kind)})
	}
	return out
}

// letterID is where the entries of a letter begin. One of another script is named by
// its code, so that no address has to be escaped.
func letterID(letter string) string {
	r, _ := utf8.DecodeRuneInString(letter)
	if r < utf8.RuneSelf {
		return "index_" + string(r)
	}
	return fmt.Sprintf("index_u%04x", r)
}

// named are the documents of the search that have names, the clauses of the plan
// without their numbers. A task stands for its heading in the plan.
func (c *context) named(lang locale.Lang) []search.Doc {
	var out []search.Doc
	articles := map[string]int{}
	for _, d := range c.searchDocs(lang) {
		if articles[d.Kind]++; d.Kind == "clause" || d.Title == "" || d.Long && articles[d.Kind] > articlesInIndex {
			continue
		}
		out = append(out, d)
	}
	for _, cl := range c.site.Plan.Clauses {
		isTask := slices.ContainsFunc(c.site.Tasks, func(t *site.Task) bool { return t.Clause == cl })
		if name := cl.Title(lang); cl.Kind == site.Heading && name != "" && !isTask {
			out = append(out, search.Doc{Kind: "clause", URL: planPath + "#" + cl.ID, Title: name})
		}
	}
	return out
}
