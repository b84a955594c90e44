package markdown

import (
	"bytes"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"

	"plansite/generator/diag"
)

func (p *printer) inlines(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		p.inline(n)
	}
}

func (p *printer) inline(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		p.text(n)
	case *ast.Emphasis:
		p.emphasis(n)
	case *ast.CodeSpan:
		p.add("<code>")
		p.out = escape(p.out, codeText(nil, n, p.doc.src))
		p.add("</code>")
	case *ast.Link:
		p.link(n, unescape(nil, n.Destination), n.Title, func() { p.inlines(n) })
	case *ast.AutoLink:
		p.autoLink(n)
	case *ast.Image:
		p.image(n)
	case *span:
		p.open("span", n.attributes)
		p.out = escape(p.out, unescape(nil, n.text.Value(p.doc.src)))
		p.add("</span>")
	case *east.TaskCheckBox:
		p.add(checkBox(n))
	case *figure:
		p.figure(n)
	case *mistake:
		p.out = escape(p.out, n.text.Value(p.doc.src))
	case *east.FootnoteLink:
		p.footnoteMark(n)
	case *east.FootnoteBacklink:
		p.footnoteReturn(n)
	}
}

func (p *printer) text(n *ast.Text) {
	s := n.Segment.Value(p.doc.src)
	if bytes.IndexByte(s, '\\') >= 0 || bytes.IndexByte(s, '&') >= 0 {
		s = unescape(nil, s)
	}
	p.out = escape(p.out, s)
	switch {
	case n.HardLineBreak():
		p.add("<br>\n")
	case n.SoftLineBreak() && breakIsSpace(n, p.doc.src):
		p.add("\n")
	}
}

func (p *printer) emphasis(n *ast.Emphasis) {
	tag := "em"
	if n.Level == 2 {
		tag = "strong"
	}
	p.open(tag, nil)
	p.inlines(n)
	p.add("</", tag, ">")
}

// link writes a link around what content writes. A link that leads nowhere is
// reported, and written as its content alone.
func (p *printer) link(n ast.Node, dest, title []byte, content func()) {
	href, ok := p.href(n, dest)
	if !ok {
		content()
		return
	}
	p.add(`<a href="`)
	p.out = escape(p.out, href)
	p.add(`"`)
	if s := scheme(dest); s == "http" || s == "https" {
		p.add(` class="external" rel="external"`)
	}
	p.title(title)
	p.add(">")
	content()
	p.add("</a>")
}

func (p *printer) autoLink(n *ast.AutoLink) {
	dest := n.URL(p.doc.src)
	if n.AutoLinkType == ast.AutoLinkEmail && scheme(dest) == "" {
		dest = append([]byte("mailto:"), dest...)
	}
	p.link(n, dest, nil, func() { p.out = escape(p.out, n.Label(p.doc.src)) })
}

func (p *printer) title(title []byte) {
	if len(title) > 0 {
		p.add(` title="`)
		p.out = escape(p.out, unescape(nil, title))
		p.add(`"`)
	}
}

// href gives the address to write for dest, percent-encoded. Parse has reported
// unsafe ones.
func (p *printer) href(n ast.Node, dest []byte) ([]byte, bool) {
	s := scheme(dest)
	if s != "" || p.weaver == nil {
		return util.URLEscape(dest, false), s == "" || allowed(s)
	}
	href, ok := p.weaver.Link(string(dest))
	if ok && href == "" {
		p.report.warn(n.Pos(), "withheld-link",
			diag.M("链接 %q 指向的内容没有公开，页面上只显示文字", "what the link %q leads to is not public; the page shows its words alone", dest),
			diag.M("公开以后自动成为链接；不再公开就删去链接", "it becomes a link when that is public; else take the link away"))
		return nil, false
	}
	if !ok {
		p.report.error(n.Pos(), "dead-link",
			diag.M("链接 %q 指向的页面或文件不存在", "the link %q leads nowhere", dest),
			diag.M("站内链接写成 /tasks/t01.html、#编号，或与本文放在一起的文件名", "links within the site are like /tasks/t01.html, #id, or the name of a file beside this one"))
	}
	return util.URLEscape([]byte(href), false), ok
}

// breakIsSpace tells whether a line end in the text after n is a space for the
// reader: not between Chinese characters, and not beside Chinese punctuation.
// (goldmark's own rule drops it beside any punctuation, also in English.)
func breakIsSpace(n *ast.Text, src []byte) bool {
	before, after := lastRune(n, src), firstRuneAfter(n, src)
	if eastAsianPunct(before) || eastAsianPunct(after) {
		return false
	}
	return !(wide(before) && (wide(after) || shared(after)) || shared(before) && wide(after))
}

// wide tells characters that are written without spaces between them; Korean
// is not.
func wide(r rune) bool { return eastAsian(r) && !(0xac00 <= r && r <= 0xd7af) }

func eastAsianPunct(r rune) bool { return eastAsian(r) && util.IsPunctRune(r) }

// shared tells punctuation that Chinese shares with Latin: “ ” ‘ ’ — … ·
func shared(r rune) bool {
	return r == '·' || 0x2010 <= r && r <= 0x2027
}

// lastRune gives the last character shown up to and with n.
func lastRune(n ast.Node, src []byte) rune {
	for ; n != nil; n = n.PreviousSibling() {
		if t, ok := n.(*ast.Text); ok {
			if r, size := utf8.DecodeLastRune(t.Segment.Value(src)); size > 0 {
				return r
			}
		} else if c := n.LastChild(); c != nil {
			return lastRune(c, src)
		}
	}
	return ' '
}

// firstRuneAfter gives the first character shown after n in its block.
func firstRuneAfter(n ast.Node, src []byte) rune {
	for ; n != nil && n.Type() == ast.TypeInline; n = n.Parent() {
		for s := n.NextSibling(); s != nil; s = s.NextSibling() {
			for s.FirstChild() != nil {
				s = s.FirstChild()
			}
			if t, ok := s.(*ast.Text); ok {
				if r, size := utf8.DecodeRune(t.Segment.Value(src)); size > 0 {
					return r
				}
				continue
			}
			return ' '
		}
	}
	return ' '
}
