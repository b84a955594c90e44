package render

import "plansite/generator/theme"

// What a page offers to those who pass it on: addresses, pictures, citations.

// AddressView is the page's own address, also as QR code: its data for a path on a
// square of Size. OnScreen shows it on large screens too, else it is for paper.
type AddressView struct {
	URL      string
	Size     int
	Path     string
	OnScreen bool
}

// ShareView is what messengers and networks show beside a link to the page. Addresses
// are absolute; what is "" is left out.
type ShareView struct {
	Type, Site, Title, Description, URL string
	Locale                              string // "zh_CN"
	Published                           string // day of an article
	Image, ImageText                    string // the card, with what is written on it
	Width, Height                       int
}

// FeedView leads programs to the feeds.
type FeedView struct {
	Atom, JSON string
}

// PassagePage is c/<clause>.html: a clause by itself.
type PassagePage struct {
	Frame
	Document string // title of the document
	Clauses  []ClauseView
	Parts    []Link // of a heading with headings under it, in place of a text
	Citation *CitationView
	Links    []Link
}

// CitationView is how to quote the document or a clause of it.
type CitationView struct {
	*theme.Words
	Permalink string // absolute, "" where the site's address is not known
	Place     string // of the clause in the document, "" for the whole of it
	// Before and After are the parts of the citation around the day of reading;
	// where the style has no such day, all is in Before and Dated is false.
	Before, After string
	Dated         bool
}
