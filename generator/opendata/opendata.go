// Package opendata makes the files in which a site gives its data away: tables
// as CSV and as one workbook, a JSON interface, and descriptions of all that for
// programs (Data Package with Table Schema, CSVW, DCAT, schema.org, SDMX-CSV).
//
// A table is published with the columns that package schema defines, so a
// downloaded table can be put back into content/ unchanged. Numbers are written
// with the digits they were recorded with and never pass through a float. The
// same site gives the same bytes.
package opendata

import (
	"path"
	"strings"

	"plansite/generator/locale"
	"plansite/generator/progress"
	"plansite/generator/schema"
	"plansite/generator/site"
)

// Data is what the files are made from.
type Data struct {
	Site    *site.Site
	Verdict func(*site.Indicator) progress.Verdict
	Words   map[locale.Lang]Words // of each language of the site
}

// Words are what the files say in one language. The functions are given codes
// of the model, such as "baseline", "A", "unverified".
type Words struct {
	Format   locale.Format
	Heads    Heads
	Role     func(code string) string
	Status   func(code string) string
	Standing func(code string) string
	Stated   func(*site.Indicator) string // where the plan states the targets
	Verdict  func(*site.Indicator, progress.Verdict) Explained
	Title    string // of the data as a whole
	About    string // what the data are, in a sentence or two
	Notice   string // what a reader of a verdict must know
}

// Heads are the column heads of the CSV for readers.
type Heads struct {
	ID, Indicator, Period, Role, Value, Unit, Status, Standing, Source, Note string
}

// Explained is a verdict in words with the lines of its working.
type Explained struct {
	Word, Reason string
	Working      []string
}

// Kind is what a file is for.
type Kind string

const (
	Labels      Kind = "labels"       // figures in the words and units of a language, for spreadsheets
	Codes       Kind = "codes"        // figures in codes and recorded units, for programs
	API         Kind = "api"          // an indicator as JSON
	APIIndex    Kind = "api_index"    // all indicators as JSON
	Table       Kind = "table"        // a table of content/, with its columns' names
	TableLabels Kind = "table_labels" // the same with heads and words of a language
	TableMeta   Kind = "table_meta"   // CSVW of a table
	MetaGroup   Kind = "meta_group"   // CSVW of all tables
	Workbook    Kind = "workbook"     // all tables as sheets
	Package     Kind = "package"      // Data Package
	Catalog     Kind = "catalog"      // DCAT
	SDMX        Kind = "sdmx"         // all figures as SDMX-CSV
)

// Kinds are all kinds of file.
var Kinds = []Kind{Labels, Codes, Workbook, API, APIIndex, SDMX, Package, MetaGroup, Catalog, Table, TableLabels, TableMeta}

// File is a file of the published tree. Indicator, Table and Lang say what it
// holds, where it does not hold everything.
type File struct {
	Path      string
	Kind      Kind
	Indicator *site.Indicator
	Table     string
	Lang      locale.Lang
	Make      func() ([]byte, error)
}

// Paths of the files that others link to.
const (
	WorkbookPath = "data/plan-data.xlsx"
	PackagePath  = "data/datapackage.json"
	CatalogPath  = "data/catalog.jsonld"
	SDMXPath     = "data/sdmx.csv"
	APIIndexPath = "api/v1/index.json"
	metaPath     = "data/csv-metadata.json"
)

// Files gives all files, those for readers first.
func (d *Data) Files() []File {
	langs := d.Site.Config.Languages
	var out []File
	for _, l := range langs {
		out = append(out, File{Path: "data/all." + string(l) + ".csv", Kind: Labels, Lang: l, Make: func() ([]byte, error) { return d.labels(l, d.Site.Indicators) }})
	}
	out = append(out,
		File{Path: tablePath(figures.Name), Kind: Codes, Table: figures.Name, Make: func() ([]byte, error) { return d.codes(d.Site.Indicators) }},
		File{Path: WorkbookPath, Kind: Workbook, Make: d.workbook},
		File{Path: APIIndexPath, Kind: APIIndex, Make: d.apiIndex},
		File{Path: SDMXPath, Kind: SDMX, Make: d.sdmx},
		File{Path: PackagePath, Kind: Package, Make: d.dataPackage},
		File{Path: metaPath, Kind: MetaGroup, Make: d.csvwGroup},
		File{Path: CatalogPath, Kind: Catalog, Make: d.catalog},
	)
	for _, i := range d.Site.Indicators {
		out = append(out, d.ofIndicator(i)...)
	}
	for _, t := range Tables(langs) {
		out = append(out, d.ofTable(t)...)
	}
	return out
}

func (d *Data) ofIndicator(i *site.Indicator) []File {
	var out []File
	one := []*site.Indicator{i}
	for _, l := range d.Site.Config.Languages {
		out = append(out, File{Path: LabelsPath(i, l), Kind: Labels, Indicator: i, Lang: l, Make: func() ([]byte, error) { return d.labels(l, one) }})
	}
	return append(out,
		File{Path: "data/indicators/" + i.ID + ".csv", Kind: Codes, Indicator: i, Make: func() ([]byte, error) { return d.codes(one) }},
		File{Path: APIPath(i), Kind: API, Indicator: i, Make: func() ([]byte, error) { return d.api(i) }},
	)
}

func (d *Data) ofTable(t schema.Table) []File {
	meta := File{Path: tablePath(t.Name) + "-metadata.json", Kind: TableMeta, Table: t.Name, Make: func() ([]byte, error) { return d.csvw(t) }}
	if t.Name == figures.Name { // published among the files for readers
		return []File{meta}
	}
	out := []File{{Path: tablePath(t.Name), Kind: Table, Table: t.Name, Make: func() ([]byte, error) { return d.table(t) }}}
	for _, l := range d.Site.Config.Languages {
		out = append(out, File{Path: "data/" + t.Name + "." + string(l) + ".csv", Kind: TableLabels, Table: t.Name, Lang: l, Make: func() ([]byte, error) { return d.labelled(t, l) }})
	}
	return append(out, meta)
}

// LabelsPath is where an indicator's figures are in the words of a language.
func LabelsPath(i *site.Indicator, l locale.Lang) string {
	return "data/indicators/" + i.ID + "." + string(l) + ".csv"
}

// APIPath is where an indicator is as JSON.
func APIPath(i *site.Indicator) string { return "api/v1/indicators/" + i.ID + ".json" }

func tablePath(name string) string { return "data/" + name + ".csv" }

// Media is the file's media type.
func (f File) Media() string {
	switch path.Ext(f.Path) {
	case ".csv":
		return "text/csv"
	case ".xlsx":
		return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
	case ".jsonld":
		return "application/ld+json"
	}
	return "application/json"
}

// Format is the file's format as people name it: CSV, XLSX, JSON, JSON-LD.
func (f File) Format() string {
	if ext := path.Ext(f.Path); ext != ".jsonld" {
		return strings.ToUpper(ext[1:])
	}
	return "JSON-LD"
}
