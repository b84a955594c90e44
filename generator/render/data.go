package render

import (
	"cmp"
	"slices"

	"plansite/generator/locale"
	"plansite/generator/opendata"
	"plansite/generator/theme"
)

const (
	dataTemplate = theme.Page[DataPage]("data")
	dataPath     = "data/index.html"
)

func addData(c *context) {
	c.page(dataPath, c.words("data.title"), (*context).dataPage)
	c.page(dictionaryPath, c.words("dictionary.title"), (*context).dictionaryPage)
	for _, d := range c.downloads {
		c.result.Tree.Add(d.Path, d.Make)
	}
}

func (c *context) dataPage(lang locale.Lang) ([]byte, error) {
	w := c.theme.Words(lang)
	f, err := c.frame(lang, meta{kind: "open-data", path: dataPath, title: w.T("data.title"), description: w.T("data.description", len(c.site.Indicators))})
	if err != nil {
		return nil, err
	}
	p := DataPage{Frame: f, Terms: c.dataTerms(lang), DictionaryURL: c.link(lang, dataPath, dictionaryPath)}
	kinds := func(kinds ...opendata.Kind) func(download) bool {
		return func(d download) bool { return d.Indicator == nil && slices.Contains(kinds, d.Kind) }
	}
	if p.All, err = c.downloadViews(lang, dataPath, kinds(opendata.Labels, opendata.Codes, opendata.Workbook)); err != nil {
		return nil, err
	}
	if p.Programs, err = c.downloadViews(lang, dataPath, kinds(opendata.APIIndex, opendata.Package, opendata.MetaGroup, opendata.Catalog, opendata.SDMX)); err != nil {
		return nil, err
	}
	if p.Indicators, err = c.indicatorDownloads(lang); err != nil {
		return nil, err
	}
	if p.Tables, err = c.tableDownloads(lang); err != nil {
		return nil, err
	}
	return dataTemplate.Render(c.theme, p)
}

// downloadViews shows the files that wanted names on page at, those in the page's
// language first.
func (c *context) downloadViews(lang locale.Lang, at string, wanted func(download) bool) ([]DownloadView, error) {
	var chosen []download
	for _, d := range c.downloads {
		if wanted(d) {
			chosen = append(chosen, d)
		}
	}
	slices.SortStableFunc(chosen, func(a, b download) int { return cmp.Compare(rank(a, lang), rank(b, lang)) })
	var out []DownloadView
	w := c.theme.Words(lang)
	for _, d := range chosen {
		size, err := d.size()
		if err != nil {
			return nil, err
		}
		v := DownloadView{
			Words: w, Name: w.T("data.file." + string(d.Kind)), About: w.T("data.about." + string(d.Kind)), Format: d.Format(), Size: size,
			URL: c.shared(lang, at, d.Path), Download: d.Format() == "CSV" || d.Format() == "XLSX",
		}
		if d.Lang != "" {
			v.Name = w.T("data.in_language", v.Name, c.theme.Words(d.Lang).Name)
		}
		out = append(out, v)
	}
	return out, nil
}

// rank puts what is in the page's language before the rest.
func rank(d download, lang locale.Lang) int {
	if d.Lang == lang {
		return 0
	}
	return 1
}

func (c *context) indicatorDownloads(lang locale.Lang) ([]DownloadRow, error) {
	var out []DownloadRow
	for _, i := range c.site.Indicators {
		files, err := c.downloadViews(lang, dataPath, func(d download) bool { return d.Indicator == i })
		if err != nil {
			return nil, err
		}
		out = append(out, DownloadRow{Words: c.theme.Words(lang), ID: i.ID, Name: i.Name.In(lang), URL: c.link(lang, dataPath, indicatorPath(i)),
			Note: i.Group.Name.In(lang), Files: files})
	}
	return out, nil
}

func (c *context) tableDownloads(lang locale.Lang) ([]DownloadRow, error) {
	w := c.theme.Words(lang)
	var out []DownloadRow
	for _, t := range opendata.Tables(c.langs) {
		of := func(d download) bool {
			return d.Table == t.Name && (d.Kind == opendata.Table || d.Kind == opendata.TableLabels && d.Lang == lang || d.Kind == opendata.TableMeta)
		}
		files, err := c.downloadViews(lang, dataPath, of)
		if err != nil {
			return nil, err
		}
		if len(files) == 1 {
			continue // its other files are listed above
		}
		out = append(out, DownloadRow{Words: w, ID: t.Name, Name: inWords(t.Title, lang), URL: c.link(lang, dataPath, dictionaryPath+"#"+t.Name),
			Note: w.T("data.rows", c.data.Rows(t.Name)), Files: files})
	}
	return out, nil
}

// dataTerms says on what terms the data may be used, and how they are to be read.
func (c *context) dataTerms(lang locale.Lang) []Field {
	w, l := c.theme.Words(lang), c.site.Config.License
	license := field(w, w.T("data.term.license"), cmp.Or(l.Name.In(lang), l.URL))
	license.URL = l.URL
	out := []Field{license, field(w, w.T("data.term.publisher"), c.site.Config.Office.Name.In(lang))}
	for _, term := range []string{"values", "missing", "units", "formulas", "back", "verdicts"} {
		out = append(out, field(w, w.T("data.term."+term), w.T("data.term."+term+".text")))
	}
	return out
}
