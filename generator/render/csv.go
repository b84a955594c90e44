package render

import (
	"bytes"
	"encoding/csv"
	"strconv"

	"plansite/generator/locale"
	"plansite/generator/site"
)

func csvPath(i *site.Indicator) string { return "indicators/" + i.ID + ".csv" }

// csv is an indicator's figures for a spreadsheet: UTF-8 with a byte order mark,
// so that Excel reads Chinese, and lines that end in CRLF (RFC 4180).
func (c *context) csv(lang locale.Lang, i *site.Indicator) ([]byte, error) {
	w := c.theme.Words(lang)
	m := w.Counted(i.Unit[lang])
	var b bytes.Buffer
	b.WriteString("\ufeff")
	out := csv.NewWriter(&b)
	out.UseCRLF = true
	head := []string{"csv.id", "fact.indicator", "fact.period", "csv.role", "csv.value", "fact.unit", "csv.status", "fact.standing", "csv.source", "csv.note"}
	for n, key := range head {
		head[n] = w.T(key)
	}
	rows := [][]string{head}
	row := func(period, role, value, status, standing, source, note string) {
		rows = append(rows, []string{i.ID, i.Name.In(lang), period, w.T("role." + role), value, m.Name(), status, standing, source, note})
	}
	stated := func(t *site.Target) {
		row(strconv.Itoa(t.Year), t.Role, m.Value(t.Value).String(), "", w.T("standing.official"),
			w.T("figure.clause", c.site.Plan.ShortTitle.In(lang), i.Clause.Plain(lang)), "")
	}
	stated(i.Baseline)
	for _, o := range i.Observations {
		value, standing, source := "", "", ""
		if o.Value.Valid {
			value = m.Value(o.Value.Decimal).String()
		}
		if o.Source != nil { // a missing value may have none
			standing, source = w.T("standing."+o.Source.Standing), o.Source.Title.In(lang)
		}
		row(o.Period.String(), "observation", value, o.Status, standing, source, o.Note.In(lang))
	}
	for _, t := range i.Milestones {
		stated(t)
	}
	stated(i.Target)
	if err := out.WriteAll(rows); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
