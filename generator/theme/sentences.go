package theme

import (
	"html/template"
	"strconv"
	"strings"
	"text/template/parse"

	"plansite/generator/diag"
)

// checkWords reports each sentence that a template names and a language lacks, in
// the theme whose template it is.
func (t *Theme) checkWords(tmpl *template.Template, problems *diag.List) {
	for _, part := range tmpl.Templates() {
		if part.Tree == nil {
			continue
		}
		walk(part.Tree.Root, func(n parse.Node) {
			key, ok := sentence(n)
			if !ok {
				return
			}
			for lang, w := range t.words {
				if w.Has(key) {
					continue
				}
				place, _ := part.Tree.ErrorContext(n)
				problems.AddError(diag.Pos{File: t.ownerOf(place).label() + "/" + wordsFile(lang)}, "missing-words",
					diag.M("缺少词句 %q（模板 %s 要用）", "there is no sentence %q (template %s names it)", key, place),
					diag.M("在 words 下加一行：%s: …", "add a line under words: %s: …", key))
			}
		})
	}
}

// ownerOf is the theme that a place is in.
func (t *Theme) ownerOf(place string) *Theme {
	for _, layer := range t.layers() {
		if strings.HasPrefix(place, layer.label()+"/") {
			return layer
		}
	}
	return t
}

// settle gives a copy of a template in which sentences that need no arguments
// stand in place of the calls for them. A call by reflection costs as much as
// ten plain fields, and a page has a dozen.
func (w *Words) settle(tmpl *template.Template) *template.Template {
	tmpl = template.Must(tmpl.Clone()) // fails only for a template that was executed
	for _, part := range tmpl.Templates() {
		if part.Tree == nil {
			continue
		}
		walk(part.Tree.Root, func(n parse.Node) {
			p, ok := n.(*parse.PipeNode)
			if !ok || p == nil || len(p.Cmds) == 0 {
				return
			}
			if key, ok := sentence(p.Cmds[0]); ok && len(p.Cmds[0].Args) == 2 && w.Has(key) {
				s := w.T(key)
				p.Cmds[0].Args = []parse.Node{&parse.StringNode{NodeType: parse.NodeString, Pos: p.Pos, Quoted: strconv.Quote(s), Text: s}}
			}
		})
	}
	return tmpl
}

// sentence gives the key in a call of method T with a literal key.
func sentence(n parse.Node) (key string, ok bool) {
	c, ok := n.(*parse.CommandNode)
	if !ok || len(c.Args) < 2 || !strings.HasSuffix(c.Args[0].String(), ".T") {
		return "", false
	}
	s, ok := c.Args[1].(*parse.StringNode)
	if !ok {
		return "", false
	}
	return s.Text, true
}

// walk calls visit for n and all nodes below it that may hold a call.
func walk(n parse.Node, visit func(parse.Node)) {
	visit(n)
	switch n := n.(type) {
	case *parse.ListNode:
		if n != nil {
			for _, c := range n.Nodes {
				walk(c, visit)
			}
		}
	case *parse.ActionNode:
		walk(n.Pipe, visit)
	case *parse.TemplateNode:
		walk(n.Pipe, visit)
	case *parse.IfNode:
		walkBranch(&n.BranchNode, visit)
	case *parse.RangeNode:
		walkBranch(&n.BranchNode, visit)
	case *parse.WithNode:
		walkBranch(&n.BranchNode, visit)
	case *parse.PipeNode:
		if n != nil {
			for _, c := range n.Cmds {
				walk(c, visit)
			}
		}
	case *parse.CommandNode:
		for _, a := range n.Args {
			walk(a, visit)
		}
	}
}

func walkBranch(n *parse.BranchNode, visit func(parse.Node)) {
	walk(n.Pipe, visit)
	walk(n.List, visit)
	walk(n.ElseList, visit)
}
