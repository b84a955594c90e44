package document

import (
	"regexp"
	"strings"
)

// Markdown is the document in CommonMark with the tables of GitHub, a paragraph
// a line. The title is the only heading of the first level.
func (d *Document) Markdown() []byte {
	out := []string{"# " + heading(d.Title)}
	if len(d.Facts) > 0 {
		var facts []string
		for _, f := range d.Facts {
			value := escape(f.Value)
			if f.Address {
				value = "<" + f.Value + ">"
			}
			facts = append(facts, "- "+line(f.Label+d.Colon)+value)
		}
		out = append(out, strings.Join(facts, "\n"))
	}
	if len(d.Notes) > 0 {
		var notes []string
		for _, n := range d.Notes {
			notes = append(notes, "> "+line(n))
		}
		out = append(out, strings.Join(notes, "\n>\n"))
	}
	for _, b := range d.Blocks {
		out = append(out, b.markdown())
	}
	return []byte(strings.Join(out, "\n\n") + "\n")
}

func (b *Block) markdown() string {
	switch b.Kind {
	case Heading:
		return strings.Repeat("#", min(b.Level+1, 6)) + " " + heading(b.Text)
	case Label:
		return "**" + escape(b.Text) + "**"
	case Remark:
		return "> " + line(b.Text)
	case Table:
		return "**" + escape(b.Text) + "**\n\n" + b.markdownTable()
	}
	return line(b.Text)
}

func (b *Block) markdownTable() string {
	rules := make([]string, len(b.Head))
	for i, number := range b.Numeric() {
		rules[i] = "---"
		if number {
			rules[i] = "---:"
		}
	}
	lines := []string{tableRow(b.Head), "| " + strings.Join(rules, " | ") + " |"}
	for _, r := range b.Rows {
		cells := make([]string, len(b.Head))
		copy(cells, r.Cells)
		row := tableRow(cells)
		if r.Group {
			row = "| **" + escape(r.Cells[0]) + "** |" + strings.Repeat("  |", len(b.Head)-1)
		}
		lines = append(lines, row)
	}
	return strings.Join(lines, "\n")
}

func tableRow(cells []string) string {
	out := "|"
	for _, c := range cells {
		out += " " + escape(c) + " |"
	}
	return out
}

var (
	special = strings.NewReplacer(`\`, `\\`, "`", "\\`", `*`, `\*`, `_`, `\_`, `[`, `\[`, `]`, `\]`, `<`, `\<`, `&`, `\&`, `|`, `\|`, `~`, `\~`, "\n", " ")
	// marker is what would make a line a heading, a list, a quotation or a rule.
	marker = regexp.MustCompile(`^(#{1,6}(?:\s|$)|[-+](?:\s|$)|--|>)`)
	// number is what would make a line a numbered list.
	number = regexp.MustCompile(`^([0-9]{1,9})([.)](?:\s|$))`)
	// fence is what a heading would lose at its end.
	fence = regexp.MustCompile(`#+$`)
)

// escape writes a text so that Markdown reads it as it is, within a line.
func escape(text string) string { return special.Replace(text) }

// line writes a text that begins a line of Markdown.
func line(text string) string {
	return number.ReplaceAllString(marker.ReplaceAllString(escape(text), `\$1`), `$1\$2`)
}

func heading(text string) string { return fence.ReplaceAllString(escape(text), `\$0`) }
