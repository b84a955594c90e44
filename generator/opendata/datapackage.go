package opendata

import (
	"slices"
	"strings"

	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/schema"
)

// dataPackage describes the tables as a tabular Data Package with Table Schema.
// It keeps to what versions 1 and 2 have in common; a title in another language
// than the first is at "title@<lang>", as the specification's recipe has it.
func (d *Data) dataPackage() ([]byte, error) {
	c := d.Site.Config
	o := object{
		"profile": "tabular-data-package", "name": "plan-data",
		"languages": c.Languages, "resources": d.resources(),
		"keywords": []string{"plan", "indicators"},
	}
	put := func(key string, t locale.Text) {
		for l, s := range t {
			o.put(d.inLang(key, l), s)
		}
	}
	put("title", d.text(func(_ locale.Lang, w Words) string { return w.Title }))
	put("description", d.text(func(_ locale.Lang, w Words) string { return w.About }))
	if c.BaseURL != "" {
		o["homepage"] = c.BaseURL
	}
	if name := c.Office.Name.In(c.Authentic()); name != "" {
		o["contributors"] = []object{{"title": name, "role": "publisher"}}
	}
	if c.License.URL != "" {
		o["licenses"] = []object{object{"path": c.License.URL}.put("title", c.License.Name.In(c.Authentic()))}
	}
	return document(o)
}

// inLang is the key of a property in a language.
func (d *Data) inLang(key string, l locale.Lang) string {
	if l == d.Site.Config.Authentic() {
		return key
	}
	return key + "@" + string(l)
}

func (d *Data) resources() []object {
	langs := d.Site.Config.Languages
	tables := Tables(langs)
	var out []object
	for _, t := range tables {
		r := object{
			"name": t.Name, "path": strings.TrimPrefix(tablePath(t.Name), "data/"), "profile": "tabular-data-resource",
			"format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
			"dialect": object{"delimiter": ",", "lineTerminator": "\n", "quoteChar": `"`, "doubleQuote": true, "header": true},
			"schema":  d.tableSchema(t, tables),
		}
		d.putMsg(r, "title", t.Title)
		d.putMsg(r, "description", t.Doc)
		out = append(out, r)
	}
	return out
}

// putMsg adds a sentence of package schema in each language.
func (d *Data) putMsg(o object, key string, m diag.Msg) {
	for _, l := range d.Site.Config.Languages {
		o[d.inLang(key, l)] = m.In(string(l))
	}
}

func (d *Data) tableSchema(t schema.Table, tables []schema.Table) object {
	var fields, foreign []object
	for _, c := range t.Columns {
		fields = append(fields, d.field(t, c))
		published := slices.ContainsFunc(tables, func(o schema.Table) bool { return o.Name == c.Ref })
		if published && c.Type == schema.ID {
			foreign = append(foreign, object{"fields": c.Name, "reference": object{"resource": c.Ref, "fields": "id"}})
		}
	}
	o := object{"fields": fields, "missingValues": []string{""}}
	if len(t.Key) > 0 {
		o["primaryKey"] = t.Key
	}
	if len(foreign) > 0 {
		o["foreignKeys"] = foreign
	}
	return o
}

// fieldTypes are the types of Table Schema; what is not here is a string.
var fieldTypes = map[schema.Type]string{
	schema.Number: "number", schema.Integer: "integer", schema.Year: "year", schema.Date: "date",
}

// patterns are the forms of the types that are strings to programs.
var patterns = map[schema.Type]string{
	schema.ID:     `[a-z0-9][a-z0-9-]*`,
	schema.IDs:    `[a-z0-9][a-z0-9-]*( [a-z0-9][a-z0-9-]*)*`,
	schema.Period: `[0-9]{4}(-(S[12]|Q[1-4]|(0[1-9]|1[0-2])(-[0-3][0-9]|/[0-9]{4}-(0[1-9]|1[0-2]))?))?`,
}

func (d *Data) field(t schema.Table, c schema.Column) object {
	f, constraints := object{"name": c.Name, "type": "string"}, object{}
	if typ := fieldTypes[c.Type]; typ != "" {
		f["type"] = typ
	}
	if c.Type == schema.URL {
		f["format"] = "uri"
	}
	if p := patterns[c.Type]; p != "" {
		constraints["pattern"] = "^" + p + "$"
	}
	if c.Type == schema.Enum {
		constraints["enum"] = c.Codes()
	}
	if c.Type == schema.Integer {
		constraints["minimum"], constraints["maximum"] = c.Min, c.Max
	}
	if c.Required {
		constraints["required"] = true
	}
	if len(t.Key) == 1 && t.Key[0] == c.Name {
		constraints["unique"] = true
	}
	if len(constraints) > 0 {
		f["constraints"] = constraints
	}
	d.putMsg(f, "title", c.Title)
	d.putMsg(f, "description", c.Doc)
	return f
}
