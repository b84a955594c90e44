package main

import (
	"cmp"
	"context"
	"path"
	"slices"
	"strings"

	"plansite/generator/diag"
	"plansite/generator/site"
)

// withheldAs returns the texts that are withheld for a reason.
func withheldAs(reason string, list []site.Withheld) []site.Withheld {
	return slices.DeleteFunc(slices.Clone(list), func(w site.Withheld) bool { return w.Reason != reason })
}

// articlesOf counts the articles that texts belong to.
func articlesOf(texts []site.Withheld) int {
	dirs := map[string]bool{}
	for _, w := range texts {
		dirs[path.Dir(w.Pos.File)] = true
	}
	return len(dirs)
}

// whole reads the site, and what a timer will publish as if it were public: what is
// approved must not fail on the day when nobody looks.
func (p *pipeline) whole() (stage, error) {
	st, err := p.run(nil)
	if err != nil {
		return st, err
	}
	later, err := p.asIf(st, site.Scheduled, site.Scheduled)
	for _, found := range later {
		if !slices.Contains(st.problems, found) {
			st.problems = append(st.problems, found)
		}
	}
	st.problems = st.problems.Sorted()
	return st, err
}

// asIf returns the mistakes in what is withheld for a reason, found as if the texts
// with the shown reasons were public. It keeps nothing of their pages.
func (p *pipeline) asIf(now stage, reason string, shown ...string) (diag.List, error) {
	texts := withheldAs(reason, now.site.Withheld)
	if len(texts) == 0 {
		return nil, nil
	}
	later := *p
	later.show = shown
	st, err := later.run([]string{})
	if err != nil {
		return nil, err
	}
	pages := pagesOf(texts)
	if st.result != nil {
		err = st.inspect(p.out, func(file string) bool { return path.Ext(file) == ".html" || isOf(pages, st.neutral(file)) })
	}
	return slices.DeleteFunc(st.problems.Sorted(), func(found diag.Problem) bool {
		file, _ := found.Pos.Path()
		if page, made := strings.CutPrefix(file, "public/"); made {
			return !isOf(pagesOf(textsIn(st.languageOf(page), texts)), st.neutral(page))
		}
		return st.site.Withholds(file) != reason
	}), err
}

// isOf reports whether a language-neutral path is of one of the articles with these pages.
func isOf(pages map[string]bool, file string) bool {
	for at := strings.TrimSuffix(file, ".html"); at != "."; at = path.Dir(at) {
		if pages[at] {
			return true
		}
	}
	return false
}

// textsIn returns the texts in a language.
func textsIn(lang string, texts []site.Withheld) []site.Withheld {
	return slices.DeleteFunc(slices.Clone(texts), func(w site.Withheld) bool { return path.Base(w.Pos.File) != lang+".md" })
}

// languageOf is the language that a published file is in, neutral its path without that.
func (st stage) languageOf(file string) string {
	langs := st.languages()
	return cmp.Or(strings.TrimSuffix(folderOf(file, langs), "/"), langs[0])
}

func (st stage) neutral(file string) string {
	return strings.TrimPrefix(file, folderOf(file, st.languages()))
}

func (st stage) languages() []string {
	var langs []string
	for _, l := range st.site.Config.Languages {
		langs = append(langs, string(l))
	}
	return langs
}

// inspect makes the wanted files in memory, and adds what is wrong with them to the problems.
func (st *stage) inspect(out string, wanted func(file string) bool) error {
	auditor := st.auditor(out)
	found, err := split(st.result.Tree.InspectOnly(context.Background(), wanted, func(name string, data []byte) error {
		auditor.See(name, data)
		return nil
	}))
	if err != nil {
		return err
	}
	if !found.HasErrors() { // a page that was not made has no anchors to jump to
		found = append(found, auditor.Problems()...)
	}
	st.problems = append(append(st.problems, found...), st.result.Warnings()...).Sorted()
	return nil
}

// drafts says how many there are, and how to check them; "" where there is none.
func (a *app) drafts(list []site.Withheld) string {
	n := articlesOf(withheldAs(site.Draft, list))
	switch n {
	case 0:
		return ""
	case 1:
		return a.say("；另有 1 篇草稿，用 check --drafts 检查", "; 1 draft besides, see check --drafts")
	}
	return a.say("；另有 %d 篇草稿，用 check --drafts 检查", "; %d drafts besides, see check --drafts", n)
}
