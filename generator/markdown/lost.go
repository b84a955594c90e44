package markdown

import (
	"bytes"
	"regexp"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"plansite/generator/damage"
	"plansite/generator/diag"
)

// What Markdown leaves out of a page without a word is told here.

// cells reports the cells of a row that stand beyond the last column of the head.
func (r *report) cells(row ast.Node) {
	last := row.LastChild()
	if line, _ := cutLine(r.doc.src[max(row.Pos(), 0):]); bytes.IndexByte(line, '|') < 0 && row.ChildCount() > 1 {
		r.warn(row.Pos(), "joined-lines", diag.M("这一行紧接在表格下面，会成为表格的一行：%s", "this line stands right below a table and becomes a row of it: %s", firstLine(bytes.TrimSpace(line))),
			diag.M("在表格后面空一行", "leave a blank line after the table"))
	}
	if last == nil || last.Lines().Len() == 0 {
		return
	}
	end := last.Lines().At(0).Stop
	line, _ := cutLine(r.doc.src[end:])
	rest := bytes.TrimLeft(line, " \t")
	beyond := bytes.TrimPrefix(rest, []byte("|"))
	if len(bytes.Trim(beyond, "| \t")) == 0 {
		return
	}
	at := end + len(line) - len(bytes.TrimLeft(beyond, "| \t"))
	r.error(at, "lost-text", diag.M("这一行的格数多于表头，多出的不会显示：%s", "the row has more cells than the head; what is beyond would not be shown: %s", firstLine(bytes.Trim(beyond, "| \t"))),
		diag.M("在表头和它下面的 --- 行各加一格，或把两格并成一格；格里要写竖线，写 \\|", "add a cell to the head and to the line --- below it, or join two cells; a bar within a cell is \\|"))
}

// definitions reports addresses under a name, [name]: address, that no link uses.
// [//]: # (…) is a remark to other authors.
func (r *report) definitions(root ast.Node) {
	used := map[string]bool{}
	var defined []*ast.LinkReferenceDefinition
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.LinkReferenceDefinition:
			defined = append(defined, n)
		case *ast.Link:
			r.uses(used, n.Reference)
		case *ast.Image:
			r.uses(used, n.Reference)
		}
		return ast.WalkContinue, nil
	})
	seen := map[string]bool{}
	for _, n := range defined {
		label := util.ToLinkReference(n.Label)
		if used[label] && !seen[label] || label == "//" && string(n.Destination) == "#" {
			seen[label] = true
			continue
		}
		r.error(start(n), "lost-text", diag.M("这一行会被当作链接 [%s] 的网址，正文没有用到它，不会显示", "this line is taken for the address of a link [%s], which the text does not use; it would not be shown", n.Label),
			diag.M("要显示，在开头的 [ 前加 \\；不要了就删去", "to show it, write \\ before the [; else delete it"))
	}
}

func (r *report) uses(used map[string]bool, ref *ast.ReferenceLink) {
	if ref != nil {
		used[util.ToLinkReference(ref.Value)] = true
	}
}

// info reports words behind the fence of a block, of which only the first means
// anything, and a fence that nothing closes.
func (r *report) info(n *ast.FencedCodeBlock) {
	if n.Info != nil {
		word, rest, _ := bytes.Cut(bytes.TrimSpace(n.Info.Value(r.doc.src)), []byte(" "))
		if len(rest) > 0 || bytes.ContainsFunc(word, wide) {
			r.error(n.Info.Segment.Start, "lost-text", diag.M("代码开头 ``` 后面的字不会显示", "the words after ``` would not be shown"),
				diag.M("把它们移到上面一段；``` 后面至多写一个英文词", "move them to the paragraph above; one word in Latin letters may follow ```"))
		}
	}
	if !r.closed(n) {
		r.error(n.Pos(), "lost-text", diag.M("``` 没有结束，后面的全文都成了代码", "``` is not closed: all of the text after it is code"),
			diag.M("在代码后面另起一行写 ```", "write ``` in a line of its own after the code"))
	}
}

// closed reports whether a line with a fence follows the code.
func (r *report) closed(n *ast.FencedCodeBlock) bool {
	end := n.Pos()
	if n.Info != nil {
		end = n.Info.Segment.Stop
	}
	if n.Lines().Len() > 0 {
		end = n.Lines().At(n.Lines().Len() - 1).Stop
	} else if i := bytes.IndexByte(r.doc.src[end:], '\n'); i >= 0 {
		end += i + 1
	} else {
		return false
	}
	line, _ := cutLine(r.doc.src[min(end, len(r.doc.src)):])
	line = bytes.TrimLeft(line, " \t>")
	return bytes.HasPrefix(line, []byte("```")) || bytes.HasPrefix(line, []byte("~~~"))
}

// underlined reports a line of dashes right under a text: CommonMark makes a heading
// of the text, here it is a rule. Front matter that is not opened has its own rule.
func (r *report) underlined(n ast.Node) {
	above := n.PreviousSibling()
	if above == nil || n.HasBlankPreviousLines() || above.Kind() != ast.KindParagraph || above.Lines().Len() == 0 || r.doc.src[max(n.Pos(), 0)] != '-' {
		return
	}
	words := above.Lines().At(above.Lines().Len() - 1)
	if s := words.Value(r.doc.src); !frontMatterKey.Match(s) {
		r.warn(words.Start, "line-under-text", diag.M("下一行的横线会成为分隔线，这几个字不是标题：%s", "the line below becomes a rule, and these words are no heading: %s", firstLine(bytes.TrimSpace(s))),
			diag.M("要分隔线，在它前面空一行；要破折号，写 ——；要标题，写成 ## 标题", "for a rule leave a blank line before it; for a dash write —; for a heading write ## Heading"))
	}
}

var frontMatterKey = regexp.MustCompile(`^[a-z]+[:：]`)

// rule reports a rule of several parts, which is what is left of a converter's table.
func (r *report) rule(n ast.Node) {
	line, _ := cutLine(r.doc.src[max(n.Pos(), 0):])
	if parts := bytes.Fields(line); len(parts) > 1 && len(parts[0]) > 1 {
		r.error(n.Pos(), "raw-mark", diag.M("这里的记号会原样显示给读者：%s", "readers would see this mark as it stands: %s", firstLine(line)),
			diag.M("这像是转换来的表格；每格用 | 隔开，第二行写 | --- | --- |", "this looks like the table of a converter; put | between the cells, and | --- | --- | in the second line"))
		return
	}
	r.underlined(n)
}

var (
	// maskedNames is what stands between the asterisks of 张*军、李*华.
	maskedNames = regexp.MustCompile(`^\p{Han}{0,2}[、，；\s].*?\p{Han}{0,2}$`)
	aName       = regexp.MustCompile(`(?:^|[^\p{Han}])\p{Han}{1,2}$`)
	aFactor     = regexp.MustCompile(`(?:^|[^\pL])\pL$`)
)

// swallowed reports asterisks that are taken for emphasis, but hide parts of names
// or multiply.
func (r *report) swallowed(n *ast.Emphasis) {
	inside := bytes.TrimSpace(r.doc.plain(nil, n))
	text, ok := n.PreviousSibling().(*ast.Text)
	if !ok || n.Level == 2 && !bytes.ContainsAny(inside, "、，；") {
		return
	}
	before := text.Segment.Value(r.doc.src)
	names := aName.Match(before) && maskedNames.Match(inside) && utf8.RuneCount(inside[bytes.LastIndexAny(inside, "、，； ")+1:]) <= 6
	factors := aFactor.Match(before) && utf8.RuneCount(inside) == 1 && unicode.IsLetter(firstRuneAfter(n, r.doc.src))
	if names || factors {
		r.error(text.Segment.Stop, "lost-text", diag.M("这里的 * 会被当作强调记号，不显示：%s", "the asterisks here would be taken for emphasis, and not be shown: %s", firstLine(inside)),
			diag.M("遮字的 * 写成 \\*；乘号写 ×；要强调，写成 **文字**", "write \\* for an asterisk that is shown, × for a product, **words** for emphasis"))
	}
}

// signed is a number whose sign makes it an item of a list.
var signed = regexp.MustCompile(`^[-+] +\d[\d.,]*[ ]?(?:[%％‰]|个百分点)`)

// sign reports a sign that is taken for the mark of an item.
func (r *report) sign(n *ast.ListItem) {
	at := max(n.Pos(), 0)
	if line, _ := cutLine(r.doc.src[at:]); signed.Match(bytes.TrimLeft(line, " ")) {
		r.error(at, "lost-text", diag.M("行首的正负号会被当作列表记号，不显示：%s", "the sign at the beginning would be taken for the mark of a list, and not be shown: %s", firstLine(line)),
			diag.M("正负号和数字之间不留空格，负号写 −", "leave no space between the sign and the number; write − for minus"))
	}
}

var noteNumber = regexp.MustCompile(`[\[［]\d{1,3}[\]］]`)

// noteNumbers reports the mark of a note as word processors paste it.
func (r *report) noteNumbers(s *shown) {
	if !bytes.ContainsAny(s.text, "[［") {
		return
	}
	if m := noteNumber.FindIndex(s.text); m != nil {
		r.warn(s.source(m[0]), "note-number", diag.M("方括号里的数字 %s 不会连到注释", "the number in brackets %s does not lead to a note", s.text[m[0]:m[1]]),
			diag.M("脚注在正文里写 [^1]，注释另起一段写 [^1]: 内容；不是脚注，写 \\[1]", "write [^1] for the mark of a note, and [^1]: in a paragraph of its own for the note; write \\[1] for what is none"))
	}
}

var picture = regexp.MustCompile(`(?i)\.(?:png|jpe?g|gif|webp|svg)$`)

// pictureMeant reports a picture whose mark is full-width.
func (r *report) pictureMeant(n *ast.Link, dest []byte) {
	if bytes.HasSuffix(r.doc.src[:max(n.Pos(), 0)], []byte("！")) && picture.Match(dest) {
		r.error(n.Pos(), "raw-mark", diag.M("这里的记号会原样显示给读者：%s", "readers would see this mark as it stands: %s", "！["),
			diag.M("图片写成 ![说明](文件)，! 用半角", "a picture is ![text](file), with a half-width !"))
	}
}

// hidden reports invisible characters that are written as references.
func (r *report) hidden(n *ast.Text) {
	s := n.Segment.Value(r.doc.src)
	for i := bytes.IndexByte(s, '&'); i >= 0 && i < len(s); {
		text, size := reference(s[i:])
		if size > 1 && bytes.ContainsFunc(text, damage.Invisible) {
			r.error(n.Segment.Start+i, "lost-text", diag.M("%s 写出来是看不见的字符", "%s is a character that nobody sees", s[i:i+size]), diag.M("删去它", "delete it"))
		}
		next := bytes.IndexByte(s[i+size:], '&')
		if next < 0 {
			return
		}
		i += size + next
	}
}
