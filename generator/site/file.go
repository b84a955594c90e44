package site

import (
	"net/url"
	"path"
	"strings"

	"golang.org/x/text/unicode/norm"

	"plansite/generator/locale"
)

// File is a file beside a text: where it is read and where it is published.
type File struct {
	Source string // path in the site's folder
	Name   string // in the folder of its article, as [FileName] writes it
	Target string // path in the published tree
	Folder string // that of its article in the published tree
	Size   int64
	Label  locale.Text // the words of the links to it
	Linked bool        // it is linked or listed, not only shown as a picture
}

// Picture is a picture as a page shows it. URL is relative to the page; 0 and "" are
// what is not known.
type Picture struct {
	URL           string
	Width, Height int
	Copies        string // in other widths, as srcset has them
}

// FileName returns what an author's reference to a file means: one form for one
// name, whatever system wrote it.
func FileName(dest string) string {
	name, _, _ := strings.Cut(dest, "#")
	if decoded, err := url.PathUnescape(name); err == nil {
		name = decoded
	}
	return path.Clean(norm.NFC.String(strings.ReplaceAll(name, `\`, "/")))
}
