package render

import (
	"html/template"

	"plansite/generator/locale"
	"plansite/generator/search"
	"plansite/generator/theme"
)

const (
	searchTemplate = theme.Page[SearchPage]("search")
	searchPath     = "search.html"
)

// addSearch adds the page that searches, and the files of its index in a folder
// of each language: one that comes after most articles in the order of paths, so
// that a build has made their texts by then.
func addSearch(c *context) {
	c.page(searchPath, c.words("search.title"), c.searchPage)
	c.indexes = map[locale.Lang]*search.Index{}
	for _, lang := range c.langs {
		x := search.New(c.searchDocs(lang))
		c.indexes[lang] = x
		for _, name := range x.Names() {
			c.result.Tree.Add(c.path(lang, "search/"+name+".js"), func() ([]byte, error) { return x.File(name), nil })
		}
	}
}

func (c *context) searchPage(lang locale.Lang) ([]byte, error) {
	w, x := c.theme.Words(lang), c.indexes[lang]
	f, err := c.frame(lang, meta{kind: "search", path: searchPath, title: w.T("search.title"), description: w.T("search.description")})
	if err != nil {
		return nil, err
	}
	p := SearchPage{Frame: f, SearchScript: c.asset(lang, searchPath, "search.js"), Folder: c.link(lang, searchPath, "search/"), Manifest: template.JS(x.Manifest())}
	return searchTemplate.Render(c.theme, p)
}
