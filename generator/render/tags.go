package render

import (
	"cmp"
	"slices"

	"plansite/generator/locale"
	"plansite/generator/site"
	"plansite/generator/theme"
)

const (
	tagsTemplate = theme.Page[TagsPage]("tags")
	tagsPath     = "tags/index.html"
)

// tagged is a tag with its articles of all columns, newest first.
type tagged struct {
	*site.Tag
	articles []*site.Article
}

// taggedIn gives the tags that public articles have. One that none has is not
// shown: it may be that of an article to come.
func taggedIn(s *site.Site) []tagged {
	of := map[string][]*site.Article{}
	add := func(a *site.Article) {
		for _, id := range a.Tags {
			of[id] = append(of[id], a)
		}
	}
	for _, section := range s.Sections {
		for _, a := range section.Articles {
			add(a)
		}
	}
	for _, e := range s.Evaluations {
		add(e.Article)
	}
	var out []tagged
	for _, t := range s.Tags {
		if list := of[t.ID]; len(list) > 0 {
			slices.SortStableFunc(list, func(a, b *site.Article) int { return b.Date.Compare(a.Date) })
			out = append(out, tagged{t, list})
		}
	}
	return out
}

func tagPath(id string) string { return "tags/" + id + ".html" }

func addTags(c *context) {
	if len(c.tags) == 0 {
		return
	}
	c.page(tagsPath, c.words("tags.title"), (*context).tagsPage)
	for _, t := range c.tags {
		c.addList(list{
			first: tagPath(t.ID), further: "tags/" + t.ID + "/page-%d.html", kind: "tagged", articles: t.articles, tag: t.ID,
			title:  func(w *theme.Words) string { return w.T("tag.title", c.tagName(w.Lang, t.Tag)) },
			about:  func(w *theme.Words) string { return w.T("tag.description", c.tagName(w.Lang, t.Tag)) },
			crumbs: func(w *theme.Words) []crumb { return []crumb{{w.T("tags.title"), tagsPath}} },
		})
	}
}

func (c *context) tagsPage(lang locale.Lang) ([]byte, error) {
	w := c.theme.Words(lang)
	f, err := c.frame(lang, meta{kind: "tag-index", path: tagsPath, title: w.T("tags.title"), description: w.T("tags.description")})
	if err != nil {
		return nil, err
	}
	p := TagsPage{Frame: f}
	for _, t := range c.tags {
		p.Tags = append(p.Tags, TagView{Link: c.tagLink(lang, tagsPath, t.Tag), Count: w.T("tag.count", len(t.articles))})
	}
	return tagsTemplate.Render(c.theme, p)
}

// tagName is a tag's name in lang, or in the authentic language, which has one.
func (c *context) tagName(lang locale.Lang, t *site.Tag) string {
	return cmp.Or(t.Name.In(lang), t.Name.In(c.langs[0]))
}

func (c *context) tagLink(lang locale.Lang, at string, t *site.Tag) Link {
	l := Link{Text: c.tagName(lang, t), URL: c.link(lang, at, tagPath(t.ID))}
	if t.Name.In(lang) == "" {
		l.Tag = c.theme.Words(c.langs[0]).Tag
	}
	return l
}

// tagLinks leads from page at to the tags of an article.
func (c *context) tagLinks(lang locale.Lang, at string, a *site.Article) []Link {
	var out []Link
	for _, t := range c.tags {
		if slices.Contains(a.Tags, t.ID) {
			out = append(out, c.tagLink(lang, at, t.Tag))
		}
	}
	return out
}

// allTags leads from a list to all tags; current is the one that it is of, or "".
func (c *context) allTags(lang locale.Lang, at, current string) []Link {
	var out []Link
	for _, t := range c.tags {
		l := c.tagLink(lang, at, t.Tag)
		l.Current = t.ID == current
		out = append(out, l)
	}
	return out
}

// columnName is the column that an article belongs to.
func (c *context) columnName(w *theme.Words, a *site.Article) string {
	if a.Section == evaluationsSection {
		return w.T("evaluations.title")
	}
	return c.sectionName(w, a.Section)
}
