package markdown

import (
	"fmt"
	"sync"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"plansite/generator/diag"
	"plansite/generator/site"
)

// HTML makes the body of an article. Addresses within the site, figures and
// charts go through weaver, where one is given; addresses of other sites stand
// as they are.
func (d *Doc) HTML(weaver Weaver) (*site.Body, diag.List) {
	out := scratch.Get().(*[]byte)
	defer scratch.Put(out)
	p := printer{doc: d, weaver: weaver, article: true, out: (*out)[:0]}
	p.report.doc = d
	p.blocks(d.root)
	*out = p.out
	return &site.Body{HTML: string(p.out), Headings: p.headings, Contents: string(contents(nil, p.headings))}, p.report.problems
}

// scratch holds what articles are written in: each needs little more than the last.
var scratch = sync.Pool{New: func() any { return new([]byte) }}

// printer appends HTML. It writes every element itself: text reaches it through
// escape alone, so that well-formedness is a matter of this package.
type printer struct {
	doc      *Doc
	weaver   Weaver
	article  bool // a whole article, not a clause of the plan
	out      []byte
	headings []site.BodyHeading
	captions int
	report   report
}

func (p *printer) add(parts ...string) {
	for _, s := range parts {
		p.out = append(p.out, s...)
	}
}

func (p *printer) printf(format string, args ...any) { p.out = fmt.Appendf(p.out, format, args...) }

// open writes a start tag.
func (p *printer) open(tag string, a *attributes) {
	p.add("<", tag)
	p.attributes(a)
	p.add(">")
}

// attributes writes a; the forms of its values need no escaping.
func (p *printer) attributes(a *attributes) {
	if a == nil {
		return
	}
	if a.id != "" {
		p.add(` id="`, a.id, `"`)
	}
	if a.class != "" {
		p.add(` class="`, a.class, `"`)
	}
	if a.lang != "" {
		p.add(` lang="`, a.lang, `"`)
	}
}

// close writes an end tag and ends the line.
func (p *printer) close(tag string) {
	p.add("</", tag, ">\n")
}

func (p *printer) blocks(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if caption, of := captioned(n, p.doc.src); of != nil && of.Kind() == east.KindTable {
			p.table(of.(*east.Table), caption)
			n = of
			continue
		}
		p.block(n)
	}
}

func (p *printer) block(n ast.Node) {
	switch n := n.(type) {
	case *ast.Heading:
		p.heading(n)
	case *ast.Paragraph:
		p.paragraph(n)
	case *ast.TextBlock:
		p.inlines(n)
		switch next := n.NextSibling(); {
		case next == nil:
		case next.Kind() == ast.KindTextBlock:
			p.add("<br>\n")
		default:
			p.add("\n")
		}
	case *ast.List:
		p.list(n)
	case *ast.Blockquote:
		p.container("blockquote", n, nil)
	case *container:
		p.callout(n)
	case *ast.FencedCodeBlock:
		p.fence(n)
	case *ast.CodeBlock:
		p.code(n, "")
	case *ast.ThematicBreak:
		p.add("<hr>\n")
	case *east.Table:
		p.table(n, nil)
	case *east.DefinitionList:
		p.container("dl", n, nil)
	case *east.DefinitionTerm:
		p.element("dt", n, attributesOf(n))
	case *east.DefinitionDescription:
		p.item("dd", n)
	case *east.FootnoteList:
		p.footnotes(n)
	}
}

// element writes a block that holds text.
func (p *printer) element(tag string, n ast.Node, a *attributes) {
	p.open(tag, a)
	p.inlines(n)
	p.close(tag)
}

// container writes a block that holds blocks.
func (p *printer) container(tag string, n ast.Node, a *attributes) {
	p.open(tag, a)
	p.add("\n")
	p.blocks(n)
	p.close(tag)
}

func (p *printer) heading(n *ast.Heading) {
	a := attributesOf(n)
	p.element([...]string{"", "h1", "h2", "h3", "h4", "h5", "h6"}[n.Level], n, a)
	if !p.article {
		return
	}
	if n.Level == 1 {
		p.report.error(n.Pos(), "heading-level",
			diag.M("正文标题不能用一个 #", "a heading of the text may not have a single #"),
			diag.M("页面标题取自 title；正文标题从 ## 开始", "the page takes its heading from title; headings of the text begin with ##"))
	}
	if a != nil && a.id != "" {
		p.headings = append(p.headings, site.BodyHeading{Level: n.Level, ID: a.id, Text: string(p.doc.plain(nil, n))})
	}
}

func (p *printer) list(n *ast.List) {
	tag := "ul"
	if n.IsOrdered() {
		tag = "ol"
	}
	p.add("<", tag)
	if n.IsOrdered() && n.Start != 1 {
		p.printf(` start="%d"`, n.Start)
	}
	p.add(">\n")
	p.items(n)
	p.close(tag)
}

// items writes the items of a list, in an ordered one with the numbers that were
// written, where they are not one after the other. The same number for all means
// that they count themselves.
func (p *printer) items(list *ast.List) {
	numbers := p.doc.numbers(list)
	for i, c := 0, list.FirstChild(); c != nil; i, c = i+1, c.NextSibling() {
		if i > 0 && i < len(numbers) && numbers[i] != numbers[i-1]+1 {
			p.printf(`<li value="%d"`, numbers[i])
			p.attributes(heldBy(c))
			p.add(">")
			p.itemBlocks("li", c)
			continue
		}
		p.item("li", c)
	}
}

// item writes an item or a description; those of one text hold it without a
// paragraph.
func (p *printer) item(tag string, n ast.Node) {
	p.open(tag, heldBy(n))
	p.itemBlocks(tag, n)
}

func (p *printer) itemBlocks(tag string, n ast.Node) {
	if first := n.FirstChild(); first != nil && first.Kind() != ast.KindTextBlock {
		p.add("\n")
	}
	p.blocks(n)
	p.close(tag)
}

// attributesUnlessHeld gives the attributes of n, if they do not belong to the
// item that n begins.
func attributesUnlessHeld(n ast.Node) *attributes {
	if holderOf(n) != n {
		return nil
	}
	return attributesOf(n)
}

func (p *printer) fence(n *ast.FencedCodeBlock) {
	info := n.Language(p.doc.src)
	if p.article && string(info) == indicatorsInfo {
		p.report.error(n.Pos(), "indicators-box",
			diag.M("指标框 indicators 只能用在规划正文中", "an indicators block belongs in the text of the plan alone"),
			diag.M("文章中请链接到指标页面", "link to the indicators' pages instead"))
		return
	}
	if p.article && string(info) == chartInfo {
		p.chart(n)
		return
	}
	class := ""
	if len(info) > 0 {
		class = ` class="language-` + string(escape(nil, unescape(nil, info))) + `"`
	}
	p.code(n, class)
}

func (p *printer) code(n ast.Node, class string) {
	p.add("<pre><code", class, ">")
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		p.out = escape(p.out, line.Value(p.doc.src))
	}
	p.add("</code></pre>\n")
}
