package main

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"plansite/generator/locale"
	"plansite/generator/site"
)

type newCampaign struct {
	Series string `arg:"" help:"${series}"`
	Year   string `arg:"" help:"${year}"`
	Day    string `help:"${day}" placeholder:"DATE"`
	siteFlag
}

// Run begins a year of a series: its texts, its settings, its tables.
func (c newCampaign) Run(a *app) error {
	s, err := a.configured(c.Site, "")
	if err != nil {
		return err
	}
	if err := c.check(a); err != nil {
		return err
	}
	day, err := c.day(a, s)
	if err != nil {
		return err
	}
	dir := path.Join("content/campaigns", c.Series, c.Year)
	files := begun(dir, "campaign", s, map[string]string{"year": c.Year, "day": day})
	if err := a.create(c.Site, files); err != nil {
		return err
	}
	a.made(files)
	fmt.Fprintln(a.out, a.say("主题公布后，在 content/campaigns/%[1]s/themes.csv 加 %[2]s 年的一行。", "once the theme is announced, add the row of %[2]s to content/campaigns/%[1]s/themes.csv", c.Series, c.Year))
	return nil
}

var yearForm = regexp.MustCompile(`^(?:19|20|21)[0-9]{2}$`)

// check refuses a series that is not there and what is no year.
func (c newCampaign) check(a *app) error {
	known := seriesIn(c.Site)
	switch {
	case !slices.Contains(known, c.Series) && len(known) == 0:
		return usageError{a.say("还没有活动系列 %[1]q：先建文件夹 content/campaigns/%[1]s，在里面写介绍 zh.md 和 en.md", "there is no series %[1]q yet: begin with the folder content/campaigns/%[1]s and its introduction, zh.md and en.md", c.Series)}
	case !slices.Contains(known, c.Series):
		return usageError{a.say("没有活动系列 %[1]q；现有：%[2]s。要办新的系列，先建文件夹 content/campaigns/%[1]s，在里面写介绍 zh.md 和 en.md",
			"there is no series %[1]q; there are: %[2]s. A new series begins with the folder content/campaigns/%[1]s and its introduction, zh.md and en.md", c.Series, strings.Join(known, ", "))}
	case !yearForm.MatchString(c.Year):
		return usageError{a.say("%q 不是年份；写成 2027 这样的四位数字", "%q is not a year; write four digits, such as 2027", c.Year)}
	}
	return nil
}

// seriesIn gives the series that have a folder with a text.
func seriesIn(dir string) []string {
	texts, _ := fs.Glob(os.DirFS(dir), "content/campaigns/*/*.md")
	var ids []string
	for _, name := range texts {
		ids = append(ids, path.Base(path.Dir(name)))
	}
	return slices.Compact(ids)
}

// day is when the year is held: what --day says, the series or its table.
func (c newCampaign) day(a *app, s *site.Site) (string, error) {
	year, _ := strconv.Atoi(c.Year)
	if c.Day != "" {
		d, err := locale.ParseDate(c.Day)
		if err != nil || d.Year != year {
			return "", usageError{a.say("--day 的日期 %q 不是 %s 年的一天，应如 %s-06-09", "--day: %q is not a day of %s, such as %[2]s-06-09", c.Day, c.Year)}
		}
		return c.Day, nil
	}
	for _, series := range s.Series {
		if series.ID != c.Series {
			continue
		}
		for _, t := range series.Themes {
			if t.Year == year && !t.Day.IsZero() {
				return t.Day.String(), nil
			}
		}
		if fixed := series.Day; fixed.Day > 0 {
			return time.Date(year, fixed.Month, fixed.Day, 0, 0, 0, 0, time.UTC).Format(time.DateOnly), nil
		}
	}
	return "", usageError{a.say("不知道 %[1]s 年的活动日：加上 --day %[1]s-06-09 这样的日期，或者先填进 content/campaigns/%[2]s/series.yaml 或 themes.csv",
		"the day in %[1]s is not known: add one such as --day %[1]s-06-09, or fill it in first in content/campaigns/%[2]s/series.yaml or themes.csv", c.Year, c.Series)}
}
