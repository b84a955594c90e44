package markdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// image writes a picture in a line of text.
func (p *printer) image(n *ast.Image) {
	p.img(n, n.Title)
}

// img writes a picture; one that leads nowhere is reported and left out.
func (p *printer) img(n *ast.Image, title []byte) {
	dest := unescape(nil, n.Destination)
	src, ok := p.href(n, dest)
	if !ok {
		return
	}
	p.add(`<img src="`)
	p.out = escape(p.out, src)
	p.add(`" alt="`)
	p.out = escape(p.out, p.doc.plain(nil, n))
	p.add(`"`)
	p.title(title)
	if p.weaver != nil && scheme(dest) == "" {
		p.size(string(dest))
	}
	p.add(">")
}

// size tells browsers how much room a picture takes before they have it, that they
// may fetch it when it comes into sight, and in which other widths there is a copy.
func (p *printer) size(dest string) {
	picture := p.weaver.Picture(dest)
	if picture.Width > 0 {
		p.printf(` width="%d" height="%d"`, picture.Width, picture.Height)
	}
	if picture.Copies != "" {
		p.add(` srcset="`)
		p.out = escape(p.out, []byte(picture.Copies))
		p.add(`" sizes="(min-width: 48rem) 46rem, 100vw"`)
	}
	p.add(` loading="lazy" decoding="async"`)
}

// paragraph writes a paragraph; pictures that stand alone in one and have a title
// get it as their caption.
func (p *printer) paragraph(n *ast.Paragraph) {
	pictures := picturesAlone(n, p.doc.src)
	if len(pictures) == 0 || p.weaver == nil {
		p.element("p", n, attributesUnlessHeld(n))
		return
	}
	for _, picture := range pictures {
		p.add(`<figure class="photo">`)
		p.img(picture, nil)
		if len(picture.Title) > 0 {
			p.add("<figcaption>")
			p.out = escape(p.out, unescape(nil, picture.Title))
			p.add("</figcaption>")
		}
		p.close("figure")
	}
}

// picturesAlone returns the pictures of a paragraph that holds nothing else, if any
// has a title.
func picturesAlone(n *ast.Paragraph, src []byte) []*ast.Image {
	var pictures []*ast.Image
	titled := false
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Image:
			pictures = append(pictures, c)
			titled = titled || len(c.Title) > 0
		case *ast.Text:
			if !util.IsBlank(c.Segment.Value(src)) {
				return nil
			}
		default:
			return nil
		}
	}
	if !titled {
		return nil
	}
	return pictures
}
