package render

import (
	"cmp"
	"slices"

	"github.com/shopspring/decimal"

	"plansite/generator/locale"
	"plansite/generator/progress"
	"plansite/generator/site"
	"plansite/generator/theme"
)

const (
	scoreboardTemplate = theme.Page[ScoreboardPage]("scoreboard")
	scoreboardPath     = "progress/index.html"
)

func addProgress(c *context) {
	if len(c.site.Indicators) == 0 {
		return
	}
	c.page(scoreboardPath, c.words("progress.title"), (*context).scoreboard)
	c.page(methodPath, c.words("method.title"), (*context).method)
}

func (c *context) scoreboard(lang locale.Lang) ([]byte, error) {
	w := c.theme.Words(lang)
	f, err := c.frame(lang, meta{kind: "scoreboard", path: scoreboardPath, title: w.T("progress.title"), description: w.T("progress.description", c.site.Plan.ShortTitle.In(lang))})
	if err != nil {
		return nil, err
	}
	p := ScoreboardPage{Frame: f, MethodURL: c.link(lang, scoreboardPath, methodPath),
		Counts: c.tally(lang, false), Coverage: c.coverage(lang), SourceURL: c.link(lang, scoreboardPath, sourcesPath)}
	for _, i := range c.site.Indicators {
		v := c.assess(i)
		p.Paced = p.Paced || v.ShareOfTime.Valid
		p.Rows = append(p.Rows, c.scoreRow(lang, i, v))
	}
	if len(c.site.Indicators) > 0 {
		v, strip := c.stripFigure(lang, c.site.Indicators, "chart-strip")
		if p.Strip, err = c.draw(lang, scoreboardPath, strip, v); err != nil {
			return nil, err
		}
		if p.Overview, err = c.overviewChart(lang, scoreboardPath); err != nil {
			return nil, err
		}
		if p.Rates, err = c.ratesChart(lang, scoreboardPath); err != nil {
			return nil, err
		}
	}
	return scoreboardTemplate.Render(c.theme, p)
}

// tally counts the indicators by what is said of them, the best first; where dated,
// verdicts on figures of other periods are others.
func (c *context) tally(lang locale.Lang, dated bool) []StatusCount {
	w, counts := c.theme.Words(lang), map[StatusCount]int{}
	var out []StatusCount
	for _, i := range c.site.Indicators {
		v := c.assess(i)
		said := StatusCount{Rank: slices.Index(progress.Statuses, v.Status), Status: string(v.Status),
			Shape: verdictShape(w, v), Word: verdictWord(w, i, v, dated), Unverified: v.Doubted()}
		if counts[said]++; counts[said] == 1 {
			out = append(out, said)
		}
	}
	for n, said := range out {
		out[n].Count = counts[said]
	}
	slices.SortStableFunc(out, func(a, b StatusCount) int { return cmp.Compare(a.Rank, b.Rank) })
	return out
}

func (c *context) scoreRow(lang locale.Lang, i *site.Indicator, v progress.Verdict) ScoreRow {
	w, card := c.theme.Words(lang), c.card(lang, scoreboardPath, i)
	row := ScoreRow{
		Name: card.Name, URL: card.URL, Unit: card.Unit, Baseline: orNone(w, card.BaselineN), Target: orNone(w, card.TargetN),
		Latest: w.T("none"), Period: card.LatestPeriod,
		Share: orNone(w, c.wayOf(lang, i, v)), Time: w.T("none"), Pace: w.T("none"),
		Needed: c.perYear(lang, i, v.NeededPerYear), Achieved: c.perYear(lang, i, v.AchievedPerYear),
		Verdict: c.verdict(lang, scoreboardPath, i, v), Unverified: card.Unverified,
		SortShare: exact(v.ShareOfWay), SortTime: exact(v.ShareOfTime), SortPace: exact(v.Pace), SortNeeded: exact(v.NeededPerYear), SortAchieved: exact(v.AchievedPerYear),
		SortTarget: exact(i.Target.Number()),
	}
	if card.Latest != "" {
		row.Latest, row.SortLatest = card.Latest, i.Latest().Value.Decimal.String()
	}
	if v.ShareOfTime.Valid { // that of the figure, not of today
		row.Time = qualified(w, w.Percent(v.ShareOfTime.Decimal), []string{w.Period(v.BasedOn.Period)})
	}
	if v.Pace.Valid {
		row.Pace = w.Number(decimal.RequireFromString(v.Pace.Decimal.StringFixed(3)))
	}
	return row
}

func exact(d decimal.NullDecimal) string {
	if !d.Valid {
		return ""
	}
	return d.Decimal.String()
}
