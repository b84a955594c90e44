package markdown

import (
	"bytes"
	"regexp"
	"strings"

	"plansite/generator/diag"
)

// rawMark is a mark that an input method, a converter or another dialect writes,
// and that would be shown to readers as it stands.
type rawMark struct {
	hint    string // characters of it; nearly every text is cleared by having none
	pattern *regexp.Regexp
	right   diag.Msg                        // what to write
	unless  func(text []byte, m []int) bool // what only looks so
	table   bool
}

// rawMarks are looked for in each block, in this order; there are at most 32.
var rawMarks = []rawMark{
	{"|｜+", regexp.MustCompile(`(?m)^[ \t]*[|｜][^\n]*[|｜][ \t]*$|^[ \t]*\+(?:[-=:]+\+)+[ \t]*$|^[^|｜\n]*[|｜][^\n]*\n[^|｜\n]*[|｜]`),
		diag.M("表格第二行写 | --- | --- |，每行格数一样；竖线用半角 |；表格前面空一行", "the second line of a table is | --- | --- |, each row has as many cells; leave a blank line before the table"), nil, true},
	{"\t", regexp.MustCompile(`(?m)[^\s][ ]*\t\s*[^\s]`),
		diag.M("这像是粘贴来的表格，各格会连成一句；每格用 | 隔开，第二行写 | --- | --- |", "this looks like a pasted table, whose cells would run together; put | between the cells, and | --- | --- | in the second line"), afterNumber, true},
	{"[]【】［］〕", regexp.MustCompile(`[\]】］〕] ?[(（]\s*(?:https?:|www\.|mailto:|tel:|[/#]|\.{1,2}/|[\p{Han}\w./%-]+\.(?:html?|pdf|docx?|xlsx?|csv|zip|png|jpe?g|cn|com|org|net|md)\b)` +
		`|\]\(|[)）][\[［](?:https?:|/|www\.)|\]\[`),
		diag.M("链接写成 [文字](网址)，四个括号都用半角；网址或文件名里有空格的写成 [文字](<网址>)", "a link is [text](address), or [text](<address>) where the address has a space"), escapedLink, false},
	{"#＃", regexp.MustCompile(`(?m)^[ \x{3000}]*(?:[#＃]{2,6}[^#＃\s][^\n]*|＃[^\n]*|#{1,6}[ \x{3000}][^\n]*|#{7,}[^\n]*|#[\p{Han}《“（][^#\n]*)$`),
		diag.M("小标题写成 ## 标题：半角 #，后面空一格，单独一行；要显示 #，写 \\#", "a heading is ## Heading, in a line of its own; for a visible # write \\#"), nil, false},
	{"*＊", regexp.MustCompile(`＊＊|\*\*[^*\n]+\*\*|(?m)^\*\*[\p{Han}\w“《（]`),
		diag.M("加粗写成 **文字**：用半角星号，文字两端不留空格；要显示 *，写 \\*", "bold is **words**, without a space inside; for a visible * write \\*"), masks, false},
	{"_", regexp.MustCompile(`__[^_\s][^_\n]*__|_\p{Han}+_`),
		diag.M("加粗写成 **文字**；要显示下划线，写 \\_", "bold is **words**; for a visible underscore write \\_"), blanksToFill, false},
	{"~", regexp.MustCompile(`~~[^~\n]+~~|[A-Za-z)]~[0-9+\-−]{1,4}~`),
		diag.M("这里不认删除线和下标记号；下标直接写 ₂，如 H₂O、CO₂；范围用 ～ 或 —", "there are no marks for deletion and subscripts; write a subscript as ₂, as in H₂O"), nil, false},
	{"^", regexp.MustCompile(`[\pL\d)）]\^[0-9A-Za-z+\-−\[\]]{1,5}\^`),
		diag.M("上标直接写 ² ³，如 m²；脚注写成 [^1]", "write a superscript as ² or ³, as in m²; a footnote is [^1]"), nil, false},
	{"=", regexp.MustCompile(`==[^=\s][^=\n]*==|={3,}`),
		diag.M("这里没有高亮；加粗写成 **文字**；等号连写的横线请删去", "there is no highlighting; bold is **words**; delete a line of equals signs"), nil, false},
	{"[【［", regexp.MustCompile(`[\[［【][\^＾＾][^\]］】\n]{1,20}[\]］】]|(?m)^\[[ xX√✓]\] |\^\[[^\]\n]+\]|(?i)\[toc\]|\[\[[^\]\n]+\]\]`),
		diag.M("脚注写成 [^1]，三个符号都用半角；待办事项写成 - [x] 文字；目录是自动的，删去 [TOC]", "a footnote is [^1]; a task is - [x] text; the contents are made by themselves, delete [TOC]"), nil, false},
	{"-", regexp.MustCompile(`-{3,}|(?m)^--?$|[\p{Han}，。；：”）》]--[\p{Han}“（《]`),
		diag.M("破折号写成 ——；分隔线单独一行，前后空一行", "write a dash as —; a rule stands in a line of its own, between blank lines"), dashesAlone, false},
	{"&", regexp.MustCompile(`&(?:nbsp|amp|lt|gt|quot|apos|[lr][ds]quo|[mn]dash|hellip|middot|[en][mn]sp|emsp|copy|times|#\d+|#x[0-9a-f]+)\b;?`),
		diag.M("这是网页代码，直接写要显示的字；&nbsp 是空格，删去", "this is code of web pages: write the character itself; &nbsp is a space, delete it"), nil, false},
	{"-*+>", regexp.MustCompile(`(?m)^[ \t]*(?:[-+*>][ \t]+[^\s]|[-*+]\p{Han}[^\n]*\n[-*+]\p{Han})`),
		diag.M("列表和引用从行首写起，记号后空一格，前面空一行；要显示记号，在它前面加 \\", "lists and quotes begin at the start of a line, after a blank line; for a visible mark write \\ before it"), nil, false},
	{"lnu", regexp.MustCompile(`(?m)^[lnu][ \t]+\p{Han}[^\n]*\n[lnu][ \t]+\p{Han}`),
		diag.M("这是文字处理软件的项目符号；写成 - 文字", "this is a bullet of a word processor; write - words"), nil, false},
	{"＞：｀", regexp.MustCompile("(?m)^[ \\x{3000}]*(?:＞|：：：|｀{3}|```|~~~)"),
		diag.M("记号要用半角：引用 >，说明框 :::，代码 ```", "these marks are half-width: > for a quote, ::: for a box, ``` for code"), nil, false},
	{"{}", regexp.MustCompile(`\{\{[^{}\n]*\}\}|\{=[^}\n]*\}|\][{][^}\n]*\}|\{(?:width|height|style|target|rel)=[^}\n]*\}`),
		diag.M("花括号里的写法不认识，删去它；数字引用写成 {{fig i01.target}}", "these braces mean nothing here, delete them; a figure is {{fig i01.target}}"), nil, false},
}

// afterNumber reports whether the tab at hand parts an item from its number.
func afterNumber(text []byte, m []int) bool {
	line := text[bytes.LastIndexByte(text[:m[0]], '\n')+1:]
	before := text[len(text)-len(line) : m[0]+1]
	return bytes.Count(before, []byte("\t")) == 0 && (numbered(append(bytes.Clone(bytes.TrimSpace(before)), "　文"...)) || numberOnly.Match(before))
}

var numberOnly = regexp.MustCompile(`^\s*[\d.]{1,6}$`)

// escapedLink reports whether the bracket that a link would begin with is escaped.
func escapedLink(text []byte, m []int) bool {
	return bytes.LastIndex(text[:m[0]], []byte(meant)) > bytes.LastIndexByte(text[:m[0]], '[')
}

// masks reports whether asterisks stand for digits or for the characters of a name.
func masks(text []byte, m []int) bool {
	if !bytes.HasPrefix(text[m[0]:m[1]], []byte("**")) {
		return false
	}
	inside := text[m[0]+2 : m[1]]
	return m[0] > 0 && (digit(rune(text[m[0]-1])) || text[m[0]-1] == '*') || len(inside) > 0 && closesText(inside)
}

func closesText(s []byte) bool { return closes([]rune(string(s[:min(len(s), 4)]))[0]) }

// blanksToFill reports whether underscores are a line to write on.
func blanksToFill(text []byte, m []int) bool {
	inside := bytes.Trim(text[m[0]:m[1]], "_")
	return bytes.Contains(text, []byte("___")) || bytes.ContainsAny(inside, "年月日时分：:") && len(inside) <= 6
}

// dashesAlone reports whether a cell or a block is nothing but dashes: no figure.
func dashesAlone(text []byte, _ []int) bool { return len(bytes.Trim(text, "- \t")) == 0 }

// rawMarks reports the marks of s that readers would see, and whether there are
// any. Of a table that is none, one is enough.
func (r *report) rawMarks(s *shown) bool {
	bits, told := marksIn(s.text), 0
	for i, k := range rawMarks {
		if bits&(1<<i) == 0 {
			continue
		}
		for _, m := range k.pattern.FindAllIndex(s.text, -1) {
			if m[0] < told || k.unless != nil && k.unless(s.text, m) {
				continue
			}
			r.rawMark(s, m, k.right)
			if k.table {
				return true
			}
			told = max(told, m[1])
		}
	}
	return told > 0
}

func (r *report) rawMark(s *shown, m []int, right diag.Msg) {
	found := s.text[m[0]:m[1]]
	words := bytes.TrimLeft(found, " \t\n")
	at := m[0] + len(found) - len(words)
	r.error(s.source(at), "raw-mark",
		diag.M("这里的记号会原样显示给读者：%s", "readers would see this mark as it stands: %s", firstLine([]byte(withoutBlanks.Replace(string(words))))), right)
}

// hints tells of ASCII and of full-width characters which of rawMarks they may
// belong to, a bit each.
var hints = func() (table [2][0x100]uint32) {
	for i, k := range rawMarks {
		for _, c := range k.hint {
			if c < 0x100 {
				table[0][c] |= 1 << i
			} else {
				table[1][c&0xff] |= 1 << i
			}
		}
	}
	return table
}()

// marksIn gives the bits of what text may hold.
func marksIn(text []byte) uint32 {
	var bits uint32
	for _, c := range string(text) {
		switch {
		case c < 0x80:
			bits |= hints[0][c]
		case c >= 0xff00 && c <= 0xffff, c == '【', c == '】', c == '〕':
			bits |= hints[1][c&0xff]
		}
	}
	return bits
}

var withoutBlanks = strings.NewReplacer(blank, "…", meant, "…")

// firstLine is as much of s as a message can quote.
func firstLine(s []byte) []byte {
	s, _ = cutLine(s)
	if r := []rune(string(s)); len(r) > 30 {
		return []byte(string(r[:30]) + "…")
	}
	return s
}
