package render

import (
	"cmp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"plansite/generator/chart"
	"plansite/generator/locale"
	"plansite/generator/progress"
	"plansite/generator/site"
)

// lineChart shows an indicator over time: baseline, published values, path, target.
// Where there is nothing to show, the view has no picture.
func (c *context) lineChart(lang locale.Lang, at string, i *site.Indicator) (ChartView, error) {
	if !drawable(i) {
		return ChartView{}, nil
	}
	v, f := c.lineFigure(lang, i, "chart-"+i.ID)
	c.offer(lang, at, i.ID, &v)
	c.offerFrame(lang, i, &v)
	return c.draw(lang, at, f, v)
}

func (c *context) lineFigure(lang locale.Lang, i *site.Indicator, id string) (ChartView, chart.Figure) {
	w := c.theme.Words(lang)
	v := ChartView{
		Title: c.finding(lang, i), Subtitle: w.T("chart.line.subtitle", i.Name.In(lang), c.measure(lang, i).Name()),
		Source: c.sources(lang, i, i.Observations), Note: c.chartNote(lang, i),
	}
	return v, c.trend(lang, i, "line", id)
}

// smallChart is an indicator's line for a card.
func (c *context) smallChart(lang locale.Lang, at string, i *site.Indicator) (ChartView, error) {
	if !drawable(i) {
		return ChartView{}, nil
	}
	return c.draw(lang, at, c.trend(lang, i, "small", "small-"+i.ID), ChartView{Title: i.Name.In(lang)})
}

// overviewChart puts all indicators on one scale, from baseline to target,
// since their units differ. Where none has both, the view has no picture.
func (c *context) overviewChart(lang locale.Lang, at string) (ChartView, error) {
	list := withWay(c.site.Indicators)
	if len(list) == 0 {
		return ChartView{}, nil
	}
	v, f := c.shareFigure(lang, list, "chart-overview")
	c.offer(lang, at, overviewPicture, &v)
	return c.draw(lang, at, f, v)
}

func (c *context) shareFigure(lang locale.Lang, list []*site.Indicator, id string) (ChartView, chart.Figure) {
	w, known := c.theme.Words(lang), published(list)
	f := c.figure(lang, "share", id)
	f.Title, f.Desc = w.T("chart.overview.title"), w.T("chart.overview.desc", len(list), known)
	var all []*site.Observation
	for _, i := range list {
		f.Rows = append(f.Rows, c.shareRow(lang, i))
		all = append(all, i.Observations...)
	}
	f.Words.Unverified = c.hollowWords(lang, all)
	note := w.T("chart.overview.note", known, len(list)-known)
	if known == len(list) {
		note = w.T("chart.overview.note.all")
	}
	subtitle := w.T("chart.overview.subtitle.years")
	if from, to := commonYears(list); from > 0 && to > 0 {
		subtitle = w.T("chart.overview.subtitle", from, to)
	}
	return ChartView{Title: f.Title, Subtitle: subtitle, Note: note}, f
}

// draw fills v with the picture of f.
func (c *context) draw(lang locale.Lang, at string, f chart.Figure, v ChartView) (ChartView, error) {
	d, err := c.charts.Draw(f)
	if err != nil {
		return v, err
	}
	v.Words, v.ID, v.Picture, v.Options = c.theme.Words(lang), f.ID, d.Picture, d.Options
	v.Library = c.asset(lang, at, "echarts.js")
	return v, nil
}

// figure is a chart of the given kind with the words of lang.
func (c *context) figure(lang locale.Lang, kind, id string) chart.Figure {
	w := c.theme.Words(lang)
	return chart.Figure{
		ID: id, Kind: kind, Lang: lang, Tag: w.Tag,
		Words: chart.Words{
			Baseline: w.T("chart.baseline"), Latest: w.T("chart.latest"), Target: w.T("chart.target"),
			PacePath: w.T("chart.path"), NoData: w.T("value.none"),
			Revised: w.T("chart.revised"), Undated: w.T("duty.undated"),
			YearEnd: w.T("chart.year_end", "{year}"), NotFromZero: w.T("chart.not_from_zero"),
		},
	}
}

// trend is an indicator's figure over time.
func (c *context) trend(lang locale.Lang, i *site.Indicator, kind, id string) chart.Figure {
	m := c.measure(lang, i)
	f := c.figure(lang, kind, id)
	f.Title, f.Desc, f.Unit = i.Name.In(lang), c.sentence(lang, i), m.Name()
	f.Least, f.Wanted = least(m, i), c.wanted(lang, i)
	f.Level = progress.Keeps(i)
	f.Baseline, f.Target = c.statedPoint(lang, i, i.Baseline), c.statedPoint(lang, i, i.Target)
	f.Words.Unverified = c.hollowWords(lang, onPath(i))
	for _, t := range i.Milestones {
		f.Milestones = append(f.Milestones, c.statedPoint(lang, i, t))
	}
	for _, o := range onPath(i) {
		f.Points = append(f.Points, c.observed(lang, i, o))
		f.YearEnds = f.YearEnds || o.Value.Valid && !o.Period.WholeYear()
	}
	if len(apart(i)) > 0 {
		f.Words.NoData = c.theme.Words(lang).T("value.unlike")
	}
	return f
}

// observed is a published value, or a period for which there is none.
func (c *context) observed(lang locale.Lang, i *site.Indicator, o *site.Observation) chart.Point {
	p := c.point(lang, i, o.Period, o.Value)
	p.Hollow = !o.Source.Verified()
	p.Revised = c.revision(lang, i, o.Period)
	return p
}

// least is the smallest step between two values of an indicator.
func least(m locale.Measure, i *site.Indicator) decimal.Decimal {
	return m.Value(decimal.New(1, -int32(i.Decimals)))
}

// wanted says in words the change that the plan asks for, so that plans of
// different size are told apart where no axis has numbers.
func (c *context) wanted(lang locale.Lang, i *site.Indicator) string {
	w, m, wanted := c.theme.Words(lang), c.measure(lang, i), progress.Change(i)
	if !wanted.Valid || progress.Keeps(i) && !wanted.Decimal.IsZero() {
		return "" // no change is asked for: words, or a limit
	}
	change := wanted.Decimal
	by := m.Difference(change.Abs())
	if !m.InPoints() && i.Baseline.Value.IsPositive() {
		by = w.Percent(change.Abs().DivRound(i.Baseline.Value, 8))
	}
	return w.T([]string{"chart.wanted.down", "chart.wanted.none", "chart.wanted.up"}[change.Sign()+1], by)
}

// revision says when the value of a period was last replaced, and what it was; "" where it was not.
func (c *context) revision(lang locale.Lang, i *site.Indicator, at locale.Period) string {
	w, last := c.theme.Words(lang), (*site.Revision)(nil)
	for _, r := range i.Revisions {
		if r.Period == at && (last == nil || r.On.Compare(last.On) > 0) {
			last = r
		}
	}
	if last == nil {
		return ""
	}
	return w.T("chart.revised.was", w.Date(last.On), c.measure(lang, i).String(last.Old))
}

func (c *context) statedPoint(lang locale.Lang, i *site.Indicator, t *site.Target) chart.Point {
	if !t.Numeric() {
		return chart.Point{}
	}
	out := c.point(lang, i, locale.Period{Year: t.Year}, t.Number())
	out.Label, out.Short = c.statedValue(lang, i, t), c.statedNumber(lang, i, t)
	return out
}

func (c *context) point(lang locale.Lang, i *site.Indicator, p locale.Period, v decimal.NullDecimal) chart.Point {
	m := c.measure(lang, i)
	out := chart.Point{Date: p.End(), When: c.theme.Words(lang).Period(p)}
	if v.Valid {
		out.Value, out.Label, out.Short = decimal.NewNullDecimal(m.Value(v.Decimal)), m.String(v.Decimal), m.Number(v.Decimal)
	}
	return out
}

func (c *context) shareRow(lang locale.Lang, i *site.Indicator) chart.Row {
	w, card, v := c.theme.Words(lang), c.card(lang, indicatorsPath, i), c.assess(i)
	row := chart.Row{
		Name:     card.Name,
		Baseline: c.statedAt(lang, i, i.Baseline),
		Target:   c.statedAt(lang, i, i.Target),
		Latest:   w.T("value.none"),
		Level:    progress.Keeps(i),
	}
	o := v.BasedOn
	if o == nil {
		o = i.Latest()
	}
	if o == nil {
		return row
	}
	row.Share, row.Hollow = v.ShareOfWay, !o.Source.Verified()
	if row.Level && v.BasedOn != nil {
		row.Share = decimal.NewNullDecimal(levelShare(i, o.Value.Decimal))
	}
	row.Latest = w.T("chart.latest_value", w.Period(o.Period), c.measure(lang, i).String(o.Value.Decimal))
	if way := c.wayInWords(lang, v); way != "" {
		row.Latest = w.T("chart.latest_share", row.Latest, way)
	}
	return row
}

// levelShare places a value beside a target that holds all along: at 1 it is the
// target, above 1 it is better by that share of it.
func levelShare(i *site.Indicator, x decimal.Decimal) decimal.Decimal {
	one, g := decimal.NewFromInt(1), i.Target.Value
	off := x.Sub(g)
	if !g.IsZero() {
		off = off.DivRound(g.Abs(), 6)
	}
	switch cmp.Or(i.Target.Comparator, i.Direction) {
	case "le", "lt", "down":
		off = off.Neg()
	case "eq", "keep":
		off = off.Abs().Neg()
	}
	return one.Add(off)
}

// published counts the indicators with a published value.
func published(list []*site.Indicator) int {
	n := 0
	for _, i := range list {
		if i.Latest() != nil {
			n++
		}
	}
	return n
}

// chartNote says what a reader must know before trusting a chart.
func (c *context) chartNote(lang locale.Lang, i *site.Indicator) string {
	w := c.theme.Words(lang)
	if i.Latest() == nil {
		if !i.HasWay() {
			return w.T("value.none")
		}
		return w.T("chart.note.none", i.Baseline.Year)
	}
	said := ""
	for _, standing := range hollow(onPath(i)) {
		said += w.T("chart.note." + standing)
	}
	return said + c.apartNote(lang, i)
}

// hollow are the standings of the values in list that are not official.
func hollow(list []*site.Observation) []string {
	return slices.DeleteFunc(slices.Clone(site.Standings), func(standing string) bool {
		return standing == site.Official || !slices.ContainsFunc(list, func(o *site.Observation) bool {
			return o.Value.Valid && o.Source.Reliability() == standing
		})
	})
}

// hollowWords is what hollow marks of the values in list say.
func (c *context) hollowWords(lang locale.Lang, list []*site.Observation) string {
	w := c.theme.Words(lang)
	var said []string
	for _, standing := range hollow(list) {
		said = append(said, w.T("standing."+standing))
	}
	return strings.Join(said, w.T("verdict.join"))
}

// sourcesNamed is how many sources a line below a chart names beside the plan; all are in the table.
const sourcesNamed = 2

// sources names where an indicator's figures come from: its plan, and what the values in list are from.
func (c *context) sources(lang locale.Lang, i *site.Indicator, list []*site.Observation) string {
	w := c.theme.Words(lang)
	s := w.T("figure.clause", c.site.Plan.ShortTitle.In(lang), i.Clause.Plain(lang))
	seen := map[*site.Source]bool{nil: true}
	for _, o := range list {
		if seen[o.Source] {
			continue
		}
		seen[o.Source] = true
		if len(seen) <= sourcesNamed+1 {
			s += w.ListSep + o.Source.Title.In(lang)
		}
	}
	if more := len(seen) - 1 - sourcesNamed; more > 0 {
		s = w.T("chart.source.more", s, more)
	}
	return w.T("chart.source", s)
}
