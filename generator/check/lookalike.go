package check

import (
	"strings"
	"unicode"

	"plansite/generator/diag"
)

var lookAlike = Check{
	Rule: diag.Rule{Name: "look-alike", Severity: diag.Warning, Doc: diag.M("没有形似而编码不同的字：部首形的汉字、兼容汉字、混在英文词里的西里尔或希腊字母、全角字母和数字；它们搜索不到，读屏会读错",
		"no characters that only look right: radicals and compatibility forms of Chinese characters, Cyrillic or Greek letters in Latin words, full-width letters and digits; search does not find them")},
	words: func(p passage, problems *diag.List) {
		for i, r := range p.text {
			if r < 0x370 || r >= 0x3000 && r < 0xf900 && r < 0xff10 || !looksLike(p, i, r) || i > 0 && looksLike(p, i-1, p.text[i-1]) {
				continue // one report for a run of them
			}
			p.warn(problems, i, "look-alike",
				diag.M("字符 %q（U+%04X）形似另一个字：%s", "the character %q (U+%04X) looks like another one: %s", string(r), r, p.around(i)),
				diag.M("重新输入这个字", "type it again"))
		}
	},
}

func looksLike(p passage, i int, r rune) bool {
	switch {
	case r >= 0x2e80 && r <= 0x2fdf, r >= 0xf900 && r <= 0xfaff, r >= 0x2f800 && r <= 0x2fa1f:
		return true
	case r >= 0xff10 && r <= 0xff19, r >= 0xff21 && r <= 0xff3a, r >= 0xff41 && r <= 0xff5a:
		return true
	case r < 0x400:
		return strings.ContainsRune(likeLatin, r) && (latin(p.beside(i, -1)) || latin(p.beside(i, 1)))
	case r < 0x530: // one letter alone is no Russian word
		before, after := p.beside(i, -1), p.beside(i, 1)
		return latin(before) || latin(after) || !unicode.Is(unicode.Cyrillic, before) && !unicode.Is(unicode.Cyrillic, after)
	}
	return false
}

// likeLatin are the Greek letters that look like Latin ones; μm and kΩ are no mistake.
const likeLatin = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο"

func latin(r rune) bool { return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' }
