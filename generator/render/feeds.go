package render

import (
	"slices"

	"plansite/generator/feed"
	"plansite/generator/locale"
	"plansite/generator/site"
)

const (
	atomPath     = "feed.atom"
	jsonFeedPath = "feed.json"
	// feedEntries is how many of the newest articles a feed holds: readers fetch it
	// whole, many times a day.
	feedEntries = 200
)

// feedKinds are the pages that name the feeds to programs.
var feedKinds = []string{"home", "list", "article", "evaluations", "evaluation", "series"}

// addFeeds adds the feeds of each language. Without the site's address there are
// none: an entry's name must be an address that anybody can reach, and for ever.
func addFeeds(c *context) {
	for _, lang := range c.langs {
		c.feeds[lang] = c.site.Config.BaseURL != "" && slices.ContainsFunc(c.listed, func(l listed) bool { return isDated(l.article, lang) })
		if !c.feeds[lang] {
			continue
		}
		for path, write := range map[string]func(feed.Feed, string) ([]byte, error){atomPath: feed.Feed.Atom, jsonFeedPath: feed.Feed.JSON} {
			file := c.path(lang, path)
			c.result.Tree.Add(file, func() ([]byte, error) { return write(c.feed(lang), c.absolute(file)) })
		}
	}
}

func isDated(a *site.Article, lang locale.Lang) bool {
	return a != nil && a.Text[lang] != nil && !a.Date.IsZero()
}

// feedView names the feeds to the readers of dated texts.
func (c *context) feedView(lang locale.Lang, m meta) *FeedView {
	if m.noIndex || !slices.Contains(feedKinds, m.kind) || !c.feeds[lang] {
		return nil
	}
	return &FeedView{Atom: c.link(lang, m.path, atomPath), JSON: c.link(lang, m.path, jsonFeedPath)}
}

// feed holds the newest articles of all columns in lang, and changes of figures.
func (c *context) feed(lang locale.Lang) feed.Feed {
	conf, w := c.site.Config, c.theme.Words(lang)
	office := conf.Office.Name.In(lang)
	if office == "" { // both formats want an author
		office = conf.Title.In(lang)
	}
	f := feed.Feed{Title: conf.Title.In(lang), Subtitle: conf.Description.In(lang), Lang: w.Tag, Home: c.absolute(c.path(lang, "index.html")), Author: office}
	for _, l := range c.listed {
		if isDated(l.article, lang) {
			f.Entries = append(f.Entries, c.feedEntry(lang, l))
		}
	}
	f.Entries = append(f.Entries, c.revisionEntries(lang)...)
	slices.SortStableFunc(f.Entries, func(a, b feed.Entry) int { return b.Published.Compare(a.Published) })
	f.Entries = f.Entries[:min(len(f.Entries), feedEntries)]
	return f
}

// revisionEntries are the changes of published figures.
func (c *context) revisionEntries(lang locale.Lang) []feed.Entry {
	var out []feed.Entry
	for _, i := range c.site.Indicators {
		w, m := c.theme.Words(lang), c.measure(lang, i)
		for _, r := range i.Revisions {
			out = append(out, feed.Entry{
				URL:   c.absolute(c.path(lang, revisionsPath)) + "#" + revisionID(i, r),
				Title: w.T("revisions.entry", i.Name.In(lang), w.Period(r.Period), m.String(r.Old), m.String(r.New)), Summary: r.Reason.In(lang),
				Section: w.T("revisions.title"), Published: r.On.Time(c.site.Config.Zone),
			})
		}
	}
	return out
}

func (c *context) feedEntry(lang locale.Lang, l listed) feed.Entry {
	text := l.article.Text[lang]
	e := feed.Entry{
		URL: c.absolute(c.path(lang, l.path)), Title: text.Title, Summary: text.Summary, Author: text.Source,
		Published: l.article.Date.Time(c.site.Config.Zone),
	}
	if !text.Updated.IsZero() {
		e.Updated = text.Updated.Time(c.site.Config.Zone)
	}
	e.Section = c.sectionName(c.theme.Words(lang), section(l.path))
	return e
}
