package render

import (
	"cmp"
	"html/template"
	"path"
	"slices"
	"strings"

	"plansite/generator/locale"
	"plansite/generator/site"
	"plansite/generator/theme"
)

const (
	topTemplate    = theme.Page[Chrome]("top")
	bottomTemplate = theme.Page[Chrome]("bottom")
)

// meta is what a page says of itself before its frame is made.
type meta struct {
	kind        string
	path        string // language-neutral
	title       string
	column      string // name of the column, where the title says more; "" where it is the title
	description string
	crumbs      []crumb
	noIndex     bool
	canonical   string      // of a page that is not for search engines: the page that they are sent to, or ""
	published   locale.Date // of a content page: the day of its text, or zero
	source      string      // of a content page: the unit that published it first
	// only is the languages that the page exists in; nil is all of them.
	only map[locale.Lang]*site.ArticleText
}

// shared tells pages that people send each other from those that nobody means to
// be on.
func (m meta) shared() bool { return !m.noIndex || m.canonical != "" }

// crumb is a page above the page being shown.
type crumb struct {
	text string
	path string // language-neutral
}

// frame makes what page m shares with all others, in lang.
func (c *context) frame(lang locale.Lang, m meta) (Frame, error) {
	w := c.theme.Words(lang)
	f := Frame{
		Words:       w,
		Title:       m.title,
		SiteTitle:   c.site.Config.Title.In(lang),
		Description: cmp.Or(m.description, c.site.Config.Description.In(lang)),
		Home:        m.kind == "home",
		Kind:        m.kind,
		NoIndex:     m.noIndex,
		Reference:   c.reference(lang, m.only),
		AidsScript:  c.asset(lang, m.path, "aids.js"),
		Stylesheet:  c.asset(lang, m.path, "main.css"),
		Script:      c.asset(lang, m.path, "site.js"),
		Library:     c.asset(lang, m.path, "echarts.js"),
		Icon:        c.asset(lang, m.path, iconName),
	}
	if c.result.Tree.Has(appleIconPath) {
		f.AppleIcon = c.shared(lang, m.path, appleIconPath)
	}
	if c.result.Tree.Has(c.path(lang, manifestPath)) {
		f.Manifest = c.link(lang, m.path, manifestPath)
	}
	switch {
	case !m.noIndex:
		f.Canonical = c.absolute(c.path(lang, m.path))
	case m.canonical != "":
		f.Canonical = c.absolute(c.path(lang, m.canonical))
	}
	for _, other := range c.langs {
		l := LangLink{Name: c.theme.Words(other).Name, Tag: c.theme.Words(other).Tag,
			URL: c.linkTo(lang, m.path, other, m.path), Current: other == lang}
		f.Switch = append(f.Switch, l)
		if m.noIndex || m.only != nil && m.only[other] == nil {
			continue
		}
		l.URL = cmp.Or(c.absolute(c.path(other, m.path)), l.URL)
		f.Alternates = append(f.Alternates, l)
	}
	if !f.Home {
		f.Crumbs = append(f.Crumbs, Link{Text: w.T("nav.home"), URL: c.link(lang, m.path, "index.html")})
	}
	for _, b := range m.crumbs {
		f.Crumbs = append(f.Crumbs, Link{Text: b.text, URL: c.link(lang, m.path, b.path)})
	}
	var err error
	if f.Meta, err = c.metaTags(lang, m); err != nil {
		return f, err
	}
	f.Article = c.articleMeta(lang, m, f.Canonical)
	f.Feeds = c.feedView(lang, m)
	f.Share = c.share(lang, m, f)
	if f.Structured, err = c.structured(lang, m); err != nil {
		return f, err
	}
	if f.Address, err = c.pageAddress(lang, m); err != nil {
		return f, err
	}
	f.Top, f.Bottom, err = c.topAndBottom(lang, m.path)
	return f, err
}

// asset gives the address of an asset of the theme as seen from page p; assets
// are shared by all languages.
func (c *context) asset(lang locale.Lang, p, name string) string {
	return c.address(c.path(lang, p), c.theme.Asset(name))
}

type chromeKey struct {
	lang    locale.Lang
	section string
	folder  string
	root    string
}

// topAndBottom makes header and footer once for all pages of a language that
// lie in the same folder and part of the site: they hold the same links.
func (c *context) topAndBottom(lang locale.Lang, p string) (top, bottom template.HTML, err error) {
	section, rest, nested := strings.Cut(p, "/")
	if series, _, ok := strings.Cut(rest, "/"); ok && section == "campaigns" {
		section += "/" + series // each has its own place in the menu
	}
	key := chromeKey{lang, section, path.Dir(p), c.root}
	if v, ok := c.chrome.Load(key); ok {
		pair := v.([2]template.HTML)
		return pair[0], pair[1], nil
	}
	at := p
	if nested {
		at = path.Join(path.Dir(p), "any.html")
	}
	data := c.chromeOf(lang, at, section)
	t, err := topTemplate.Render(c.theme, data)
	if err != nil {
		return "", "", err
	}
	b, err := bottomTemplate.Render(c.theme, data)
	if err != nil {
		return "", "", err
	}
	pair := [2]template.HTML{template.HTML(t), template.HTML(b)}
	c.chrome.Store(key, pair)
	return pair[0], pair[1], nil
}

// chromeOf gives header and footer as seen from a page at path p in section.
func (c *context) chromeOf(lang locale.Lang, p, section string) Chrome {
	w := c.theme.Words(lang)
	conf := c.site.Config
	item := func(text, target string) Link {
		return Link{Text: text, URL: c.link(lang, p, target), Current: target == p || strings.HasPrefix(target, section+"/")}
	}
	ch := Chrome{
		Words:     w,
		SiteTitle: conf.Title.In(lang), ShortTitle: c.shortTitle(lang),
		HomeURL: c.link(lang, p, "index.html"),
		Office:  c.office(lang),
		Filing:  filled([]Field{{Label: w.T("footer.site_code"), Value: conf.SiteCode}, {Label: w.T("footer.icp"), Value: conf.ICP}, {Label: w.T("footer.police"), Value: conf.Police}}),
	}
	ch.Aids = item(w.T("nav.aids"), aidsPath)
	if p != searchPath {
		ch.SearchURL = c.link(lang, p, searchPath)
	}
	for _, m := range []struct{ text, target string }{
		{"nav.home", "index.html"}, {"nav.plan", planPath}, {"nav.tasks", tasksPath}, {"nav.indicators", indicatorsPath}, {"nav.progress", scoreboardPath},
	} {
		if c.known[m.target] {
			ch.Menu = append(ch.Menu, item(w.T(m.text), m.target))
		}
	}
	for _, s := range c.site.Sections {
		ch.Menu = append(ch.Menu, item(c.sectionName(w, s.ID), s.ID+"/index.html"))
	}
	switch s := c.mainSeries(); {
	case c.known[campaignsPath]:
		ch.Menu = append(ch.Menu, item(w.T("campaigns.title"), campaignsPath))
	case s != nil:
		ch.Menu = append(ch.Menu, item(title(s.Intro, lang, c.langs), seriesPath(s)))
	}
	for _, a := range c.site.Pages {
		if a.Slug != homePage {
			ch.FooterLink = append(ch.FooterLink, item(title(a, lang, c.langs), a.Slug+".html"))
		}
	}
	ch.FooterLink = append(ch.FooterLink, item(w.T("data.title"), dataPath))
	if c.known[sourcesPath] {
		ch.FooterLink = append(ch.FooterLink, item(w.T("sources.title"), sourcesPath))
	}
	if c.known[glossaryPath] {
		ch.FooterLink = append(ch.FooterLink, item(w.T("glossary.title"), glossaryPath))
	}
	if len(c.site.Duties) > 0 {
		ch.FooterLink = append(ch.FooterLink, item(w.T("duties.title"), dutiesPath))
	}
	if len(c.langs) > 1 {
		ch.FooterLink = append(ch.FooterLink, item(w.T("translation.title"), translationPath))
	}
	if c.feeds[lang] {
		ch.FooterLink = append(ch.FooterLink, item(w.T("feed.title"), atomPath))
	}
	ch.FooterLink = append(ch.FooterLink, ch.Aids, item(w.T("index.title"), indexPath), item(w.T("sitemap.title"), "sitemap.html"))
	for _, other := range c.langs {
		ow := c.theme.Words(other)
		ch.Languages = append(ch.Languages, LangLink{Name: ow.Name, Tag: ow.Tag, URL: c.linkTo(lang, p, other, "index.html"), Current: other == lang})
	}
	return ch
}

func (c *context) shortTitle(lang locale.Lang) string {
	return cmp.Or(c.site.Config.ShortTitle.In(lang), c.site.Config.Title.In(lang))
}

func (c *context) office(lang locale.Lang) OfficeView {
	o, none := c.site.Config.Office, c.theme.Words(lang).T("none")
	return OfficeView{
		Name:       cmp.Or(o.Name.In(lang), none),
		Department: cmp.Or(o.Department.In(lang), none),
		Address:    cmp.Or(o.Address.In(lang), none),
		Phone:      cmp.Or(o.Phone, none),
		Email:      cmp.Or(o.Email, none),
		Postcode:   cmp.Or(o.Postcode, none),
		EmailKnown: o.Email != "",
	}
}

// title gives an article's title in lang, or in the first language that has one.
func title(a *site.Article, lang locale.Lang, langs []locale.Lang) string {
	if t := a.Text[lang]; t != nil {
		return t.Title
	}
	for _, l := range langs {
		if t := a.Text[l]; t != nil {
			return t.Title
		}
	}
	return a.Slug
}

// authentic marks a value that content gives in the authentic language alone.
func (c *context) authentic(lang locale.Lang, f Field) Field {
	if lang != c.langs[0] && !f.Unknown {
		f.Tag = c.theme.Words(c.langs[0]).Tag
	}
	return f
}

// field is a row of a table of facts, with the sign for "unknown" where value is empty.
func field(w *theme.Words, label, value string) Field {
	if value == "" {
		return Field{Label: label, Value: w.T("none"), Unknown: true}
	}
	return Field{Label: label, Value: value}
}

// filled are the fields that have a value.
func filled(fields []Field) []Field {
	return slices.DeleteFunc(fields, func(f Field) bool { return f.Value == "" })
}
