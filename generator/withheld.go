package main

import (
	"time"

	"plansite/generator/diag"
	"plansite/generator/site"
)

// withheldJSON is a text that a build has left out, for programs.
type withheldJSON struct {
	File   string `json:"file"`
	Title  string `json:"title"`
	Reason string `json:"reason"` // draft, scheduled, expired
	At     string `json:"at"`     // when it becomes public or has ceased to be, RFC 3339; "" for a draft
}

func withheldForPrograms(list []site.Withheld) []withheldJSON {
	out := []withheldJSON{}
	for _, w := range list {
		at := ""
		if !w.At.IsZero() {
			at = w.At.Format(time.RFC3339)
		}
		out = append(out, withheldJSON{w.Pos.File, w.Title, w.Reason, at})
	}
	return out
}

// withheld tells an author which text was left out, why, and when that turns.
func (a *app) withheld(w site.Withheld) string {
	at := w.At.Format("2006-01-02 15:04")
	reason := map[string]diag.Msg{
		site.Draft:     diag.M("草稿，不发布", "a draft, not published"),
		site.Scheduled: diag.M("尚未到发布时间，将于 %s 发布", "not yet due, due on %s", at),
		site.Expired:   diag.M("已于 %s 到期，不再发布", "expired on %s, no longer published", at),
	}[w.Reason].In(a.lang)
	if w.Title == "" {
		return a.say("%s: %s", "%s: %s", w.Pos, reason)
	}
	return a.say("%s: %s：%s", "%s: %s: %s", w.Pos, reason, w.Title)
}
