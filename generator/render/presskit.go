package render

import (
	"bytes"
	"cmp"
	"path"
	"slices"
	"strings"
	"sync"

	"plansite/generator/locale"
	"plansite/generator/opendata"
	"plansite/generator/presskit"
	"plansite/generator/search"
	"plansite/generator/site"
)

func kitPath(lang locale.Lang, y *site.Campaign) string {
	return campaignFolder(y) + "press-kit." + string(lang) + ".zip"
}

// addKit adds the press kit of a campaign in each language that its text has.
func (c *context) addKit(y *site.Campaign) {
	for _, lang := range c.langs {
		if y.Article.Text[lang] == nil {
			continue
		}
		kit := sync.OnceValues(func() ([]byte, error) { return c.kit(lang, y) })
		c.kits[campaignKey{y.Article, lang}] = kit
		c.result.Tree.Add(kitPath(lang, y), kit)
	}
}

// kit packs texts, posters, pictures, figures and materials.
func (c *context) kit(lang locale.Lang, y *site.Campaign) ([]byte, error) {
	text, err := c.kitText(lang, y)
	if err != nil {
		return nil, err
	}
	files := []presskit.File{{Name: "README.txt", Data: c.kitReadme(lang, y)}, {Name: "text.txt", Data: text}}
	for _, f := range c.posters[campaignKey{y.Article, lang}] {
		if f.format == small {
			continue
		}
		data, err := f.make()
		if err != nil {
			return nil, err
		}
		files = append(files, presskit.File{Name: f.name, Data: data})
	}
	add := func(name string, make func() ([]byte, error)) error {
		data, err := make()
		files = append(files, presskit.File{Name: name, Data: data})
		return err
	}
	for _, d := range c.downloads {
		if d.Kind == opendata.Labels && d.Lang == lang && slices.Contains(y.Indicators, d.Indicator) {
			if err := add("data/"+path.Base(d.Path), d.Make); err != nil {
				return nil, err
			}
		}
	}
	for _, m := range y.Materials {
		file := c.attached(campaignPath(y), m.File)
		if file == nil {
			continue // it is not public
		}
		if err := add("materials/"+m.File, func() ([]byte, error) { return c.result.Tree.Make(file.Target) }); err != nil {
			return nil, err
		}
	}
	if err := add(path.Base(calendarPath(y)), c.campaignCalendar(lang, y).Bytes); err != nil {
		return nil, err
	}
	return presskit.Zip(files, c.dayStart(y.Day))
}

// kitReadme says what the kit holds, from whom it is, and on what terms.
func (c *context) kitReadme(lang locale.Lang, y *site.Campaign) []byte {
	w, licence := c.theme.Words(lang), c.site.Config.License
	var b bytes.Buffer
	line := func(parts ...string) { b.WriteString(strings.Join(parts, "") + "\r\n") }
	line(w.T("kit.title", title(y.Article, lang, c.langs)))
	line()
	line(w.T("kit.owner", c.site.Config.Office.Name.In(lang)))
	if url := c.absolute(c.path(lang, campaignPath(y))); url != "" {
		line(w.T("address"), url)
	}
	line(w.T("kit.licence", cmp.Or(licence.Name.In(lang), licence.URL, w.T("kit.licence.none"))))
	for _, m := range y.Materials {
		line("- materials/", m.File, w.T("colon"), cmp.Or(m.Licence.In(lang), w.T("none")))
	}
	line()
	line(w.T("kit.sums", presskit.Sums))
	line(w.T("verdict.disclaimer"))
	return b.Bytes()
}

// kitText is what the campaign says, as plain text for those who write about it.
func (c *context) kitText(lang locale.Lang, y *site.Campaign) ([]byte, error) {
	w, b := c.theme.Words(lang), c.dayBand(lang, y)
	var out []string
	part := func(name string, lines ...string) {
		lines = slices.DeleteFunc(lines, func(s string) bool { return s == "" })
		if len(lines) > 0 {
			out = append(out, "", name)
			out = append(out, lines...)
		}
	}
	head := []string{b.Title, b.Date + " " + b.Nth, b.Theme, b.Original, b.Domestic, y.Slogan.In(lang)}
	if b.Unknown {
		head = append(head, w.T("campaign.theme.unknown"))
	}
	out = append(out, slices.DeleteFunc(head, func(s string) bool { return strings.TrimSpace(s) == "" })...)
	var messages, events, figures, text []string
	for _, m := range y.Messages {
		messages = append(messages, "- "+m.In(lang))
	}
	for _, d := range c.programme(lang, y) {
		for _, e := range d.Events {
			events = append(events, "- "+strings.Join(slices.DeleteFunc([]string{d.Date, e.When, e.StateWord, e.Title, e.Place, e.Host, e.Access}, func(s string) bool { return s == "" }), " "))
		}
	}
	for _, i := range y.Indicators {
		figures = append(figures, "- "+c.sentence(lang, i))
	}
	if t := y.Article.Text[lang]; t != nil {
		body, problems := t.Body(c.weaver(lang, campaignPath(y)))
		if problems.HasErrors() {
			return nil, problems
		}
		for _, s := range search.Sections(body.HTML) {
			text = append(text, s.Text)
		}
	}
	part(w.T("campaign.messages"), messages...)
	part(w.T("campaign.programme"), events...)
	part(w.T("kit.text"), text...)
	part(w.T("campaign.figures"), figures...)
	return []byte(strings.ReplaceAll(strings.Join(out, "\n")+"\n", "\n", "\r\n")), nil
}

// kitView offers the press kit on page at; nil where there is none in lang.
func (c *context) kitView(lang locale.Lang, at string, y *site.Campaign) (*DownloadView, error) {
	kit := c.kits[campaignKey{y.Article, lang}]
	if kit == nil {
		return nil, nil
	}
	data, err := kit()
	if err != nil {
		return nil, err
	}
	w := c.theme.Words(lang)
	return &DownloadView{Words: w, Name: w.T("kit.link"), About: w.T("kit.about"), Format: "ZIP", Size: size(len(data)), URL: c.shared(lang, at, kitPath(lang, y)), Download: true}, nil
}
