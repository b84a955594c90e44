package render

import "html/template"

// ArticleLink is an article in a list.
type ArticleLink struct {
	Title, Summary, URL, Date, DateISO string
	Tag                                string // language, where it is not the page's own
	Column                             string // in a list of several columns, else ""
	Tags                               []Link // on a list's own page
}

// ArticlePage is an article or a single page.
type ArticlePage struct {
	Frame
	Date, DateISO       string
	Updated, UpdatedISO string // "" where it was not since its date
	Source              string
	Tags                []Link
	Body                template.HTML
	Contents            template.HTML // nested lists of links, "" without headings
	Files               []DownloadView
	Missing             *Link // the page has no text in this language: where it has one
	Prev, Next          *Link
	Back                *Link // the list that it stands in; nil for a single page
}

// ArticleListPage is <section>/index.html or tags/<tag>.html, and the further pages of each.
type ArticleListPage struct {
	Frame
	Items      []ArticleLink
	Tags       []Link // all tags
	Pages      []PageLink
	Prev, Next *Link
}

// PageLink leads to a page of a list by its number. After a Gap it is not the next one.
type PageLink struct {
	Link
	Label string // "page 2"
	Gap   bool
}

// TagsPage is tags/index.html.
type TagsPage struct {
	Frame
	Tags []TagView
}

// TagView is a tag and how many articles have it.
type TagView struct {
	Link
	Count string
}
