package render

import (
	"strings"

	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/opendata"
	"plansite/generator/schema"
	"plansite/generator/theme"
)

const (
	dictionaryTemplate = theme.Page[DictionaryPage]("dictionary")
	dictionaryPath     = "data/dictionary.html"
)

// dictionaryPage describes the tables by the schema that validates them.
func (c *context) dictionaryPage(lang locale.Lang) ([]byte, error) {
	w := c.theme.Words(lang)
	f, err := c.frame(lang, meta{kind: "dictionary", path: dictionaryPath, title: w.T("dictionary.title"), description: w.T("dictionary.description"),
		crumbs: []crumb{{w.T("data.title"), dataPath}}})
	if err != nil {
		return nil, err
	}
	p := DictionaryPage{Frame: f, DataURL: c.link(lang, dictionaryPath, dataPath)}
	tables := opendata.Tables(c.langs)
	for _, t := range tables {
		p.Tables = append(p.Tables, c.dictionaryTable(lang, t, tables))
	}
	return dictionaryTemplate.Render(c.theme, p)
}

func (c *context) dictionaryTable(lang locale.Lang, t schema.Table, all []schema.Table) DictionaryTable {
	w := c.theme.Words(lang)
	file := "data/" + t.Name + ".csv"
	out := DictionaryTable{Words: w, ID: t.Name, Title: inWords(t.Title, lang), About: inWords(t.Doc, lang), Key: strings.Join(t.Key, w.ListSep),
		File: Link{Text: t.Name + ".csv", URL: c.shared(lang, dictionaryPath, file)}}
	for _, column := range t.Columns {
		out.Columns = append(out.Columns, c.dictionaryColumn(lang, column, all))
	}
	return out
}

func (c *context) dictionaryColumn(lang locale.Lang, column schema.Column, all []schema.Table) DictionaryColumn {
	w := c.theme.Words(lang)
	out := DictionaryColumn{Name: column.Name, Title: inWords(column.Title, lang), About: inWords(column.Doc, lang), Type: w.T("type." + string(column.Type))}
	if column.Required {
		out.Required = w.T("dictionary.required")
	}
	if column.Ref == schema.Clauses {
		out.Ref = &Link{Text: w.T("nav.plan"), URL: c.link(lang, dictionaryPath, planPath)}
	}
	for _, t := range all {
		if t.Name == column.Ref {
			out.Ref = &Link{Text: inWords(t.Title, lang), URL: "#" + t.Name}
		}
	}
	for _, word := range column.Words {
		out.Codes = append(out.Codes, Field{Label: word.Code, Value: inWords(word.Title, lang)})
	}
	return out
}

// inWords gives a sentence of package schema in a page's language.
func inWords(m diag.Msg, lang locale.Lang) string { return m.In(string(lang)) }
