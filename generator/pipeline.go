package main

import (
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"plansite/generator/chart"
	"plansite/generator/check"
	"plansite/generator/diag"
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
	baseURL string // overrides that of site.yaml
	asOf    func() time.Time

	agreed *check.Agreed // the texts that are known to agree with their translations
	source *source.Cache
	theme  *theme.Theme
	drawer *chart.Drawer
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
	s, problems, err := source.Read(fsys, source.Options{AsOf: p.asOf(), Cache: p.source, Changed: changed, Text: check.Text, Words: check.Words})
	if err != nil {
		return stage{}, err
	}
	if p.baseURL != "" {
		s.Config.BaseURL = p.baseURL
	}
	out := stage{site: s, problems: problems}
	themeProblems, err := p.loadTheme(s.Config, changed)
	if err != nil {
		return stage{}, err
	}
	out.problems = append(out.problems, themeProblems...)
	if p.theme != nil {
		out.problems = append(out.problems, sectionWords(s, p.theme)...)
	}
	if out.problems.HasErrors() {
		out.problems = append(out.problems, bodies(s)...).Sorted()
		return out, nil
	}
	out.problems = check.Except(s, append(out.problems, check.Site(s)...), source.Rules...).Sorted()
	out.result = render.Site(s, render.Tools{
		Theme: p.theme, Charts: p.drawer, Compare: check.Translations(s, p.agreed),
		Read: func(name string) ([]byte, error) {
			return os.ReadFile(filepath.Join(p.dir, filepath.FromSlash(name)))
		},
	})
	return out, nil
}

// sourceFolders are the folders that the site is made of.
func (p *pipeline) sourceFolders() []string {
	return []string{filepath.Join(p.dir, "content"), filepath.Join(p.dir, "themes")}
}

// sectionWords reports each column of the site that the theme has no name for;
// that no template names it, the theme alone cannot know.
func sectionWords(s *site.Site, t *theme.Theme) diag.List {
	var problems diag.List
	for _, section := range s.Sections {
		for _, lang := range t.Languages() {
			for _, key := range []string{"section." + section.ID, "section." + section.ID + ".description"} {
				if t.Words(lang).Has(key) {
					continue
				}
				problems.AddError(diag.Pos{File: "themes/" + t.Name + "/words/" + string(lang) + ".yaml"}, "missing-words",
					diag.M("缺少词句 %[1]q（site.yaml 的栏目 %[2]s 要用）", "there is no sentence %[1]q (the column %[2]s of site.yaml needs it)", key, section.ID),
					diag.M("在 words 下加一行：%s: …", "add a line under words: %s: …", key))
			}
		}
	}
	return problems
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

// loadTheme loads the site's theme at first and when its files change.
func (p *pipeline) loadTheme(conf site.Config, changed []string) (diag.List, error) {
	label := "themes/" + conf.Theme
	touched := func(name string) bool { return strings.HasPrefix(name, "themes/") }
	same := p.theme != nil && p.theme.Name == path.Base(conf.Theme) && changed != nil && !slices.ContainsFunc(changed, touched)
	if same && slices.Equal(p.theme.Languages(), conf.Languages) || conf.Theme == "" {
		return nil, nil
	}
	t, problems, err := theme.Load(filepath.Join(p.dir, filepath.FromSlash(label)), label, conf.Languages, render.Templates)
	if err != nil || len(problems) > 0 {
		p.theme = nil
		return problems, err
	}
	charts := ""
	if p.cache != "" {
		charts = filepath.Join(p.cache, "charts")
	}
	p.theme, p.drawer = t, chart.NewDrawer(t.Library, charts, runtime.GOMAXPROCS(0))
	return nil, nil
}
