package check

import (
	"strings"

	"plansite/generator/diag"
)

var spacing = Check{
	Rule: diag.Rule{Name: "spacing", Severity: diag.Warning, Doc: diag.M("汉字之间、标点之前没有空格，没有全角空格和连续的空格",
		"no spaces between Chinese characters or before punctuation, no ideographic and no double spaces")},
	words: func(p passage, problems *diag.List) {
		for i, r := range p.text {
			if !strange(p, i, r) {
				continue
			}
			p.warn(problems, i, "spacing",
				diag.M("这里多了空格：%s", "there is a space too many: %s", p.around(i)),
				diag.M("删去空格；确有必要的，说明理由后放行（见编辑手册）", "delete it, or allow it with a reason, as the handbook says"))
		}
	},
}

// strange tells whether the character at i is a space that does not belong there.
func strange(p passage, i int, r rune) bool {
	switch r {
	case '\u3000': // one that indents a paragraph is not published
		return p.place != "" || strings.Trim(lineBefore(p, i), "\u3000 ") != ""
	case ' ', '\u00a0':
	default:
		return false
	}
	if i == 0 || i+1 == len(p.text) {
		return false
	}
	before, after := p.text[i-1], p.text[i+1]
	if p.chinese() {
		return !p.slogan() && (han(before) || fullWidth(before)) && (han(after) || fullWidth(after))
	}
	return word(before) && (after == ',' || after == ';' || after == '.' && (i+2 == len(p.text) || p.text[i+2] == ' ' || p.text[i+2] == '\n')) ||
		word(before) && after == ' ' && i+2 < len(p.text) && word(p.text[i+2])
}

// lineBefore is what stands before the i-th character in its line.
func lineBefore(p passage, i int) string {
	from := i
	for from > 0 && p.text[from-1] != '\n' {
		from--
	}
	return string(p.text[from:i])
}

func word(r rune) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
}
