package card

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"image/color"
	"strconv"

	"plansite/generator/raster"
	"plansite/generator/typeset"
)

// The colours are those of the theme's tokens.css in its light mode.
var paper = color.RGBA{0xfb, 0xfa, 0xf7, 0xff}

const (
	ink    = "#1c2430"
	muted  = "#55606e"
	line   = "#d9d5cb"
	band   = "#0b4f6c"
	onBand = "#ffffff"
	seal   = "#b3261e"
	brand  = "#0b4f6c"
)

var tones = map[Tone]string{None: "#5b6470", OK: "#1e6b45", Warn: "#8a5200", Bad: "#a3231b"}

// style is how a text is set.
type style struct {
	size   float64
	bold   bool
	colour string
}

// placed is a text with its place: the left end of its baseline.
type placed struct {
	text        string
	x, y, width float64
	style
}

// sheet collects what is to be painted. The first error of the font is kept; what
// is laid out after it does not matter.
type sheet struct {
	font   *raster.Font
	shapes bytes.Buffer
	texts  []placed
	err    error
}

// width measures text in a style.
func (s *sheet) width(st style) typeset.Width {
	return func(text string) float64 {
		w, err := s.font.Width(text, st.size, st.bold)
		if err != nil && s.err == nil {
			s.err = err
		}
		return w
	}
}

// write puts a line at a place and gives where it ends.
func (s *sheet) write(x, y float64, text string, st style) float64 {
	w := s.width(st)(text)
	s.texts = append(s.texts, placed{text, x, y, w, st})
	return x + w
}

func (s *sheet) rect(x, y, w, h float64, colour string) {
	fmt.Fprintf(&s.shapes, `<rect x="%g" y="%g" width="%g" height="%g" fill="%s"/>`, x, y, w, h, colour)
}

// svg gives the sheet as a picture.
func (s *sheet) svg() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d">`, Width, Height)
	b.Write(s.shapes.Bytes())
	for _, t := range s.texts {
		weight := 400
		if t.bold {
			weight = 700
		}
		fmt.Fprintf(&b, `<text x="%s" y="%s" font-size="%g" font-weight="%d" fill="%s">`, pixels(t.x), pixels(t.y), t.size, weight, t.colour)
		xml.EscapeText(&b, []byte(t.text))
		b.WriteString("</text>")
	}
	b.WriteString("</svg>")
	return b.Bytes()
}

// pixels writes a length to a tenth.
func pixels(v float64) string { return strconv.FormatFloat(v, 'f', 1, 64) }
