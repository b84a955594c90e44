package search_test

import (
	"bytes"
	"compress/gzip"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"plansite/generator/chart"
	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/output"
	"plansite/generator/render"
	"plansite/generator/site"
	"plansite/generator/source"
	"plansite/generator/theme"
)

// siteTree is the repository's own site.
var siteTree = sync.OnceValues(func() (*output.Tree, error) {
	s, problems, err := source.Read(os.DirFS("../.."), source.Options{AsOf: time.Now(), Cache: &source.Cache{}})
	if err != nil || problems.HasErrors() {
		return nil, cmpOr(err, problems)
	}
	themes, problems, err := theme.Load("../../themes", []theme.Wanted{{Name: "main"}}, s.Config.Languages, render.Templates)
	if err != nil || len(problems) > 0 {
		return nil, cmpOr(err, problems)
	}
	t := themes["main"]
	r := render.Site(s, render.Tools{Look: render.Look{Theme: t, Charts: chart.NewDrawer(t.Library, "", 1)}, Read: os.ReadFile,
		Compare: func(_, _ site.ArticleSource) diag.List { return nil }})
	return r.Tree, r.Tree.Err()
})

func cmpOr(err, problems error) error {
	if err != nil {
		return err
	}
	return problems
}

// openSite makes the script search the repository's own site in lang.
func (b *browser) openSite(lang locale.Lang) {
	b.Helper()
	tree, err := siteTree()
	if err != nil {
		b.Fatal(err)
	}
	prefix := ""
	if lang != "zh" {
		prefix = string(lang) + "/"
	}
	page, err := tree.Make(prefix + "search.html")
	if err != nil {
		b.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(page), `id="search-index">`)
	manifest, _, _ := strings.Cut(rest, "</script>")
	b.open(manifest, func(name string) ([]byte, error) { return tree.Make(prefix + "search/" + name + ".js") })
}

// siteBrowsers gives a script for each language with the repository's own site.
func siteBrowsers(t *testing.T) map[locale.Lang]*browser {
	t.Helper()
	out := map[locale.Lang]*browser{}
	for _, lang := range []locale.Lang{"zh", "en"} {
		out[lang] = newBrowser(t)
		out[lang].openSite(lang)
	}
	return out
}

// TestNamesLeadToTheirPages looks for each indicator and task, and for some of the
// terms, by name.
func TestNamesLeadToTheirPages(t *testing.T) {
	if testing.Short() {
		t.Skip("slow")
	}
	for lang, b := range siteBrowsers(t) {
		for i, d := range ask[[]document](b, "all") {
			if d.Kind != "indicator" && d.Kind != "task" && (d.Kind != "term" || i%7 > 0) {
				continue
			}
			hits := b.find(d.Title, filter{}).Hits
			if len(hits) == 0 || hits[0].Title != d.Title {
				t.Errorf("%s: %q finds %v first", lang, d.Title, hits[:min(1, len(hits))])
			}
		}
	}
}

// fetched is how many bytes were loaded since the last call, raw and as a server
// sends them.
func (b *browser) fetched() (raw, sent int) {
	for _, data := range b.loaded {
		raw += len(data)
		sent += zipped(data)
	}
	clear(b.loaded)
	return raw, sent
}

func zipped(data []byte) int {
	var out bytes.Buffer
	w, _ := gzip.NewWriterLevel(&out, 6) // what servers do
	w.Write(data)
	w.Close()
	return out.Len()
}
