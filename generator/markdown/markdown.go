// Package markdown reads the Markdown of the press office and makes HTML of it.
// It is the only user of goldmark, and of goldmark it uses the parser alone: the
// HTML is written here, so that nothing an author types reaches a page unseen.
// What goldmark would drop or mend in silence — raw HTML, unsafe addresses, broken
// attributes, text made to hang a parser — is reported with its place.
//
// The dialect is CommonMark with tables, footnotes, definition lists, and
//
//	text {#id .class lang=en}     at the end of a heading, paragraph, list item,
//	                              term, or first cell of a row: its attributes
//	[Accreditation]{lang=en}      a run in another language
//	caption {#box2 .caption}      before a table: the table's caption
//	{{fig i01.target}}            a figure of the site, written for the language
//	```chart                      a chart, described by the block's lines
//	::: note Title                a box set apart from the text, up to a line :::
//
// Emphasis works beside Chinese punctuation, and a line break between Chinese
// characters is no space.
package markdown

import (
	"bytes"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"plansite/generator/diag"
)

// Doc is a parsed Markdown text. It may be read by several goroutines.
type Doc struct {
	file      string
	firstLine int
	src       []byte // cleaned: valid UTF-8, LF, character for character at the places of the file
	root      ast.Node
}

// goldmarkParser is safe for concurrent use; a run's state lives in its context.
var goldmarkParser = parser.NewParser(
	parser.WithBlockParsers(append(blockParsers(),
		util.Prioritized(newParagraphParser(), 1000),
		util.Prioritized(containerParser{}, 90),
		util.Prioritized(extension.NewDefinitionListParser(), 101),
		util.Prioritized(extension.NewDefinitionDescriptionParser(), 102),
		util.Prioritized(footnoteParser{extension.NewFootnoteBlockParser()}, 999),
	)...),
	parser.WithInlineParsers(append(parser.DefaultInlineParsers(),
		util.Prioritized(extension.NewFootnoteParser(), 101),
		util.Prioritized(missingFootnoteParser{}, 102),
		util.Prioritized(extension.NewTaskCheckBoxParser(), 103),
		util.Prioritized(spanParser{}, 150),
		util.Prioritized(figureParser{}, 155),
		util.Prioritized(attributeParser{}, 160),
		util.Prioritized(bareAddressParser{}, 400),
		util.Prioritized(emphasisParser{}, 490),
	)...),
	parser.WithParagraphTransformers(append(parser.DefaultParagraphTransformers(),
		util.Prioritized(extension.NewTableParagraphTransformer(), 200),
	)...),
	parser.WithASTTransformers(
		util.Prioritized(extension.NewTableASTTransformer(), 0),
		util.Prioritized(unusedFootnotes{}, 998),
		util.Prioritized(extension.NewFootnoteASTTransformer(), 999),
	),
)

// Parse reads src, which begins at line firstLine of file. The Doc is usable
// whatever the problems: what cannot be read is left out or shown as U+FFFD.
func Parse(file string, firstLine int, src []byte) (*Doc, diag.List) {
	d := &Doc{file: file, firstLine: firstLine}
	r := report{doc: d}
	d.src = clean(bytes.TrimPrefix(src, bom))
	if !r.withinBounds() {
		d.src = nil
	}
	d.root = goldmarkParser.Parse(text.NewReader(d.src))
	r.lint(d.root, 0)
	r.definitions(d.root)
	r.jumpsWithoutTarget()
	return d, r.problems
}

// Plain is the text without markup, a block or a table cell a line.
func (d *Doc) Plain() string {
	return string(d.plainBlocks(nil, d.root))
}

// pos is the place of a byte of d.src in the file. It counts from the beginning
// each time: places are wanted for mistakes and for the clauses of the plan, not
// for the thousands of articles.
func (d *Doc) pos(offset int) diag.Pos {
	offset = min(max(offset, 0), len(d.src))
	line := bytes.LastIndexByte(d.src[:offset], '\n') + 1
	return diag.Pos{
		File: d.file,
		Line: d.firstLine + bytes.Count(d.src[:offset], []byte{'\n'}),
		Col:  utf8.RuneCount(d.src[line:offset]) + 1,
	}
}

// maxProblems bounds what one file may report: beyond it the reader has lost sight.
const maxProblems = 100

// report collects the problems of one text.
type report struct {
	doc      *Doc
	problems diag.List
	ids      map[string]int // offset of each id met
	jumps    []jump
	box      bool // holds the box of indicators, whose rows have ids that are not here
}

// jump is a link to an id of the same text.
type jump struct {
	at int
	id string
}

func (r *report) error(offset int, rule string, message, hint diag.Msg) {
	if len(r.problems) < maxProblems {
		r.problems.AddError(r.doc.pos(offset), rule, message, hint)
	}
}

func (r *report) warn(offset int, rule string, message, hint diag.Msg) {
	if len(r.problems) < maxProblems {
		r.problems.AddWarning(r.doc.pos(offset), rule, message, hint)
	}
}
