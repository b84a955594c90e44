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
	asOf := time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC)
	s, problems, err := source.Read(os.DirFS("../.."), source.Options{AsOf: asOf, Cache: &source.Cache{}})
	if err != nil || problems.HasErrors() {
		return nil, cmpOr(err, problems)
	}
	t, problems, err := theme.Load("../../themes/main", "themes/main", s.Config.Languages, render.Templates)
	if err != nil || len(problems) > 0 {
		return nil, cmpOr(err, problems)
	}
	r := render.Site(s, render.Tools{Theme: t, Charts: chart.NewDrawer(t.Library, "", 1), Read: os.ReadFile,
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

func TestTry(t *testing.T) {
	for _, q := range strings.Split(os.Getenv("TRY"), "|") {
		lang := locale.Lang("zh")
		if q != "" && q[0] < 0x80 {
			lang = "en"
		}
		b := newBrowser(t)
		b.openSite(lang)
		r := b.find(q, filter{})
		raw, sent := b.fetched()
		t.Logf("%s: %d exact %v, %d / %d bytes", q, r.Total, r.Exact, raw, sent)
		for _, h := range r.Hits {
			text := ""
			for _, run := range h.Text {
				if run[1] == true {
					text += "[" + run[0].(string) + "]"
				} else {
					text += run[0].(string)
				}
			}
			t.Logf("   %.2f %s#%s %q %s", h.Score, h.URL, h.ID, h.Title, text)
		}
		if len(r.Hits) == 0 {
			t.Log(ask[any](b, "help", q))
		}
	}
}
