package render

import (
	"cmp"
	"html/template"
	"slices"
	"strconv"

	"plansite/generator/locale"
	"plansite/generator/search"
	"plansite/generator/site"
	"plansite/generator/theme"
)

const (
	searchTemplate = theme.Page[SearchPage]("search")
	searchPath     = "search.html"
)

// addSearch adds the page that searches, and the files of its index. They lie in
// a folder of each language that comes after most articles in the order of paths,
// so that a build has made their texts by then.
func addSearch(c *context) {
	c.page(searchPath, c.words("search.title"), (*context).searchPage)
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
	p := SearchPage{
		Frame: f, SearchScript: c.asset(lang, searchPath, "search.js"), Folder: c.link(lang, searchPath, "search/"),
		Manifest: template.JS(x.Manifest()), Action: searchPath,
	}
	for _, g := range x.Groups() {
		kind := Choice{g.Kind, c.kindName(lang, g.Kind)}
		if !slices.Contains(p.Kinds, kind) {
			p.Kinds = append(p.Kinds, kind)
		}
		year := strconv.Itoa(g.Year)
		if g.Year > 0 && !slices.Contains(p.Years, Choice{year, year}) {
			p.Years = append(p.Years, Choice{year, year})
		}
	}
	slices.SortFunc(p.Years, func(a, b Choice) int { return cmp.Compare(b.Value, a.Value) })
	p.Ways = c.waysToFind(lang)
	return searchTemplate.Render(c.theme, p)
}

// kindName names a kind of document; a column's articles are named by the column.
func (c *context) kindName(lang locale.Lang, kind string) string {
	w := c.theme.Words(lang)
	if slices.ContainsFunc(c.site.Sections, func(s *site.Section) bool { return s.ID == kind }) {
		return c.sectionName(w, kind)
	}
	return w.T("search.kind." + kind)
}

// waysToFind lead to pages that list all there is.
func (c *context) waysToFind(lang locale.Lang) []Link {
	w := c.theme.Words(lang)
	out := []Link{
		{Text: w.T("index.title"), URL: c.link(lang, searchPath, indexPath)},
		{Text: w.T("glossary.title"), URL: c.link(lang, searchPath, glossaryPath)},
		{Text: w.T("nav.plan"), URL: c.link(lang, searchPath, planPath)},
		{Text: w.T("sitemap.title"), URL: c.link(lang, searchPath, sitemapPath)},
	}
	return slices.DeleteFunc(out, func(l Link) bool { return l.URL == glossaryPath && !c.known[glossaryPath] })
}
