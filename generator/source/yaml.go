package source

import (
	"cmp"
	"errors"
	"io"
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
	"go.yaml.in/yaml/v4/plugin/loaderlimits"

	"plansite/generator/diag"
)

// maxDepth is deeper than any file of content/ needs.
const maxDepth = 8

// lineEnds makes spaces of what only YAML takes for the end of a line, and word
// processors leave behind, so that lines are those of the file.
var lineEnds = strings.NewReplacer("\u0085", " ", "\u2028", " ", "\u2029", " ")

// parseYAML reads data, which begins on the given line of file, as one YAML
// mapping. Nil means that to says why there is none. Values stay as written:
// YAML's own guessing of types (001 is 1, no is false) has no part in it. A line
// that is no YAML is reported with the line to write, and read as that one.
func parseYAML(file string, line int, data []byte, to *diag.List) *mapping {
	y := yamlReader{file: file, offset: line - 1, to: to, lines: strings.Split(lineEnds.Replace(string(data)), "\n")}
	start := diag.Pos{File: file, Line: line, Col: 1}
	var doc, next yaml.Node
	for mended := 0; ; mended++ {
		doc, next = yaml.Node{}, yaml.Node{}
		first, second := y.load(&doc, &next)
		switch {
		case first == io.EOF:
			return &mapping{to: to, pos: start}
		case first == nil && second == nil:
			y.fail(&next, diag.M("这里开始了第二个文档", "a second document begins here"), diag.M("删去多余的 --- 一行", "delete the extra line ---"))
			return nil
		case first == nil && second == io.EOF:
			return y.root(doc.Content[0], start)
		}
		if mended == maxMended || !y.mend(cmp.Or(first, second)) {
			return nil
		}
	}
}

// maxMended is how many lines of one file are mended before the rest is left.
const maxMended = 20

// load reads two documents, of which there should be one.
func (y *yamlReader) load(doc, next *yaml.Node) (first, second error) {
	loader, err := yaml.NewLoader(strings.NewReader(strings.Join(y.lines, "\n")), yaml.WithPlugin(loaderlimits.New(loaderlimits.DepthValue(maxDepth))))
	if err != nil {
		panic("source: yaml options: " + err.Error()) // they are constant
	}
	if first = loader.Load(doc); first == nil {
		second = loader.Load(next)
	}
	return first, second
}

// root reads the only document.
func (y *yamlReader) root(n *yaml.Node, start diag.Pos) *mapping {
	if n.Kind == yaml.ScalarNode && n.Value == "" {
		return &mapping{to: y.to, pos: start}
	}
	if n.Kind != yaml.MappingNode {
		if !y.badColons() {
			y.fail(n, diag.M("这里应当是“键: 值”形式的各行", "lines of the form key: value are expected here"), diag.M("例如 title: 标题", "for example title: A title"))
		}
		return nil
	}
	return y.mapping(n)
}

// yamlReader turns the nodes of a YAML library into mappings.
type yamlReader struct {
	file   string
	offset int      // lines of the file before the YAML
	lines  []string // of the YAML
	to     *diag.List
}

func (y *yamlReader) pos(n *yaml.Node) diag.Pos {
	return diag.Pos{File: y.file, Line: n.Line + y.offset, Col: n.Column}
}

func (y *yamlReader) fail(n *yaml.Node, message, hint diag.Msg) {
	y.to.AddError(y.pos(n), "yaml-syntax", message, hint)
}

// mapping reads a mapping node; a doubled key and what an editor does not mean
// (anchors, aliases, tags) are reported.
func (y *yamlReader) mapping(n *yaml.Node) *mapping {
	m := &mapping{to: y.to, pos: y.pos(n)}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		y.refuseMarks(key)
		if n.Style&yaml.FlowStyle != 0 && y.refuseComma(key, value) {
			continue
		}
		e := entry{key: key.Value, keyPos: y.pos(key), value: y.value(value)}
		if marked, cut := y.refuseMarks(value), y.refuseComment(key, value); (marked || cut) && value.Value == "" {
			e.value.text = y.raw(value) // what was reported is not missing as well
		}
		m.add(e)
	}
	return m
}

func (y *yamlReader) value(n *yaml.Node) value {
	v := value{pos: y.pos(n)}
	switch n.Kind {
	case yaml.MappingNode:
		v.mapping = y.mapping(n)
		if m := keyed.FindStringSubmatch(y.line(n)); m != nil && len(v.mapping.entries) == 0 && len(n.Content) > 0 {
			v.mapping, v.text = nil, m[2] // a text in braces, which was reported
		}
	case yaml.SequenceNode:
		v.list, v.inLine = []value{}, y.itemsInLine(n)
		for _, c := range n.Content {
			y.refuseMarks(c)
			v.list = append(v.list, y.value(c))
		}
	default:
		v.text = n.Value
		y.refuseMeaning(n)
	}
	return v
}

// refuseMarks reports text that YAML takes for an anchor, an alias or a tag.
func (y *yamlReader) refuseMarks(n *yaml.Node) bool {
	if n.Kind != yaml.AliasNode && n.Anchor == "" && n.Style&yaml.TaggedStyle == 0 {
		return false
	}
	y.fail(n, diag.M("值以 &、* 或 ! 开头，YAML 会另作解释", "a value that begins with &, * or ! means something else in YAML"),
		y.writeLine(n.Line, diag.M("给整个值加上英文双引号", "put the whole value in double quotes")))
	return true
}

// mend reports what the library could not parse, and puts in its place what can
// be read; false means that there is no telling what was meant, or that the text
// is damaged, which was reported.
func (y *yamlReader) mend(err error) bool {
	if slices.ContainsFunc(*y.to, func(p diag.Problem) bool { return p.Pos.File == y.file && damageRules[p.Rule] }) || y.badColons() {
		return false
	}
	pos, text := diag.Pos{File: y.file, Line: y.offset + 1}, err.Error()
	var lines []int // that may be the one
	if e := (*yaml.LoadError)(nil); errors.As(err, &e) {
		text = e.Message
		mark := e.Mark
		if strings.Contains(text, "end of stream") && e.ContextMark.Line > 0 {
			mark = e.ContextMark // where the quote began, not where the file ends
		}
		if last := len(y.lines); mark.Line > last {
			mark.Line, mark.Column = last, 0
		}
		if mark.Line > 0 {
			pos.Line, pos.Col = mark.Line+y.offset, mark.Column
		}
		lines = []int{mark.Line, e.ContextMark.Line, mark.Line - 1}
	}
	for _, n := range lines {
		if line, ok := y.mended(n); ok {
			if at := n + y.offset; at != pos.Line {
				pos.Line, pos.Col = at, 0
			}
			y.to.AddError(pos, "yaml-syntax", saidPlainly(text), writeLine(line))
			y.lines[n-1] = line
			return true
		}
	}
	y.to.AddError(pos, "yaml-syntax", saidPlainly(text),
		diag.M("每行写成“键: 值”（英文冒号后空一格），不用制表符；值里有冒号、引号或 # 时给整个值加英文双引号",
			"write each line as key: value with a space after the colon and no tabs; put a value that holds a colon, a quote or # in double quotes"))
	return false
}

// damageRules are those by which a file may have been reported before it is parsed.
var damageRules = map[string]bool{"damaged-text": true, "invisible-character": true}

// mended gives a line, from 1, with its values in quotes, if it is no YAML by
// itself without them.
func (y *yamlReader) mended(n int) (string, bool) {
	if n < 1 || n > len(y.lines) {
		return "", false
	}
	line := y.lines[n-1]
	var node yaml.Node
	if yaml.Unmarshal([]byte(strings.TrimLeft(line, " ")), &node) == nil {
		return "", false
	}
	mended := quotedLine(line)
	return mended, mended != "" && mended != line
}

// writeLine says what line to write instead.
func writeLine(line string) diag.Msg {
	line = strings.TrimSpace(line)
	return diag.M("写成 %s", "write %s", line)
}

// writeLine says how the n-th line is to be written; or else, where that is unknown.
func (y *yamlReader) writeLine(n int, or diag.Msg) diag.Msg {
	if line := quotedLine(y.line(&yaml.Node{Line: n})); line != "" {
		return writeLine(line)
	}
	return or
}

// saidPlainly says the library's commonest messages in words of authors, and
// gives others as they are.
func saidPlainly(text string) diag.Msg {
	for _, m := range []struct{ of, zh, en string }{
		{"mapping values are not allowed", "值里有冒号，而值没有加引号", "the value holds a colon and has no quotes around it"},
		{"cannot start any token", "值不能以这个字符开头（制表符、@、% 等）", "no value may begin with this character (a tab, @, % …)"},
		{"end of stream", "引号或括号没有配对", "a quote or a bracket is not closed"},
		{"could not find expected ':'", "这一行缺少冒号", "a colon is missing in this line"},
		{"did not find expected", "缩进、引号或括号不对", "indentation, quotes or brackets are wrong"},
		{"not allowed in this context", "值不能以这个字符开头", "no value may begin with this character"},
		{"unknown anchor", "值以 * 开头，YAML 会另作解释", "a value that begins with * means something else in YAML"},
		{"comment or line break", "值以 | 或 > 开头，YAML 会另作解释", "a value that begins with | or > means something else in YAML"},
		{"exceeded max depth", "层次太深", "entries nest too deep"},
		{"control characters", "有看不见的控制字符", "there are invisible control characters"},
	} {
		if strings.Contains(text, m.of) {
			return diag.Msg{ZH: m.zh, EN: m.en}
		}
	}
	return diag.Msg{ZH: text, EN: text}
}

var badColon = regexp.MustCompile(`^([ ]*)([A-Za-z_]+)[ ]*(：[ ]*|:)([^ /]|$)`)

// badColons reports keys that end in a full-width colon, or in a colon without
// a space, and tells whether there are any: to YAML such a line is mere text.
func (y *yamlReader) badColons() bool {
	found := false
	for i, line := range y.lines {
		m := badColon.FindStringSubmatch(line)
		if m == nil || m[3] == ":" && m[4] == "" {
			continue
		}
		found = true
		pos := diag.Pos{File: y.file, Line: i + 1 + y.offset, Col: len(m[1]) + len(m[2]) + 1}
		hint := diag.M("写成 %[1]s: 后接值（英文冒号，再空一格）", "write %[1]s: and then the value, with an ASCII colon and a space", m[2])
		if m[3] == ":" {
			y.to.AddError(pos, "yaml-colon", diag.M("%s 的冒号后缺一个空格", "a space is missing after the colon of %s", m[2]), hint)
		} else {
			y.to.AddError(pos, "yaml-colon", diag.M("%s 后面是全角冒号", "the colon after %s is a full-width one", m[2]), hint)
		}
	}
	return found
}
