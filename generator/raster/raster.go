// Package raster paints SVG pictures as PNG files, for the places that take no
// SVG: share cards and messengers. It reads the part of SVG that package chart
// writes and that a card needs:
//
//	svg (also nested, with viewBox), g, a
//	path, rect, circle, ellipse, line, polyline, polygon
//	text, in one font of two weights; title, desc and metadata are passed over
//	fill, stroke with caps, joins and dashes, opacity, clip-path, transform
//
// There is no style sheet: the painter's Classes say what a class means. What is
// not of this part (a gradient, an image, a tspan, even-odd filling) is an error,
// since a picture that silently lacks something would be published.
//
// Areas are filled by golang.org/x/image/vector; the outlines of strokes are made
// here (stroke.go), which is little code and needs no module that nobody keeps up.
// The same picture gives the same bytes.
package raster

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"math"
)

// Painter paints pictures; it may be used by many goroutines at once.
type Painter struct {
	Font       *Font
	Scale      float64               // pixels for one unit of the picture; 0 means 1
	Background color.Color           // under the picture; nil leaves it transparent
	Classes    map[string]Properties // what a class sets; it wins over an element's own attributes
}

// Properties are presentation attributes: {"fill": "#0b6e8f", "font-weight": "600"}.
type Properties map[string]string

// maxPixels keeps a wrong size from asking for all the memory.
const maxPixels = 64 << 20

// PNG gives the picture as a PNG file. A text with a character that the font
// lacks is a *MissingGlyph.
func (p *Painter) PNG(svg []byte) ([]byte, error) {
	img, err := p.Image(svg)
	if err != nil {
		return nil, err
	}
	return encode(img)
}

// Image gives the picture's pixels.
func (p *Painter) Image(svg []byte) (*image.RGBA, error) {
	root, err := parse(svg)
	if err != nil {
		return nil, fmt.Errorf("svg: %w", err)
	}
	img, err := p.paint(root)
	if err != nil {
		return nil, fmt.Errorf("svg: %w", err)
	}
	return img, nil
}

func (p *Painter) paint(root *node) (*image.RGBA, error) {
	box, err := viewportOf(root)
	if err != nil {
		return nil, err
	}
	scale := p.Scale
	if scale == 0 {
		scale = 1
	}
	w, h := math.Ceil(box.width*scale-0.01), math.Ceil(box.height*scale-0.01)
	if !(w >= 1 && h >= 1 && w*h <= maxPixels) {
		return nil, fmt.Errorf("a picture of %g × %g pixels cannot be painted", w, h)
	}
	c := &canvas{img: image.NewRGBA(image.Rect(0, 0, int(w), int(h)))}
	if p.Background != nil {
		draw.Draw(c.img, c.img.Bounds(), image.NewUniform(p.Background), image.Point{}, draw.Src)
	}
	a := artist{Painter: p, clips: map[string]*node{}}
	a.collect(root)
	to := matrix{scale, 0, 0, scale, 0, 0}.of(box.inner())
	style, err := plain.with(a.properties(root))
	if err != nil {
		return nil, err
	}
	return c.img, a.children(root, style, to, c)
}
