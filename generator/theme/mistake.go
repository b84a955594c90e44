package theme

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"regexp"
	"strconv"
	"text/template/parse"

	"go.yaml.in/yaml/v4"

	"plansite/generator/diag"
)

// reason drops the path of a file error: the problem's place has it.
func reason(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

// Templates are named by their files, so that html/template says where it is.
var templateError = regexp.MustCompile(`(?s)template: (\S+\.html):(\d+)(?::\d+)?: (.*)`)

// addTemplate reports what is wrong with templates, at the place that html/template
// names: it may be in a partial, or else in file.
func addTemplate(problems *diag.List, file string, err error) {
	pos, text := templatePlace(err)
	if pos.File == "" {
		pos.File = file
	}
	problems.AddError(pos, "template", diag.M("模板不能用：%s", "the template cannot be used: %s", text), templateHint)
}

var templateHint = diag.M("模板能用的字段见 generator/render 中的同名结构", "the fields that a template may use are those of its struct in generator/render")

// templatePlace parts a message of html/template from the place that it names.
func templatePlace(err error) (pos diag.Pos, text string) {
	m := templateError.FindStringSubmatch(err.Error())
	if m == nil {
		return diag.Pos{}, reason(err).Error()
	}
	line, _ := strconv.Atoi(m[2])
	return diag.Pos{File: m[1], Line: line}, m[3]
}

var notDefined = regexp.MustCompile(`template "([^"]*)" not defined$`)

// addMistake reports what is wrong with the template of a page. Where it shows in an
// inherited file, without which the page of the parent is right, the mistake is in
// what this theme has put in the place of something, or gives to it.
func (t *Theme) addMistake(problems *diag.List, page string, parts []*parse.Tree, err error) {
	file := parts[0].ParseName
	pos, text := templatePlace(err)
	if t.parent == nil || t.parent.checked[page] == nil || t.ownerOf(cmp.Or(pos.File, file)) == t {
		addTemplate(problems, file, err)
		return
	}
	if m := notDefined.FindStringSubmatch(text); m != nil {
		for name, s := range t.files {
			if old := t.parent.files[name]; s.owner == t && old != nil && old.trees[m[1]] != nil {
				problems.AddError(diag.Pos{File: s.place}, "template",
					diag.M("这个文件替换 %[1]s，却没有 {{define %[2]q}}，%[3]s 要用它", "this file stands in the place of %[1]s, and lacks {{define %[2]q}}, which %[3]s calls", old.place, m[1], pos),
					diag.M("把它从 %[1]s 抄来，或者只把要改的部分放进另一个名字的文件", "copy it from %[1]s, or put what shall differ, and that alone, in a file of another name", old.place))
				return
			}
		}
	}
	problems.AddError(t.caller(parts, pos.File), "template",
		diag.M("模板不能用：%s：%s", "the template cannot be used: %s: %s", pos, text), templateHint)
}

// caller is where, in a file of the theme's own, a template of an inherited file is called.
func (t *Theme) caller(parts []*parse.Tree, file string) diag.Pos {
	inherited := map[string]bool{}
	for _, p := range parts {
		inherited[p.Name] = p.ParseName == file
	}
	found := diag.Pos{}
	for _, p := range parts {
		if t.ownerOf(p.ParseName) != t {
			continue
		}
		found.File = cmp.Or(found.File, p.ParseName)
		walk(p.Root, func(n parse.Node) {
			if call, ok := n.(*parse.TemplateNode); ok && inherited[call.Name] && found.Line == 0 {
				place, _ := p.ErrorContext(n)
				found, _ = templatePlace(fmt.Errorf("template: %s: ", place))
			}
		})
	}
	return found
}

// addWords reports what is wrong with a file of words, each mistake at its line.
func addWords(problems *diag.List, file string, err error) {
	for _, m := range yamlMistakes(err) {
		problems.AddError(diag.Pos{File: file, Line: m.line}, "theme-words",
			diag.M("词句文件读不了：%s", "the words cannot be read: %s", m.text),
			diag.M("主题的每种语言都要有 words/<语言>.yaml", "a theme needs words/<lang>.yaml for each language of the site"))
	}
}

// message is what a mistake is, without its line where the library repeats it.
func message(e *yaml.LoadError) string {
	if inner := errors.Unwrap(e); inner != nil {
		return inner.Error()
	}
	return cmp.Or(e.Message, e.Error())
}
