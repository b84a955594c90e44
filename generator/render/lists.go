package render

import (
	"fmt"
	"regexp"
	"strconv"

	"plansite/generator/locale"
	"plansite/generator/site"
	"plansite/generator/theme"
)

const listTemplate = theme.Page[ArticleListPage]("list")

// perPage is how many articles a page of a list holds.
const perPage = 20

// list is articles on one or more pages, newest first.
type list struct {
	first    string // its first page: news/index.html
	further  string // the others, with %d for their number: news/page-%d.html
	kind     string
	title    func(*theme.Words) string
	about    func(*theme.Words) string
	crumbs   func(*theme.Words) []crumb
	articles []*site.Article
	tag      string // whose articles these are, "" for a column
}

// page is the path of page n, counted from 0.
func (l list) page(n int) string {
	if n == 0 {
		return l.first
	}
	return fmt.Sprintf(l.further, n+1)
}

func (l list) pages() int { return (len(l.articles) + perPage - 1) / perPage }

func (l list) on(n int) []*site.Article {
	return l.articles[n*perPage : min((n+1)*perPage, len(l.articles))]
}

var furtherPage = regexp.MustCompile(`/page-[0-9]+\.html$`)

// isListPage tells the further pages of a list, which the site map leaves out.
// No article has such a name.
func isListPage(p string) bool { return furtherPage.MatchString(p) }

func (c *context) addList(l list) {
	for n := range l.pages() {
		title := locale.Text{}
		for _, lang := range c.langs {
			title[lang] = l.title(c.theme.Words(lang))
		}
		c.page(l.page(n), title, func(c *context, lang locale.Lang) ([]byte, error) { return c.listPage(lang, l, n) })
	}
}

func (c *context) listPage(lang locale.Lang, l list, n int) ([]byte, error) {
	w, at := c.theme.Words(lang), l.page(n)
	m := meta{kind: l.kind, path: at, title: l.title(w), column: l.title(w), description: l.about(w)}
	if n > 0 {
		m.title = w.T("pages.title", m.column, n+1)
	}
	if l.crumbs != nil {
		m.crumbs = l.crumbs(w)
	}
	f, err := c.frame(lang, m)
	if err != nil {
		return nil, err
	}
	p := ArticleListPage{Frame: f, Items: c.articleLinks(lang, at, l.on(n)), Tags: c.allTags(lang, at, l.tag)}
	for i, a := range l.on(n) {
		p.Items[i].Tags = c.tagLinks(lang, at, a)
		if l.tag != "" {
			p.Items[i].Column = c.columnName(w, a)
		}
	}
	p.Pages, p.Prev, p.Next = c.pageLinks(lang, l, n)
	return listTemplate.Render(c.theme, p)
}

// pageLinks leads from page n of a list to the others; a list of one page has none.
func (c *context) pageLinks(lang locale.Lang, l list, n int) (pages []PageLink, prev, next *Link) {
	w := c.theme.Words(lang)
	url := func(k int) string { return c.link(lang, l.page(n), l.page(k)) }
	if l.pages() > 1 {
		before := -1
		for _, k := range pagerNumbers(n, l.pages()) {
			number := strconv.Itoa(k + 1)
			pages = append(pages, PageLink{Link: Link{Text: number, URL: url(k), Current: k == n}, Label: w.T("pages.page", number), Gap: k > before+1})
			before = k
		}
	}
	if n > 0 {
		prev = &Link{Text: w.T("pages.prev"), URL: url(n - 1)}
	}
	if n+1 < l.pages() {
		next = &Link{Text: w.T("pages.next"), URL: url(n + 1)}
	}
	return pages, prev, next
}

// pagerNumbers are the pages that a pager offers: the first, the last and those around n.
func pagerNumbers(n, pages int) []int {
	var out []int
	for k := range pages {
		if k == 0 || k == pages-1 || k >= n-2 && k <= n+2 {
			out = append(out, k)
		}
	}
	return out
}

func (c *context) articleLinks(lang locale.Lang, at string, list []*site.Article) []ArticleLink {
	w := c.theme.Words(lang)
	var out []ArticleLink
	for _, a := range list {
		l := ArticleLink{Title: title(a, lang, c.langs), URL: c.link(lang, at, articlePath(a)), Date: w.ShortDate(a.Date), DateISO: a.Date.String()}
		if t := a.Text[lang]; t != nil {
			l.Summary = t.Summary
		} else {
			l.Tag = c.theme.Words(c.first(a)).Tag
		}
		out = append(out, l)
	}
	return out
}
