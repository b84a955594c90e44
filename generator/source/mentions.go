package source

import (
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/site"
)

// datesIn are the forms in which a text names a day: with a year or without.
var datesIn = regexp.MustCompile(`(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日` +
	`|(\d{4})-(\d{2})-(\d{2})` +
	`|\b(\d{1,2}) (` + months + `)\b(?:,? (\d{4}))?` +
	`|\b(` + months + `) (\d{1,2})\b(?:, (\d{4}))?`)

const months = `January|February|March|April|May|June|July|August|September|October|November|December`

// readMentions gives the days that a campaign's texts name. Of the front matter,
// what readers see is looked at.
func (a *articles) readMentions(c *site.Campaign) {
	for _, lang := range a.site.Config.Languages {
		t := c.Article.Text[lang]
		if t == nil {
			continue
		}
		var told diag.List // where the text itself is read
		src, err := readText(a.fsys, t.Pos.File, maxMarkdown, &told)
		if err != nil {
			continue
		}
		fences := 0
		for n, line := range strings.Split(string(src), "\n") {
			if strings.TrimRight(line, " \t\r") == "---" {
				fences++
			}
			if fences < 2 && !strings.HasPrefix(line, "title:") && !strings.HasPrefix(line, "summary:") {
				continue
			}
			c.Mentions = append(c.Mentions, mentionsIn(line, diag.Pos{File: t.Pos.File, Line: n + 1}, lang, c.Year)...)
		}
	}
}

func mentionsIn(line string, pos diag.Pos, lang locale.Lang, year int) []site.Mention {
	var out []site.Mention
	for _, at := range datesIn.FindAllStringSubmatchIndex(line, -1) {
		part := func(i int) string {
			if at[2*i] < 0 {
				return ""
			}
			return line[at[2*i]:at[2*i+1]]
		}
		number := func(s string) int { n, _ := strconv.Atoi(s); return n }
		month := func(s string) int { t, _ := time.Parse("January", s); return int(t.Month()) }
		var y, m, d int
		switch {
		case part(2) != "":
			y, m, d = number(part(1)), number(part(2)), number(part(3))
		case part(4) != "":
			y, m, d = number(part(4)), number(part(5)), number(part(6))
		case part(7) != "":
			y, m, d = number(part(9)), month(part(8)), number(part(7))
		default:
			y, m, d = number(part(12)), month(part(10)), number(part(11))
		}
		if y == 0 {
			y = year
		}
		pos.Col = utf8.RuneCountInString(line[:at[0]]) + 1
		out = append(out, site.Mention{Pos: pos, Lang: lang, Text: line[at[0]:at[1]], Date: locale.Date{Year: y, Month: time.Month(m), Day: d}})
	}
	return out
}
