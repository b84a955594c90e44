// Package audit reads the rendered site as a browser will: links and anchors
// that lead nowhere, ids used twice, missing languages, titles and meta tags,
// anything that the site's content security policy would refuse, addresses that
// were published once and are gone. What it finds is a mistake of a theme or of
// this program more often than of an author.
//
// Pages are seen one at a time while they are written, so that only a few
// numbers per page are kept; what concerns several pages is looked up at the end.
package audit

import (
	"hash/maphash"
	"net/url"
	"path"
	"slices"
	"strings"
	"sync"

	"plansite/generator/diag"
)

// Options are what an auditor has to know of the site. The zero value is a site
// in one language of which nothing is known.
type Options struct {
	// Has tells the files that exist.
	Has func(path string) bool
	// Languages are codes such as "zh"; pages of the first are in the root, those
	// of the others in folders of that name.
	Languages []string
	// Edition is the folder, ending in a slash, that holds the pages once more, with
	// the folders of languages in it; "" where there is none.
	Edition string
	// BaseURL is the site's address, ending in a slash, and SiteCode its
	// identification code; "" where they are not known.
	BaseURL, SiteCode string
	// Kind tells what kind of page a path is, which comes without the folder of
	// its language.
	Kind func(path string) Kind
	// Before are the files that the last build has published.
	Before []string
	// Withdrawn tells the files that are gone on purpose.
	Withdrawn func(path string) bool
}

// Kind is what the norms for meta tags tell apart.
type Kind int

const (
	Column  Kind = iota // a page that lists others, or stands for itself
	Content             // a page that holds one text or one subject
	Dated               // a content page whose day of publication is known
)

// Auditor collects what the rules find over all pages of one site.
type Auditor struct {
	opt     Options
	root    string // path of the base URL
	seed    maphash.Seed
	readers sync.Pool

	mu       sync.Mutex
	problems diag.List
	pages    map[string]*facts
	jumps    []jump
}

// facts are what other pages want to know of a page.
type facts struct {
	ids        []uint64 // hashed, sorted
	alternates []alternate
	noIndex    bool
}

// jump is a link to an anchor in another page.
type jump struct {
	from, to, id string
	line         int
}

// New makes an auditor for a site.
func New(opt Options) *Auditor {
	if opt.Kind == nil {
		opt.Kind = func(string) Kind { return Column }
	}
	a := &Auditor{opt: opt, pages: map[string]*facts{}, seed: maphash.MakeSeed()}
	if u, err := url.Parse(opt.BaseURL); err == nil && opt.BaseURL != "" {
		a.root = u.Path
	}
	a.readers.New = func() any { return &page{a: a, links: map[string]string{}} }
	return a
}

// See reads one file of the site; what is not HTML is passed over. It may be
// called by several goroutines at a time and keeps nothing of data.
func (a *Auditor) See(name string, data []byte) {
	if path.Ext(name) != ".html" {
		return
	}
	p := a.readers.Get().(*page)
	defer a.readers.Put(p)
	p.begin(name, data)
	p.read()
	f := p.finish()
	a.mu.Lock()
	defer a.mu.Unlock()
	a.pages[name] = f
	a.jumps = append(a.jumps, p.jumps...)
	a.problems = append(a.problems, p.problems...)
}

// Problems gives all that was found, once every page was seen.
func (a *Auditor) Problems() diag.List {
	a.mu.Lock()
	defer a.mu.Unlock()
	found := append(diag.List{}, a.problems...)
	a.anchors(&found)
	a.languages(&found)
	a.vanished(&found)
	return a.once(found).Sorted()
}

// once drops what is wrong with a page of the edition where the page that it is
// made from has the same fault.
func (a *Auditor) once(found diag.List) diag.List {
	if a.opt.Edition == "" {
		return found
	}
	type fault struct{ file, rule string }
	told := map[fault]bool{}
	for _, p := range found {
		told[fault{p.Pos.File, p.Rule}] = true
	}
	return slices.DeleteFunc(found, func(p diag.Problem) bool {
		of, ok := strings.CutPrefix(p.Pos.File, "public/"+a.opt.Edition)
		return ok && told[fault{"public/" + of, p.Rule}]
	})
}

// at is the place of a problem that concerns a whole page.
func at(page string) diag.Pos { return diag.Pos{File: "public/" + page} }

// language gives the language of a page, and its path without the folder of it.
func (a *Auditor) language(name string) (lang, neutral string) {
	if len(a.opt.Languages) == 0 {
		return "", name
	}
	edition, rest := a.edition(name)
	for _, l := range a.opt.Languages[1:] {
		if rest, ok := strings.CutPrefix(rest, l+"/"); ok {
			return l, edition + rest
		}
	}
	return a.opt.Languages[0], name
}

// in puts a path without a language's folder into lang.
func (a *Auditor) in(lang, neutral string) string {
	if lang == a.opt.Languages[0] {
		return neutral
	}
	edition, rest := a.edition(neutral)
	return edition + lang + "/" + rest
}

// edition parts the folder of the other edition from a path that is in it.
func (a *Auditor) edition(name string) (folder, rest string) {
	if rest, ok := strings.CutPrefix(name, a.opt.Edition); ok {
		return a.opt.Edition, rest
	}
	return "", name
}
