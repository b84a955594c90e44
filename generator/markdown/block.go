package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"plansite/generator/diag"
	"plansite/generator/site"
)

// indicatorsInfo is the word after the fence of the box that is made from the
// indicators.
const indicatorsInfo = "indicators"

// Block is a heading, paragraph, table or other block of a document that is
// handled clause by clause.
//
// A caption paragraph ({.caption}) and the table or indicators block directly
// after it are one Block of the latter's Kind: it has the caption's ID, Classes,
// Pos, Inner and Plain, and Caption is set.
type Block struct {
	Kind    site.ClauseKind
	Level   int      // of a heading, 1 to 6
	ID      string   // "" if none is written
	Classes []string // as written, "caption" among them
	Info    string   // first word after the fence of a fenced block
	HTML    string   // the whole element with its id; "" for an indicators block
	Inner   string   // content of a heading, paragraph or caption
	Plain   string   // text without markup; of a table with a caption, the caption's
	Pos     diag.Pos
	Rows    []Block    // of a table: its body rows that have an id
	Cells   []string   // of a row: the content of each cell, as HTML
	Table   [][]string // of a table: the text of each cell, its head first
	Caption bool
}

// Blocks gives the top-level blocks in order. Links stand as they are written.
func (d *Doc) Blocks() []Block {
	var blocks []Block
	for n := d.root.FirstChild(); n != nil; n = n.NextSibling() {
		if !visible(n) {
			continue
		}
		caption, next := captioned(n, d.src)
		if next == nil {
			blocks = append(blocks, d.block(n))
			continue
		}
		b := d.block(next)
		c := d.block(caption)
		b.ID, b.Classes, b.Pos, b.Inner, b.Plain, b.Caption = c.ID, c.Classes, c.Pos, c.Inner, c.Plain, true
		if t, ok := next.(*east.Table); ok {
			p := printer{doc: d}
			p.table(t, caption)
			b.HTML = string(p.out)
		}
		blocks = append(blocks, b)
		n = next
	}
	return blocks
}

func (d *Doc) block(n ast.Node) Block {
	b := Block{Kind: site.Other, Pos: d.pos(start(n)), Plain: string(d.plainBlock(nil, n))}
	if a := attributesOf(n); a != nil {
		b.ID, b.Classes = a.id, a.classes()
	}
	p := printer{doc: d}
	switch n := n.(type) {
	case *ast.Heading:
		b.Kind, b.Level, b.Inner = site.Heading, n.Level, d.inner(n)
	case *ast.Paragraph:
		b.Kind, b.Inner = site.Paragraph, d.inner(n)
	case *east.Table:
		b.Kind, b.Rows, b.Table = site.Table, d.rows(n), d.cells(n)
	case *ast.FencedCodeBlock:
		b.Info = string(n.Language(d.src))
		if isIndicators(n, d.src) {
			b.Kind, b.Plain = site.Indicators, ""
			return b
		}
	}
	p.block(n)
	b.HTML = string(p.out)
	return b
}

// rows gives the body rows of t that have an id.
func (d *Doc) rows(t *east.Table) []Block {
	var rows []Block
	for n := t.FirstChild(); n != nil; n = n.NextSibling() {
		a := heldBy(n)
		if a == nil || a.id == "" {
			continue
		}
		b := Block{Kind: site.Row, ID: a.id, Classes: a.classes(), Pos: d.pos(n.Pos())}
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			b.Cells = append(b.Cells, d.inner(c))
		}
		p := printer{doc: d}
		p.row(n, hasRowHeads(t))
		b.HTML = string(p.out)
		b.Plain = string(d.plainBlock(nil, n))
		rows = append(rows, b)
	}
	return rows
}

// cells gives the text of each cell of t.
func (d *Doc) cells(t *east.Table) [][]string {
	var table [][]string
	for row := t.FirstChild(); row != nil; row = row.NextSibling() {
		var cells []string
		for c := row.FirstChild(); c != nil; c = c.NextSibling() {
			cells = append(cells, string(d.plain(nil, c)))
		}
		table = append(table, cells)
	}
	return table
}

// inner is the content of n as HTML.
func (d *Doc) inner(n ast.Node) string {
	p := printer{doc: d}
	p.inlines(n)
	return string(p.out)
}

// visible tells whether n is more than a definition, a mistake or raw HTML.
func visible(n ast.Node) bool {
	switch n.Kind() {
	case ast.KindLinkReferenceDefinition, ast.KindHTMLBlock, kindMistake:
		return false
	}
	return true
}

// start is where n begins; containers that goldmark makes late know it by their
// content alone.
func start(n ast.Node) int {
	for n.Pos() < 0 && n.FirstChild() != nil {
		n = n.FirstChild()
	}
	return n.Pos()
}

// captioned gives n and the block that n is the caption of; nil if it is none.
func captioned(n ast.Node, src []byte) (caption, of ast.Node) {
	if n.Kind() != ast.KindParagraph {
		return nil, nil
	}
	if a := attributesOf(n); a == nil || !bytes.Contains([]byte(" "+a.class+" "), []byte(" caption ")) {
		return nil, nil
	}
	switch next := n.NextSibling().(type) {
	case *east.Table:
		return n, next
	case *ast.FencedCodeBlock:
		if isIndicators(next, src) {
			return n, next
		}
	}
	return nil, nil
}
