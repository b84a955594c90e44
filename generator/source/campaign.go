package source

import (
	"io/fs"
	"path"
	"time"

	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/schema"
	"plansite/generator/site"
)

// readCampaign reads a year of a series; nil is one whose folder is not named
// after a year, or whose day nobody gives.
func (r *reader) readCampaign(s *site.Series, dir string) *site.Campaign {
	at := field{to: &r.problems, pos: diag.Pos{File: dir}, name: "year", value: path.Base(dir)}
	c := &site.Campaign{Year: at.year()}
	if c.Year == 0 {
		return nil
	}
	file := dir + "/" + campaignFile
	m := r.settings(file)
	if m == nil {
		m = &mapping{to: &r.problems, pos: diag.Pos{File: file}}
	}
	for _, t := range s.Themes {
		if t.Year == c.Year {
			c.Theme = t
		}
	}
	r.readCampaignYAML(c, s, m)
	r.readEvents(c, dir+"/events.csv")
	r.readMaterials(c, dir)
	if m := r.settings(dir + "/" + quizFile); m != nil {
		r.readQuiz(c, m)
	}
	if c.Day.IsZero() {
		return nil
	}
	return c
}

func (r *reader) readCampaignYAML(c *site.Campaign, s *site.Series, m *mapping) {
	langs := r.site.Config.Languages
	day := m.get("day")
	c.Day = dayIn(day, c.Year, s.Day)
	if c.Theme != nil && !c.Theme.Day.IsZero() {
		if c.Day.IsZero() {
			c.Day = c.Theme.Day
		} else if c.Day != c.Theme.Day {
			day.fail("date-differs", diag.M("日期 %s 与 themes.csv 的 %s 不同", "the day %s is not that of themes.csv, %s", c.Day, c.Theme.Day), diag.M("检查两个日期", "check both days"))
		}
	}
	if c.Day.IsZero() {
		day.required()
	}
	c.Slogan = m.text("slogan", langs)
	c.Messages = m.texts("messages", langs)
	for _, f := range m.list("indicators") {
		if i := r.indicators.find(f); i != nil {
			c.Indicators = append(c.Indicators, i)
		}
	}
	for _, f := range m.list("tasks") {
		if t := r.tasks.find(f); t != nil {
			c.Tasks = append(c.Tasks, t)
		}
	}
	if t := r.tags.find(m.get("tag")); t != nil {
		c.Tag = t.ID
	}
	m.done()
}

func (r *reader) readEvents(c *site.Campaign, file string) {
	t := r.tableIn(schema.Named("events"), file)
	ids := newIndex[*site.Event](t.Name, t.file, diag.M("活动项目", "event"), t.broken)
	for _, row := range t.rows {
		e := &site.Event{
			Pos: row.pos(), ID: row.get("id").value,
			Title: row.text("title"), Place: row.text("place"), Host: row.text("host"),
			Access: row.get("access").enum(), How: row.text("how"), URL: webAddress(row.get("url")), State: row.get("state").enum(),
		}
		if e.State == "" {
			e.State = "planned"
		}
		if r.readTimes(e, row, c.Year) && ids.add(row.get("id"), e) {
			c.Events = append(c.Events, e)
		}
	}
}

// readTimes reads when an event is; false means that it is not to be told.
func (r *reader) readTimes(e *site.Event, row row, year int) bool {
	date, last := row.get("date"), row.get("end_date")
	from, to := date.date(), last.date()
	if from.IsZero() {
		return false
	}
	if to.IsZero() {
		to = from
	}
	if to.Compare(from) < 0 {
		last.fail("wrong-order", diag.M("结束日期 %s 早于日期 %s", "the last day, %s, is before the first, %s", to, from), diag.M("检查两个日期", "check both days"))
		return false
	}
	start, end := row.get("start"), row.get("end")
	startsAt, endsAt := start.clock(), end.clock()
	zone := r.site.Config.Zone
	e.WholeDay = start.value == ""
	e.Start = instantOf(from, startsAt, zone)
	switch {
	case e.WholeDay:
		e.End = instantOf(to, 24*time.Hour, zone)
		if end.value != "" {
			start.required()
		}
	case end.value == "":
		e.End = e.Start
	default:
		e.End = instantOf(to, endsAt, zone)
	}
	if from.Year != year {
		date.fail("date-differs", diag.M("日期 %s 不在 %d 年", "the day %s is not in %d", from, year), diag.M("检查日期和年份", "check the day and the year"))
	}
	if !e.WholeDay && end.value != "" && !e.End.After(e.Start) {
		end.fail("wrong-order", diag.M("结束时间 %s 不晚于开始时间 %s", "it ends at %s, not after it starts at %s", end.value, start.value), diag.M("检查两个时间", "check both times"))
		return false
	}
	return true
}

// instantOf is what a clock shows on a day, also where the clock was put forward
// since midnight.
func instantOf(d locale.Date, clock time.Duration, zone *time.Location) time.Time {
	return time.Date(d.Year, d.Month, d.Day, 0, int(clock/time.Minute), 0, 0, zone)
}

func (r *reader) readMaterials(c *site.Campaign, dir string) {
	seen := firsts{}
	for _, row := range r.tableIn(schema.Named("materials"), dir+"/materials.csv").rows {
		file := row.get("file")
		m := &site.Material{
			Pos: row.pos(), File: file.value, Title: row.text("title"),
			Language: locale.Lang(row.get("language").value),
			Licence:  row.text("licence"), Source: row.text("source"),
		}
		if _, err := fs.Stat(r.fsys, path.Join(dir, path.Base(m.File))); err != nil || m.File != path.Base(m.File) {
			file.fail("missing-file", diag.M("文件夹里没有 %q", "there is no file %q in the folder", m.File),
				diag.M("放进 %s，或改正文件名", "put it into %s, or mend its name", dir))
			continue
		}
		if seen.first(file, file.value) {
			c.Materials = append(c.Materials, m)
		}
	}
}
