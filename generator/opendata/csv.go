package opendata

import (
	"bytes"
	"encoding/csv"

	"plansite/generator/locale"
	"plansite/generator/schema"
	"plansite/generator/site"
)

// table is a table of content/ as it is kept there: UTF-8, a comma between
// cells, a line feed after rows.
func (d *Data) table(t schema.Table) ([]byte, error) {
	return write(false, func(out *sheet) {
		out.add(names(t)...)
		d.fill(t, out)
	})
}

func names(t schema.Table) []string {
	var head []string
	for _, c := range t.Columns {
		head = append(head, c.Name)
	}
	return head
}

func (d *Data) fill(t schema.Table, out *sheet) {
	var cells []string
	for r := range d.rows(t.Name) {
		cells = r.cells(t, cells)
		for n, c := range t.Columns {
			if mayBeFormula(c) {
				cells[n] = schema.Guard(cells[n])
			}
		}
		out.add(cells...)
	}
}

// mayBeFormula tells the columns that hold free text.
func mayBeFormula(c schema.Column) bool { return c.Type == schema.String || c.Type == schema.URL }

// labelled is a table of content/ with the heads and the words of a language,
// for a spreadsheet; package source reads it like the table itself.
func (d *Data) labelled(t schema.Table, l locale.Lang) ([]byte, error) {
	return write(true, func(out *sheet) {
		var head, cells []string
		for _, c := range t.Columns {
			head = append(head, c.Title.In(string(l)))
		}
		out.add(head...)
		for r := range d.rows(t.Name) {
			cells = r.cells(t, cells)
			for n, c := range t.Columns {
				cells[n] = label(c, cells[n], l)
			}
			out.add(cells...)
		}
	})
}

func label(c schema.Column, cell string, l locale.Lang) string {
	for _, w := range c.Words {
		if w.Code == cell {
			return w.Title.In(string(l))
		}
	}
	if mayBeFormula(c) {
		return schema.Guard(cell)
	}
	return cell
}

// codes is every figure of some indicators for programs.
func (d *Data) codes(list []*site.Indicator) ([]byte, error) {
	one := &Data{Site: &site.Site{Config: d.Site.Config, Indicators: list}}
	return one.table(figures.In(d.Site.Config.Languages))
}

// labels is every figure of some indicators for readers.
func (d *Data) labels(l locale.Lang, list []*site.Indicator) ([]byte, error) {
	w := d.Words[l]
	return write(true, func(out *sheet) {
		h := w.Heads
		out.add(h.ID, h.Indicator, h.Period, h.Role, h.Value, h.Unit, h.Status, h.Standing, h.Source, h.Note)
		for _, i := range list {
			for _, f := range indicatorFigures(i) {
				out.add(w.labelRow(l, i, f)...)
			}
		}
	})
}

// sheet writes rows and remembers the first error.
type sheet struct {
	csv *csv.Writer
	err error
}

func (s *sheet) add(cells ...string) {
	if s.err == nil {
		s.err = s.csv.Write(cells)
	}
}

// write makes a CSV. One for spreadsheets begins with a byte order mark, so that
// Excel reads Chinese, and its lines end in CRLF (RFC 4180).
func write(spreadsheet bool, fill func(*sheet)) ([]byte, error) {
	var b bytes.Buffer
	if spreadsheet {
		b.WriteString("\ufeff")
	}
	s := &sheet{csv: csv.NewWriter(&b)}
	s.csv.UseCRLF = spreadsheet
	fill(s)
	s.csv.Flush()
	if s.err == nil {
		s.err = s.csv.Error()
	}
	return b.Bytes(), s.err
}
