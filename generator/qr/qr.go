// Package qr makes QR codes as SVG, for the address of a printed page. The codes
// themselves are made by rsc.io/qr; here they are drawn.
package qr

import (
	"fmt"
	"strconv"

	"rsc.io/qr"
)

// quiet is how many modules must stay white around a code.
const quiet = 4

// Code is a code on a square of Size modules, the quiet zone around it included.
// Path is data for an SVG path whose strokes, one module wide, are its dark parts:
// a third of the length that their outlines would have.
type Code struct {
	Size int
	Path string
}

// Encode makes the code of a text of any characters, of at most about two
// thousand bytes, that a reader gets right when a seventh of it is soiled.
func Encode(text string) (Code, error) {
	c, err := qr.Encode(text, qr.M)
	if err != nil {
		return Code{}, fmt.Errorf("qr code: %w", err)
	}
	return Code{Size: c.Size + 2*quiet, Path: path(c)}, nil
}

// path draws row after row from left to right; moves are relative to the end of
// the last stroke.
func path(c *qr.Code) string {
	d := make([]byte, 0, c.Size*c.Size)
	for y := range c.Size {
		end := -quiet // in the row, in modules from the code's left edge
		for x := 0; x < c.Size; x++ {
			if !c.Black(x, y) {
				continue
			}
			from := x
			for x < c.Size && c.Black(x, y) {
				x++
			}
			if end == -quiet {
				d = append(d, 'M')
				d = strconv.AppendInt(d, int64(from+quiet), 10)
				d = append(d, ' ')
				d = strconv.AppendInt(d, int64(y+quiet), 10)
				d = append(d, '.', '5')
			} else {
				d = append(d, 'm')
				d = strconv.AppendInt(d, int64(from-end), 10)
				d = append(d, ' ', '0')
			}
			d = append(d, 'h')
			d = strconv.AppendInt(d, int64(x-from), 10)
			end = x
		}
	}
	return string(d)
}
