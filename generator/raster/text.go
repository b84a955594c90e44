package raster

import (
	"errors"
	"math"
	"strings"
)

// baselines are the values of dominant-baseline that are known.
var baselines = []string{"auto", "alphabetic", "central", "middle", "hanging", "text-before-edge", "text-after-edge", "ideographic"}

// rise is how far below the baseline's place the letters' own baseline stands,
// at a size in pixels. Browsers reckon with heights in whole pixels.
func (f *Font) rise(baseline string, size float64) float64 {
	ascent, descent := math.Round(f.ascent*size), math.Round(f.descent*size)
	switch baseline {
	case "central":
		return (ascent - descent) / 2
	case "middle":
		return f.xHeight * size / 2
	case "hanging":
		return ascent * 0.8
	case "text-before-edge":
		return ascent
	case "text-after-edge", "ideographic":
		return -descent
	}
	return 0
}

func (a *artist) text(n *node, s style, to matrix, c *canvas) error {
	if len(n.Children) > 0 {
		return errors.New("an element within <text> cannot be painted")
	}
	text := collapsed(n.Text)
	if text == "" || s.hidden {
		return nil
	}
	if a.Font == nil {
		return errors.New("there is a text, but no font")
	}
	at, err := n.lengths("x", "y", "dx", "dy")
	if err != nil {
		return err
	}
	width, err := a.Font.Width(text, s.size, s.bold)
	if err != nil {
		return err
	}
	scale := to.scale()
	if scale == 0 {
		return nil
	}
	pen := point{at[0] + at[2], at[1] + at[3] + a.Font.rise(s.baseline, s.size*scale)/scale}
	switch s.anchor {
	case "middle":
		pen.x -= width / 2
	case "end":
		pen.x -= width
	}
	pen = crisp(pen, to)
	outline, err := a.Font.outline(text, s.size, s.bold, pen)
	if err != nil {
		return err
	}
	a.draw(outline, s, to, c)
	return nil
}

// crisp moves the baseline of upright text to a whole pixel, as browsers do, so
// that the feet of the letters are not blurred.
func crisp(pen point, to matrix) point {
	if to[1] != 0 || to[2] != 0 || to[3] == 0 {
		return pen
	}
	y := to.apply(pen).y
	pen.y += (math.Round(y) - y) / to[3]
	return pen
}

// outline gives the letters of a text, the first one's origin at pen.
func (f *Font) outline(text string, size float64, bold bool, pen point) (path, error) {
	var out path
	for _, r := range text {
		g, err := f.glyph(r, bold, text)
		if err != nil {
			return nil, err
		}
		for _, s := range g.outline {
			for i := range s.p {
				s.p[i] = s.p[i].times(size).plus(pen)
			}
			out = append(out, s)
		}
		pen.x += g.advance * size
	}
	return out, nil
}

// collapsed is a text with its spaces and line breaks made single, as SVG wants.
// The wide Chinese space and the unbreakable one are letters to it.
func collapsed(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" \t\r\n", r) }), " ")
}
