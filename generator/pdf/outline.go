package pdf

import (
	"fmt"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// last is the last character that the library underneath can write as text.
const last = '\uffff'

// stand is what is written, unseen, where a character is drawn by its outline.
const stand = '\u3000'

// outline draws a character that the library cannot write. Programs that read the
// file find it all the same: it is said to be what an unseen space beside it means.
func (f *File) outline(x, y float64, s Style, r rune, face *face) {
	space := find(f.font.regular, stand, &f.buffer)
	if space != nil {
		f.use(space, s)
		f.out.RawWriteStr("/Span <</ActualText <FEFF" + hex(r) + ">>> BDC 3 Tr")
		f.out.Text(x, y, string(stand))
		f.out.RawWriteStr("0 Tr EMC")
	}
	i, err := face.file.GlyphIndex(&f.buffer, r)
	if err != nil {
		f.out.SetError(err)
		return
	}
	em := fixed.I(int(face.file.UnitsPerEm()))
	segments, err := face.file.LoadGlyph(&f.buffer, i, em, nil)
	if err != nil {
		f.out.SetError(err)
		return
	}
	f.Fill(s.Colour, func() { f.trace(x, y, s.Size/float64(em), segments) })
}

// pairs writes characters beyond last as two of three bytes each, which the library
// makes the pairs of UTF-16 of that it needs in titles.
func pairs(text string) string {
	var out []byte
	for _, r := range text {
		if r <= last {
			out = utf8.AppendRune(out, r)
			continue
		}
		for _, u := range utf16.Encode([]rune{r}) {
			out = append(out, 0xe0|byte(u>>12), 0x80|byte(u>>6)&0xbf, 0x80|byte(u)&0x3f)
		}
	}
	return string(out)
}

func hex(r rune) string {
	out := ""
	for _, unit := range utf16.Encode([]rune{r}) {
		out += fmt.Sprintf("%04X", unit)
	}
	return out
}

// trace follows the outline of a glyph whose origin is at (x, y).
func (f *File) trace(x, y, scale float64, segments sfnt.Segments) {
	var px, py float64 // where the pen is
	for n, s := range segments {
		at := func(i int) (float64, float64) {
			return x + float64(s.Args[i].X)*scale, y + float64(s.Args[i].Y)*scale
		}
		ax, ay := at(0)
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			if n > 0 {
				f.Close()
			}
			f.Move(ax, ay)
			px, py = ax, ay
		case sfnt.SegmentOpLineTo:
			f.Line(ax, ay)
			px, py = ax, ay
		case sfnt.SegmentOpQuadTo:
			bx, by := at(1)
			f.Curve(px+(ax-px)*2/3, py+(ay-py)*2/3, bx+(ax-bx)*2/3, by+(ay-by)*2/3, bx, by)
			px, py = bx, by
		case sfnt.SegmentOpCubeTo:
			bx, by := at(1)
			cx, cy := at(2)
			f.Curve(ax, ay, bx, by, cx, cy)
			px, py = cx, cy
		}
	}
	f.Close()
}
