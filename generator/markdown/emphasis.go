package markdown

import (
	"unicode"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// emphasisParser reads * and _ as CommonMark does, except beside Chinese text.
// CommonMark decides by spaces whether ** next to punctuation opens or closes;
// Chinese has none, so **重点：**内容 and **《条例》**规定 would not be bold. Here
// Chinese punctuation counts as a letter, and a Chinese character beside other
// punctuation counts as a space.
type emphasisParser struct{}

func (emphasisParser) Trigger() []byte { return []byte{'*', '_'} }

func (emphasisParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, segment := block.PeekLine()
	n := 1
	for n < len(line) && line[n] == line[0] {
		n++
	}
	after := ' '
	if n < len(line) {
		after = util.ToRune(line, n)
	}
	left, right := flanking(before, after), flanking(after, before)
	canOpen, canClose := left, right
	switch {
	case digit(before) && digit(after), n == 1 && factor(before) && factor(after) && (digit(before) || digit(after)):
		canOpen, canClose = false, false // 3*4*5, 138****5678
	case closes(after):
		canOpen = false // 张**、李**
	}
	if line[0] == '_' {
		canOpen = left && (!right || util.IsPunctRune(before))
		canClose = right && (!left || util.IsPunctRune(after))
	}
	d := parser.NewDelimiter(canOpen, canClose, n, line[0], emphasisDelimiter{})
	d.Segment = segment.WithStop(segment.Start + n)
	block.Advance(n)
	pc.PushDelimiter(d)
	return d
}

func digit(r rune) bool { return '0' <= r && r <= '9' }

// factor reports whether r may stand beside a sign of multiplication.
func factor(r rune) bool {
	return digit(r) || unicode.IsLetter(r) || r == '(' || r == ')' || r == '（' || r == '）'
}

// closes reports whether r is punctuation that no emphasis begins with.
func closes(r rune) bool {
	switch r {
	case '、', '，', '。', '；', '：', '！', '？', '）', '》', '】':
		return true
	}
	return false
}

// flanking tells whether a run of delimiters between outside and inside belongs
// to the inside.
func flanking(outside, inside rune) bool {
	if util.IsSpaceRune(inside) {
		return false
	}
	return eastAsian(inside) || eastAsian(outside) || !util.IsPunctRune(inside) ||
		util.IsSpaceRune(outside) || util.IsPunctRune(outside)
}

type emphasisDelimiter struct{}

func (emphasisDelimiter) IsDelimiter(b byte) bool { return b == '*' || b == '_' }

func (emphasisDelimiter) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}

func (emphasisDelimiter) OnMatch(consumes int) ast.Node { return ast.NewEmphasis(consumes) }

// eastAsian tells characters of Chinese, Japanese and Korean writing with their
// punctuation and full-width forms; not the quotes and dashes that they share
// with Latin.
func eastAsian(r rune) bool {
	switch {
	case r < 0x2e80:
		return false
	case r <= 0xa4cf, 0xac00 <= r && r <= 0xd7af, 0xf900 <= r && r <= 0xfaff:
		return true
	case 0xfe30 <= r && r <= 0xfe4f, 0xff00 <= r && r <= 0xffef:
		return r != 0xffef
	}
	return 0x20000 <= r && r <= 0x3fffd
}
