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
		target := campaignFolder(y) + m.File
		i := slices.IndexFunc(c.files[attachments(at)], func(f site.File) bool { return f.Target == target })
		if i < 0 {
			continue // it is not public
		}
		format := strings.ToUpper(strings.TrimPrefix(path.Ext(m.File), "."))
		v := MaterialView{
			DownloadView: DownloadView{Words: w, Name: m.Title.In(lang), Format: cmp.Or(format, w.T("none")), Size: size(int(c.files[attachments(at)][i].Size)), URL: c.shared(lang, at, target), Download: true},
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
func (c *context) otherFiles(files []DownloadView, y *site.Campaign) []DownloadView {
	return slices.DeleteFunc(files, func(f DownloadView) bool {
		return slices.ContainsFunc(y.Materials, func(m *site.Material) bool { return m.File == f.Name })
	})
}
