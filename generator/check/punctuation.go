package check

import (
	"strings"
	"unicode"

	"plansite/generator/diag"
)

// wide gives the full-width form of the marks that Chinese has its own of.
var wide = [0x80]rune{',': '，', '.': '。', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）'}

var punctuationWidth = Check{
	Rule: diag.Rule{Name: "punctuation-width", Severity: diag.Warning, Doc: diag.M("中文里的标点用全角（，。；：？！（）），英文里用半角；数字、网址和代码里不论",
		"Chinese text has full-width punctuation, English text has not; figures, addresses and code aside")},
	words: func(p passage, problems *diag.List) {
		for i, r := range p.text {
			if p.chinese() && r < 0x80 && wide[r] != 0 && inChinese(p, i, r) {
				p.warn(problems, i, "punctuation-width",
					diag.M("中文里有半角标点 %q：%s", "half-width punctuation %q in Chinese text: %s", string(r), p.around(i)),
					diag.M("写成 %[1]s", "write %[1]s", string(wide[r])))
			}
			if p.lang == "en" && fullWidth(r) && !chineseRun(p, i) {
				p.warn(problems, i, "punctuation-width",
					diag.M("英文里有全角标点 %q：%s", "full-width punctuation %q in English text: %s", string(r), p.around(i)),
					diag.M("写成半角标点", "use the half-width mark"))
			}
		}
	},
}

// inChinese tells whether the half-width mark r stands in Chinese words, and not
// in a figure, a foreign name or a numbering such as “1.”.
func inChinese(p passage, i int, r rune) bool {
	before, after := p.beside(i, -1), p.beside(i, 1)
	switch r {
	case '.':
		if strings.ContainsRune(")”’\"", before) && i > 1 && han(p.text[i-2]) {
			before = p.text[i-2] // what closes belongs to the words in it
		}
		return han(before) && !unicode.IsLetter(after) && !unicode.IsDigit(after) || han(before) && han(after)
	case ')':
		return han(before) && !numbered(p, i) || han(after) && !unicode.IsDigit(before)
	case '(':
		return han(before) || han(after)
	}
	return han(before) || han(after) || fullWidth(before)
}

// numbered tells whether the parenthesis that ends at i holds no Chinese opening of its own.
func numbered(p passage, i int) bool {
	line := string(p.text[:i])
	return !strings.ContainsRune(line[strings.LastIndexByte(line, '\n')+1:], '(')
}

// chineseRun tells whether a character of an English text stands beside Chinese ones.
func chineseRun(p passage, i int) bool {
	return han(p.beside(i, -1)) || han(p.beside(i, 1))
}
