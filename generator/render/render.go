// Package render turns a site into files: one file of code per output, each with
// the structs that its template sees in view.go. A page is made when the tree is
// asked for its bytes, so nothing here holds more than the page at hand.
package render

import (
	"html/template"
	"strings"
	"sync"

	"plansite/generator/chart"
	"plansite/generator/diag"
	"plansite/generator/glossary"
	"plansite/generator/locale"
	"plansite/generator/opendata"
	"plansite/generator/output"
	"plansite/generator/pdf"
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
	{"parallel", "the document in two languages side by side", addParallel},
	{"paper", "the document as PDF, DOCX, text and Markdown", addPaper},
	{"passages", "a small page for each clause, to quote it by", addPassages},
	{"tasks", "the list of tasks and a page for each", addTasks},
	{"indicators", "the overview of indicators, a page for each", addIndicators},
	{"progress", "the score board and the method", addProgress},
	{"sources", "where figures come from, and which were revised", addSources},
	{"evaluations", "evaluation reports, and what the plan obliges to report", addEvaluations},
	{"pictures", "each chart as SVG and PNG, to take away", addPictures},
	{"embeds", "a page for each chart, for frames on other sites", addEmbeds},
	{"sections", "columns of dated articles", addSections},
	{"tags", "the articles of each tag", addTags},
	{"pages", "single pages", addPages},
	{"campaigns", "series of campaigns", addCampaigns},
	{"glossary", "the terms with their definitions, in the order of each language", addGlossary},
	{"data", "the data to take away, with their description and dictionary", addData},
	{"translation", "how the translations stand, clause by clause", addTranslation},
	{"aids", "where readers choose type, colours and spacing", addAids},
	{"sitemap", "the list of all pages", addSitemap},
	{"index", "the names of all there is, by their first letter", addIndex},
	{"search", "the page that searches, and its index", addSearch},
	{"sitemapxml", "the same list for search engines", addSitemapXML},
	{"llms", "a list of what matters for programs that read for people", addLLMs},
	{"feeds", "the dated articles as Atom and JSON Feed", addFeeds},
	{"notfound", "the page for addresses that lead nowhere", addNotFound},
	{"cards", "pictures for shared links", addCards},
	{"large", "every page once more in large type, for readers without scripts", addLarge},
	{"assets", "the theme's style sheets, scripts and pictures", addAssets},
	{"icons", "the theme's icon for phones, and what they need to know of the site", addIcons},
	{"files", "attachments of articles", addFiles},
	{"redirects", "a page at each address that a page has moved from", addRedirects},
}

// Templates are the templates that a theme must have, with their types.
var Templates = []theme.Template{
	topTemplate, bottomTemplate, largeTemplate, metaTemplate, redirectTemplate, figureTemplate, homeTemplate, planTemplate, passageTemplate, parallelTemplate, tasksTemplate, taskTemplate,
	indicatorsTemplate, indicatorTemplate, articleTemplate, listTemplate, tagsTemplate, seriesTemplate, marksTemplate, campaignTemplate, quizTemplate, slidesTemplate, bannerTemplate,
	glossaryTemplate, termTemplate, definitionTemplate, dataTemplate, dictionaryTemplate,
	translationTemplate, aidsTemplate, sitemapTemplate, indexTemplate, searchTemplate, notFoundTemplate,
	scoreboardTemplate, methodTemplate, sourcesTemplate, revisionsTemplate, dutiesTemplate,
	evaluationsTemplate, evaluationTemplate, embedTemplate, componentsTemplate,
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

// context is what a page is made with: what all outputs share, and how pages look in
// its part of the site.
type context struct {
	*common
	theme  *theme.Theme
	charts *chart.Drawer
	root   string // where links start, "" for relative ones
}

// common is what the outputs share while a site is rendered.
type common struct {
	site         *site.Site
	looks        map[string]Look           // of the sections that have their own
	paint        map[locale.Lang]*painting // empty where the theme has no fonts
	lacks        map[lack]bool             // characters that were looked for in fonts
	read         func(name string) ([]byte, error)
	compare      func(original, translation site.ArticleSource) diag.List
	langs        []locale.Lang
	result       *Result
	known        map[string]bool // language-neutral paths of pages
	chrome       *sync.Map       // chromeKey → [2]template.HTML
	listed       []listed        // pages in the order they were added
	translations translations
	spoken       *spoken
	indexes      map[locale.Lang]*search.Index
	finders      map[locale.Lang]*glossary.Finder
	tags         []tagged               // that articles have
	files        map[string][]site.File // attachments by the folder of their article
	sizes        *sync.Map              // of pictures, by their source
	feeds        map[locale.Lang]bool   // which languages have any

	data      *opendata.Data
	downloads []download // the files of the open data
	papers    []paper    // the plan as files
	posters   map[campaignKey][]posterFile
	kits      map[campaignKey]func() ([]byte, error)
	pdfFont   func(chinese bool) (*pdf.Font, error)
}

// listed is a page as the site map shows it.
type listed struct {
	output  string
	path    string // language-neutral
	title   locale.Text
	article *site.Article                      // whose page it is, or nil
	changed locale.Date                        // the day of what is newest on it, as far as that is known
	about   func(locale.Lang) string           // what is on it, in a sentence; nil where the title says it
	text    func(locale.Lang) []search.Section // what can be found on it besides, or nil
	card    cardMaker                          // nil where it shares that of the home page
}

// Look is what pages look like: their theme, and what draws charts with its library.
type Look struct {
	Theme  *theme.Theme
	Charts *chart.Drawer
}

// Tools are what pages are made with.
type Tools struct {
	Look
	Sections map[string]Look // by section, the first folder of pages' paths; those that are not there look like the site
	// Read gives the bytes of an attachment by its path in the site's folder.
	Read func(name string) ([]byte, error)
	// Compare says where the translation of an article does not agree with its original.
	Compare func(original, translation site.ArticleSource) diag.List
}

// Site lays out all files of s as a tree whose bytes are made on demand.
func Site(s *site.Site, tools Tools) *Result {
	t := tools.Theme
	c := &context{theme: t, charts: tools.Charts, common: &common{
		site: s, looks: tools.Sections, read: tools.Read, compare: tools.Compare,
		langs: s.Config.Languages, known: map[string]bool{}, lacks: map[lack]bool{}, chrome: new(sync.Map), sizes: new(sync.Map), feeds: map[locale.Lang]bool{}, posters: map[campaignKey][]posterFile{}, kits: map[campaignKey]func() ([]byte, error){},
		result: &Result{Tree: new(output.Tree)}, translations: translationsOf(s), finders: findersOf(s), spoken: newSpoken(), tags: taggedIn(s), files: filesByFolder(s),
	}}
	c.result.context = c
	c.paint, c.pdfFont = newPaintings(t), pdfFonts(t)
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
// title its name in the site map; body makes its bytes in one language, as pages
// look there. The entry that it gives may be completed until the next page is added.
func (c *context) page(p string, title locale.Text, body func(*context, locale.Lang) ([]byte, error)) *listed {
	c.listed = append(c.listed, listed{path: p, title: title})
	c.unlisted(p, body)
	return &c.listed[len(c.listed)-1]
}

// unlisted adds a page that the site map leaves out.
func (c *context) unlisted(p string, body func(*context, locale.Lang) ([]byte, error)) {
	c.known[p] = true
	for _, lang := range c.langs {
		c.result.Pages++
		c.result.Tree.Add(c.path(lang, p), func() ([]byte, error) { return body(c.in(p), lang) })
	}
}

// in is the context of page p.
func (c *context) in(p string) *context {
	section, _, nested := strings.Cut(p, "/")
	if look, ok := c.looks[section]; ok && nested {
		return &context{c.common, look.Theme, look.Charts, c.root}
	}
	return c
}

// articlePage adds the page of an article.
func (c *context) articlePage(p string, a *site.Article, body func(*context, locale.Lang) ([]byte, error)) *listed {
	l := c.page(p, titles(a), body)
	l.article, l.changed, l.about = a, changedOn(a), func(lang locale.Lang) string { return a.Text[lang].Summary }
	return l
}

// words gives the theme's sentence key in every language of the site.
func (c *context) words(key string, args ...any) locale.Text {
	t := locale.Text{}
	for _, lang := range c.langs {
		t[lang] = c.theme.Words(lang).T(key, args...)
	}
	return t
}

// html marks bytes of package markdown or of a checked template as safe.
func html(s string) template.HTML { return template.HTML(s) }

// settle makes the problems of a text an error where they stop publication, and
// remembers them else.
func (c *context) settle(l diag.List) error {
	if l.HasErrors() {
		return l
	}
	c.warn(l)
	return nil
}

// warn remembers problems that stop nothing.
func (c *context) warn(l diag.List) {
	c.result.mu.Lock()
	defer c.result.mu.Unlock()
	c.result.warnings = append(c.result.warnings, l...)
}
