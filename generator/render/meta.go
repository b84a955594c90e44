package render

import (
	"cmp"
	"html/template"
	"net/url"
	"strings"

	"plansite/generator/locale"
	"plansite/generator/site"
	"plansite/generator/theme"
)

// The meta tags that 《政府网站发展指引》 (国办发〔2017〕47号) prescribes: of the
// site on every page, of the column on pages that search engines may list, of
// the text on content pages. What the office has not supplied is left out.

const metaTemplate = theme.Page[MetaTags]("meta")

// columnTypes are the types of columns that the norm knows, by kind of page. A
// page of another kind belongs to the home page's column.
var columnTypes = map[string]string{
	"plan": "policy", "parallel": "policy", "tasks": "policy", "task": "policy", "duties": "policy",
	"indicators": "figures", "indicator": "figures", "scoreboard": "figures", "method": "figures",
	"sources": "figures", "revisions": "figures", "evaluations": "figures", "evaluation": "figures",
	"data": "open_data", "dictionary": "open_data",
	"news": "news", "tags": "news", "explainers": "explainers", "series": "news", "contact": "complaints",
}

// metaKey tells the tags of site and column apart: all content pages of a column
// share theirs.
type metaKey struct {
	lang   locale.Lang
	column string
}

// metaTags makes the tags of the site and of the column that page m belongs to.
func (c *context) metaTags(lang locale.Lang, m meta) (template.HTML, error) {
	key := metaKey{lang, c.columnOf(m)}
	if v, ok := c.chrome.Load(key); ok {
		return v.(template.HTML), nil
	}
	conf := c.site.Config
	t := MetaTags{Words: c.theme.Words(lang), SiteName: conf.Title.In(lang), SiteDomain: host(conf.BaseURL), SiteIDCode: conf.SiteCode}
	if !m.noIndex {
		t.ColumnName, t.ColumnDescription = c.column(lang, m)
		t.ColumnType = t.T("columntype." + cmp.Or(columnTypes[m.kind], columnTypes[section(m.path)], "home"))
		t.ColumnKeywords = keywords(t.ColumnName, c.site.Plan.ShortTitle.In(lang), conf.ShortTitle.In(lang))
	}
	b, err := metaTemplate.Render(c.theme, t)
	if err != nil {
		return "", err
	}
	tags := template.HTML(b)
	c.chrome.Store(key, tags)
	return tags, nil
}

// columnOf names what pages with the same tags have in common: content pages
// their column, others their own path.
func (c *context) columnOf(m meta) string {
	switch {
	case m.noIndex:
		return ""
	case isContent(m):
		return m.kind + " " + section(m.path)
	}
	return m.path
}

// column gives name and description of the column that page m belongs to; a
// page that is no content page is a column by itself.
func (c *context) column(lang locale.Lang, m meta) (name, description string) {
	w := c.theme.Words(lang)
	about := c.site.Config.Description.In(lang)
	if !isContent(m) {
		return cmp.Or(m.column, m.title), cmp.Or(m.description, about)
	}
	switch m.kind {
	case "article":
		return c.sectionName(w, section(m.path)), c.sectionAbout(w, section(m.path))
	case "evaluation":
		return w.T("evaluations.title"), w.T("evaluations.description")
	case "indicator":
		return w.T("indicators.title"), c.indicatorsDescription(lang)
	case "task":
		return w.T("tasks.title"), about
	}
	return w.T("nav.plan"), about
}

// isContent tells pages that hold one text or one subject from those that list
// others. Single pages are columns of their own.
func isContent(m meta) bool {
	switch m.kind {
	case "plan", "task", "indicator", "evaluation":
		return true
	}
	return m.kind == "article" && strings.Contains(m.path, "/")
}

// section is the folder that a page lies in; of a page in the root, its name.
func section(path string) string {
	s, _, _ := strings.Cut(strings.TrimSuffix(path, ".html"), "/")
	return s
}

// articleMeta says what a content page is; nil for other pages. Pages made from
// the plan are its issuer's, and were published with it unless something on them
// is newer.
func (c *context) articleMeta(lang locale.Lang, m meta, canonical string) *ArticleMeta {
	if m.noIndex || !isContent(m) {
		return nil
	}
	plan, conf := c.site.Plan, c.site.Config
	a := &ArticleMeta{Title: m.title, Source: m.source, URL: canonical}
	published := m.published
	if m.kind != "article" && m.kind != "evaluation" {
		a.Author = plan.Issuer.In(lang)
		published = later(plan.PublishedOn, published)
	}
	a.Source = cmp.Or(a.Source, a.Author, conf.Office.Name.In(lang), conf.Title.In(lang))
	if !published.IsZero() {
		a.PubDate = published.String() + " 00:00" // the norm wants a time; what is known is the day
	}
	return a
}

// lastPublished is the day on which the newest of an indicator's figures became
// public or was revised, as far as that is known.
func lastPublished(i *site.Indicator) locale.Date {
	var last locale.Date
	for _, o := range i.Observations {
		last = later(last, o.PublishedOn)
	}
	for _, r := range i.Revisions {
		last = later(last, r.On)
	}
	return last
}

// later gives the later of two days.
func later(a, b locale.Date) locale.Date {
	if b.Compare(a) > 0 {
		return b
	}
	return a
}

// keywords joins the words that there are.
func keywords(words ...string) string {
	var known []string
	for _, w := range words {
		if w != "" {
			known = append(known, w)
		}
	}
	return strings.Join(known, ",")
}

// host is the domain of the base URL, or "" where none is known.
func host(base string) string {
	u, err := url.Parse(base)
	if err != nil {
		return ""
	}
	return u.Hostname()
}
