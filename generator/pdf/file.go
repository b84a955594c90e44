// Package pdf sets documents on paper: fonts are embedded with the characters in
// use alone, text can be searched and copied, and the same input gives the same
// bytes. It is the only user of fpdf, which knows the format and subsets fonts;
// where lines and pages end is settled here.
//
// What it makes is not tagged, since fpdf cannot: the accessible form of a text
// is its page.
package pdf

import (
	"bytes"
	"fmt"
	"image/color"
	"time"

	"codeberg.org/go-pdf/fpdf"
	"golang.org/x/image/font/sfnt"
)

// Info is what a file says of itself.
type Info struct {
	Title, Author string
	Lang          string    // BCP 47
	Day           time.Time // never zero: the library would look at the clock
}

// File is a PDF being made, page after page. Lengths are points of 1/72 inch,
// counted from the upper left corner. It belongs to one goroutine.
type File struct {
	font    *Font
	out     *fpdf.Fpdf
	buffer  sfnt.Buffer
	glyphs  [2]map[rune]glyph // by weight
	embeds  map[*face]bool
	face    *face // in use, with its size and the space between characters
	size    float64
	spacing float64
	colour  color.RGBA
}

type glyph struct {
	face    *face
	advance float64 // in ems
}

// Style is how a text is set; without a colour, in black.
type Style struct {
	Size    float64
	Bold    bool
	Spacing float64 // between characters, beside their own widths
	Colour  color.RGBA
}

// New begins a file.
func New(font *Font, info Info) *File {
	out := fpdf.New("P", "pt", "A4", "")
	out.SetCatalogSort(true)
	out.SetCreationDate(info.Day.UTC())
	out.SetModificationDate(info.Day.UTC())
	out.SetProducer("plansite", true)
	out.SetTitle(pairs(info.Title), true)
	out.SetAuthor(pairs(info.Author), true)
	out.SetLang(info.Lang)
	out.SetMargins(0, 0, 0)
	out.SetAutoPageBreak(false, 0)
	return &File{font: font, out: out, glyphs: [2]map[rune]glyph{{}, {}}, embeds: map[*face]bool{}}
}

// Page begins a page.
func (f *File) Page(width, height float64) {
	f.out.AddPageFormat("P", fpdf.SizeType{Wd: width, Ht: height})
	f.face, f.spacing = nil, 0
}

// Width tells how wide a text is.
func (f *File) Width(s Style, text string) float64 {
	sum := 0.0
	for _, r := range text {
		sum += f.glyph(s, r).advance*s.Size + s.Spacing
	}
	return sum
}

// Text writes a text on one line that begins at x and whose baseline is at y.
func (f *File) Text(x, y float64, s Style, text string) {
	for _, run := range f.runs(s, text) {
		if run.drawn {
			f.outline(x, y, s, []rune(run.text)[0], run.face)
		} else {
			f.use(run.face, s)
			f.out.Text(x, y, run.text)
		}
		x += f.Width(s, run.text)
	}
}

// run is a piece of text from one face, or a single character that is drawn.
type run struct {
	face  *face
	text  string
	drawn bool
}

func (f *File) runs(s Style, text string) []run {
	var runs []run
	for _, r := range text {
		g := f.glyph(s, r)
		switch n := len(runs); {
		case n > 0 && runs[n-1].face == g.face && r <= last && !runs[n-1].drawn:
			runs[n-1].text += string(r)
		case g.face != nil:
			runs = append(runs, run{g.face, string(r), r > last})
		}
	}
	return runs
}

// glyph finds a character in the weight of s. One that is missing is left out,
// and remembered for Bytes.
func (f *File) glyph(s Style, r rune) glyph {
	faces, known := f.font.regular, f.glyphs[0]
	if s.Bold {
		faces, known = f.font.bold, f.glyphs[1]
	}
	g, ok := known[r]
	if !ok && r != joiner {
		if g.face = find(faces, r, &f.buffer); g.face != nil {
			g.advance = g.face.advance(r, &f.buffer)
		} else {
			f.out.SetErrorf("the font has no glyph for %q (%U)", r, r)
		}
		known[r] = g
	}
	return g
}

// use tells the page what the next text is set in.
func (f *File) use(face *face, s Style) {
	if !f.embeds[face] {
		f.embeds[face] = true
		f.out.AddUTF8FontFromBytes(face.name, "", bytes.Clone(face.data)) // the library writes into it
	}
	if f.face != face || f.size != s.Size {
		f.face, f.size = face, s.Size
		f.out.SetFont(face.name, "", s.Size)
	}
	if f.spacing != s.Spacing {
		f.spacing = s.Spacing
		f.out.RawWriteStr(fmt.Sprintf("%.3f Tc", s.Spacing))
	}
	if f.colour != s.Colour {
		f.colour = s.Colour
		f.out.SetTextColor(int(s.Colour.R), int(s.Colour.G), int(s.Colour.B))
	}
}

// Rule draws a line across, of the given thickness.
func (f *File) Rule(x, y, width, thickness float64) {
	f.out.SetLineWidth(thickness)
	f.out.Line(x, y, x+width, y)
}

// Link makes an area lead to an address on the web.
func (f *File) Link(x, y, width, height float64, url string) {
	f.out.LinkString(x, y, width, height, url)
}

// Bookmark puts a place of this page into the outline, at a level from 0.
func (f *File) Bookmark(text string, level int, y float64) {
	f.out.Bookmark(pairs(text), level, y)
}

// Bytes is the finished file. An error means that a text has characters that the
// font lacks; Font.Missing tells which.
func (f *File) Bytes() ([]byte, error) {
	var b bytes.Buffer
	err := f.out.Output(&b)
	return b.Bytes(), err
}
