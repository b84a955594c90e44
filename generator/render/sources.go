package render

import (
	"cmp"
	"slices"
	"strings"

	"plansite/generator/locale"
	"plansite/generator/site"
	"plansite/generator/theme"
)

const (
	sourcesTemplate   = theme.Page[SourcesPage]("sources")
	revisionsTemplate = theme.Page[RevisionsPage]("revisions")
	sourcesPath       = "sources/index.html"
	revisionsPath     = "sources/revisions.html"
)

func addSources(c *context) {
	if len(c.site.Sources) == 0 && len(c.site.Indicators) == 0 {
		return
	}
	c.page(sourcesPath, c.words("sources.title"), (*context).sourcesPage)
	c.page(revisionsPath, c.words("revisions.title"), (*context).revisionsPage)
}

func (c *context) sourcesPage(lang locale.Lang) ([]byte, error) {
	w := c.theme.Words(lang)
	f, err := c.frame(lang, meta{kind: "sources", path: sourcesPath, title: w.T("sources.title"), description: w.T("sources.description")})
	if err != nil {
		return nil, err
	}
	p := SourcesPage{Frame: f, Coverage: c.coverage(lang), RevisionsURL: c.link(lang, sourcesPath, revisionsPath)}
	p.Sources = append(p.Sources, c.planSource(lang))
	for _, s := range c.site.Sources {
		if uses := c.uses(lang, s); len(uses) > 0 {
			p.Sources = append(p.Sources, c.sourceView(lang, s, uses))
		}
	}
	return sourcesTemplate.Render(c.theme, p)
}

// coverage says how many of the figures have a source.
func (c *context) coverage(lang locale.Lang) string {
	sourced, total := c.site.Sourced()
	if sourced == total {
		return c.theme.Words(lang).T("sources.coverage.all")
	}
	return c.theme.Words(lang).T("sources.coverage", sourced, total, total-sourced)
}

// planSource is the plan itself, which states baselines and targets.
func (c *context) planSource(lang locale.Lang) SourceView {
	w, p := c.theme.Words(lang), c.site.Plan
	v := SourceView{ID: "plan-text", Title: p.Title.In(lang), Standing: w.T("standing.official"), Fields: []Field{
		field(w, w.T("source.publisher"), p.Issuer.In(lang)),
		field(w, w.T("doc.signed_on"), w.Date(p.SignedOn)),
		field(w, w.T("source.published_on"), w.Date(p.PublishedOn)),
		{Label: w.T("source.text"), Value: w.T("nav.plan"), URL: c.link(lang, sourcesPath, planPath)},
	}}
	for _, i := range c.site.Indicators {
		use := SourceUse{Indicator: Link{Text: i.Name.In(lang), URL: c.link(lang, sourcesPath, indicatorPath(i))}}
		for _, t := range i.Stated() {
			use.Figures = append(use.Figures, w.T("source.figure", w.Period(locale.Period{Year: t.Year}), c.plainValue(lang, i, t)))
		}
		if len(use.Figures) > 0 {
			v.Figures = append(v.Figures, use)
		}
	}
	return v
}

func (c *context) sourceView(lang locale.Lang, s *site.Source, uses []SourceUse) SourceView {
	w := c.theme.Words(lang)
	return SourceView{
		ID: sourceID(s), Title: s.Title.In(lang), Standing: w.T("standing." + s.Reliability()), Unverified: !s.Verified(),
		Fields: []Field{
			field(w, w.T("source.publisher"), s.Publisher.In(lang)),
			field(w, w.T("source.published_on"), w.Date(s.PublishedOn)),
			field(w, w.T("source.accessed_on"), w.Date(s.AccessedOn)),
			sourceAddress(w, s),
		},
		Note: s.Note.In(lang), Figures: uses,
	}
}

// sourceAddress is the address of a source. That of an unverified one, often a
// private site that has copied a table, is there to be read, not recommended by a link.
func sourceAddress(w *theme.Words, s *site.Source) Field {
	f := field(w, w.T("source.url"), s.URL)
	if s.Reliability() != site.Unverified {
		f.URL = s.URL
	}
	return f
}

// whereRead says where a source was read and when, or why it has no address.
func whereRead(w *theme.Words, lang locale.Lang, s *site.Source) string {
	switch {
	case s.URL == "":
		return s.Note.In(lang)
	case s.AccessedOn.IsZero():
		return w.T("source.at", s.URL)
	}
	return w.T("source.at.on", s.URL, w.Date(s.AccessedOn))
}

// sourceID is the anchor of a source on the sources' page.
func sourceID(s *site.Source) string { return "source-" + s.ID }

// uses lists the figures that rest on s, by indicator.
func (c *context) uses(lang locale.Lang, s *site.Source) []SourceUse {
	w := c.theme.Words(lang)
	var out []SourceUse
	for _, i := range c.site.Indicators {
		m := c.measure(lang, i)
		use := SourceUse{Indicator: Link{Text: i.Name.In(lang), URL: c.link(lang, sourcesPath, indicatorPath(i))}}
		list := func(of []*site.Observation, words string) {
			for _, o := range of {
				if o.Source == s && o.Value.Valid {
					use.Figures = append(use.Figures, w.T(words, w.Period(o.Period), m.String(o.Value.Decimal)))
				}
			}
		}
		list(i.Observations, "source.figure")
		list(i.Context, "source.figure.wider")
		if len(use.Figures) > 0 {
			out = append(out, use)
		}
	}
	return out
}

// revisionID is the anchor of a revision on the page of all.
func revisionID(i *site.Indicator, r *site.Revision) string {
	return "revision-" + i.ID + "-" + strings.ToLower(strings.ReplaceAll(r.Period.String(), "/", "-")) + "-" + r.On.String()
}

func (c *context) revisionsPage(lang locale.Lang) ([]byte, error) {
	w := c.theme.Words(lang)
	f, err := c.frame(lang, meta{kind: "revisions", path: revisionsPath, title: w.T("revisions.title"), description: w.T("revisions.description"),
		crumbs: []crumb{{w.T("sources.title"), sourcesPath}}})
	if err != nil {
		return nil, err
	}
	p := RevisionsPage{Frame: f}
	for _, i := range c.site.Indicators {
		m := c.measure(lang, i)
		for _, r := range i.Revisions {
			p.Rows = append(p.Rows, RevisionRow{
				ID: revisionID(i, r),
				On: w.ShortDate(r.On), OnISO: r.On.String(), Indicator: Link{Text: i.Name.In(lang), URL: c.link(lang, revisionsPath, indicatorPath(i))},
				Period: w.Period(r.Period), Old: m.String(r.Old), New: m.String(r.New), Reason: orNone(w, r.Reason.In(lang)),
			})
		}
	}
	slices.SortStableFunc(p.Rows, func(a, b RevisionRow) int { return cmp.Compare(b.OnISO, a.OnISO) })
	return revisionsTemplate.Render(c.theme, p)
}
