package main

import (
	"os"
	"path/filepath"
	"time"

	"plansite/generator/check"
	"plansite/generator/diag"
	"plansite/generator/opendata"
	"plansite/generator/render"
	"plansite/generator/site"
	"plansite/generator/source"
	"plansite/generator/theme"
)

// pipeline is the way from a site's folder to its rendered tree. It remembers
// what it read, so that a second run looks only at what has changed.
type pipeline struct {
	dir     string // the site's folder
	cache   string // folder for what can be made again, or ""
	out     string // folder of the last build, or "": what has changed since is told
	baseURL string // overrides that of site.yaml
	asOf    func() time.Time
	show    []string // see source.Options

	agreed *check.Agreed // the texts that are known to agree with their translations
	source *source.Cache
	themes map[string]*theme.Theme // by name, nil while there are mistakes in any
	looks  map[string]render.Look  // the same, with what draws charts
}

// stage is a site on its way: what was read and what was made of it. With errors
// among the problems, result may be nil and must not be published.
type stage struct {
	site     *site.Site
	result   *render.Result
	problems diag.List
}

// run reads, checks and lays out the site. changed are the paths below dir that
// may differ since the last run; nil is all.
func (p *pipeline) run(changed []string) (stage, error) {
	fsys := os.DirFS(p.dir)
	s, problems, err := source.Read(fsys, source.Options{AsOf: p.asOf(), Cache: p.source, Changed: changed, Text: check.Text, Words: check.Words, Show: p.show})
	if err != nil {
		return stage{}, err
	}
	if p.baseURL != "" {
		s.Config.BaseURL = p.baseURL
	}
	s.Published = opendata.Published(p.published(opendata.PublishedFile))
	s.Promised = opendata.Promised(p.published(opendata.PromisedFile))
	out := stage{site: s, problems: problems}
	themeProblems, err := p.loadThemes(s.Config, changed)
	if err != nil {
		return stage{}, err
	}
	out.problems = append(out.problems, themeProblems...)
	out.problems = append(out.problems, p.sectionWords(s)...)
	if out.problems.HasErrors() {
		out.problems = append(out.problems, bodies(s)...).Sorted()
		return out, nil
	}
	out.problems = check.Except(s, append(out.problems, check.Site(s)...), source.Rules...).Sorted()
	sections := map[string]render.Look{}
	for section, name := range s.Config.SectionThemes {
		sections[section] = p.looks[name]
	}
	out.result = render.Site(s, render.Tools{
		Look: p.looks[s.Config.Theme], Sections: sections, Compare: check.Translations(s, p.agreed),
		Read: func(name string) ([]byte, error) {
			return os.ReadFile(filepath.Join(p.dir, filepath.FromSlash(name)))
		},
	})
	return out, nil
}

// published gives a file of the last build; there may be none.
func (p *pipeline) published(name string) []byte {
	if p.out == "" {
		return nil
	}
	data, err := os.ReadFile(filepath.Join(p.out, filepath.FromSlash(name)))
	if err != nil {
		return nil
	}
	return data
}

// sourceFolders are the folders that the site is made of.
func (p *pipeline) sourceFolders() []string {
	return []string{filepath.Join(p.dir, "content"), filepath.Join(p.dir, "themes")}
}

// bodies gives the mistakes in articles' texts where there will be no pages to
// find them: links cannot be followed then, all else is reported.
func bodies(s *site.Site) diag.List {
	var problems diag.List
	for a := range s.Articles() {
		for _, t := range a.Text {
			if t.Body == nil { // its front matter could not be read
				continue
			}
			_, list := t.Body(nil)
			problems = append(problems, list...)
		}
	}
	return problems
}
