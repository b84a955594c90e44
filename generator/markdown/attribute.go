package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"plansite/generator/diag"
)

// attributeParser reads {#id .class lang=en} at the end of a block. As an inline
// parser it is asked only where a brace is meant: not after a backslash, nor in code.
type attributeParser struct{}

func (attributeParser) Trigger() []byte { return []byte{'{'} }

func (attributeParser) Parse(parent ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, seg := block.PeekLine()
	if !beginsAttributes(line) {
		return nil
	}
	a, n, bad := parseAttributes(line, seg.Start)
	if bad == nil && !endsBlock(block, n) {
		bad = badAttribute(seg.Start, diag.M("属性 %s 后面还有文字", "text follows the attribute %s", line[:n]),
			diag.M("把它移到段落末尾；下一段之前空一行", "move it to the end of the paragraph; leave a blank line before the next one"))
	}
	if bad == nil && holderOf(parent) == nil {
		bad = badAttribute(seg.Start, diag.M("属性 %s 不能写在这里", "the attribute %s cannot stand here", line[:n]),
			diag.M("可写在标题、段落、列表项的末尾，或表格每行第一格的末尾", "put it at the end of a heading, a paragraph, a list item, or the first cell of a row"))
	}
	if bad == nil && parent.FirstChild() == nil && !isCell(parent) {
		bad = badAttribute(seg.Start, diag.M("属性 %s 前面没有文字", "no text stands before the attribute %s", line[:n]),
			diag.M("把它写在所属文字的同一行末尾", "write it at the end of the line that it belongs to"))
	}
	if bad != nil {
		bad.text = seg.WithStop(seg.Start + 1)
		block.Advance(1)
		return bad
	}
	trimBefore(parent, block.Source())
	block.Advance(len(line))
	return a
}

// beginsAttributes tells attributes from a brace that is text.
func beginsAttributes(line []byte) bool {
	return len(line) > 1 && (line[1] == '#' || line[1] == '.' || bytes.HasPrefix(line[1:], langPrefix))
}

var langPrefix = []byte("lang=")

// maxAttributes is how far the closing brace is looked for.
const maxAttributes = 200

// parseAttributes reads line, which stands at offset at in the source and begins
// with a brace, and gives the attributes and their length.
func parseAttributes(line []byte, at int) (*attributes, int, *mistake) {
	end := bytes.IndexByte(line[:min(len(line), maxAttributes)], '}')
	if end < 0 {
		return nil, 0, badAttribute(at, diag.M("属性缺少右括号 }", "the attribute is not closed with }"),
			diag.M("写成 {#id}", "write it as {#id}"))
	}
	a := &attributes{}
	for i := 1; i < end; {
		if util.IsSpace(line[i]) {
			i++
			continue
		}
		word := line[i:end]
		if n := bytes.IndexAny(word, " \t"); n >= 0 {
			word = word[:n]
		}
		if bad := a.add(string(word), at+i); bad != nil {
			return nil, 0, bad
		}
		i += len(word)
	}
	return a, end + 1, nil
}

// add reads one word of the attributes, at offset at.
func (a *attributes) add(word string, at int) *mistake {
	switch {
	case strings.HasPrefix(word, "#") && a.id == "":
		a.id, a.idAt = word[1:], at
		if !validName(a.id) {
			return &mistake{at: at, rule: "bad-id",
				message: diag.M("编号 %q 的写法不对", "the id %q is malformed", a.id),
				hint:    diag.M("编号只用小写英文字母、数字和连字符，如 {#t01-1}", "an id has lower-case letters, digits and hyphens, like {#t01-1}")}
		}
		return nil
	case strings.HasPrefix(word, ".") && validName(word[1:]):
		a.class = strings.TrimSpace(a.class + " " + word[1:])
		return nil
	case strings.HasPrefix(word, "lang=") && a.lang == "" && validLang(word[5:]):
		a.lang = word[5:]
		return nil
	}
	return badAttribute(at, diag.M("不认识属性 %q", "unknown or repeated attribute %q", word),
		diag.M("可用的写法：{#id .class lang=en}", "what can be written is {#id .class lang=en}"))
}

func badAttribute(at int, message, hint diag.Msg) *mistake {
	return &mistake{at: at, rule: "bad-attribute", message: message, hint: hint}
}

// validName tells whether s is [a-z0-9][a-z0-9-]*.
func validName(s string) bool {
	for i := range len(s) {
		c := s[i]
		if !('a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '-' && i > 0) {
			return false
		}
	}
	return s != ""
}

// validLang tells whether s has the form of a BCP 47 tag.
func validLang(s string) bool {
	for i, part := range strings.Split(s, "-") {
		if len(part) < 1 || len(part) > 8 || i == 0 && len(part) < 2 {
			return false
		}
		for _, c := range []byte(part) {
			if !util.IsAlphaNumeric(c) {
				return false
			}
		}
	}
	return true
}

// endsBlock tells whether nothing but space follows the next n bytes.
func endsBlock(block text.Reader, n int) bool {
	line, seg := block.PeekLine()
	if !util.IsBlank(line[n:]) {
		return false
	}
	number, _ := block.Position()
	block.AdvanceLine()
	rest, _ := block.PeekLine()
	block.SetPosition(number, seg)
	return rest == nil
}

// trimBefore removes the space between a block's text and its attributes.
func trimBefore(parent ast.Node, src []byte) {
	if t, ok := parent.LastChild().(*ast.Text); ok {
		t.Segment = t.Segment.TrimRightSpace(src)
		t.SetSoftLineBreak(false)
		t.SetHardLineBreak(false)
	}
}

// spanParser reads [text]{lang=en}. The text is plain: emphasis goes around it.
type spanParser struct{}

func (spanParser) Trigger() []byte { return []byte{'['} }

func (spanParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, seg := block.PeekLine()
	end := bytes.IndexByte(line, ']')
	if end < 0 || !bytes.HasPrefix(line[end+1:], []byte("{lang=")) || bytes.ContainsAny(line[1:end], "[*_`<") {
		return nil
	}
	a, n, bad := parseAttributes(line[end+1:], seg.Start+end+1)
	if bad != nil {
		bad.text = seg.WithStop(seg.Start + end + 2)
		block.Advance(end + 2)
		return bad
	}
	block.Advance(end + 1 + n)
	return &span{attributes: a, text: text.NewSegment(seg.Start+1, seg.Start+end)}
}

// classes gives the classes one by one.
func (a *attributes) classes() []string {
	if a.class == "" {
		return nil
	}
	return strings.Fields(a.class)
}
