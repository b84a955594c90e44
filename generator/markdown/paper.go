package markdown

import (
	"github.com/yuin/goldmark/ast"

	"plansite/generator/diag"
)

// Unprintable reports what a text cannot hold that is also set on paper, as the
// plan is: addresses behind words, pictures, figures and charts of the site.
func (d *Doc) Unprintable() diag.List {
	r := report{doc: d}
	_ = ast.Walk(d.root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			r.unprintable(n)
		}
		return ast.WalkContinue, nil
	})
	return r.problems
}

func (r *report) unprintable(n ast.Node) {
	switch n := n.(type) {
	case *ast.Link:
		if len(n.Destination) > 0 && n.Destination[0] == '#' {
			return // another clause
		}
		r.warn(n.Pos(), "paper", diag.M("PDF、Word 和纯文本里没有这个链接的网址：%s", "PDF, Word and plain text have no address of this link: %s", n.Destination),
			diag.M("把网址写在文字里，或改在解读文章里链接", "write the address in the text, or link from an explainer"))
	case *ast.Image:
		r.warn(n.Pos(), "paper", diag.M("PDF、Word 和纯文本里没有这幅图：%s", "PDF, Word and plain text have not this picture: %s", n.Destination),
			diag.M("把图放在解读文章里", "put it into an explainer"))
	case *figure:
		r.error(n.at, "bad-figure", diag.M("规划正文里不能引用数字", "the text of the plan cannot refer to figures"),
			diag.M("照原文写出数字", "write the figure as the document has it"))
	case *ast.FencedCodeBlock:
		if string(n.Language(r.doc.src)) == chartInfo {
			r.error(n.Pos(), "bad-figure", diag.M("规划正文里不能放图表", "the text of the plan cannot hold charts"),
				diag.M("把图表放在解读文章里", "put it into an explainer"))
		}
	}
}
