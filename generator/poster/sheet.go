package poster

import (
	"fmt"
	"image/color"
	"math"

	"plansite/generator/qr"
)

// sheet is a poster being laid out.
type sheet struct {
	canvas
	poster  *Poster
	colours palette
	code    *qr.Code // of the address; nil for none
	size    box      // what is left after cutting, at 0, 0
	bleed   float64
	pixels  bool // the canvas has pixels, which edges should not part
	draft   bool // only measure: write nothing

	u, margin float64 // what sizes of texts are told in; from an edge to what stands there
	texts     []placed
	shapes    []box // that no text may touch
}

// placed is a text with its place: the left end of its baseline.
type placed struct {
	text        string
	x, y, width float64
	style
}

// lay draws a layout.
func (s *sheet) lay(layout Layout) error {
	s.u = math.Sqrt(s.size.w*s.size.h) / 100
	s.margin = .075 * min(s.size.w, s.size.h)
	switch layout {
	case Theme:
		s.theme()
	case Figures:
		s.figures()
	case Programme:
		s.programme()
	default:
		return fmt.Errorf("poster: there is no layout %q", layout)
	}
	return nil
}

// write puts a line at a place and gives where it ends.
func (s *sheet) write(x, y float64, st style, text string) float64 {
	w := s.width(st, text)
	if !s.draft {
		s.texts = append(s.texts, placed{text, x, y, w, st})
		s.text(x, y, st, text)
	}
	return x + w
}

// paint fills an outline, unless this is a draft.
func (s *sheet) paint(c color.RGBA, draw func(pen)) {
	if !s.draft {
		s.fill(c, draw)
	}
}

// block paints a rectangle.
func (s *sheet) block(c color.RGBA, b box) {
	s.paint(c, func(p pen) { rectangle(p, s.crisp(b)) })
}

// crisp moves the edges of a box to those of pixels, where there are any.
func (s *sheet) crisp(b box) box {
	if !s.pixels {
		return b
	}
	return b.crisp()
}

// spread is a box with the sides that lie at an edge of the sheet moved out to
// where it is printed.
func (s *sheet) spread(b box) box {
	right, bottom := b.right(), b.bottom()
	if right > s.size.w-.01 {
		right += s.bleed
	}
	if bottom > s.size.h-.01 {
		bottom += s.bleed
	}
	if b.x < .01 {
		b.x -= s.bleed
	}
	if b.y < .01 {
		b.y -= s.bleed
	}
	return box{b.x, b.y, right - b.x, bottom - b.y}
}
