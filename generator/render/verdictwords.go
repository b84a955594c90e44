package render

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"plansite/generator/locale"
	"plansite/generator/progress"
	"plansite/generator/site"
	"plansite/generator/theme"
)

// verdictWord is a verdict in a few words, with the period that they speak of, if
// dated, and what is to be doubted. Where a target is not settled they say no more
// than on which side of it the figure lies.
func verdictWord(w *theme.Words, i *site.Indicator, v progress.Verdict, dated bool) string {
	word := w.T("verdict." + string(v.Status))
	switch nothing := v.BasedOn == nil; {
	case v.Unlike && v.Status == progress.StatusOutstanding:
		return w.T("value.unlike")
	case nothing && dated && (v.Status == progress.StatusOutstanding || v.Reason == progress.NoValue):
		return nothingSince(w, i)
	case nothing && (v.Status == progress.StatusOutstanding || v.Reason == progress.NoValue):
		return w.T("value.none")
	case v.Status == progress.StatusNotAssessed:
		return word
	case v.Status == progress.StatusOutstanding, v.Status == progress.StatusBeyond:
		word = w.T("position." + position(v))
	}
	said := doubts(w, v.BasedOn)
	if always := !v.Pace.Valid; dated && (always || len(said) > 0) {
		said = append([]string{w.Period(v.BasedOn.Period)}, said...)
	}
	return qualified(w, word, said)
}

// qualified adds to a word what limits it, in brackets.
func qualified(w *theme.Words, word string, said []string) string {
	if len(said) == 0 {
		return word
	}
	return w.T("verdict.with", word, strings.Join(said, w.T("verdict.join")))
}

// doubts are the words for what is to be known before a figure is believed.
func doubts(w *theme.Words, o *site.Observation) []string {
	var said []string
	if o.Status == "P" || o.Status == "E" {
		said = append(said, w.T("obs."+o.Status))
	}
	if !o.Source.Verified() {
		said = append(said, w.T("standing.said."+o.Source.Reliability()))
	}
	return said
}

// position is the side of the target that the value of v lies on.
func position(v progress.Verdict) string {
	return map[int]string{-1: "above", 0: "at", 1: "below"}[v.Gap.Decimal.Sign()]
}

// verdictSentence is what a verdict rests on, in words: the latest value, how much
// it differs from baseline and target, what is to be doubted, what is missing.
func (c *context) verdictSentence(lang locale.Lang, i *site.Indicator, v progress.Verdict) string {
	w, m := c.theme.Words(lang), c.measure(lang, i)
	var s string
	switch o := cmp.Or(v.BasedOn, i.Latest()); {
	case !i.HasWay() && o == nil:
		s = w.T("stated.sentence", c.statedPlainly(lang, i))
	case v.Unlike:
		s = w.T("verdict.sentence.unlike", i.Baseline.Year, m.String(i.Baseline.Value), c.planned(lang, i))
	case o == nil:
		s = w.T("verdict.sentence.none", i.Baseline.Year, m.String(i.Baseline.Value), c.planned(lang, i))
	default:
		s = w.T("verdict.sentence.value", w.Period(o.Period), m.String(o.Value.Decimal)) + c.compared(lang, i, v) + w.T("verdict.sentence.end")
		if !o.Source.Verified() {
			s += w.T("standing.sentence." + o.Source.Reliability())
		}
	}
	if v.Status == progress.StatusOutstanding {
		s += w.T("verdict.sentence.outstanding", w.T("verdict.outstanding.since", w.Date(v.Since)))
	}
	return s
}

// compared says how much the value of v differs from baseline and target, and how
// far it had come by then; "" where they are not compared.
func (c *context) compared(lang locale.Lang, i *site.Indicator, v progress.Verdict) string {
	if v.BasedOn == nil {
		return ""
	}
	w, since := c.theme.Words(lang), v.BasedOn.Value.Decimal.Sub(i.Baseline.Value)
	s := w.T("verdict.sentence.since."+change(since), i.Baseline.Year, c.difference(lang, i, since)) +
		w.T("verdict.sentence."+position(v), c.limited(lang, i, w.T("verdict.target."+i.Nature, i.Target.Year)), c.difference(lang, i, v.Gap.Decimal))
	if v.Pace.Valid {
		s += w.T("verdict.sentence.share", w.Percent(v.ShareOfWay.Decimal), w.Percent(v.ShareOfTime.Decimal))
	}
	return s
}

// change is the direction of a difference.
func change(d decimal.Decimal) string {
	return map[int]string{-1: "less", 0: "same", 1: "more"}[d.Sign()]
}

// difference writes how much two values of an indicator differ.
func (c *context) difference(lang locale.Lang, i *site.Indicator, d decimal.Decimal) string {
	return c.measure(lang, i).Difference(d.Abs())
}

// way says how much of the way from baseline to target is covered, or, outside of
// it, on which side of the target the value lies; "" where there is no way.
func (c *context) way(lang locale.Lang, v progress.Verdict) string {
	w := c.theme.Words(lang)
	switch share := v.ShareOfWay; {
	case !share.Valid:
		return ""
	case share.Decimal.GreaterThan(decimal.NewFromInt(1)):
		return w.T("chart.side." + position(v))
	default:
		return w.Percent(share.Decimal)
	}
}

// wayOf is way in a row that shows the latest figure: where the verdict is on
// another one, it says which.
func (c *context) wayOf(lang locale.Lang, i *site.Indicator, v progress.Verdict) string {
	said := c.way(lang, v)
	if said == "" || v.BasedOn == i.Latest() {
		return said
	}
	w := c.theme.Words(lang)
	return qualified(w, said, append([]string{w.Period(v.BasedOn.Period)}, doubts(w, v.BasedOn)...))
}

// wayInWords is way as a part of a sentence.
func (c *context) wayInWords(lang locale.Lang, v progress.Verdict) string {
	said := c.way(lang, v)
	if said == "" || v.ShareOfWay.Decimal.GreaterThan(decimal.NewFromInt(1)) {
		return said
	}
	return c.theme.Words(lang).T("chart.way", said)
}

// finding is a chart's title: what it shows, in a few words.
func (c *context) finding(lang locale.Lang, i *site.Indicator) string {
	w, m, v := c.theme.Words(lang), c.measure(lang, i), c.assess(i)
	o := v.BasedOn
	switch latest := i.Latest(); {
	case o != nil:
		target := c.limited(lang, i, w.T("finding.target."+i.Nature))
		s := w.T("finding."+position(v), w.Period(o.Period), c.difference(lang, i, v.Gap.Decimal), target)
		return qualified(w, s, doubts(w, o))
	case latest != nil:
		return qualified(w, w.T("finding.value", w.Period(latest.Period), m.String(latest.Value.Decimal)), doubts(w, latest))
	}
	if !i.HasWay() {
		return c.statedPlainly(lang, i)
	}
	return w.T("finding.none", c.planned(lang, i), strconv.Itoa(i.Baseline.Year), m.String(i.Baseline.Value))
}
