package render

import (
	"cmp"
	"strconv"

	"plansite/generator/locale"
	"plansite/generator/progress"
	"plansite/generator/site"
	"plansite/generator/theme"
)

// bound writes a figure that the plan states as the limit that it is: "不高于30",
// "at most 30". One that the plan states without a comparator is a plain figure.
func bound(w *theme.Words, t *site.Target, figure string) string {
	if t.Comparator == "" {
		return figure
	}
	return w.T("target."+t.Comparator, figure)
}

// statedValue is what the plan states, with its unit.
func (c *context) statedValue(lang locale.Lang, i *site.Indicator, t *site.Target) string {
	if !t.Numeric() {
		return statedWords(lang, t)
	}
	return bound(c.theme.Words(lang), t, c.measure(lang, i).String(t.Value))
}

// statedNumber is what the plan states, for a table that names the unit.
func (c *context) statedNumber(lang locale.Lang, i *site.Indicator, t *site.Target) string {
	if !t.Numeric() {
		return statedWords(lang, t)
	}
	return bound(c.theme.Words(lang), t, c.measure(lang, i).Number(t.Value))
}

// planned says what value the plan states, where it states a baseline too, as a part of a sentence. An obligatory
// target is required, an anticipatory one aimed for.
func (c *context) planned(lang locale.Lang, i *site.Indicator) string {
	w, t := c.theme.Words(lang), i.Target
	value := w.T("planned.value."+cmp.Or(t.Comparator, change(progress.Change(i).Decimal)), c.measure(lang, i).String(t.Value))
	return w.T("planned."+i.Nature, strconv.Itoa(t.Year), value)
}

// changeWanted says what the plan asks for: how much more, or less, than the
// baseline; "" where it does not give both.
func (c *context) changeWanted(lang locale.Lang, i *site.Indicator) string {
	wanted := progress.Change(i)
	if !wanted.Valid {
		return ""
	}
	d := wanted.Decimal
	said := change(d)
	if i.Target.Comparator != "" {
		said += "." + i.Target.Comparator
	}
	return c.theme.Words(lang).T("change."+said, c.difference(lang, i, d))
}

// limited adds to the name of a target the limit that it is: a difference from the
// figure does not tell on which side it is to be.
func (c *context) limited(lang locale.Lang, i *site.Indicator, name string) string {
	if i.Target.Comparator == "" {
		return name
	}
	return c.theme.Words(lang).T("target.named", name, c.statedValue(lang, i, i.Target))
}
