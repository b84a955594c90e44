package main

import (
	"fmt"
	"path"
	"path/filepath"
	"strings"

	"plansite/generator/diag"
)

// annotation gives a problem as a workflow command, which GitHub Actions shows
// at its line of a change:
//
//	::error file=content/plan/zh.md,line=3,col=7,title=RULE::message%0Ahint
//
// See docs.github.com/actions/reference/workflow-commands-for-github-actions;
// what is escaped, and how, is that of command.ts in github.com/actions/toolkit.
// dir is the site's folder as seen from the folder of the workflow.
func annotation(p diag.Problem, dir, lang string) string {
	command := map[diag.Severity]string{diag.Error: "error", diag.Warning: "warning", diag.Note: "notice"}[p.Severity]
	file, cell := p.Pos.Path()
	properties := ""
	add := func(name, value string) { properties += name + "=" + inProperty.Replace(value) + "," }
	if file != "" {
		add("file", path.Join(filepath.ToSlash(dir), file))
	}
	if p.Pos.Line > 0 && !cell { // the message names the cell
		add("line", fmt.Sprint(p.Pos.Line))
		if p.Pos.Col > 0 {
			add("col", fmt.Sprint(p.Pos.Col))
		}
	}
	message := p.Message.In(lang)
	if hint := p.Hint.In(lang); hint != "" {
		message += "\n" + hint
	}
	return fmt.Sprintf("::%s %stitle=%s::%s", command, properties, inProperty.Replace(p.Rule), inMessage.Replace(message))
}

// Replacers go over a text once, so that the percent signs they write stay.
var (
	inMessage  = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	inProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)
