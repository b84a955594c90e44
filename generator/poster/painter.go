package poster

import (
	"errors"
	"fmt"
	"image/color"

	"plansite/generator/pdf"
	"plansite/generator/qr"
	"plansite/generator/raster"
)

// Painter makes posters; it may be used by many goroutines at once. The two fonts
// are the same typeface for the two kinds of files.
type Painter struct {
	Picture *raster.Font
	Paper   *pdf.Font
}

// Look counts the looks of posters: raise it with any change to be seen, here or in
// packages pdf, raster and typeset, so that posters kept from before are made anew.
const Look = 2

// Bleed is how much of a page is printed beyond each edge, if it is to be cut.
const Bleed = 3 * mm

// PDF gives a poster on a sheet of paper; with bleed the page is larger by Bleed on
// every side and its TrimBox is the sheet. A text with a character that the font
// lacks is an error that names it.
func (p *Painter) PDF(poster *Poster, layout Layout, paper Paper, bleed bool) ([]byte, error) {
	if p.Paper == nil {
		return nil, errors.New("a poster needs a font")
	}
	c := page{File: pdf.New(p.Paper, pdf.Info{Title: poster.Title, Author: poster.Author, Lang: poster.Lang, Day: poster.Stamp})}
	if bleed {
		c.bleed = Bleed
	}
	c.Page(paper.Width+2*c.bleed, paper.Height+2*c.bleed)
	if bleed {
		c.Bleed(c.bleed)
	}
	s, err := newSheet(c, poster, paper.Width, paper.Height)
	if err != nil {
		return nil, err
	}
	s.bleed = c.bleed
	s.colours.paper = color.RGBA{255, 255, 255, 255}
	if err := s.lay(layout); err != nil {
		return nil, err
	}
	return c.Bytes()
}

// PNG gives a poster as a picture. A text with a character that the font lacks is
// a *raster.MissingGlyph.
func (p *Painter) PNG(poster *Poster, layout Layout, shape Shape) ([]byte, error) {
	if p.Picture == nil {
		return nil, errors.New("a poster needs a font")
	}
	c := newPicture(p.Picture, shape)
	s, err := newSheet(c, poster, float64(shape.Width), float64(shape.Height))
	if err != nil {
		return nil, err
	}
	s.pixels = true
	if err := s.lay(layout); err != nil {
		return nil, err
	}
	if c.err != nil {
		return nil, c.err
	}
	c.svg.WriteString("</svg>")
	return (&raster.Painter{Font: p.Picture, Background: s.colours.paper}).PNG(c.svg.Bytes())
}

// newSheet readies a poster to be laid out on a canvas of a size.
func newSheet(c canvas, p *Poster, width, height float64) (*sheet, error) {
	s := &sheet{canvas: c, poster: p, size: box{w: width, h: height}}
	var err error
	if s.colours, err = p.Colours.read(); err != nil {
		return nil, fmt.Errorf("poster: %w", err)
	}
	if p.URL != "" {
		code, err := qr.Encode(p.URL)
		if err != nil {
			return nil, fmt.Errorf("poster: %w", err)
		}
		s.code = &code
	}
	return s, nil
}
