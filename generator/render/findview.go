package render

import "html/template"

// What the templates of pages see that help to find others.

// SearchPage is search.html. Without its script it leads to lists of all there is.
type SearchPage struct {
	Frame
	SearchScript string
	Folder       string      // of the index
	Manifest     template.JS // of the index, as JSON
	Action       string      // where the form leads: the page itself
	Kinds, Years []Choice
	Ways         []Link // other ways to find something
}

// Choice is one of a list to choose from.
type Choice struct{ Value, Text string }

// IndexPage is a-z.html.
type IndexPage struct {
	Frame
	Letters []IndexLetter
	Columns []Link // columns that the index names only the newest articles of
}

// IndexLetter is a letter with what begins with it.
type IndexLetter struct {
	ID, Letter string
	Entries    []IndexEntry
}

// IndexEntry is a name with where it leads.
type IndexEntry struct{ Text, URL, Kind string }

// SitemapPage is sitemap.html.
type SitemapPage struct {
	Frame
	Parts []SitemapPart
}

// SitemapPart is a part of the site with its pages.
type SitemapPart struct {
	Title Link
	Links []Link
}

// NotFoundPage is 404.html. Its links are absolute where the base URL is known,
// since it is shown at any address.
type NotFoundPage struct {
	Frame
	Search string // address of the page that searches
	Links  []Link
}
