package render

import (
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
		Counts: c.statusCounts(lang), Coverage: c.coverage(lang), SourceURL: c.link(lang, scoreboardPath, sourcesPath)}
	for _, i := range c.site.Indicators {
		p.Rows = append(p.Rows, c.scoreRow(lang, i, c.assess(i)))
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

// statusCounts counts the indicators of each status, the best first.
func (c *context) statusCounts(lang locale.Lang) []StatusCount {
	w, counts := c.theme.Words(lang), map[progress.Status]int{}
	for _, i := range c.site.Indicators {
		counts[c.assess(i).Status]++
	}
	var out []StatusCount
	for _, s := range progress.Statuses {
		if counts[s] > 0 {
			out = append(out, StatusCount{string(s), w.T("verdict.shape." + string(s)), w.T("verdict." + string(s)), counts[s]})
		}
	}
	return out
}

func (c *context) scoreRow(lang locale.Lang, i *site.Indicator, v progress.Verdict) ScoreRow {
	w, card := c.theme.Words(lang), c.card(lang, scoreboardPath, i)
	row := ScoreRow{
		Name: card.Name, URL: card.URL, Unit: card.Unit, Baseline: card.BaselineN, Target: card.TargetN,
		Latest: w.T("value.none"), Period: orNone(w, card.LatestPeriod),
		Share: c.percent(lang, v.ShareOfWay), Time: c.percent(lang, v.ShareOfTime), Pace: w.T("none"),
		Needed: c.perYear(lang, i, v.NeededPerYear), Achieved: c.perYear(lang, i, v.AchievedPerYear),
		Verdict: c.verdict(lang, scoreboardPath, i, v), Unverified: card.Unverified,
		SortShare: exact(v.ShareOfWay), SortTime: exact(v.ShareOfTime), SortPace: exact(v.Pace), SortNeeded: exact(v.NeededPerYear), SortAchieved: exact(v.AchievedPerYear),
		SortTarget: i.Target.Value.String(),
	}
	if card.Latest != "" {
		row.Latest, row.SortLatest = card.Latest, i.Latest().Value.Decimal.String()
	}
	if v.Pace.Valid {
		row.Pace = w.Number(decimal.RequireFromString(v.Pace.Decimal.StringFixed(3)))
	}
	return row
}

func (c *context) percent(lang locale.Lang, d decimal.NullDecimal) string {
	if !d.Valid {
		return c.theme.Words(lang).T("none")
	}
	return c.theme.Words(lang).Percent(d.Decimal)
}

func exact(d decimal.NullDecimal) string {
	if !d.Valid {
		return ""
	}
	return d.Decimal.String()
}
