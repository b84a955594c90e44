package theme

import (
	"errors"

	"go.yaml.in/yaml/v4"

	"plansite/generator/diag"
)

const settings = "theme.yaml"

// extends reads theme.yaml: the theme that this one extends, and where it says so.
// A theme without the file, or with an empty one, stands alone.
func (t *Theme) extends() (Wanted, diag.List, error) {
	var problems diag.List
	data, err := t.ownFile(settings)
	if data == nil {
		return Wanted{}, nil, err
	}
	at := diag.Pos{File: t.label() + "/" + settings}
	place := func(n *yaml.Node) diag.Pos { return diag.Pos{File: at.File, Line: n.Line, Col: n.Column} }
	fail := func(pos diag.Pos, message diag.Msg) {
		problems.AddError(pos, "theme-yaml", message, diag.M("这个文件只写一行 extends: 主题名", "the file holds one line alone, extends: name-of-a-theme"))
	}
	var doc yaml.Node
	if err := yaml.Load(data, &doc); err != nil {
		for _, m := range yamlMistakes(err) {
			fail(diag.Pos{File: at.File, Line: m.line}, diag.M("读不了：%s", "it cannot be read: %s", m.text))
		}
		return Wanted{}, problems, nil
	}
	if len(doc.Content) == 0 { // comments alone
		return Wanted{}, nil, nil
	}
	var parent Wanted
	root := doc.Content[0]
	if root.Kind != yaml.MappingNode {
		fail(place(root), diag.M("这里应当是 extends: 主题名", "there should be extends: name-of-a-theme here"))
		return parent, problems, nil
	}
	for i := 0; i+1 < len(root.Content); i += 2 {
		key, value := root.Content[i], root.Content[i+1]
		switch {
		case key.Value != "extends":
			fail(place(key), diag.M("没有 %q 这一项", "there is no entry %q here", key.Value))
		case parent.Name != "":
			fail(place(key), diag.M("extends 写了两次", "extends is there twice"))
		case value.Kind != yaml.ScalarNode || value.Value == "":
			fail(place(value), diag.M("extends 后面应当是一个主题的名字", "after extends there should be the name of one theme"))
		default:
			parent = Wanted{value.Value, place(value)}
		}
	}
	return parent, problems, nil
}

// yamlMistake is what is wrong with a YAML file; line is 0 where it is not known.
type yamlMistake struct {
	line int
	text string
}

func yamlMistakes(err error) []yamlMistake {
	var several *yaml.LoadErrors
	if errors.As(err, &several) {
		var out []yamlMistake
		for _, e := range several.Errors {
			out = append(out, yamlMistake{e.Mark.Line, message(e)})
		}
		return out
	}
	var one *yaml.LoadError
	if errors.As(err, &one) {
		return []yamlMistake{{one.Mark.Line, message(one)}}
	}
	return []yamlMistake{{0, reason(err).Error()}}
}
