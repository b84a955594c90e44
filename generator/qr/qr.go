// Package qr makes QR codes, for the address of a printed page. The codes
// themselves are made by rsc.io/qr; here they are drawn, as SVG or bar by bar.
package qr

import (
	"fmt"
	"strconv"

	"rsc.io/qr"
)

// quiet is how many modules must stay white around a code.
const quiet = 4

// Code is a code on a square of Size modules, the quiet zone around it included.
type Code struct {
	Size int
	Bars []Bar // its dark parts, row after row from left to right
}

// Bar is a row of dark modules, as long as it can be; X and Y count from the upper
// left corner of the quiet zone.
type Bar struct{ X, Y, Width int }

// Encode makes the code of a text of any characters, of at most about two
// thousand bytes, that a reader gets right when a seventh of it is soiled.
func Encode(text string) (Code, error) {
	c, err := qr.Encode(text, qr.M)
	if err != nil {
		return Code{}, fmt.Errorf("qr code: %w", err)
	}
	return Code{Size: c.Size + 2*quiet, Bars: bars(c)}, nil
}

func bars(c *qr.Code) []Bar {
	var out []Bar
	for y := range c.Size {
		for x := 0; x < c.Size; x++ {
			from := x
			for x < c.Size && c.Black(x, y) {
				x++
			}
			if x > from {
				out = append(out, Bar{from + quiet, y + quiet, x - from})
			}
		}
	}
	return out
}

// Path is data for an SVG path whose strokes, one module wide, are the dark parts:
// a third of the length that their outlines would have. Moves within a row are
// relative to the end of the last stroke.
func (c Code) Path() string {
	d := make([]byte, 0, 8*len(c.Bars))
	row, end := -1, 0
	for _, b := range c.Bars {
		if b.Y != row {
			d = append(d, 'M')
			d = strconv.AppendInt(d, int64(b.X), 10)
			d = append(d, ' ')
			d = strconv.AppendInt(d, int64(b.Y), 10)
			d = append(d, ".5"...)
		} else {
			d = append(d, 'm')
			d = strconv.AppendInt(d, int64(b.X-end), 10)
			d = append(d, " 0"...)
		}
		d = append(d, 'h')
		d = strconv.AppendInt(d, int64(b.Width), 10)
		row, end = b.Y, b.X+b.Width
	}
	return string(d)
}
