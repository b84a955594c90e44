// Package schema is the one definition of the tables of content/: their files,
// columns, types and words as data. Package source reads by it, and what the
// site publishes about its data (Table Schema, CSVW, the data dictionary) is
// made from it, so that the schema that is published is the one that validates.
package schema

import (
	"slices"

	"plansite/generator/diag"
	"plansite/generator/locale"
)

// Type is what the cells of a column hold.
type Type string

const (
	String  Type = "string"
	ID      Type = "id"      // small letters, digits and hyphens
	IDs     Type = "ids"     // ids separated by spaces
	URL     Type = "url"     // http or https
	Number  Type = "number"  // an exact decimal
	Integer Type = "integer" // from Min to Max
	Year    Type = "year"    // 1900 to 2199
	Date    Type = "date"    // 2022-11-03
	Time    Type = "time"    // 09:30
	Period  Type = "period"  // 2023, 2023-S1, 2023-Q2, 2023-06, 2023-06-30, 2023-01/2023-09
	Enum    Type = "enum"    // one of Words
)

// Clauses is what a column refers to that names clauses of the plan; they are
// in no table, but in the plan's text.
const Clauses = "clauses"

// Table is a table of content/, kept as a CSV file or a sheet of a workbook.
type Table struct {
	Name    string   // as in "observations"; the sheet's name
	Path    string   // in the site's folder; "*" stands for one folder's name
	Aliases []string // further names of a sheet
	With    string   // name of the table beside which the file must be there; "" is none
	Title   diag.Msg
	Doc     diag.Msg
	Key     []string // names of the columns that no two rows have alike
	Columns []Column
}

// Column is a column of a table. A localized one stands for a column in each
// language: name_zh, name_en.
type Column struct {
	Name      string
	Type      Type
	Required  bool // no cell is empty; of a localized column, in the authentic language
	Localized bool
	Lang      locale.Lang // of a column that Table.In made of a localized one
	Words     []Word      // of type Enum
	Min, Max  int         // of type Integer
	Ref       string      // name of the table whose ids the cells hold, or Clauses
	Title     diag.Msg
	Doc       diag.Msg
	Aliases   []string // further headers that are understood
}

// Word is one of the words that a column of type Enum may hold. Its titles are
// understood as well.
type Word struct {
	Code  string
	Title diag.Msg
}

// Codes gives the words of a column of type Enum.
func (c Column) Codes() []string {
	out := make([]string, len(c.Words))
	for i, w := range c.Words {
		out[i] = w.Code
	}
	return out
}

// Named gives the table of that name; there must be one.
func Named(name string) Table {
	i := slices.IndexFunc(Tables, func(t Table) bool { return t.Name == name })
	if i < 0 {
		panic("schema: no table " + name)
	}
	return Tables[i]
}

// In gives the table with the columns that its file has in a site of these
// languages, the first of which is the authentic one: each localized column
// becomes one for each language.
func (t Table) In(langs []locale.Lang) Table {
	var columns []Column
	keys := slices.Clone(t.Key)
	for _, c := range t.Columns {
		if !c.Localized {
			columns = append(columns, c)
			continue
		}
		for i, l := range langs {
			columns = append(columns, c.in(l, i == 0))
		}
		if i := slices.Index(keys, c.Name); i >= 0 {
			keys[i] = c.header(langs[0])
		}
	}
	t.Columns, t.Key = columns, keys
	return t
}

func (c Column) header(l locale.Lang) string {
	if c.Name == "" {
		return string(l)
	}
	return c.Name + "_" + string(l)
}

// in gives a localized column's column in one language.
func (c Column) in(l locale.Lang, authentic bool) Column {
	name := languageName(l)
	out := c
	out.Name, out.Localized, out.Lang = c.header(l), false, l
	out.Required = c.Required && authentic
	out.Title = diag.Msg{ZH: c.Title.ZH + "（" + name.ZH + "）", EN: c.Title.EN + " (" + name.EN + ")"}
	out.Aliases = nil
	for _, a := range append([]string{c.Title.ZH, c.Title.EN}, c.Aliases...) {
		out.Aliases = append(out.Aliases, a+name.ZH, a+name.EN, a+string(l))
	}
	if authentic { // a header in the authentic language that names none means that one
		out.Aliases = append(out.Aliases, c.Title.In(string(l)))
		out.Aliases = append(out.Aliases, c.Aliases...)
	}
	return out
}

// languageName is how headers name a language; one that is not listed is named
// by its code.
func languageName(l locale.Lang) diag.Msg {
	switch l {
	case "zh":
		return diag.Msg{ZH: "中文", EN: "Chinese"}
	case "en":
		return diag.Msg{ZH: "英文", EN: "English"}
	}
	return diag.Msg{ZH: string(l), EN: string(l)}
}
