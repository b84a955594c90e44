package markdown

import (
	"fmt"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// table writes a table in a box that can scroll by itself. With a caption the
// box is a region named by it, so that a keyboard can reach and scroll it; the
// caption's id goes to the table.
func (p *printer) table(t *east.Table, caption ast.Node) {
	a := &attributes{}
	if caption != nil {
		*a = *attributesOf(caption)
		name := p.captionID(a)
		p.printf("<div class=\"table-wrap\" role=\"region\" tabindex=\"0\" aria-labelledby=\"%s\">\n", name)
		a.class = ""
		p.open("table", a)
		p.printf("\n<caption id=\"%s\">", name)
		p.inlines(caption)
		p.add("</caption>\n")
	} else {
		p.add("<div class=\"table-wrap\">\n<table>\n")
	}
	p.rowsOf(t)
	p.add("</table>\n</div>\n")
}

// captionID gives the caption an id that no author can have written.
func (p *printer) captionID(a *attributes) string {
	if a.id != "" {
		return a.id + "_caption"
	}
	p.captions++
	return fmt.Sprintf("caption_%d", p.captions)
}

func (p *printer) rowsOf(t *east.Table) {
	heads := hasRowHeads(t)
	for n := t.FirstChild(); n != nil; n = n.NextSibling() {
		if n.PreviousSibling() == nil {
			p.add("<thead>\n")
			p.row(n, heads)
			p.add("</thead>\n")
			continue
		}
		if n.PreviousSibling().PreviousSibling() == nil {
			p.add("<tbody>\n")
		}
		p.row(n, heads)
		if n.NextSibling() == nil {
			p.add("</tbody>\n")
		}
	}
}

// hasRowHeads tells whether the first column names the rows: an author says so by
// leaving its head empty.
func hasRowHeads(t *east.Table) bool {
	head := t.FirstChild()
	return head != nil && head.FirstChild() != nil && !head.FirstChild().HasChildren()
}

// row writes a row; its cells are heads where they stand for a column or a row.
func (p *printer) row(n ast.Node, heads bool) {
	p.open("tr", heldBy(n))
	p.add("\n")
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		tag, scope := "td", ""
		switch {
		case !isBodyRow(n) && c.HasChildren():
			tag, scope = "th", ` scope="col"`
		case isBodyRow(n) && heads && c.PreviousSibling() == nil:
			tag, scope = "th", ` scope="row"`
		}
		p.add("<", tag, scope, alignment(c), ">")
		p.inlines(c)
		p.close(tag)
	}
	p.add("</tr>\n")
}

// alignment is a class, since pages carry no inline style.
func alignment(n ast.Node) string {
	switch n.(*east.TableCell).Alignment {
	case east.AlignLeft:
		return ` class="align-left"`
	case east.AlignRight:
		return ` class="align-right"`
	case east.AlignCenter:
		return ` class="align-center"`
	}
	return ""
}

func isCell(n ast.Node) bool { return n.Kind() == east.KindTableCell }

func isBodyRow(n ast.Node) bool { return n.Kind() == east.KindTableRow }

// isItem tells what holds the attributes of its first text.
func isItem(n ast.Node) bool {
	return n.Kind() == ast.KindListItem || n.Kind() == east.KindDefinitionDescription
}
