package main

import (
	"go/ast"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"plansite/generator/audit"
	"plansite/generator/check"
	"plansite/generator/diag"
	"plansite/generator/markdown"
	"plansite/generator/render"
	"plansite/generator/source"
	"plansite/generator/theme"
)

// rulebook are all rules, by the package that reports them.
var rulebook = map[string][]diag.Rule{
	"source":   source.Rules,
	"markdown": markdown.Rules,
	"check":    check.Rules(),
	"render":   render.Rules,
	"audit":    audit.All,
	"theme":    theme.Rules,
}

// reportedBy are the packages and the lists that hold their rules.
var reportedBy = map[string]string{
	"source": "source", "translation": "source", "markdown": "markdown", "check": "check",
	"render": "render", "audit": "audit", "theme": "theme", "main": "theme",
}

var ruleName = regexp.MustCompile(`^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$`)

// reporters are the functions that are given the name of a rule, and what they make of it.
var reporters = map[string]diag.Severity{
	"AddError": diag.Error, "error": diag.Error, "fail": diag.Error, "errorf": diag.Error, "errorAt": diag.Error, "wrong": diag.Error,
	"AddWarning": diag.Warning, "warn": diag.Warning,
	"AddNote": diag.Note,
}

// TestEachRuleIsInItsList holds the names in the code to the lists that the
// handbook is made of, in both directions, with their severities.
func TestEachRuleIsInItsList(t *testing.T) {
	used := map[string]map[string]bool{}
	for name, list := range reportedBy {
		if used[list] == nil {
			used[list] = map[string]bool{}
		}
		dir := name
		if name == "main" {
			dir = "."
		}
		set, files := parsed(t, dir)
		for _, f := range files {
			ast.Inspect(f, func(n ast.Node) bool {
				for rule, severity := range reports(n) {
					used[list][rule] = true
					i := slices.IndexFunc(rulebook[list], func(r diag.Rule) bool { return r.Name == rule })
					if i < 0 {
						t.Errorf("%s: %q is in no list of rules", set.Position(n.Pos()), rule)
					} else if is := rulebook[list][i].Severity; is != severity {
						t.Errorf("%s: %q is reported as %s, but is listed as %s", set.Position(n.Pos()), rule, severity, is)
					}
				}
				return true
			})
		}
	}
	for list, rules := range rulebook {
		for i, r := range rules {
			if !used[list][r.Name] {
				t.Errorf("%s: nothing reports %q", list, r.Name)
			}
			if r.Doc.ZH == "" || r.Doc.EN == "" || slices.ContainsFunc(rules[:i], func(o diag.Rule) bool { return o.Name == r.Name }) {
				t.Errorf("%s: %q has no sentence in each language, or is there twice", list, r.Name)
			}
		}
	}
}

// TestPagesAndThemesBreakEachRule looks for the rules of themes and of rendering
// in their tests and in the scripts, whose other parts are the right cases. The
// other packages hold their rules to cases themselves.
func TestPagesAndThemesBreakEachRule(t *testing.T) {
	var tests strings.Builder
	for _, pattern := range []string{"theme/*_test.go", "testdata/script/*.txtar"} {
		files, _ := filepath.Glob(pattern)
		for _, name := range files {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			tests.Write(data)
		}
	}
	for _, r := range slices.Concat(theme.Rules, render.Rules) {
		if !regexp.MustCompile(`[("]` + r.Name + `\\?[)"]`).MatchString(tests.String()) {
			t.Errorf("no test breaks %s", r.Name)
		}
	}
}

// reports gives the rules that a piece of code names to report them.
func reports(n ast.Node) map[string]diag.Severity {
	found := map[string]diag.Severity{}
	literal := func(e ast.Expr, severity diag.Severity) {
		if l, ok := e.(*ast.BasicLit); ok && l.Kind == token.STRING {
			if s, err := strconv.Unquote(l.Value); err == nil && ruleName.MatchString(s) {
				found[s] = severity
			}
		}
	}
	switch n := n.(type) {
	case *ast.CallExpr:
		name := ""
		switch f := n.Fun.(type) {
		case *ast.SelectorExpr:
			name = f.Sel.Name
		case *ast.Ident:
			name = f.Name
		}
		if severity, ok := reporters[name]; ok {
			for _, arg := range n.Args {
				literal(arg, severity)
			}
		}
	case *ast.KeyValueExpr: // a mistake that a parser leaves in its tree
		if k, ok := n.Key.(*ast.Ident); ok && k.Name == "rule" {
			literal(n.Value, diag.Error)
		}
	}
	return found
}
