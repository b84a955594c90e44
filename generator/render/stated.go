package render

import (
	"strconv"
	"strings"

	"plansite/generator/locale"
	"plansite/generator/site"
	"plansite/generator/theme"
)

// A plan need not give an indicator a baseline or a target, and may state them in
// words. What it does not give is "", so that nothing is invented.

// plainValue is what the plan states, with its unit, for a sentence of others.
func (c *context) plainValue(lang locale.Lang, i *site.Indicator, t *site.Target) string {
	if t.Numeric() {
		return c.measure(lang, i).String(t.Value)
	}
	return statedWords(lang, t)
}

// targetName is what the target is, with its year.
func targetName(w *theme.Words, i *site.Indicator) string {
	if i.Target == nil {
		return ""
	}
	return w.T("card.target."+i.Nature, i.Target.Year)
}

// statedAt is what the plan states, with its year.
func (c *context) statedAt(lang locale.Lang, i *site.Indicator, t *site.Target) string {
	if t == nil {
		return ""
	}
	return c.theme.Words(lang).T("chart.at", statedYear(t), c.statedValue(lang, i, t))
}

func statedWords(lang locale.Lang, t *site.Target) string {
	if t == nil {
		return ""
	}
	return t.Words.In(lang)
}

func statedYear(t *site.Target) string {
	if t == nil {
		return ""
	}
	return strconv.Itoa(t.Year)
}

// nothingSince says that no value was found since the baseline, if there is one.
func nothingSince(w *theme.Words, i *site.Indicator) string {
	if i.Baseline == nil {
		return w.T("value.none")
	}
	return w.T("value.none.since", i.Baseline.Year)
}

// statedPlainly says what the plan gives of baseline and target, and what not: of
// an indicator without a way from one to the other.
func (c *context) statedPlainly(lang locale.Lang, i *site.Indicator) string {
	var said []string
	w := c.theme.Words(lang)
	for _, s := range []struct {
		role string
		t    *site.Target
	}{{"baseline", i.Baseline}, {"target", i.Target}} {
		if s.t == nil {
			said = append(said, w.T("stated.lacks."+s.role))
		} else {
			said = append(said, w.T("stated."+s.role, s.t.Year, c.statedValue(lang, i, s.t)))
		}
	}
	return strings.Join(said, w.T("stated.join"))
}

// sentenceWithoutWay says what is known of an indicator whose values have no way to go.
func (c *context) sentenceWithoutWay(lang locale.Lang, i *site.Indicator, card IndicatorCard) string {
	w, latest := c.theme.Words(lang), card.None
	if card.Latest != "" {
		latest = w.T("stated.latest", card.LatestPeriod, qualified(w, card.LatestWithUnit, doubts(w, i.Latest())))
	}
	return w.T("stated.name", card.Name, w.T("stated.sentence", strings.Join([]string{c.statedPlainly(lang, i), latest}, w.T("stated.join"))))
}

// statedFact is what the plan states as a row of facts; a role without a year has none.
func (c *context) statedFact(lang locale.Lang, i *site.Indicator, role string, t *site.Target) Field {
	w := c.theme.Words(lang)
	if t == nil {
		return field(w, w.T("role."+role), "")
	}
	return field(w, w.T("fact."+role, statedYear(t)), c.statedValue(lang, i, t))
}

// withWay are the indicators whose values have a place between a baseline and a target.
func withWay(list []*site.Indicator) []*site.Indicator {
	var out []*site.Indicator
	for _, i := range list {
		if i.HasWay() {
			out = append(out, i)
		}
	}
	return out
}

// drawable reports whether an indicator has a value for a line.
func drawable(i *site.Indicator) bool {
	for _, o := range onPath(i) {
		if o.Value.Valid {
			return true
		}
	}
	return len(i.Numbers()) > 0
}
