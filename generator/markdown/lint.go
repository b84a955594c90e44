package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"

	"plansite/generator/diag"
)

// maxNodes bounds how deep elements may nest in all, emphasis in emphasis included.
const maxNodes = 100

// lint reports what is wrong below n.
func (r *report) lint(n ast.Node, depth int) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if depth > maxNodes {
			r.tooDeep(c.Pos())
			return
		}
		r.lintNode(c)
		r.lint(c, depth+1)
	}
}

func (r *report) lintNode(n ast.Node) {
	switch n := n.(type) {
	case *attributes:
		r.id(n)
	case *span:
		r.id(n.attributes)
	case *mistake:
		r.error(n.at, n.rule, n.message, n.hint)
	case *container:
		r.lintContainer(n)
	case *ast.HTMLBlock:
		r.rawHTML(n.Pos())
	case *ast.RawHTML:
		r.rawHTML(n.Pos())
	case *ast.Link:
		dest := unescape(nil, n.Destination)
		r.address(n.Pos(), dest)
		r.pictureMeant(n, dest)
		if len(dest) > 1 && dest[0] == '#' {
			r.jumps = append(r.jumps, jump{n.Pos(), string(dest[1:])})
		}
	case *ast.AutoLink:
		r.address(n.Pos(), n.URL(r.doc.src))
	case *ast.Image:
		r.image(n)
	case *ast.FencedCodeBlock:
		r.fence(n)
		r.info(n)
	default:
		r.lintText(n)
	}
}

// lintText looks at blocks that hold text, and at text.
func (r *report) lintText(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		r.hidden(n)
	case *ast.Emphasis:
		r.swallowed(n)
	case *ast.ListItem:
		r.sign(n)
	case *ast.ThematicBreak:
		r.rule(n)
	case *east.TableRow:
		r.cells(n)
	case *ast.Heading:
		r.rawMarks(r.doc.shownIn(n))
	case *ast.Paragraph, *ast.TextBlock, *east.DefinitionTerm, *east.TableCell:
		s := r.doc.shownIn(n)
		r.noteNumbers(s)
		if !r.rawMarks(s) {
			r.joined(n)
		}
	}
}

func (r *report) id(a *attributes) {
	if a.id == "" {
		return
	}
	if first, ok := r.ids[a.id]; ok {
		r.error(a.idAt, "double-id",
			diag.M("编号 %q 在第 %d 行已经用过", "the id %q is already used in line %d", a.id, r.doc.pos(first).Line),
			diag.M("每个编号在一个文件中只能用一次", "an id may be used once in a file"))
		return
	}
	if r.ids == nil {
		r.ids = map[string]int{}
	}
	r.ids[a.id] = a.idAt
}

func (r *report) rawHTML(offset int) {
	tag := r.doc.src[offset:]
	tag = tag[:min(len(tag), 40)]
	if i := bytes.IndexAny(tag, ">\n"); i >= 0 {
		tag = tag[:i+1]
	}
	r.error(offset, "raw-html",
		diag.M("此处有 HTML 代码 %q", "HTML code %q", bytes.ToValidUTF8(bytes.TrimSpace(tag), nil)),
		diag.M("改用 Markdown 写法；如要显示尖括号，请写 \\<", "use Markdown instead; for a visible angle bracket write \\<"))
}

func (r *report) address(offset int, dest []byte) {
	if s := scheme(dest); s != "" && !allowed(s) {
		r.error(offset, "unsafe-link",
			diag.M("链接地址不能以 %q 开头", "an address may not begin with %q", s+":"),
			diag.M("可用 https://、http://、mailto:、tel: 或站内路径", "use https://, http://, mailto:, tel: or a path within the site"))
	}
}

// jumpsWithoutTarget reports links to ids that the text does not have.
func (r *report) jumpsWithoutTarget() {
	for _, j := range r.jumps {
		if _, known := r.ids[j.id]; known || r.box {
			continue
		}
		r.error(j.at, "dead-anchor",
			diag.M("本文里没有编号 %q", "there is no id %q in this text", j.id),
			diag.M("改正链接，或在要指向的段落、标题末尾写 {#%[1]s}", "mend the link, or end the block that it means in {#%[1]s}", j.id))
	}
}

func (r *report) image(n *ast.Image) {
	if util.IsBlank(r.doc.plain(nil, n)) {
		r.error(n.Pos(), "missing-alt",
			diag.M("图片没有文字说明", "the image has no text alternative"),
			diag.M("写成 ![说明](文件)，说明图中的内容", "write it as ![text](file), where text says what the image shows"))
	}
	r.address(n.Pos(), unescape(nil, n.Destination))
	_ = ast.Walk(n, func(c ast.Node, entering bool) (ast.WalkStatus, error) {
		if k := c.Kind(); entering && c != n && (k == ast.KindLink || k == ast.KindImage) {
			r.error(c.Pos(), "lost-text", diag.M("图片的说明里不能有链接", "the text of an image cannot hold a link"), diag.M("把链接写在图片后面", "write the link after the image"))
		}
		return ast.WalkContinue, nil
	})
}

func (r *report) fence(n *ast.FencedCodeBlock) {
	if !isIndicators(n, r.doc.src) {
		return
	}
	r.box = true
	if n.Lines().Len() > 0 {
		r.error(n.Lines().At(0).Start, "indicators-box",
			diag.M("indicators 框内不能有文字", "an indicators block is empty"),
			diag.M("指标写在 content/indicators 的表格里", "indicators are written in the tables of content/indicators"))
	}
}

func isIndicators(n *ast.FencedCodeBlock, src []byte) bool {
	return string(n.Language(src)) == indicatorsInfo
}
