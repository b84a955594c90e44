package render

import (
	"cmp"
	"fmt"
	"sync"

	"plansite/generator/locale"
	"plansite/generator/opendata"
	"plansite/generator/progress"
	"plansite/generator/site"
)

// download is a file of the open data. Its size is found by making it, once.
type download struct {
	opendata.File
	size func() (string, error)
}

// openData settles what the site gives away.
func (c *context) openData() {
	c.data = &opendata.Data{Site: c.site, Verdict: c.assess, Words: map[locale.Lang]opendata.Words{}}
	for _, lang := range c.langs {
		c.data.Words[lang] = c.dataWords(lang)
	}
	for _, f := range c.data.Files() {
		c.downloads = append(c.downloads, download{f, sync.OnceValues(func() (string, error) {
			data, err := f.Make()
			return size(len(data)), err
		})})
	}
}

// dataWords are the theme's words for the files of open data.
func (c *context) dataWords(lang locale.Lang) opendata.Words {
	w := c.theme.Words(lang)
	return opendata.Words{
		Format: w.Format,
		Heads: opendata.Heads{
			ID: w.T("csv.id"), Indicator: w.T("fact.indicator"), Period: w.T("fact.period"), Role: w.T("csv.role"), Value: w.T("csv.value"),
			Unit: w.T("fact.unit"), Status: w.T("csv.status"), Standing: w.T("fact.standing"), Source: w.T("csv.source"), Note: w.T("csv.note"),
		},
		Role:     func(code string) string { return w.T("role." + code) },
		Status:   func(code string) string { return w.T("obs." + code) },
		Standing: func(code string) string { return w.T("standing." + code) },
		Stated: func(i *site.Indicator) string {
			return w.T("figure.clause", c.site.Plan.ShortTitle.In(lang), i.Clause.Plain(lang))
		},
		Verdict: func(i *site.Indicator, v progress.Verdict) opendata.Explained {
			view := c.verdict(lang, indicatorPath(i), i, v)
			return opendata.Explained{Word: view.Word, Reason: view.Reason, Working: view.Working}
		},
		Title:  w.T("data.dataset", c.site.Plan.ShortTitle.In(lang)),
		About:  w.T("data.about", c.site.Plan.Title.In(lang), len(c.site.Indicators)),
		Notice: w.T("verdict.disclaimer"),
	}
}

// size writes a number of bytes for people.
func size(n int) string {
	switch {
	case n < 1000:
		return fmt.Sprintf("%d B", n)
	case n < 1_000_000:
		return fmt.Sprintf("%.1f KB", float64(n)/1000)
	}
	return fmt.Sprintf("%.1f MB", float64(n)/1_000_000)
}

// shared gives the address of a file that all languages share, from page at.
func (c *context) shared(lang locale.Lang, at, file string) string {
	return c.address(c.path(lang, at), file)
}

// dataset describes an indicator's data to search engines, in the page's language.
func (c *context) dataset(lang locale.Lang, i *site.Indicator) ([]byte, error) {
	at := indicatorPath(i)
	address := func(file string) string {
		if file == dataPath {
			return cmp.Or(c.absolute(c.path(lang, file)), c.link(lang, at, file))
		}
		return cmp.Or(c.absolute(file), c.shared(lang, at, file))
	}
	page := cmp.Or(c.absolute(c.path(lang, at)), c.link(lang, at, at))
	return c.data.Dataset(lang, i, page, c.sentence(lang, i), address)
}
