// Package theme loads themes/<name>: templates, assets, words.
//
//	themes/<name>/theme.yaml                extends: <name of another theme>; may be missing
//	themes/<name>/templates/base.html       the frame that every page shares
//	themes/<name>/templates/partials/*.html pieces for any page
//	themes/<name>/templates/<page>.html     one per kind of page; defines "main"
//	themes/<name>/assets/main.css, site.js  bundled and fingerprinted by esbuild
//	themes/<name>/assets/…                  anything else is published as it is, fingerprinted
//	themes/<name>/third_party/echarts/      the chart library, for the build and the browser
//	themes/<name>/third_party/fonts/        the fonts of painted pictures; may be missing
//	themes/<name>/words/<lang>.yaml         sentences and formats of a language
//
// What a theme lacks is that of the theme that it extends. A template is checked
// against the struct that it will be given, and every sentence that it names must
// exist in every language, before a page is made.
package theme

import (
	"bytes"
	"fmt"
	"html/template"
	"path/filepath"
	"sync"

	"github.com/jba/templatecheck"

	"plansite/generator/locale"
)

// Theme is a loaded theme, ready to make pages in any number of goroutines.
type Theme struct {
	Name   string
	Assets []Asset
	// Library is the chart library, run at build time and offered to browsers.
	Library []byte
	Fonts   Fonts

	parent    *Theme // that it extends, or nil
	dir       string // its folder
	langs     []locale.Lang
	words     map[locale.Lang]*Words
	files     map[string]*source  // of templates, its own and inherited ones, by names such as "partials/cards.html"
	checked   map[string]*checked // by page
	pages     map[pageKey]func() *template.Template
	ownAssets map[string]bool     // names of the files in its folder assets
	bundled   map[string][]string // the names of the files that a bundle is made from
}

// Fonts are TrueType files for what holds its own text, pictures and PDF; empty
// where the theme has none. Those named Latin hold no Chinese; their quotation
// marks are as narrow as English wants them.
type Fonts struct{ Regular, Bold, LatinRegular, LatinBold []byte }

// pageKey tells the templates of a theme apart: each has its sentences in one language.
type pageKey struct {
	name string
	lang locale.Lang
}

// label is the theme's folder as messages name it.
func (t *Theme) label() string { return folder + "/" + t.Name }

// layers are the theme and those that it extends, the nearest first.
func (t *Theme) layers() []*Theme {
	var out []*Theme
	for ; t != nil; t = t.parent {
		out = append(out, t)
	}
	return out
}

// path is a file of the theme on the disk; name has slashes.
func (t *Theme) path(name string) string { return filepath.Join(t.dir, filepath.FromSlash(name)) }

// Languages are the languages that the theme was loaded for.
func (t *Theme) Languages() []locale.Lang { return t.langs }

// Words gives the sentences of lang.
func (t *Theme) Words(lang locale.Lang) *Words { return t.words[lang] }

// Asset gives the published name of the asset called name ("main.css"), or "".
func (t *Theme) Asset(name string) string {
	for _, a := range t.Assets {
		if a.Name == name {
			return a.Path
		}
	}
	return ""
}

// Template is a template by name together with the type that it is given.
type Template interface {
	name() string
	check(*template.Template) error
}

// Page is a template whose data is of type T, which holds the words of a language.
type Page[T interface{ Language() locale.Lang }] string

func (p Page[T]) name() string { return string(p) }

func (p Page[T]) check(t *template.Template) error {
	var zero T
	return templatecheck.CheckHTML(t, zero)
}

var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// Render makes the page from data.
func (p Page[T]) Render(t *Theme, data T) ([]byte, error) {
	b := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(b)
	b.Reset()
	if err := t.pages[pageKey{string(p), data.Language()}]().Execute(b, data); err != nil {
		return nil, fmt.Errorf("theme %s: %w", t.Name, err)
	}
	return bytes.Clone(b.Bytes()), nil
}
