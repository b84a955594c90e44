package source

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"plansite/generator/diag"
)

// What follows is right by YAML and yet not what an author means. It is told with
// the line to write, since YAML would leave out words without a sign.

var (
	// plainWord is a value after which # can but begin a remark: a number, a date,
	// true or false, an address, a time zone.
	plainWord = regexp.MustCompile(`^(?:true|false|[0-9][-0-9:. ]*|https?://\S+|[A-Z][a-z]+/[A-Z]\w+|\[.*\])$`)
	// ownEscape is a backslash in double quotes that does not stand for itself or a quote.
	ownEscape = regexp.MustCompile(`\\[^"\\/]`)
)

// refuseComment reports # after a value without quotes, where the words behind it
// would be lost.
func (y *yamlReader) refuseComment(key, n *yaml.Node) bool {
	comment, col := y.comment(key, n)
	if comment == "" || plainWord.MatchString(n.Value) && strings.HasPrefix(comment, "# ") {
		return false
	}
	y.to.AddError(diag.Pos{File: y.file, Line: n.Line + y.offset, Col: col}, "yaml-meaning", diag.M("空格后面的 # 是备注的开头，这一行从 # 起都不会公布", "# after a space begins a remark: the rest of the line would not be published"),
		msg("%s；确实是备注的，移到上面另写一行", "%s; a remark belongs in a line of its own above", y.writeLine(n.Line, diag.M("给整个值加上英文双引号", "put the whole value in double quotes"))))
	return true
}

// comment gives the remark that ends the line of a plain value, and its column.
func (y *yamlReader) comment(key, n *yaml.Node) (string, int) {
	if n.Kind != yaml.ScalarNode || n.Style&^yaml.TaggedStyle != 0 {
		return "", 0
	}
	rest := y.behind(n, utf8.RuneCountInString(n.Value))
	if n.Value == "" {
		_, rest, _ = strings.Cut(y.behind(key, utf8.RuneCountInString(key.Value)), ":")
	}
	rest = strings.TrimLeft(rest, " \t")
	if !strings.HasPrefix(rest, "#") {
		return "", 0
	}
	return rest, utf8.RuneCountInString(y.line(n)) - utf8.RuneCountInString(rest) + 1
}

// refuseComma reports words within braces, or behind a comma there, which YAML
// takes for a key without a value.
func (y *yamlReader) refuseComma(key, value *yaml.Node) bool {
	rest := strings.TrimSpace(y.behind(key, utf8.RuneCountInString(key.Value)))
	if value.Kind != yaml.ScalarNode || value.Value != "" || value.Style != 0 || key.Style != 0 || strings.HasPrefix(rest, ":") {
		return false
	}
	y.to.AddError(y.pos(key), "yaml-meaning", diag.M("花括号里的 %q 前面没有“键: ”，不会公布", "within braces %q has no key before it, and would not be published", key.Value),
		y.writeLine(key.Line, diag.M("给整个值加上英文双引号", "put the whole value in double quotes")))
	return true
}

// refuseMeaning reports a value that YAML takes for nothing, or changes.
func (y *yamlReader) refuseMeaning(n *yaml.Node) {
	switch {
	case n.Kind != yaml.ScalarNode:
	case n.Style == 0 && isNull(n.Value):
		y.to.AddError(y.pos(n), "yaml-meaning", diag.M("%s 在 YAML 里表示“空”", "%s means “nothing” in YAML", n.Value),
			msg("要公布这个词：%s；要空着，冒号后面什么也不写", "to publish the word: %s; to leave it empty, write nothing after the colon",
				y.writeLine(n.Line, diag.M("给它加上英文双引号", "put it in double quotes"))))
	case n.Style&yaml.DoubleQuotedStyle != 0 && ownEscape.MatchString(y.raw(n)):
		y.to.AddError(y.pos(n), "yaml-meaning", diag.M("双引号里的反斜杠 \\ 和后面的字母合成别的字符", "a backslash in double quotes makes another character of the letter behind it"),
			y.writeLine(n.Line, diag.M("改用英文单引号", "use single quotes")))
	}
}

// raw is the line of a node from its first character on.
func (y *yamlReader) raw(n *yaml.Node) string { return y.behind(n, 0) }

// behind is the line of a node from the n-th character on.
func (y *yamlReader) behind(node *yaml.Node, n int) string {
	line := []rune(y.line(node))
	return string(line[min(max(node.Column-1+n, 0), len(line)):])
}

// isNull tells the words that mean nothing.
func isNull(s string) bool { return s == "~" || s == "null" || s == "Null" || s == "NULL" }

// itemsInLine gives a list in brackets as the text that it may be meant for: ids
// with spaces between them, or the same in quotes.
func (y *yamlReader) itemsInLine(n *yaml.Node) string {
	m := keyed.FindStringSubmatch(y.line(n))
	if n.Style&yaml.FlowStyle == 0 || m == nil || m[2][0] != '[' {
		return ""
	}
	var ids []string
	for _, item := range n.Content {
		ids = append(ids, item.Value)
	}
	if slices.ContainsFunc(ids, func(id string) bool { return !idForm.MatchString(id) }) {
		return m[1] + ": " + quoted(m[2])
	}
	return m[1] + ": " + strings.Join(ids, " ")
}

// line is the line that a node begins in.
func (y *yamlReader) line(n *yaml.Node) string {
	if n.Line < 1 || n.Line > len(y.lines) {
		return ""
	}
	return y.lines[n.Line-1]
}
