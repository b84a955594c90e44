package document

import "strings"

// PlainText is the document without any markup: UTF-8 with a byte order mark,
// since many servers send text without naming its encoding, and browsers then
// guess. A table is a list of its rows, which any screen and any voice can follow.
func (d *Document) PlainText() []byte {
	out := []string{d.Title, d.facts()}
	out = append(out, d.Notes...)
	for _, b := range d.Blocks {
		out = append(out, d.plain(b))
	}
	return []byte("\ufeff" + strings.Join(out, "\n\n") + "\n")
}

// facts lists what is known of the document, a line each.
func (d *Document) facts() string {
	var lines []string
	for _, f := range d.Facts {
		lines = append(lines, f.Label+d.Colon+f.Value)
	}
	return strings.Join(lines, "\n")
}

func (d *Document) plain(b Block) string {
	if b.Kind != Table {
		return b.Text
	}
	out := b.Text
	for _, r := range b.Rows {
		if r.Group {
			out += "\n\n" + r.Cells[0]
			continue
		}
		out += "\n\n" + b.headed(0, d.Colon) + r.Cells[0]
		for i := 1; i < len(r.Cells); i++ {
			out += "\n  " + b.headed(i, d.Colon) + r.Cells[i]
		}
	}
	return out
}

// headed is the head of a column before a cell of it.
func (b *Block) headed(column int, colon string) string {
	if column >= len(b.Head) || b.Head[column] == "" {
		return ""
	}
	return b.Head[column] + colon
}
