package main

import (
	"encoding/json"
	"io"
	"os"
	"slices"
	"strings"

	"plansite/generator/diag"
	"plansite/generator/site"
	"plansite/generator/source"
	"plansite/generator/translation"
)

type translationCommand struct {
	Status translationStatus `cmd:"" help:"${translation_status}"`
	Accept translationAccept `cmd:"" help:"${translation_accept}"`
	Record translationRecord `cmd:"" help:"${translation_record}"`
}

type translationStatus struct {
	siteFlag
	AsOf string `name:"as-of" help:"${as_of}" placeholder:"TIME"`
	JSON bool   `help:"${json}"`
}

var stateWords = map[translation.State]diag.Msg{
	translation.Reviewed:   {ZH: "已审定", EN: "reviewed"},
	translation.Stale:      {ZH: "原文已改", EN: "stale"},
	translation.Changed:    {ZH: "译文已改", EN: "changed"},
	translation.Unreviewed: {ZH: "未审定", EN: "unreviewed"},
	translation.Missing:    {ZH: "没有译文", EN: "missing"},
}

// translated reads the site at an instant. Mistakes are printed, and all but
// errors are left to check.
func (a *app) translated(dir, asOf string) (*site.Site, error) {
	at, err := a.instant(asOf, dir)
	if err != nil {
		return nil, err
	}
	s, problems, err := source.Read(os.DirFS(dir), source.Options{AsOf: at})
	if err != nil {
		return nil, err
	}
	if !problems.HasErrors() {
		return s, nil
	}
	a.problems().Print(a.err, problems.Of(diag.Error))
	return s, errContent
}

// Run prints the state of every translation; those that are reviewed only count.
// With mistakes in content it does so for what could be read.
func (c translationStatus) Run(a *app) error {
	s, err := a.translated(c.Site, c.AsOf)
	if s == nil || len(s.Config.Languages) == 0 {
		return err
	}
	units := translation.Units(s)
	if c.JSON {
		if failed := a.printUnits(units); failed != nil {
			return failed
		}
		return err
	}
	if failed := a.printStates(units); failed != nil {
		return failed
	}
	return err
}

// printStates prints the translations that want work as a table, and the count of all.
func (a *app) printStates(units []translation.Unit) error {
	rows := [][]string{{a.say("标识", "ID"), a.say("语言", "LANGUAGE"), a.say("状态", "STATE"), a.say("审定日期", "REVIEWED ON"), a.say("审定人", "REVIEWER"), a.say("位置", "PLACE")}}
	for _, u := range units {
		if u.State != translation.Reviewed {
			row := []string{u.ID, string(u.Lang), stateWords[u.State].In(a.lang), "—", "—", u.Pos.String()}
			if u.Review.Accepted() {
				row[3], row[4] = u.Review.On.String(), u.Review.Reviewer
			}
			rows = append(rows, row)
		}
	}
	text := a.states(units) + "\n"
	if len(rows) > 1 {
		text = table(rows) + "\n" + text
	}
	_, err := io.WriteString(a.out, text)
	return err
}

// states counts units by state: "141 translations: 139 reviewed, 2 stale".
func (a *app) states(units []translation.Unit) string {
	count := translation.Count(units)
	var parts []string
	for _, st := range slices.Backward(translation.States) {
		if n := count[st]; n > 0 {
			parts = append(parts, a.say("%[2]s %[1]d", "%[1]d %[2]s", n, stateWords[st].In(a.lang)))
		}
	}
	return a.say("译文 %d 项：%s", "translations: %d; %s", len(units), strings.Join(parts, a.say("，", ", ")))
}

type unitJSON struct {
	ID         string            `json:"id"`
	Language   string            `json:"language"`
	Kind       string            `json:"kind"`
	State      translation.State `json:"state"`
	File       string            `json:"file"`
	Line       int               `json:"line"`
	Col        int               `json:"col"`
	ReviewedOn string            `json:"reviewed_on"`
	Reviewer   string            `json:"reviewer"`
	RecordedOn string            `json:"recorded_on"` // where nobody has reviewed it
}

// printUnits prints all units as one JSON document, the counts of all states first.
func (a *app) printUnits(units []translation.Unit) error {
	doc := struct {
		Counts map[translation.State]int `json:"counts"`
		Units  []unitJSON                `json:"units"`
	}{translation.Count(units), []unitJSON{}}
	for _, st := range translation.States {
		doc.Counts[st] += 0
	}
	for _, u := range units {
		j := unitJSON{ID: u.ID, Language: string(u.Lang), Kind: "clause", State: u.State, File: u.Pos.File, Line: u.Pos.Line, Col: u.Pos.Col}
		if u.Article != nil {
			j.Kind = "article"
		}
		switch {
		case u.Review.Accepted():
			j.ReviewedOn, j.Reviewer = u.Review.On.String(), u.Review.Reviewer
		case u.Review != nil:
			j.RecordedOn = u.Review.On.String()
		}
		doc.Units = append(doc.Units, j)
	}
	enc := json.NewEncoder(a.out)
	enc.SetEscapeHTML(false)
	return enc.Encode(doc)
}
