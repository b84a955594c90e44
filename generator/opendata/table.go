package opendata

import (
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/schema"
	"plansite/generator/site"
)

// figures is the one published table that is not kept in content/: every figure
// of every indicator, stated or observed, by time.
var figures = schema.Table{
	Name: "all", Key: []string{"indicator", "period", "role"},
	Title: diag.Msg{ZH: "全部数字", EN: "All figures"},
	Doc:   diag.Msg{ZH: "各指标的基期值、公布的数值、阶段目标和目标值，由其他各表合成", EN: "baseline, published values, milestones and target of each indicator, put together from the other tables"},
	Columns: []schema.Column{
		column("observations", "indicator"),
		column("observations", "period"),
		figureRole(),
		column("targets", "comparator"),
		optional(column("observations", "value")),
		optional(column("observations", "status")),
		column("observations", "source"),
		optional(column("targets", "clause")),
		column("observations", "note"),
		column("observations", "published_on"),
	},
}

func column(table, name string) schema.Column {
	t := schema.Named(table)
	return t.Columns[slices.IndexFunc(t.Columns, func(c schema.Column) bool { return c.Name == name })]
}

func optional(c schema.Column) schema.Column {
	c.Required = false
	return c
}

// figureRole is the column role of targets with a word for published values.
func figureRole() schema.Column {
	c := column("targets", "role")
	c.Words = append(slices.Clone(c.Words), schema.Word{Code: "observation", Title: diag.Msg{ZH: "公布的数值", EN: "Published value"}})
	c.Doc = diag.Msg{ZH: "基期、公布的数值、阶段目标或目标", EN: "baseline, published value, milestone or target"}
	return c
}

// Tables gives the tables that are published, with their columns in a site of
// these languages: those of content/ that are one file each, and all figures.
func Tables(langs []locale.Lang) []schema.Table {
	var out []schema.Table
	for _, t := range schema.Tables {
		if rowsOf[t.Name] != nil {
			out = append(out, t.In(langs))
		}
	}
	return append(out, figures.In(langs))
}

// Rows counts the rows of a published table.
func (d *Data) Rows(table string) int {
	n := 0
	for range d.rows(table) {
		n++
	}
	return n
}

// row is a row of a table by the names of its columns; what is missing is empty.
type row map[string]string

// rowsOf gives the rows of each table that is published, in the order of content/.
var rowsOf = map[string]func(*site.Site) iter.Seq[row]{
	"groups":       func(s *site.Site) iter.Seq[row] { return each(s.Groups, groupRow) },
	"indicators":   func(s *site.Site) iter.Seq[row] { return each(s.Indicators, indicatorRow) },
	"targets":      func(s *site.Site) iter.Seq[row] { return ofEach(s.Indicators, targets, targetRow) },
	"observations": func(s *site.Site) iter.Seq[row] { return ofEach(s.Indicators, observations, observationRow) },
	"context":      func(s *site.Site) iter.Seq[row] { return ofEach(s.Indicators, comparisons, observationRow) },
	"revisions":    func(s *site.Site) iter.Seq[row] { return ofEach(s.Indicators, revisions, revisionRow) },
	"sources":      func(s *site.Site) iter.Seq[row] { return each(s.Sources, sourceRow) },
	"tasks":        func(s *site.Site) iter.Seq[row] { return each(s.Tasks, taskRow) },
	"measures":     func(s *site.Site) iter.Seq[row] { return each(s.Measures, measureRow) },
	"duties":       func(s *site.Site) iter.Seq[row] { return each(s.Duties, dutyRow) },
	"notes":        func(s *site.Site) iter.Seq[row] { return each(s.Plan.Notes, noteRow) },
	"glossary":     func(s *site.Site) iter.Seq[row] { return each(s.Terms, termRow) },
}

func (d *Data) rows(table string) iter.Seq[row] {
	if table == figures.Name {
		return ofEach(d.Site.Indicators, indicatorFigures, figureRow)
	}
	return rowsOf[table](d.Site)
}

func each[T any](list []*T, make func(*T) row) iter.Seq[row] {
	return func(yield func(row) bool) {
		for _, v := range list {
			if !yield(make(v)) {
				return
			}
		}
	}
}

// ofEach gives the rows of a table whose rows belong to indicators.
func ofEach[T any](list []*site.Indicator, of func(*site.Indicator) []T, make func(*site.Indicator, T) row) iter.Seq[row] {
	return func(yield func(row) bool) {
		for _, i := range list {
			for _, v := range of(i) {
				if !yield(make(i, v)) {
					return
				}
			}
		}
	}
}

// set puts a text into the columns of its languages: stem_zh, stem_en.
func (r row) set(stem string, t locale.Text) row {
	if stem != "" {
		stem += "_"
	}
	for l, s := range t {
		r[stem+string(l)] = s
	}
	return r
}

// cells gives the row in the order of a table's columns.
func (r row) cells(t schema.Table, into []string) []string {
	into = into[:0]
	for _, c := range t.Columns {
		into = append(into, r[c.Name])
	}
	return into
}

// digits writes a number with the decimals it was recorded with.
func digits(d decimal.Decimal) string {
	if e := d.Exponent(); e < 0 {
		return d.StringFixed(-e)
	}
	return d.String()
}

func optionalDigits(d decimal.NullDecimal) string {
	if !d.Valid {
		return ""
	}
	return digits(d.Decimal)
}

func year(y int) string { return strconv.Itoa(y) }

func clauseID(c *site.Clause) string {
	if c == nil {
		return ""
	}
	return c.ID
}

func sourceID(s *site.Source) string {
	if s == nil {
		return ""
	}
	return s.ID
}

func indicatorIDs(list []*site.Indicator) string {
	ids := make([]string, len(list))
	for n, i := range list {
		ids[n] = i.ID
	}
	return strings.Join(ids, " ")
}
