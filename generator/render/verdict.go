package render

import (
	"slices"

	"plansite/generator/locale"
	"plansite/generator/progress"
	"plansite/generator/site"
	"plansite/generator/theme"
)

// assess gives the verdict on an indicator at the build instant.
func (c *context) assess(i *site.Indicator) progress.Verdict {
	return progress.Assess(i, c.today(), c.site.Config.Progress)
}

// today is the day of the build instant in the site's zone.
func (c *context) today() locale.Date { return locale.DateOf(c.site.AsOf.In(c.site.Config.Zone)) }

// verdict shows v, the verdict on i, on page at.
func (c *context) verdict(lang locale.Lang, at string, i *site.Indicator, v progress.Verdict) VerdictView {
	w := c.theme.Words(lang)
	view := VerdictView{
		Words: w, Rank: slices.Index(progress.Statuses, v.Status), Status: string(v.Status), Shape: verdictShape(w, v), Word: verdictWord(w, i, v, true),
		Unverified: v.Doubted(), Sentence: c.verdictSentence(lang, i, v),
		Method: w.T("verdict.final"), MethodURL: c.link(lang, at, methodPath),
	}
	if v.Method != progress.MethodFinal {
		view.Method = w.T("method." + v.Method)
	}
	switch {
	case v.Reason == progress.Unjudged:
		view.Reason = i.WhyUnjudged.In(lang)
		view.Why = view.Reason
	case v.Status == progress.StatusOutstanding:
		view.Reason = w.T("verdict.outstanding.since", w.Date(v.Since))
	case v.Reason != "":
		view.Reason = w.T("verdict.reason." + string(v.Reason))
	}
	for _, s := range v.Steps {
		view.Working = append(view.Working, c.step(lang, i, s))
	}
	return view
}

// verdictShape is the mark of a verdict, hollow where it rests on a figure that is
// not official.
func verdictShape(w *theme.Words, v progress.Verdict) string {
	if v.Doubted() {
		return w.T("verdict.hollow." + string(v.Status))
	}
	return w.T("verdict.shape." + string(v.Status))
}

// toned chooses the colour of a verdict; word and shape say the same without it.
// What rests on a figure that is not official has none.
func toned[T any](v progress.Verdict, good, warning, bad, none T) T {
	if v.Doubted() {
		return none
	}
	switch v.Status {
	case progress.StatusReached, progress.StatusMet, progress.StatusBeyond, progress.StatusAhead, progress.StatusOnSchedule:
		return good
	case progress.StatusBehind:
		return warning
	case progress.StatusFarBehind, progress.StatusMovingAway, progress.StatusNotReached, progress.StatusNotMet:
		return bad
	}
	return none
}
