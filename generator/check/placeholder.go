package check

import (
	"slices"

	"plansite/generator/diag"
)

// placeholders are what a scaffold has where an author has to write, by their
// first characters: in Chinese, and in English, in capitals that no sentence has.
var placeholders = map[rune][]rune{'【': []rune("【待填"), 'T': []rune("TO FILL IN")}

var placeholder = Check{
	Rule: diag.Rule{Name: "placeholder", Severity: diag.Error, Doc: diag.M("没有还没填写的地方：“【待填”和“TO FILL IN”都换成了内容",
		"nothing is left to fill in: each 【待填 and TO FILL IN has been replaced")},
	words: func(p passage, problems *diag.List) {
		for i, r := range p.text {
			if text := placeholders[r]; text != nil && hasPrefix(p.text[i:], text) {
				problems.AddError(p.at(i), "placeholder",
					diag.M("这里还没有填写：%s", "this is still to be filled in: %s", mark(p.text[i:])),
					diag.M("换成实际的内容；可以不写的就删去", "write what belongs here; where nothing has to, delete it"))
			}
		}
	},
}

// mark gives a placeholder with what it asks for.
func mark(text []rune) string {
	text = text[:min(len(text), 30)]
	for i, r := range text {
		if r == '】' || r == ')' {
			return string(text[:i+1])
		}
		if r == '\n' || r == blank {
			return string(text[:i])
		}
	}
	return string(text)
}

func hasPrefix(text, prefix []rune) bool {
	return len(text) >= len(prefix) && slices.Equal(text[:len(prefix)], prefix)
}
