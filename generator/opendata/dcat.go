package opendata

import (
	"path"
	"strings"

	"plansite/generator/locale"
	"plansite/generator/site"
)

// dcatContext ties the keys of the catalogue to DCAT 3 and its companions. It is
// in the document, so that no reader has to fetch it.
var dcatContext = object{
	"dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/", "foaf": "http://xmlns.com/foaf/0.1/", "xsd": "http://www.w3.org/2001/XMLSchema#",
	"title":       object{"@id": "dct:title", "@container": "@language"},
	"description": object{"@id": "dct:description", "@container": "@language"},
	"name":        object{"@id": "foaf:name", "@container": "@language"},
	"identifier":  "dct:identifier", "fileName": "dct:title", "temporal": "dct:temporal", "publisher": "dct:publisher",
	"license": resource("dct:license"), "language": resource("dct:language"), "conformsTo": resource("dct:conformsTo"),
	"homepage": resource("foaf:homepage"), "landingPage": resource("dcat:landingPage"), "accessURL": resource("dcat:accessURL"),
	"downloadURL": resource("dcat:downloadURL"), "mediaType": resource("dcat:mediaType"),
	"dataset": "dcat:dataset", "distribution": "dcat:distribution",
	"startDate": object{"@id": "dcat:startDate", "@type": "xsd:gYear"}, "endDate": object{"@id": "dcat:endDate", "@type": "xsd:gYear"},
}

func resource(id string) object { return object{"@id": id, "@type": "@id"} }

// catalog describes all files as a DCAT catalogue in JSON-LD: a dataset for the
// site's data as a whole and one for each indicator. Where the site's address is
// not known, addresses are relative to the catalogue's own.
func (d *Data) catalog() ([]byte, error) {
	c := d.Site.Config
	files := map[*site.Indicator][]File{}
	for _, f := range d.Files() {
		if f.Kind != Catalog {
			files[f.Indicator] = append(files[f.Indicator], f)
		}
	}
	var datasets []object
	whole := d.dataset("plan-data", d.text(func(_ locale.Lang, w Words) string { return w.Title }),
		d.text(func(_ locale.Lang, w Words) string { return w.About }), "data/index.html", files[nil])
	if d.Site.Plan.Start > 0 {
		whole["temporal"] = years(d.Site.Plan.Start, d.Site.Plan.End)
	}
	datasets = append(datasets, whole)
	for _, i := range d.Site.Indicators {
		set := d.dataset(i.ID, i.Name, i.Definition, "indicators/"+i.ID+".html", files[i])
		if i.Baseline != nil && i.Target != nil {
			set["temporal"] = years(i.Baseline.Year, i.Target.Year)
		}
		datasets = append(datasets, set)
	}
	o := object{
		"@context": dcatContext, "@id": "#catalog", "@type": "dcat:Catalog", "title": d.byTag(c.Title), "description": d.byTag(c.Description),
		"publisher": d.publisher(), "language": d.languages(c.Languages...), "homepage": d.fromData("index.html"), "dataset": datasets,
	}
	if c.BaseURL != "" {
		o["@id"] = c.BaseURL + CatalogPath + "#catalog"
	}
	return document(o.put("license", c.License.URL))
}

func years(from, to int) object {
	return object{"@type": "dct:PeriodOfTime", "startDate": year(from), "endDate": year(to)}
}

func (d *Data) publisher() object {
	o := object{"@type": "foaf:Organization", "name": d.byTag(d.Site.Config.Office.Name)}
	return o.put("homepage", d.Site.Config.Office.URL)
}

// languages names languages by the Library of Congress' addresses of ISO 639-1.
func (d *Data) languages(langs ...locale.Lang) []string {
	out := []string{}
	for _, l := range langs {
		base, _, _ := strings.Cut(string(l), "-")
		if len(base) == 2 {
			out = append(out, "http://id.loc.gov/vocabulary/iso639-1/"+base)
		}
	}
	return out
}

// dataset describes files that belong together, with the page that shows them.
func (d *Data) dataset(id string, title, description locale.Text, page string, files []File) object {
	var distributions []object
	for _, f := range files {
		distributions = append(distributions, d.distribution(f, page))
	}
	o := object{
		"@id": "#" + id, "@type": "dcat:Dataset", "identifier": id, "title": d.byTag(title), "description": d.byTag(description),
		"publisher": d.publisher(), "landingPage": d.fromData(page), "distribution": distributions,
	}
	if base := d.Site.Config.BaseURL; base != "" {
		o["@id"] = base + CatalogPath + "#" + id
	}
	return o.put("license", d.Site.Config.License.URL)
}

func (d *Data) distribution(f File, page string) object {
	o := object{
		"@type": "dcat:Distribution", "fileName": path.Base(f.Path), "accessURL": d.fromData(page), "downloadURL": d.fromData(f.Path),
		"mediaType": "https://www.iana.org/assignments/media-types/" + f.Media(),
	}
	if f.Lang != "" {
		o["language"] = d.languages(f.Lang)
	}
	return o.put("conformsTo", standards[f.Kind])
}

// standards are what files of a kind conform to.
var standards = map[Kind]string{
	Package:   "https://datapackage.org/profiles/1.0/datapackage.json",
	TableMeta: "https://www.w3.org/TR/tabular-metadata/",
	MetaGroup: "https://www.w3.org/TR/tabular-metadata/",
}

// fromData is the address of a file for a document in data/: absolute where the
// site's address is known.
func (d *Data) fromData(file string) string {
	if base := d.Site.Config.BaseURL; base != "" {
		return base + file
	}
	if rest, ok := strings.CutPrefix(file, "data/"); ok {
		return rest
	}
	return "../" + file
}
