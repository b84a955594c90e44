package main

import (
	"bytes"
	"cmp"
	"maps"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"plansite/generator/chart"
	"plansite/generator/diag"
	"plansite/generator/render"
	"plansite/generator/site"
	"plansite/generator/theme"
)

// wantedThemes are the themes of the site, its own first, and where they are named.
func wantedThemes(conf site.Config) []theme.Wanted {
	if conf.Theme == "" { // it could not be read, which was reported
		return nil
	}
	out := []theme.Wanted{{Name: conf.Theme, Pos: cmp.Or(conf.At["theme"], conf.Pos)}}
	for _, section := range slices.Sorted(maps.Keys(conf.SectionThemes)) {
		if name := conf.SectionThemes[section]; name != "" {
			out = append(out, theme.Wanted{Name: name, Pos: conf.At["section_themes."+section]})
		}
	}
	return out
}

// loadThemes loads the themes of the site at first and when their files change.
func (p *pipeline) loadThemes(conf site.Config, changed []string) (diag.List, error) {
	wanted := wantedThemes(conf)
	loaded := func(w theme.Wanted) bool {
		t := p.themes[w.Name]
		return t != nil && slices.Equal(t.Languages(), conf.Languages)
	}
	missing := slices.ContainsFunc(wanted, func(w theme.Wanted) bool { return !loaded(w) })
	touched := changed == nil || slices.ContainsFunc(changed, func(name string) bool { return strings.HasPrefix(name, "themes/") })
	if !missing && !touched {
		return nil, nil
	}
	var problems diag.List
	var err error
	p.themes, problems, err = theme.Load(filepath.Join(p.dir, "themes"), wanted, conf.Languages, render.Templates)
	p.looks = p.looksOf(wanted)
	return problems, err
}

// looksOf gives each theme what draws its charts: one for all that have the same library.
func (p *pipeline) looksOf(wanted []theme.Wanted) map[string]render.Look {
	charts := ""
	if p.cache != "" {
		charts = filepath.Join(p.cache, "charts")
	}
	looks := map[string]render.Look{}
	for _, w := range wanted {
		t := p.themes[w.Name]
		if t == nil {
			continue
		}
		look := render.Look{Theme: t}
		for _, other := range looks {
			if bytes.Equal(other.Theme.Library, t.Library) {
				look.Charts = other.Charts
			}
		}
		if look.Charts == nil {
			look.Charts = chart.NewDrawer(t.Library, charts, runtime.GOMAXPROCS(0))
		}
		looks[w.Name] = look
	}
	return looks
}

// sectionWords reports each column of the site that its theme has no name for; that
// no template names it, the theme alone cannot know. What the theme of the site lacks,
// one that extends it lacks as well: it is told of the first.
func (p *pipeline) sectionWords(s *site.Site) diag.List {
	for _, w := range wantedThemes(s.Config) {
		if t := p.themes[w.Name]; t != nil {
			if problems := unnamedSections(s, t); len(problems) > 0 {
				return problems
			}
		}
	}
	return nil
}

func unnamedSections(s *site.Site, t *theme.Theme) diag.List {
	var problems diag.List
	for _, section := range s.Sections {
		_, own := s.Config.Columns[section.ID]
		if own || named(t, section.ID) {
			continue
		}
		problems.AddError(s.Config.Pos, "missing-words", diag.M("栏目 %q 没有名称", "the column %q has no name", section.ID),
			diag.M("在 site.yaml 里加上它的名称和一句说明，如 section_names: {%s: {name: {zh: 健康, en: Health}, description: {zh: …, en: …}}}",
				"add its name and a sentence about it to site.yaml, such as section_names: {%s: {name: {zh: 健康, en: Health}, description: {zh: …, en: …}}}", section.ID))
	}
	return problems
}

// named reports whether a theme has a name for a section in all of its languages.
func named(t *theme.Theme, section string) bool {
	for _, lang := range t.Languages() {
		if !t.Words(lang).Has("section." + section) {
			return false
		}
	}
	return true
}
