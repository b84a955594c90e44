package source

import (
	"unicode/utf8"

	"plansite/generator/diag"
	"plansite/generator/schema"
)

// bounded gives a text in one line, and cuts and reports one that is longer than
// what its name stands for can be: it would break each page that it is on.
func (f field) bounded(name string) field {
	most := schema.Longest(name)
	if f.column == nil && len(name) == 2 { // a text by its language; see mapping.text
		most = schema.Longest("text")
	}
	if most == 0 || len(f.value) <= most {
		return f
	}
	n := utf8.RuneCountInString(f.value)
	if n <= most {
		return f
	}
	f.fail("too-long", diag.M("%s 有 %d 个字，最多 %d 个", "%s has %d characters; the most is %d", f.name, n, most),
		diag.M("写短；多出的内容写进正文，或检查是不是粘贴错了地方", "shorten it; what is left over belongs in a text, or was pasted into the wrong place"))
	f.value, f.told = string([]rune(f.value)[:most]), true
	return f
}
