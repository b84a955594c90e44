package markdown

import (
	"bytes"

	"plansite/generator/diag"
)

// FrontMatter splits a file into the YAML between its first line --- and the
// next line ---, and the body after it, each with the number of its first line.
// A file that does not begin with --- is all body. If the second --- is missing,
// that is reported and there is neither.
func FrontMatter(file string, src []byte) (yaml []byte, yamlLine int, body []byte, bodyLine int, problems diag.List) {
	src = bytes.TrimPrefix(src, bom)
	first, rest := cutLine(src)
	if !isFence(first) {
		return nil, 0, src, 1, nil
	}
	for line, at := 2, rest; len(at) > 0; line++ {
		text, next := cutLine(at)
		if isFence(text) {
			return rest[:len(rest)-len(at)], 2, next, line + 1, nil
		}
		at = next
	}
	problems.AddError(diag.Pos{File: file, Line: 1, Col: 1}, "front-matter",
		diag.M("文件开头的 --- 没有与之对应的结束行", "the --- that opens the front matter is never closed"),
		diag.M("在标题、日期等信息之后另起一行写 ---", "put a line --- after title, date and the rest"))
	return nil, 0, nil, 0, problems
}

// cutLine splits src after its first line end.
func cutLine(src []byte) (line, rest []byte) {
	if i := bytes.IndexByte(src, '\n'); i >= 0 {
		return src[:i], src[i+1:]
	}
	return src, nil
}

func isFence(line []byte) bool {
	return string(bytes.TrimRight(line, " \t\r")) == "---"
}
