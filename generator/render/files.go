package render

import (
	"cmp"
	"maps"
	"path"
	"slices"
	"strings"

	"plansite/generator/locale"
	"plansite/generator/picture"
	"plansite/generator/site"
	"plansite/generator/theme"
)

func addAssets(c *context) {
	add := func(t *theme.Theme) {
		for _, a := range t.Assets {
			if a.Name != componentsSheet && !c.result.Tree.Has(a.Path) { // the same of another theme, else
				c.result.Tree.Add(a.Path, func() ([]byte, error) { return a.Data, nil })
			}
		}
	}
	add(c.theme)
	for _, section := range slices.Sorted(maps.Keys(c.looks)) {
		add(c.looks[section].Theme)
	}
}

func addFiles(c *context) {
	for _, f := range c.site.Files {
		if picture.Is(f.Target) {
			c.addPicture(f)
			continue
		}
		c.result.Tree.Add(f.Target, func() ([]byte, error) { return c.read(f.Source) })
	}
}

func filesByFolder(s *site.Site) map[string][]site.File {
	by := map[string][]site.File{}
	for _, f := range s.Files {
		by[f.Folder] = append(by[f.Folder], f)
	}
	return by
}

// attachments is the folder that holds the files of the article on page p: news/x
// for news/x.html, and the folder of the page itself for a series.
func attachments(p string) string {
	if dir, name := path.Split(p); dir != "" && name == "index.html" {
		return path.Clean(dir)
	}
	return strings.TrimSuffix(p, ".html")
}

// attached returns the published file that an author on page from calls dest: one
// of the article there or, reached through its folder, of another.
func (c *context) attached(from, dest string) *site.File {
	file := path.Join(attachments(from), site.FileName(dest))
	for dir := path.Dir(file); dir != "." && dir != "/"; dir = path.Dir(dir) {
		name := file[len(dir)+1:]
		if i := slices.IndexFunc(c.files[dir], func(f site.File) bool { return f.Name == name }); i >= 0 {
			return &c.files[dir][i]
		}
	}
	return nil
}

var (
	pictureFormats = []string{"AVIF", "GIF", "JPEG", "JPG", "PNG", "SVG", "WEBP"}
	readInPlace    = []string{"PDF", "TXT"}
)

// articleFiles are the attachments of the article on page at, called by the words of
// the links to them. Pictures are in its text.
func (c *context) articleFiles(lang locale.Lang, at string) []DownloadView {
	var out []DownloadView
	folder := attachments(at)
	for _, f := range c.files[folder] {
		format := strings.ToUpper(strings.TrimPrefix(path.Ext(f.Target), "."))
		if slices.Contains(pictureFormats, format) {
			continue
		}
		w := c.theme.Words(lang)
		out = append(out, DownloadView{
			Words: w, Name: c.label(lang, f), Format: cmp.Or(format, w.T("none")), Size: size(int(f.Size)),
			URL: c.shared(lang, at, f.Target), Download: !slices.Contains(readInPlace, format),
		})
	}
	return out
}

// label is what readers call a file: the words of the link to it in their language
// or, without one, another, else its name.
func (c *context) label(lang locale.Lang, f site.File) string {
	for _, l := range append([]locale.Lang{lang}, c.langs...) {
		if f.Label[l] != "" {
			return f.Label[l]
		}
	}
	return path.Base(f.Name)
}
