// Package card paints share cards: the picture that a messenger or a social
// network shows beside a link. A card says whose the page is, what it is about and
// the figure that matters, in one look: paper, a band in the colour of the office,
// one stroke of seal red, a large title.
//
// A card is laid out here as a simple SVG and painted by package raster, so that
// there is one painter of letters; package typeset breaks the lines. The layout is
// worked out from below and from above: what is under the title has its place, and
// the title takes the largest size that fits between.
package card

import (
	"errors"

	"plansite/generator/raster"
)

// Width and Height are the pixels of a card, as the networks want them.
const (
	Width  = 1200
	Height = 630
)

// Look counts the looks of cards: raise it with any change to be seen, here or in
// packages raster and typeset, so that cards kept from before are painted anew.
const Look = 1

// Card is what a card says; what is "" is left out. Texts are of any length: they
// are made smaller, broken into lines, and at last cut off with “…”.
type Card struct {
	Owner   string // who publishes, in the band
	Section string // above the title
	Title   string
	Figures []Figure // large, under the title; as many as fit
	Verdict string   // a word with its shape: "◆ 落后于进度"
	Tone    Tone     // of the verdict
	Note    string   // beside the verdict: what the figure is as of
	Summary string   // two lines at most
	Site    string   // name of the site, at the foot
	Address string   // beside it: the site's host
}

// Figure is a number or a date with its unit.
type Figure struct {
	Value, Unit string
}

// Tone is the colour of a verdict; the word says the same.
type Tone string

// The tones, as in the theme's style sheet.
const (
	None Tone = ""
	OK   Tone = "ok"
	Warn Tone = "warn"
	Bad  Tone = "bad"
)

// Painter paints cards; it may be used by many goroutines at once.
type Painter struct {
	Font *raster.Font
	Icon []byte // SVG of the site's mark, on the band; nil for none
}

// PNG gives the card as a PNG file. A text with a character that the font lacks is
// a *raster.MissingGlyph.
func (p *Painter) PNG(c Card) ([]byte, error) {
	if p.Font == nil {
		return nil, errors.New("a card needs a font")
	}
	s := &sheet{font: p.Font}
	p.lay(s, c)
	if s.err != nil {
		return nil, s.err
	}
	return (&raster.Painter{Font: p.Font, Background: paper}).PNG(s.svg())
}
