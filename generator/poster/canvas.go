package poster

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"image/color"
	"math"
	"strconv"

	"plansite/generator/pdf"
	"plansite/generator/raster"
)

// style is how a text is set.
type style struct {
	size   float64
	bold   bool
	colour color.RGBA
}

// canvas is what a poster is drawn on. Lengths are in the canvas's own unit, from
// the upper left corner of what is left after cutting.
type canvas interface {
	width(st style, text string) float64
	text(x, y float64, st style, text string) // from x, on the baseline y
	fill(c color.RGBA, draw func(pen))
	gradient(b box, from, to color.RGBA) // from the upper left corner to the lower right
}

// pen draws outlines.
type pen interface {
	Move(x, y float64)
	Line(x, y float64)
	Curve(ax, ay, bx, by, x, y float64)
	Close()
}

// page is the canvas of a PDF; bleed is what is cut off at each edge.
type page struct {
	*pdf.File
	bleed float64
}

func (p page) width(st style, text string) float64 { return p.Width(paperStyle(st), text) }

func (p page) text(x, y float64, st style, text string) {
	p.Text(x+p.bleed, y+p.bleed, paperStyle(st), text)
}

func paperStyle(st style) pdf.Style {
	return pdf.Style{Size: st.size, Bold: st.bold, Colour: st.colour}
}

func (p page) fill(c color.RGBA, draw func(pen)) {
	p.Fill(c, func() { draw(shifted{p.File, p.bleed}) })
}

func (p page) gradient(b box, from, to color.RGBA) {
	p.Gradient(b.x+p.bleed, b.y+p.bleed, b.w, b.h, from, to)
}

// shifted is a pen that draws right of and below where it is told.
type shifted struct {
	pen
	by float64
}

func (s shifted) Move(x, y float64) { s.pen.Move(x+s.by, y+s.by) }
func (s shifted) Line(x, y float64) { s.pen.Line(x+s.by, y+s.by) }
func (s shifted) Curve(ax, ay, bx, by, x, y float64) {
	s.pen.Curve(ax+s.by, ay+s.by, bx+s.by, by+s.by, x+s.by, y+s.by)
}

// picture is the canvas of an SVG for package raster. The first error of the font
// is kept; what is drawn after it does not matter.
type picture struct {
	font *raster.Font
	svg  bytes.Buffer
	err  error
}

func newPicture(font *raster.Font, s Shape) *picture {
	p := &picture{font: font}
	fmt.Fprintf(&p.svg, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d">`, s.Width, s.Height)
	return p
}

func (p *picture) width(st style, text string) float64 {
	w, err := p.font.Width(text, st.size, st.bold)
	if err != nil && p.err == nil {
		p.err = err
	}
	return w
}

func (p *picture) text(x, y float64, st style, text string) {
	weight := 400
	if st.bold {
		weight = 700
	}
	fmt.Fprintf(&p.svg, `<text x="%s" y="%s" font-size="%s" font-weight="%d" fill="%s">`, hundredths(x), hundredths(y), hundredths(st.size), weight, hex(st.colour))
	xml.EscapeText(&p.svg, []byte(text))
	p.svg.WriteString("</text>")
}

func (p *picture) fill(c color.RGBA, draw func(pen)) {
	p.svg.WriteString(`<path fill="` + hex(c) + `" d="`)
	draw(p)
	p.svg.WriteString(`"/>`)
}

func (p *picture) Move(x, y float64) { p.verb('M', x, y) }
func (p *picture) Line(x, y float64) { p.verb('L', x, y) }
func (p *picture) Curve(ax, ay, bx, by, x, y float64) {
	p.verb('C', ax, ay, bx, by, x, y)
}
func (p *picture) Close() { p.svg.WriteByte('Z') }

func (p *picture) verb(v byte, values ...float64) {
	p.svg.WriteByte(v)
	for i, x := range values {
		if i > 0 {
			p.svg.WriteByte(' ')
		}
		p.svg.WriteString(hundredths(x))
	}
}

// slab is the height, in pixels, at which the steps of a gradient move on.
const slab = 12

// gradient is painted in rectangles, one colour apart: raster has no gradients, the
// eye does not see a single step, and whole pixels are quickly painted.
func (p *picture) gradient(b box, from, to color.RGBA) {
	b = b.crisp()
	far := func(x, y uint8) int { return max(int(x)-int(y), int(y)-int(x)) }
	steps := max(far(from.R, to.R), far(from.G, to.G), far(from.B, to.B), 1)
	for y := b.y; y < b.bottom(); y += slab {
		down, left := (y+slab/2-b.y)/b.h, b.x
		for i := range steps + 1 {
			right := min(b.x+math.Round(b.w*((2*float64(i)+1)/float64(steps)-down)), b.right())
			if i == steps {
				right = b.right()
			}
			if right > left {
				p.fill(mix(from, to, float64(i)/float64(steps)), func(pen pen) { rectangle(pen, box{left, y, right - left, min(slab, b.bottom()-y)}) })
				left = right
			}
		}
	}
}

func hundredths(v float64) string { return strconv.FormatFloat(v, 'f', 2, 64) }

func hex(c color.RGBA) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }
