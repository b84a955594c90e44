package theme

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"

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

var templateError = regexp.MustCompile(`(?s)template: ([\w.-]+\.html):(\d+)(?::\d+)?: (.*)`)

// addTemplate reports what is wrong with the template of a page, in the file
// and line that html/template names: it may be a partial's.
func addTemplate(problems *diag.List, folder, label, page string, err error) {
	file, line, text := page+".html", 0, reason(err).Error()
	if m := templateError.FindStringSubmatch(text); m != nil {
		file, text = m[1], m[3]
		line, _ = strconv.Atoi(m[2])
	}
	if _, err := os.Stat(filepath.Join(folder, "partials", file)); err == nil {
		file = "partials/" + file
	}
	problems.AddError(diag.Pos{File: label + "/templates/" + file, Line: line}, "template",
		diag.M("模板不能用：%s", "the template cannot be used: %s", text),
		diag.M("模板能用的字段见 generator/render 中的同名结构", "the fields that a template may use are those of its struct in generator/render"))
}

// addWords reports what is wrong with a file of words, each mistake at its line.
func addWords(problems *diag.List, file string, err error) {
	add := func(line int, text string) {
		problems.AddError(diag.Pos{File: file, Line: line}, "theme-words",
			diag.M("词句文件读不了：%s", "the words cannot be read: %s", text),
			diag.M("主题的每种语言都要有 words/<语言>.yaml", "a theme needs words/<lang>.yaml for each language of the site"))
	}
	var several *yaml.LoadErrors
	if errors.As(err, &several) {
		for _, e := range several.Errors {
			add(e.Mark.Line, message(e))
		}
		return
	}
	var one *yaml.LoadError
	if errors.As(err, &one) {
		add(one.Mark.Line, message(one))
		return
	}
	add(0, reason(err).Error())
}

// message is what a mistake is, without its line where the library repeats it.
func message(e *yaml.LoadError) string {
	if inner := errors.Unwrap(e); inner != nil {
		return inner.Error()
	}
	return cmp.Or(e.Message, e.Error())
}
