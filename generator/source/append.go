package source

import (
	"bytes"
	"encoding/csv"
	"errors"
	"slices"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"

	"plansite/generator/schema"
)

// AppendRows gives the bytes of a CSV file with rows added at its end, in the
// encoding, with the separator and the ends of lines that the file has. A row
// maps the columns of t, which has those of the site's languages, to its cells;
// a cell of the file for which it has nothing is empty. An error is a file that
// [Read] would not take for the table.
func AppendRows(raw []byte, t schema.Table, rows []map[string]string) ([]byte, error) {
	enc := encodingOf(raw)
	text := Text(raw)
	comma := separator(t, text)
	c := csv.NewReader(bytes.NewReader(text))
	c.Comma, c.FieldsPerRecord = comma, -1
	records, err := c.ReadAll()
	if err != nil {
		return nil, err
	}
	columns, err := columnsOf(t, records, rows)
	if err != nil {
		return nil, err
	}
	var added bytes.Buffer
	if !bytes.HasSuffix(text, []byte("\n")) {
		added.WriteByte('\n')
	}
	w := csv.NewWriter(&added)
	w.Comma = comma
	for _, row := range rows {
		cells := make([]string, len(columns))
		for i, name := range columns {
			cells[i] = row[name]
		}
		if err := w.Write(cells); err != nil {
			return nil, err
		}
	}
	w.Flush()
	out := bytes.ReplaceAll(added.Bytes(), []byte("\n"), lineEnd(enc, raw))
	if enc != nil {
		if out, err = enc.NewEncoder().Bytes(out); err != nil {
			return nil, errors.New("a character is not in the encoding of the file")
		}
	}
	return append(bytes.Clone(raw), out...), nil
}

// columnsOf names the columns of a file as t does; "" is one without a head. The
// file has those that t requires and those that rows fill in.
func columnsOf(t schema.Table, records [][]string, rows []map[string]string) ([]string, error) {
	if len(records) == 0 {
		return nil, errors.New("the file is empty")
	}
	var names []string
	known := map[string]bool{}
	for _, head := range records[0] {
		name, at := "", t.Column(strings.TrimSpace(head))
		if at >= 0 {
			name = t.Columns[at].Name
			known[name] = true
		}
		names = append(names, name)
	}
	for _, c := range t.Columns {
		filled := func(row map[string]string) bool { return row[c.Name] != "" }
		if !known[c.Name] && (c.Required || slices.ContainsFunc(rows, filled)) {
			return nil, errors.New("a column is missing")
		}
	}
	return names, nil
}

// encodingOf is the encoding that a file is read in; nil is UTF-8.
func encodingOf(raw []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(raw, bom):
		return nil
	case bytes.HasPrefix(raw, utf16LE):
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case bytes.HasPrefix(raw, utf16BE):
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	enc, _ := guess(raw)
	return enc
}

// lineEnd is what the first line of a file ends with.
func lineEnd(enc encoding.Encoding, raw []byte) []byte {
	text := raw
	if enc != nil {
		text = decoded(enc, raw, raw)
	}
	switch i := bytes.IndexAny(text, "\r\n"); {
	case i < 0 || text[i] == '\n':
		return []byte("\n")
	case bytes.HasPrefix(text[i:], []byte("\r\n")):
		return []byte("\r\n")
	}
	return []byte("\r")
}
