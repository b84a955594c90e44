package source

import (
	"io/fs"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"
	_ "time/tzdata" // zones are known on every machine

	"github.com/shopspring/decimal"

	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/schema"
	"plansite/generator/site"
)

const configFile = "content/site.yaml"

// defaultConfig is what an unreadable site.yaml leaves: enough for messages.
func defaultConfig() site.Config {
	return site.Config{
		Pos:       diag.Pos{File: configFile},
		Languages: []locale.Lang{"zh", "en"},
		Zone:      time.FixedZone("Asia/Shanghai", 8*60*60),
		Theme:     "main",
		Progress:  site.DefaultCuts(),
	}
}

// readConfig reads site.yaml; false means that there is none to go by.
func (r *reader) readConfig() bool {
	data, _ := r.file(configFile, maxYAML, true)
	if data == nil {
		return false
	}
	m := parseYAML(configFile, 1, data, &r.problems)
	if m == nil {
		return false
	}
	c := &r.site.Config
	c.Languages = languages(m)
	langs := c.Languages
	c.Title = m.requiredText("title", langs)
	c.ShortTitle = m.text("short_title", langs)
	c.Description = m.text("description", langs)
	c.BaseURL = baseURL(m.get("base_url"))
	c.Zone = zone(m.get("zone"))
	c.Theme = themeName(m.get("theme"))
	c.Office = office(m.sub("office"), langs)
	c.SiteCode = m.get("site_code").value
	c.ICP = m.get("icp").value
	c.Police = m.get("police").value
	c.Sections = sections(m.list("sections"), langs)
	c.Columns = columns(m.sub("section_names"), c.Sections, langs)
	c.Campaigns = r.campaignOrder(m.list("campaigns"))
	c.SectionThemes = sectionThemes(m.sub("section_themes"), c.Sections)
	c.License = license(m.sub("license"), langs)
	c.Progress = cuts(m.sub("progress"))
	large := m.get("large_type_pages")
	c.LargeTypePages = large.value == "" || large.flag()
	m.done()
	c.At = m.places("")
	r.showTexts(m, placeOf(configFile)+"/")
	return true
}

// Zone returns the time zone of the site in fsys, or that of a site without one
// where it cannot be read; Read reports what is wrong with it.
func Zone(fsys fs.FS) *time.Location {
	var unsaid diag.List
	data, err := readText(fsys, configFile, maxYAML, &unsaid)
	if err != nil || data == nil {
		return defaultConfig().Zone
	}
	m := parseYAML(configFile, 1, data, &unsaid)
	if m == nil {
		return defaultConfig().Zone
	}
	return zone(m.get("zone"))
}

var langForm = regexp.MustCompile(`^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$`)

func languages(m *mapping) []locale.Lang {
	var langs []locale.Lang
	for _, f := range m.list("languages") {
		l := locale.Lang(f.value)
		switch {
		case !langForm.MatchString(f.value):
			f.fail("bad-language", diag.M("%q 不是语言代码", "%q is not the short name of a language", f.value), diag.M("写成 zh、en 这样的代码", "write a short name such as zh or en"))
		case slices.Contains(langs, l):
			f.fail("bad-language", diag.M("语言 %q 写了两次", "the language %q is there twice", f.value), diag.M("删去其中一个", "delete one of the two"))
		default:
			langs = append(langs, l)
		}
	}
	if len(langs) == 0 {
		v, _ := m.find("languages")
		field{to: m.to, pos: v.pos, name: "languages", told: v.text != ""}.required()
		return defaultConfig().Languages
	}
	return langs
}

func baseURL(f field) string {
	if f.value == "" {
		return ""
	}
	u, err := url.Parse(f.value)
	if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" || u.RawQuery != "" || u.Fragment != "" {
		f.fail("bad-url", diag.M("%s：%q 不是网址", "%s: %q is not a web address", f.name, f.value), diag.M("写成 https://主机/路径/，不知道就留空", `write https://host/path/, or "" while it is unknown`))
		return ""
	}
	return strings.TrimSuffix(f.value, "/") + "/"
}

func zone(f field) *time.Location {
	if f.value == "" {
		return defaultConfig().Zone
	}
	z, err := time.LoadLocation(f.value)
	if err != nil || f.value == "Local" {
		f.fail("bad-zone", diag.M("没有叫 %q 的时区", "there is no time zone %q", f.value), diag.M("写成 Asia/Shanghai", "write Asia/Shanghai"))
		return defaultConfig().Zone
	}
	return z
}

func themeName(f field) string {
	if f.value == "" {
		return defaultConfig().Theme
	}
	return f.id()
}

func office(m *mapping, langs []locale.Lang) site.Office {
	o := site.Office{
		Name:       m.requiredText("name", langs),
		Department: m.text("department", langs),
		Address:    m.text("address", langs),
		Phone:      m.get("phone").value,
		Email:      m.get("email").value,
		Postcode:   m.get("postcode").value,
		URL:        webAddress(m.get("url")),
	}
	m.done()
	return o
}

// license reads on what terms the data may be used.
func license(m *mapping, langs []locale.Lang) site.License {
	l := site.License{Name: m.text("name", langs), URL: webAddress(m.get("url"))}
	m.done()
	return l
}

// webAddress reads an address of the web; others could run a script.
func webAddress(f field) string {
	f.as(schema.URL)
	if f.value == "" {
		return ""
	}
	u, err := url.Parse(f.value)
	if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" {
		f.fail("bad-url", diag.M("%s：%q 不是网址", "%s: %q is not a web address", f.name, f.value), diag.M("写成 https:// 开头的网址", "write an address that begins with https://"))
		return ""
	}
	return f.value
}

// reserved are folders of the site that hold other things than columns of
// articles; so do those of the languages.
var reserved = []string{"plan", "indicators", "pages", "campaigns", "tasks", "assets", "data", "evaluations", "api", "embed", "progress", "sources", "tags", "large", "c", "search", "charts", "icons", "cards"}

func sections(fields []field, langs []locale.Lang) []string {
	var ids []string
	for _, f := range fields {
		id := f.id()
		switch {
		case slices.Contains(reserved, id), slices.Contains(langs, locale.Lang(id)):
			f.fail("bad-section", diag.M("%q 不能作栏目名", "%q cannot be the name of a column", id), diag.M("换一个名字", "choose another name"))
		case slices.Contains(ids, id):
			f.fail("bad-section", diag.M("栏目 %q 写了两次", "the column %q is there twice", id), diag.M("删去其中一个", "delete one of the two"))
		case id != "":
			ids = append(ids, id)
		}
	}
	return ids
}

// columns reads the names of sections that the site gives itself.
func columns(m *mapping, sections []string, langs []locale.Lang) map[string]site.Column {
	out := map[string]site.Column{}
	for _, id := range sections {
		if v, ok := m.find(id); !ok || v.mapping == nil {
			continue
		}
		names := m.sub(id)
		out[id] = site.Column{Name: names.requiredText("name", langs), Description: names.text("description", langs)}
		names.done()
	}
	m.done()
	return out
}

// campaignOrder reads in which order the series of campaigns stand.
func (r *reader) campaignOrder(fields []field) []string {
	var ids []string
	for _, f := range fields {
		id := f.id()
		info, err := fs.Stat(r.fsys, campaignsFolder+"/"+id)
		switch {
		case id == "":
		case err != nil || !info.IsDir():
			f.fail("unknown-reference", diag.M("没有活动系列 %q", "there is no series of campaigns %q", id), diag.M("写 content/campaigns 里的文件夹名", "write the name of a folder in content/campaigns"))
		case slices.Contains(ids, id):
			f.fail("doubled-row", diag.M("活动系列 %q 写了两次", "the series %q is there twice", id), diag.M("删去其中一个", "delete one of the two"))
		default:
			ids = append(ids, id)
		}
	}
	return ids
}

// themed are the folders of pages that a theme may be named for, beside the columns.
var themed = []string{"c", "campaigns", "data", "embed", "evaluations", "indicators", "plan", "progress", "sources", "tags", "tasks"}

// sectionThemes reads which parts of the site have a theme of their own.
func sectionThemes(m *mapping, columns []string) map[string]string {
	themes := map[string]string{}
	for _, section := range slices.Concat(columns, themed) {
		if f := m.get(section); f.value != "" {
			themes[section] = f.id()
		}
	}
	m.done()
	return themes
}

// cuts reads the paces at which verdicts change; each has its default.
func cuts(m *mapping) site.Cuts {
	c, before := site.DefaultCuts(), len(*m.to)
	m.get("ahead").cut(&c.Ahead)
	m.get("on_schedule").cut(&c.OnSchedule)
	m.get("behind").cut(&c.Behind)
	m.done()
	if len(*m.to) == before && !(c.Ahead.GreaterThan(c.OnSchedule) && c.OnSchedule.GreaterThan(c.Behind)) {
		m.to.AddError(m.pos, "wrong-order",
			diag.M("ahead（%s）、on_schedule（%s）、behind（%s）没有从大到小", "ahead (%s), on_schedule (%s) and behind (%s) do not fall", c.Ahead, c.OnSchedule, c.Behind),
			diag.M("从大到小写，如 1、0.95、0.60", "write them from large to small, such as 1, 0.95, 0.60"))
		return site.DefaultCuts()
	}
	return c
}

// cut reads a pace into c, which an empty field leaves as it is. It is bounded,
// so that a percentage is not taken for one.
func (f field) cut(c *decimal.Decimal) {
	d, err := decimal.NewFromString(f.value)
	switch {
	case f.value == "":
	case err != nil || !plainNumber(f.value) || !d.IsPositive() || d.GreaterThan(decimal.New(2, 0)):
		f.fail("bad-number", diag.M("%s：%q 不是 0 到 2 之间的数", "%s: %q is not a number between 0 and 2", f.name, f.value),
			diag.M("写成 0.95 这样的小数，1 表示恰好与计划进度一致", "write a decimal such as 0.95, where 1 is exactly as fast as planned"))
	default:
		*c = d
	}
}
