package render

import (
	"html/template"

	"plansite/generator/locale"
	"plansite/generator/site"
	"plansite/generator/theme"
)

const (
	indicatorsTemplate = theme.Page[IndicatorListPage]("indicators")
	indicatorTemplate  = theme.Page[IndicatorPage]("indicator")
	indicatorsPath     = "indicators/index.html"
)

func indicatorPath(i *site.Indicator) string { return "indicators/" + i.ID + ".html" }

func addIndicators(c *context) {
	if len(c.site.Indicators) == 0 {
		return
	}
	c.page(indicatorsPath, c.words("indicators.title"), (*context).indicatorList)
	if len(withWay(c.site.Indicators)) > 0 {
		c.result.Charts += len(c.langs)
	}
	for n, i := range c.site.Indicators {
		if drawable(i) {
			c.result.Charts += 2 * len(c.langs) // the line and the small one
		}
		l := c.page(indicatorPath(i), i.Name, func(c *context, lang locale.Lang) ([]byte, error) { return c.indicatorPage(lang, n) })
		l.changed, l.about = lastPublished(i), func(lang locale.Lang) string { return c.sentence(lang, i) }
		l.card = indicatorShare(i)
	}
}

func (c *context) indicatorList(lang locale.Lang) ([]byte, error) {
	w := c.theme.Words(lang)
	f, err := c.frame(lang, meta{kind: "indicators", path: indicatorsPath, title: w.T("indicators.title"), description: c.indicatorsDescription(lang)})
	if err != nil {
		return nil, err
	}
	p := IndicatorListPage{Frame: f, Table: c.overviewTable(lang, indicatorsPath)}
	for _, g := range c.site.Groups {
		cards, err := c.cards(lang, indicatorsPath, g.Indicators)
		if err != nil {
			return nil, err
		}
		p.Groups = append(p.Groups, IndicatorGroup{Name: g.Name.In(lang), Cards: cards})
	}
	if len(c.site.Indicators) > 0 {
		if p.Overview, err = c.overviewChart(lang, indicatorsPath); err != nil {
			return nil, err
		}
	}
	return indicatorsTemplate.Render(c.theme, p)
}

func (c *context) indicatorsDescription(lang locale.Lang) string {
	list := c.site.Indicators
	if len(list) == 0 {
		return ""
	}
	from, to := commonYears(list)
	if from == 0 || to == 0 {
		return c.theme.Words(lang).T("indicators.description.years", c.site.Plan.ShortTitle.In(lang), len(list))
	}
	return c.theme.Words(lang).T("indicators.description", c.site.Plan.ShortTitle.In(lang), len(list), from, to)
}

// overviewTable has a row for each indicator: baseline, latest, target, share of
// the way. It stands on page at.
func (c *context) overviewTable(lang locale.Lang, at string) TableView {
	w := c.theme.Words(lang)
	t := TableView{
		Caption: w.T("indicators.table"),
		Head: []string{w.T("fact.indicator"), w.T("fact.unit"), w.T("role.baseline"), w.T("role.latest"),
			w.T("fact.period"), w.T("role.target"), w.T("chart.share"), w.T("fact.standing")},
	}
	for _, i := range c.site.Indicators {
		card := c.card(lang, at, i)
		latest := Cell{Text: card.Latest, Number: true}
		standing := card.Standing
		switch {
		case card.Latest == "":
			latest, standing = Cell{Text: w.T("value.none")}, w.T("none")
		case standing == "":
			standing = w.T("standing.official")
		}
		row := []Cell{
			{Text: card.Name, URL: card.URL, Header: true}, {Text: card.Unit},
			{Text: orNone(w, card.BaselineN), Number: true}, latest, {Text: orNone(w, card.LatestPeriod)},
			{Text: orNone(w, card.TargetN), Number: true}, {Text: orNone(w, c.wayOf(lang, i, c.assess(i))), Number: true}, {Text: standing},
		}
		for n := range row {
			row[n].Label = t.Head[n]
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func orNone(w *theme.Words, s string) string {
	if s == "" {
		return w.T("none")
	}
	return s
}

func (c *context) indicatorPage(lang locale.Lang, n int) ([]byte, error) {
	i, w := c.site.Indicators[n], c.theme.Words(lang)
	at := indicatorPath(i)
	f, err := c.frame(lang, meta{kind: "indicator", path: at, title: i.Name.In(lang), description: c.sentence(lang, i), published: lastPublished(i),
		crumbs: []crumb{{w.T("indicators.title"), indicatorsPath}}})
	if err != nil {
		return nil, err
	}
	files, err := c.downloadViews(lang, at, func(d download) bool { return d.Indicator == i })
	if err != nil {
		return nil, err
	}
	dataset, err := c.dataset(lang, i)
	if err != nil {
		return nil, err
	}
	terms := c.terms(lang, at)
	p := IndicatorPage{
		Frame: f, Card: c.card(lang, at, i), Sentence: terms.text(c.sentence(lang, i)), Facts: terms.facts(c.facts(lang, at, i)),
		Figures: c.figureTable(lang, i, "indicator.figures", c.figures(lang, at, i)), Wider: c.figureTable(lang, i, "indicator.wider", c.widerFigures(lang, at, i)), HasLatest: i.Latest() != nil,
		Files: files, DataURL: c.link(lang, at, dataPath), Dataset: template.JS(dataset),
	}
	if p.Definitions, err = terms.definitions(); err != nil {
		return nil, err
	}
	if p.Chart, err = c.lineChart(lang, at, i); err != nil {
		return nil, err
	}
	if p.Apart, err = c.apartCharts(lang, at, i); err != nil {
		return nil, err
	}
	if p.Context, err = c.contextChart(lang, at, i); err != nil {
		return nil, err
	}
	for _, t := range i.Tasks {
		p.Tasks = append(p.Tasks, Link{Text: t.Clause.Plain(lang), URL: c.link(lang, at, taskPath(t))})
	}
	neighbour := func(k int) *Link {
		if k < 0 || k >= len(c.site.Indicators) {
			return nil
		}
		o := c.site.Indicators[k]
		return &Link{Text: o.Name.In(lang), URL: c.link(lang, at, indicatorPath(o))}
	}
	p.Prev, p.Next = neighbour(n-1), neighbour(n+1)
	return indicatorTemplate.Render(c.theme, p)
}

// sentence says what is known of an indicator.
func (c *context) sentence(lang locale.Lang, i *site.Indicator) string {
	w, card := c.theme.Words(lang), c.card(lang, indicatorPath(i), i)
	if !i.HasWay() {
		return c.sentenceWithoutWay(lang, i, card)
	}
	if card.Latest == "" {
		return w.T("indicator.sentence.none", card.Name, card.BaselineYear, card.Baseline, c.planned(lang, i), card.Change)
	}
	latest := qualified(w, card.LatestWithUnit, doubts(w, i.Latest()))
	return w.T("indicator.sentence.latest", card.Name, card.BaselineYear, card.Baseline, c.planned(lang, i), card.Change, card.LatestPeriod, latest)
}

func (c *context) facts(lang locale.Lang, at string, i *site.Indicator) []Field {
	w, card := c.theme.Words(lang), c.card(lang, at, i)
	clause := field(w, w.T("fact.clause"), i.Clause.Plain(lang))
	clause.URL = c.link(lang, at, planPath+"#"+i.StatedIn().ID)
	return []Field{
		field(w, w.T("fact.definition"), i.Definition.In(lang)),
		field(w, w.T("fact.unit"), card.Unit),
		field(w, w.T("fact.group"), card.Group),
		field(w, w.T("fact.nature"), card.Nature),
		c.statedFact(lang, i, "baseline", i.Baseline),
		c.statedFact(lang, i, "target", i.Target),
		field(w, w.T("fact.change"), card.Change),
		clause,
	}
}
