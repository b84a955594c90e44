package source

import (
	"cmp"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strconv"
	"time"

	"plansite/generator/diag"
	"plansite/generator/leftover"
	"plansite/generator/locale"
	"plansite/generator/schema"
	"plansite/generator/site"
)

const (
	campaignsFolder = "content/campaigns"
	seriesFile      = "series.yaml"
	campaignFile    = "campaign.yaml"
	quizFile        = "quiz.yaml"
)

// campaignFiles are what campaigns hold that is read and not attached: of a
// series, and of one of its years.
var campaignFiles = [][]string{
	{seriesFile, "themes.csv", "cards.csv"},
	{campaignFile, quizFile, "events.csv", "materials.csv"},
}

// readSeries reads what the folders of campaigns hold beside their texts.
func (r *reader) readSeries() {
	for _, dir := range r.folders(campaignsFolder) {
		s := &site.Series{ID: path.Base(dir)}
		if m := r.settings(dir + "/" + seriesFile); m != nil {
			s.Day = m.get("day").monthDay()
			cards := m.sub("cards")
			s.CardsTitle = cards.text("title", r.site.Config.Languages)
			s.CardsAbout = cards.text("description", r.site.Config.Languages)
			s.CardsNote = cards.text("note", r.site.Config.Languages)
			cards.done()
			m.done()
		}
		r.readThemes(s, dir+"/themes.csv")
		r.readCards(s, dir+"/cards.csv")
		for _, year := range r.folders(dir) {
			if !r.isYear(year) {
				continue
			}
			if c := r.readCampaign(s, year); c != nil {
				s.Years = append(s.Years, c)
			}
		}
		slices.SortFunc(s.Years, func(a, b *site.Campaign) int { return cmp.Compare(b.Year, a.Year) })
		r.site.Series = append(r.site.Series, s)
	}
	order := r.site.Config.Campaigns
	place := func(s *site.Series) int {
		if i := slices.Index(order, s.ID); i >= 0 {
			return i
		}
		return len(order)
	}
	slices.SortStableFunc(r.site.Series, func(a, b *site.Series) int { return cmp.Compare(place(a), place(b)) })
}

// isYear reports whether a folder of a series is meant as one of its years: it has
// a year's name, or holds what only a year has.
func (r *reader) isYear(dir string) bool {
	if yearForm.MatchString(path.Base(dir)) {
		return true
	}
	names := slices.Clone(campaignFiles[1])
	for _, l := range r.site.Config.Languages {
		names = append(names, string(l)+".md")
	}
	return slices.ContainsFunc(names, func(name string) bool {
		_, err := fs.Stat(r.fsys, dir+"/"+name)
		return err == nil
	})
}

// folders gives the folders in dir. One that fails, or has a damaged name, is
// reported by those who read the articles in it.
func (r *reader) folders(dir string) []string {
	var out []string
	entries, _ := fs.ReadDir(r.fsys, dir)
	var told diag.List
	for _, e := range entries {
		if e.IsDir() && !leftover.Is(e.Name()) && !leftover.IsCopy(e.Name()) && !damagedName(e.Name(), &told) {
			out = append(out, dir+"/"+e.Name())
		}
	}
	return out
}

// settings reads a YAML file that may be missing, and shows its texts.
func (r *reader) settings(file string) *mapping {
	data, _ := r.file(file, maxYAML, false)
	if data == nil {
		return nil
	}
	m := parseYAML(file, 1, data, &r.problems)
	if m != nil {
		r.showTexts(m, placeOf(file)+"/")
	}
	return m
}

func (r *reader) readThemes(s *site.Series, file string) {
	seen := firsts{}
	for _, row := range r.tableIn(schema.Named("themes"), file).rows {
		f := row.get("year")
		year := f.year()
		d := &site.DayTheme{
			Pos:       row.pos(),
			Year:      year,
			Nth:       row.get("nth").integer(),
			Day:       dayIn(row.get("day"), year, s.Day),
			Place:     row.text("place"),
			Theme:     row.text("theme"),
			Domestic:  row.text("domestic"),
			Certainty: row.get("certainty").enum(),
		}
		if d.Year > 0 && seen.first(f, f.value) {
			s.Themes = append(s.Themes, d)
		}
	}
	slices.SortStableFunc(s.Themes, func(a, b *site.DayTheme) int { return cmp.Compare(a.Year, b.Year) })
}

func (r *reader) readCards(s *site.Series, file string) {
	t := r.tableIn(schema.Named("cards"), file)
	ids := newIndex[*site.Card](t.Name, t.file, diag.M("卡片", "card"), t.broken)
	for _, row := range t.rows {
		c := &site.Card{
			Pos: row.pos(), ID: row.get("id").value,
			Name: row.text("name"), What: row.text("what"), Meaning: row.text("meaning"),
			Clause: r.clauses.find(row.get("clause")), Term: r.terms.find(row.get("term")),
		}
		if ids.add(row.get("id"), c) {
			s.Cards = append(s.Cards, c)
		}
	}
}

var monthDayForm = regexp.MustCompile(`^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$`)

// monthDay reads 06-09.
func (f field) monthDay() site.MonthDay {
	if f.value == "" {
		return site.MonthDay{}
	}
	m := monthDayForm.FindStringSubmatch(f.value)
	if m == nil {
		f.fail("bad-date", diag.M("%s：%q 不是月和日", "%s: %q is not a month and a day", f.name, f.value), diag.M("写成 06-09", "write 06-09"))
		return site.MonthDay{}
	}
	month, _ := strconv.Atoi(m[1])
	day, _ := strconv.Atoi(m[2])
	return site.MonthDay{Month: time.Month(month), Day: day}
}

// dayIn reads the day of a campaign, which is in its year and, where a series
// has a day of its own, that one. An empty field is that day, or zero.
func dayIn(f field, year int, fixed site.MonthDay) locale.Date {
	own := locale.Date{}
	if fixed.Day > 0 && year > 0 {
		own = locale.Date{Year: year, Month: fixed.Month, Day: fixed.Day}
	}
	d := f.date()
	switch {
	case d.IsZero():
		return own
	case year > 0 && d.Year != year:
		f.fail("date-differs", diag.M("日期 %s 不在 %d 年", "the day %s is not in %d", d, year), diag.M("检查日期和年份", "check the day and the year"))
	case !own.IsZero() && d != own:
		f.fail("date-differs", diag.M("日期 %s 与 series.yaml 的 day 不同", "the day %s is not that of series.yaml", d),
			diag.M("写 %s，或不写", "write %s, or leave it out", own))
	}
	return d
}

// readCampaigns adds the texts; a series or a year whose text is not public is
// not on the site, with all that it holds.
func (a *articles) readCampaigns() error {
	for _, s := range a.site.Series {
		for _, y := range s.Years {
			names := map[string]bool{}
			for _, m := range y.Materials {
				names[site.FileName(m.File)] = true
			}
			a.listed[path.Join(campaignsFolder, s.ID, strconv.Itoa(y.Year))] = names
		}
	}
	found, err := a.public(kindOf{root: campaignsFolder, section: "campaigns", own: campaignFiles})
	if err != nil {
		return err
	}
	texts := map[string]*site.Article{}
	for _, article := range found {
		texts[article.Slug] = article
	}
	read := a.site.Series // as the cache keeps it: not to be changed
	a.site.Series = nil
	for _, r := range read {
		if texts[r.ID] == nil {
			continue
		}
		s := *r
		s.Intro, s.Years = texts[r.ID], nil
		for _, year := range r.Years {
			if article := texts[path.Join(r.ID, strconv.Itoa(year.Year))]; article != nil {
				c := *year
				c.Article, c.Series = article, &s
				s.Years = append(s.Years, &c)
				a.turns(c.Day)
				a.readMentions(&c)
			}
		}
		a.site.Series = append(a.site.Series, &s)
	}
	return nil
}

// turns notes when what the site says of a campaign changes: it is coming for the
// month before its day, then is today, then past.
func (a *articles) turns(day locale.Date) {
	for _, days := range []int{-30, 0, 1} {
		a.until(day.Time(a.site.Config.Zone).AddDate(0, 0, days))
	}
}
