package opendata

import (
	"slices"
	"strings"

	"plansite/generator/diag"
	"plansite/generator/schema"
)

// csvw describes one table for the W3C's CSV on the Web, at the address where
// its readers look for it: beside the table, with -metadata.json after its name.
func (d *Data) csvw(t schema.Table) ([]byte, error) {
	o := d.csvwTable(t, nil)
	o["@context"] = d.csvwContext()
	return document(o)
}

// csvwGroup describes all tables together, with the keys that bind them.
func (d *Data) csvwGroup() ([]byte, error) {
	tables := Tables(d.Site.Config.Languages)
	var list []object
	for _, t := range tables {
		list = append(list, d.csvwTable(t, tables))
	}
	o := object{"@context": d.csvwContext(), "tables": list}
	if u := d.Site.Config.License.URL; u != "" {
		o["dc:license"] = object{"@id": u}
	}
	return document(o)
}

func (d *Data) csvwContext() []any {
	return []any{"http://www.w3.org/ns/csvw", object{"@language": d.tag(d.Site.Config.Authentic())}}
}

// csvwTable is a table's description; keys into group are given where there is one.
func (d *Data) csvwTable(t schema.Table, group []schema.Table) object {
	var columns, foreign []object
	for _, c := range t.Columns {
		columns = append(columns, d.csvwColumn(c))
		known := slices.ContainsFunc(group, func(o schema.Table) bool { return o.Name == c.Ref })
		if known && c.Type == schema.ID {
			foreign = append(foreign, object{"columnReference": c.Name, "reference": object{"resource": c.Ref + ".csv", "columnReference": "id"}})
		}
	}
	s := object{"columns": columns}
	if len(t.Key) > 0 {
		s["primaryKey"] = t.Key
	}
	if len(foreign) > 0 {
		s["foreignKeys"] = foreign
	}
	return object{
		"url": strings.TrimPrefix(tablePath(t.Name), "data/"), "dc:title": d.values(t.Title), "dc:description": d.values(t.Doc),
		"dialect": object{"lineTerminators": []string{"\n"}}, "tableSchema": s,
	}
}

// values gives a sentence of package schema as JSON-LD values.
func (d *Data) values(m diag.Msg) []object {
	var out []object
	for _, l := range d.Site.Config.Languages {
		out = append(out, object{"@value": m.In(string(l)), "@language": d.tag(l)})
	}
	return out
}

// csvwTypes are the datatypes of CSVW; what is not here is a string.
var csvwTypes = map[schema.Type]string{
	schema.Number: "decimal", schema.Integer: "integer", schema.Year: "gYear", schema.Date: "date", schema.URL: "anyURI",
}

func (d *Data) csvwColumn(c schema.Column) object {
	titles := object{"und": c.Name} // what stands in the file
	for _, l := range d.Site.Config.Languages {
		titles[d.tag(l)] = c.Title.In(string(l))
	}
	o := object{"name": c.Name, "titles": titles, "dc:description": d.values(c.Doc), "datatype": datatype(c)}
	if c.Required {
		o["required"] = true
	}
	if c.Lang != "" {
		o["lang"] = d.tag(c.Lang)
	}
	if c.Type == schema.IDs {
		o["separator"] = " "
	}
	return o
}

func datatype(c schema.Column) any {
	switch {
	case c.Type == schema.Enum:
		return object{"base": "string", "format": strings.Join(c.Codes(), "|")}
	case c.Type == schema.IDs: // each of them
		return object{"base": "string", "format": patterns[schema.ID]}
	case patterns[c.Type] != "":
		return object{"base": "string", "format": patterns[c.Type]}
	case csvwTypes[c.Type] != "":
		return csvwTypes[c.Type]
	}
	return "string"
}
