// Package render turns a site into files: one file of code per output, each with
// the structs that its template sees in view.go. A page is made when the tree is
// asked for its bytes, so nothing here holds more than the page at hand.
package render

import (
	"html/template"
	"path"
	"strings"
	"sync"

	"plansite/generator/chart"
	"plansite/generator/diag"
	"plansite/generator/glossary"
	"plansite/generator/locale"
	"plansite/generator/opendata"
	"plansite/generator/output"
	"plansite/generator/search"
	"plansite/generator/site"
	"plansite/generator/theme"
)

// Output is a kind of file that the site consists of.
type Output struct {
	Name, Doc string
	add       func(*context)
}

// All are the outputs, in the order of the site map.
var All = []Output{
	{"home", "the home page of each language", addHome},
	{"plan", "the document, clause by clause", addPlan},
	{"tasks", "the list of tasks and a page for each", addTasks},
	{"indicators", "the overview of indicators, a page for each", addIndicators},
	{"progress", "the score board and the method", addProgress},
	{"sources", "where figures come from, and which were revised", addSources},
	{"evaluations", "evaluation reports, and what the plan obliges to report", addEvaluations},
	{"pictures", "each chart as SVG and PNG, to take away", addPictures},
	{"embeds", "a page for each chart, for frames on other sites", addEmbeds},
	{"sections", "columns of dated articles", addSections},
	{"pages", "single pages", addPages},
	{"campaigns", "series of campaigns", addCampaigns},
	{"glossary", "the terms with their definitions, in the order of each language", addGlossary},
	{"data", "the data to take away, with their description and dictionary", addData},
	{"translation", "how the translations stand, clause by clause", addTranslation},
	{"sitemap", "the list of all pages", addSitemap},
	{"index", "the names of all there is, by their first letter", addIndex},
	{"search", "the page that searches, and its index", addSearch},
	{"notfound", "the page for addresses that lead nowhere", addNotFound},
	{"assets", "the theme's style sheets, scripts and pictures", addAssets},
	{"files", "attachments of articles", addFiles},
	{"redirects", "a page at each address that a page has moved from", addRedirects},
}

// Templates are the templates that a theme must have, with their types.
var Templates = []theme.Template{
	topTemplate, bottomTemplate, metaTemplate, redirectTemplate, figureTemplate, homeTemplate, planTemplate, tasksTemplate, taskTemplate,
	indicatorsTemplate, indicatorTemplate, articleTemplate, listTemplate, seriesTemplate,
	glossaryTemplate, termTemplate, definitionTemplate, dataTemplate, dictionaryTemplate,
	translationTemplate, sitemapTemplate, indexTemplate, searchTemplate, notFoundTemplate,
	scoreboardTemplate, methodTemplate, sourcesTemplate, revisionsTemplate, dutiesTemplate,
	evaluationsTemplate, evaluationTemplate, embedTemplate,
}

// Result is the rendered site: its tree, and what it holds by kind.
type Result struct {
	Tree   *output.Tree
	Pages  int // HTML pages in all languages
	Charts int // charts in all languages

	context  *context
	mu       sync.Mutex // pages are made by several goroutines
	warnings diag.List
}

// Warnings are the problems found in making pages that did not stop them.
func (r *Result) Warnings() diag.List {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.warnings
}

// context is what the outputs share while a site is rendered.
type context struct {
	site         *site.Site
	theme        *theme.Theme
	charts       *chart.Drawer
	paint        *painting // nil where the theme has no fonts
	read         func(name string) ([]byte, error)
	compare      func(original, translation site.ArticleSource) diag.List
	langs        []locale.Lang
	result       *Result
	known        map[string]bool // language-neutral paths of pages
	chrome       *sync.Map       // chromeKey → [2]template.HTML
	root         string          // where links start, "" for relative ones
	listed       []listed        // pages in the order they were added
	translations translations
	spoken       *spoken
	indexes      map[locale.Lang]*search.Index
	finders      map[locale.Lang]*glossary.Finder

	data      *opendata.Data
	downloads []download // the files of the open data
}

// listed is a page as the site map shows it.
type listed struct {
	output string
	path   string // language-neutral
	title  locale.Text
}

// Tools are what pages are made with.
type Tools struct {
	Theme  *theme.Theme
	Charts *chart.Drawer
	// Read gives the bytes of an attachment by its path in the site's folder.
	Read func(name string) ([]byte, error)
	// Compare says where the translation of an article does not agree with its original.
	Compare func(original, translation site.ArticleSource) diag.List
}

// Site lays out all files of s as a tree whose bytes are made on demand.
func Site(s *site.Site, tools Tools) *Result {
	t := tools.Theme
	c := &context{
		site: s, theme: t, charts: tools.Charts, read: tools.Read, compare: tools.Compare,
		langs: s.Config.Languages, known: map[string]bool{}, chrome: new(sync.Map),
		result: &Result{Tree: new(output.Tree)}, translations: translationsOf(s), finders: findersOf(s), spoken: newSpoken(),
	}
	c.result.context = c
	c.paint = newPainting(t)
	c.openData()
	for _, o := range All {
		from := len(c.listed)
		o.add(c)
		for i := range c.listed[from:] {
			c.listed[from+i].output = o.Name
		}
	}
	return c.result
}

// page adds an HTML page in every language. p is its language-neutral path,
// title its name in the site map; body makes its bytes in one language.
func (c *context) page(p string, title locale.Text, body func(locale.Lang) ([]byte, error)) {
	c.known[p] = true
	c.listed = append(c.listed, listed{path: p, title: title})
	for _, lang := range c.langs {
		c.result.Pages++
		c.result.Tree.Add(c.path(lang, p), func() ([]byte, error) { return body(lang) })
	}
}

// words gives the theme's sentence key in every language of the site.
func (c *context) words(key string, args ...any) locale.Text {
	t := locale.Text{}
	for _, lang := range c.langs {
		t[lang] = c.theme.Words(lang).T(key, args...)
	}
	return t
}

// path puts a language-neutral path into the tree of lang: the authentic
// language is at the root, every other in a folder of its own.
func (c *context) path(lang locale.Lang, p string) string {
	if lang == c.langs[0] {
		return p
	}
	return string(lang) + "/" + p
}

// link gives the address of page p from page from, both language-neutral and in lang.
func (c *context) link(lang locale.Lang, from, p string) string {
	return c.linkTo(lang, from, lang, p)
}

// linkTo gives the relative address of page p in language to, from page from in lang.
func (c *context) linkTo(lang locale.Lang, from string, to locale.Lang, p string) string {
	return c.address(c.path(lang, from), c.path(to, p))
}

// address gives the address of the file to as seen from the file from.
func (c *context) address(from, to string) string {
	if c.root != "" {
		return c.root + to
	}
	return relative(from, to)
}

// relative gives the address of the file to as seen from the file from, both
// slash paths in the tree; a fragment of to is kept.
func relative(from, to string) string {
	file, fragment, has := strings.Cut(to, "#")
	if has {
		fragment = "#" + fragment
	}
	if from == file {
		if has {
			return fragment
		}
		return path.Base(file)
	}
	dir := path.Dir(from)
	up := ""
	for dir != "." && !strings.HasPrefix(file, dir+"/") {
		up += "../"
		dir = path.Dir(dir)
	}
	if dir != "." {
		file = strings.TrimPrefix(file, dir+"/")
	}
	return up + file + fragment
}

// resolve gives the function that turns links of an author on page from into
// addresses: "/tasks/t01.html" from the site's root in the same language,
// "#id" on the page, "table.csv" beside the article.
func (c *context) resolve(lang locale.Lang, from string) func(string) (string, bool) {
	return func(dest string) (string, bool) {
		p, fragment, _ := strings.Cut(dest, "#")
		if p == "" {
			return dest, fragment != ""
		}
		if !strings.HasPrefix(p, "/") {
			file := path.Join(attachments(from), p)
			return relative(c.path(lang, from), file), c.attached(file)
		}
		p = p[1:]
		if p == "plan/index.html" && fragment != "" && c.site.Plan.Clause(fragment) == nil {
			return "", false
		}
		if fragment != "" {
			return c.link(lang, from, p+"#"+fragment), c.known[p]
		}
		return c.link(lang, from, p), c.known[p]
	}
}

// attachments is the folder that holds the files of the article on page p:
// news/x/ for news/x.html, and the folder of the page itself for a series.
func attachments(p string) string {
	if dir, name := path.Split(p); dir != "" && name == "index.html" {
		return dir
	}
	return strings.TrimSuffix(p, ".html")
}

func (c *context) attached(target string) bool {
	for _, f := range c.site.Files {
		if f.Target == target {
			return true
		}
	}
	return false
}

// html marks bytes of package markdown or of a checked template as safe.
func html(s string) template.HTML { return template.HTML(s) }

// settle makes the problems of a text an error where they stop publication, and
// remembers them else.
func (c *context) settle(l diag.List) error {
	if l.HasErrors() {
		return l
	}
	if len(l) > 0 {
		c.result.mu.Lock()
		defer c.result.mu.Unlock()
		c.result.warnings = append(c.result.warnings, l...)
	}
	return nil
}
