// Package theme loads themes/<name>: templates, assets, words.
//
//	themes/<name>/templates/base.html       the frame that every page shares
//	themes/<name>/templates/partials/*.html pieces for any page
//	themes/<name>/templates/<page>.html     one per kind of page; defines "main"
//	themes/<name>/assets/main.css, site.js  bundled and fingerprinted by esbuild
//	themes/<name>/assets/…                  anything else is published as it is, fingerprinted
//	themes/<name>/third_party/echarts/      the chart library, for the build and the browser
//	themes/<name>/third_party/fonts/        the fonts of painted pictures; may be missing
//	themes/<name>/words/<lang>.yaml         sentences and formats of a language
//
// A template is checked against the struct that it will be given, and every
// sentence that it names must exist in every language, before a page is made.
package theme

import (
	"bytes"
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"github.com/jba/templatecheck"

	"plansite/generator/diag"
	"plansite/generator/locale"
)

// Theme is a loaded theme, ready to make pages in any number of goroutines.
type Theme struct {
	Name   string
	Assets []Asset
	// Library is the chart library, run at build time and offered to browsers.
	Library []byte
	Fonts   Fonts

	langs []locale.Lang
	words map[locale.Lang]*Words
	pages map[pageKey]*template.Template
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
	if err := t.pages[pageKey{string(p), data.Language()}].Execute(b, data); err != nil {
		return nil, fmt.Errorf("theme %s: %w", t.Name, err)
	}
	return bytes.Clone(b.Bytes()), nil
}

// Load reads the theme in folder dir, shown as label in messages, for the given
// languages and templates. What a theme's author got wrong comes as problems.
func Load(dir, label string, langs []locale.Lang, pages []Template) (*Theme, diag.List, error) {
	var problems diag.List
	if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
		problems.AddError(diag.Pos{File: label}, "missing-theme",
			diag.M("没有主题文件夹 %q", "there is no theme folder %q", label),
			diag.M("检查 content/site.yaml 中的 theme，或补上这个文件夹", "mend theme in content/site.yaml, or add the folder"))
		return nil, problems, nil
	}
	t := &Theme{Name: filepath.Base(dir), langs: langs, words: map[locale.Lang]*Words{}, pages: map[pageKey]*template.Template{}}
	for _, lang := range langs {
		w, err := loadWords(dir, lang)
		if err != nil {
			addWords(&problems, label+"/words/"+string(lang)+".yaml", err)
			continue
		}
		t.words[lang] = w
	}
	t.loadTemplates(dir, label, pages, &problems)
	if err := t.loadAssets(dir, label, &problems); err != nil {
		return nil, problems, err
	}
	if len(problems) > 0 {
		return nil, problems, nil
	}
	return t, nil, nil
}

func (t *Theme) loadTemplates(dir, label string, pages []Template, problems *diag.List) {
	folder := filepath.Join(dir, "templates")
	shared, err := filepath.Glob(filepath.Join(folder, "partials", "*.html"))
	if err != nil {
		panic(err) // the pattern is ours
	}
	shared = append(shared, filepath.Join(folder, "base.html"))
	for _, p := range pages {
		file := filepath.Join(folder, p.name()+".html")
		tmpl, err := template.New(p.name() + ".html").Option("missingkey=error").ParseFiles(append(shared, file)...)
		if err == nil {
			err = p.check(tmpl)
		}
		if err != nil {
			addTemplate(problems, folder, label, p.name(), err)
			continue
		}
		t.checkWords(tmpl, label, problems)
		for lang, w := range t.words {
			t.pages[pageKey{p.name(), lang}] = w.settle(tmpl)
		}
	}
}
