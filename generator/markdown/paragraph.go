package markdown

import (
	"bytes"
	"regexp"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// paragraphParser begins a paragraph where the writer of a letter begins one: at
// an indented line, and at a line that is numbered 一、（一）1. ① or has a bullet.
// CommonMark takes the first for code and joins the second to the line before it.
// Nobody who writes Chinese in a word processor means either; code has its fence.
type paragraphParser struct{ parser.BlockParser }

func newParagraphParser() parser.BlockParser { return paragraphParser{parser.NewParagraphParser()} }

// blockParsers are those of CommonMark without code by indentation, and without
// headings by a line of dashes below them, which converters write for a dash.
func blockParsers() []util.PrioritizedValue {
	return slices.DeleteFunc(parser.DefaultBlockParsers(), func(v util.PrioritizedValue) bool {
		const underlined = 100 // the priority of such headings, whose parser has no name
		return v.Priority == underlined || v.Value == parser.NewCodeBlockParser() || v.Value == parser.NewParagraphParser()
	})
}

func (p paragraphParser) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	last := pc.LastOpenedBlock().Node
	if last != nil && ast.IsParagraph(last) && last.Parent() != nil && last.Lines().Len() > 0 {
		before := last.Lines().At(last.Lines().Len() - 1)
		line, _ := reader.PeekLine()
		if !beginsParagraph(before.Value(reader.Source()), line, pc.BlockIndent()) {
			return nil, parser.NoChildren
		}
	}
	return p.BlockParser.Open(parent, reader, pc)
}

// Close leaves out the ideographic spaces that indent the paragraph's first line.
func (p paragraphParser) Close(node ast.Node, reader text.Reader, pc parser.Context) {
	p.BlockParser.Close(node, reader, pc)
	if node.Lines().Len() == 0 {
		return
	}
	first := node.Lines().At(0)
	s := first.Value(reader.Source())
	if rest := bytes.TrimLeft(s, indents); len(rest) > 0 && len(rest) < len(s) {
		first.Start += len(s) - len(rest)
		node.Lines().Set(0, first)
	}
}

func (paragraphParser) CanInterruptParagraph() bool { return true }
func (paragraphParser) CanAcceptIndentedLine() bool { return true }

// indents are the characters that people indent with.
const indents = " \t\u3000\u00a0"

// beginsParagraph reports whether line is no continuation of the line before it.
// A row of a table is not looked at.
func beginsParagraph(before, line []byte, indent int) bool {
	words := bytes.TrimLeft(line, indents)
	first, _ := utf8.DecodeRune(words)
	switch {
	case util.IsBlank(words), bytes.IndexByte(line, '|') >= 0:
		return false
	case bytes.Contains(line[:len(line)-len(words)], []byte("\u3000")):
		return true
	case wide(first) && (indent > 3 || indent > 1 && endsSentence(before)):
		return true
	}
	return numbered(words) || seal.Match(words) || label.Match(words) && label.Match(bytes.TrimLeft(before, indents)) || weakly.Match(words) && (endsSentence(before) || weakly.Match(bytes.TrimLeft(before, indents)))
}

// label begins lines such as 时间： 地点： and 问： 答：.
var label = regexp.MustCompile(`^[*]*[\p{Han}A-Za-z]{1,8}：`)

// weakly is what an item may begin with, but also the rest of a sentence.
var weakly = regexp.MustCompile(`^(?:——|－|[一二三四五六七八九十]{1,2}是|其[一二三四五]|\d{1,2}(?:\.\d{1,2}){1,3}[ \t\x{3000}]*\p{Han})`)

var (
	// numbering is what the lines of an enumeration begin with in official texts.
	numbering = regexp.MustCompile(`^(?:[一二三四五六七八九十百]{1,4}、|[甲乙丙丁戊己庚辛壬癸]、|[壹贰叁肆伍陆柒捌玖拾]{1,3}、` +
		`|[（(][一二三四五六七八九十百]{1,4}[）)]` +
		`|[①-⑳⑴-⒇⒈-⒛㉑-㊿❶-❿➀-➓ⅰ-ⅹⅠ-Ⅻ][、.．]?` +
		`|[（(]\d{1,2}[）)]|(?:\d{1,2}|[０-９]{1,2})[、．]|[A-Za-z][、．]` +
		`|\d{1,2}[.)）]|第[一二三四五六七八九十百\d]{1,5}[章节条][ \x{3000}\t]` +
		`|[•·●○◦■□◆◇▪▫▲△►▶➢➤➣➔➜❖❏❑✓✔√★☆※☑☐][ \x{3000}\t]*)[ \t]*`)
	// row are numbers in a row: 一、二、三产业; and parties: 甲、乙双方.
	row = regexp.MustCompile(`^(?:[一二三四五六七八九十百]{1,4}、[一二三四五六七八九十百]{1,4}[、产]|[甲乙丙丁戊己庚辛壬癸]、[甲乙丙丁戊己庚辛壬癸](?:[双三四两各、和]|方))`)
	// seal is where a form is signed or sealed.
	seal = regexp.MustCompile(`^[（(](?:加?盖章|公章|盖公章|签字|签名|签章|印章|印|签字盖章|签字或盖章|签名或盖章)[）)]`)
	// ordinals go on where a numbering is part of a sentence: 第（一）项.
	ordinals = "项款目条、和至及)）"
)

// numbered reports whether words begin with the number or the bullet of an item.
func numbered(words []byte) bool {
	n := len(numbering.Find(words))
	if n == 0 {
		return false
	}
	next, _ := utf8.DecodeRune(words[n:])
	switch last := words[n-1]; {
	case bytes.ContainsRune([]byte(ordinals), next), row.Match(words):
		return false
	case '0' <= words[0] && words[0] <= '9' && last < utf8.RuneSelf || words[0] >= 'A' && words[0] <= 'z':
		return wide(next) || next == '“' // “14. The number” may be the rest of a sentence
	}
	return n < len(words) && !unicode.IsDigit(next)
}

// endsSentence reports whether a line ends where a sentence may.
func endsSentence(line []byte) bool {
	r, _ := utf8.DecodeLastRune(bytes.TrimRight(line, indents+"\n*_”’）)》"))
	return bytes.ContainsRune([]byte("。！？；：.!?;:"), r)
}
