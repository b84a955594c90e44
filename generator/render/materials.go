package render

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"plansite/generator/locale"
	"plansite/generator/site"
)

// materials are the files that a campaign offers, with what others may do with them.
func (c *context) materials(lang locale.Lang, at string, y *site.Campaign) []MaterialView {
	w := c.theme.Words(lang)
	var out []MaterialView
	for _, m := range y.Materials {
		file := c.attached(at, m.File)
		if file == nil {
			continue // it is not public
		}
		format := strings.ToUpper(strings.TrimPrefix(path.Ext(m.File), "."))
		v := MaterialView{
			DownloadView: DownloadView{Words: w, Name: m.Title.In(lang), Format: cmp.Or(format, w.T("none")), Size: size(int(file.Size)), URL: c.shared(lang, at, file.Target), Download: true},
			Licence:      cmp.Or(m.Licence.In(lang), w.T("none")), Source: cmp.Or(m.Source.In(lang), w.T("none")),
		}
		if other := m.Language; other != "" && other != lang && slices.Contains(c.langs, other) {
			v.Language = c.theme.Words(other).Name
			v.LanguageTag = c.theme.Words(other).Tag
		}
		out = append(out, v)
	}
	return out
}

// otherFiles are the attachments of a campaign that its materials do not list.
func otherFiles(files []DownloadView, materials []MaterialView) []DownloadView {
	return slices.DeleteFunc(files, func(f DownloadView) bool {
		return slices.ContainsFunc(materials, func(m MaterialView) bool { return m.URL == f.URL })
	})
}
