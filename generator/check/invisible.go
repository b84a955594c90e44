package check

import (
	"unicode"

	"plansite/generator/diag"
)

var invisibleCharacter = Check{
	Rule: diag.Rule{Name: "invisible-character", Severity: diag.Error, Doc: diag.M("没有看不见的字符：控制字符、零宽字符、改变书写方向的字符",
		"no characters that nobody sees: controls, zero-width characters, marks that turn the direction of writing")},
	words: func(p passage, problems *diag.List) {
		if p.body {
			return // package markdown reports them
		}
		for i, r := range p.text {
			if r < ' ' && r != '\n' && r != '\t' || r >= 0x7f && unseen(r) {
				problems.AddError(p.at(i), "invisible-character",
					diag.M("此处有看不见的字符 U+%04X：%s", "invisible character U+%04X: %s", r, p.around(i)),
					diag.M("删去它，或重新输入附近文字", "delete it, or type the neighbouring text again"))
			}
		}
	},
}

func unseen(r rune) bool {
	return r < 0x3000 && r != '\u200d' && unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) || r >= 0xfe00 && unicode.Is(unicode.Cf, r)
}
