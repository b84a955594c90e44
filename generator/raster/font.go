package raster

import (
	"errors"
	"fmt"
	"sync"
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Font is a typeface in two weights. It keeps the outlines that it has read, and
// may be used by many goroutines at once. Letters stand at their own widths: the
// font that comes with the theme holds no kerning.
type Font struct {
	regular, bold   *weight
	ascent, descent float64 // in ems, both above 0
	xHeight         float64
	first           *Font // whose letters are preferred, or nil
}

// MissingGlyph is the error of a text with a character that the font lacks.
type MissingGlyph struct {
	Rune rune
	Text string // where it stands
}

func (e *MissingGlyph) Error() string {
	return fmt.Sprintf("the font has no glyph for %q (%U) in %q", e.Rune, e.Rune, e.Text)
}

// ReadFont reads the two weights, each an OpenType file.
func ReadFont(regular, bold []byte) (*Font, error) {
	r, err := readWeight(regular)
	if err != nil {
		return nil, fmt.Errorf("the regular font: %w", err)
	}
	b, err := readWeight(bold)
	if err != nil {
		return nil, fmt.Errorf("the bold font: %w", err)
	}
	m, err := r.file.Metrics(&r.buffer, r.em, font.HintingNone)
	if err != nil {
		return nil, fmt.Errorf("the regular font: %w", err)
	}
	return &Font{regular: r, bold: b, ascent: r.ems(m.Ascent), descent: r.ems(m.Descent), xHeight: r.ems(m.XHeight)}, nil
}

// Width tells how wide a text is at a size, in units of that size.
func (f *Font) Width(text string, size float64, bold bool) (float64, error) {
	sum := 0.0
	for _, r := range text {
		g, err := f.glyph(r, bold, text)
		if err != nil {
			return 0, err
		}
		sum += g.advance
	}
	return sum * size, nil
}

// After is the font with letters of another where that has them: for English, whose
// quotation marks are as wide as a character in Chinese fonts.
func (f *Font) After(first *Font) *Font {
	both := *f
	both.first = first
	return &both
}

// Has tells whether both weights have a character, or nothing is to be seen of it.
func (f *Font) Has(r rune) bool {
	return f.first != nil && f.first.Has(r) || f.regular.has(r) && f.bold.has(r)
}

func (f *Font) glyph(r rune, bold bool, text string) (glyph, error) {
	if f.first != nil {
		g, err := f.first.glyph(r, bold, text)
		if missing := (*MissingGlyph)(nil); !errors.As(err, &missing) {
			return g, err
		}
	}
	return f.weight(bold).glyph(r, text)
}

func (f *Font) weight(bold bool) *weight {
	if bold {
		return f.bold
	}
	return f.regular
}

// weight is one file of a font.
type weight struct {
	file *sfnt.Font
	em   fixed.Int26_6 // the size at which outlines come in the font's own units

	mu     sync.Mutex // for all below
	buffer sfnt.Buffer
	glyphs map[rune]glyph
}

// glyph is a letter at the size 1, its origin on the baseline.
type glyph struct {
	advance float64
	outline path
}

func readWeight(data []byte) (*weight, error) {
	file, err := sfnt.Parse(data)
	if err != nil {
		return nil, err
	}
	return &weight{file: file, em: fixed.I(int(file.UnitsPerEm())), glyphs: map[rune]glyph{}}, nil
}

func (w *weight) ems(v fixed.Int26_6) float64 { return float64(v) / float64(w.em) }

func (w *weight) glyph(r rune, text string) (glyph, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if g, ok := w.glyphs[r]; ok {
		return g, nil
	}
	g, err := w.read(r, text)
	if err == nil {
		w.glyphs[r] = g
	}
	return g, err
}

func (w *weight) has(r rune) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	i, err := w.file.GlyphIndex(&w.buffer, r)
	return invisible(r) || err == nil && i != 0
}

func (w *weight) read(r rune, text string) (glyph, error) {
	if invisible(r) {
		return glyph{}, nil
	}
	i, err := w.file.GlyphIndex(&w.buffer, r)
	if err != nil {
		return glyph{}, err
	}
	if i == 0 {
		return glyph{}, &MissingGlyph{r, text}
	}
	advance, err := w.file.GlyphAdvance(&w.buffer, i, w.em, font.HintingNone)
	if err != nil {
		return glyph{}, err
	}
	segments, err := w.file.LoadGlyph(&w.buffer, i, w.em, nil)
	if err != nil {
		return glyph{}, fmt.Errorf("the glyph of %q: %w", r, err)
	}
	return glyph{w.ems(advance), w.outline(segments)}, nil
}

// invisible tells of characters that only steer how others are set: soft hyphens,
// joiners, marks of direction, byte order marks, selectors of variants.
func invisible(r rune) bool {
	return r == 0xad || r >= 0x200b && r <= 0x200f || r >= 0x202a && r <= 0x202e ||
		r >= 0x2060 && r <= 0x2064 || r == 0xfeff || unicode.Is(unicode.Variation_Selector, r)
}

func (w *weight) outline(segments sfnt.Segments) path {
	at := func(p fixed.Point26_6) point { return point{w.ems(p.X), w.ems(p.Y)} }
	var out path
	for _, s := range segments {
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			if len(out) > 0 {
				out.close()
			}
			out.move(at(s.Args[0]))
		case sfnt.SegmentOpLineTo:
			out.line(at(s.Args[0]))
		case sfnt.SegmentOpQuadTo:
			out.quad(at(s.Args[0]), at(s.Args[1]))
		case sfnt.SegmentOpCubeTo:
			out.cubic(at(s.Args[0]), at(s.Args[1]), at(s.Args[2]))
		}
	}
	if len(out) > 0 {
		out.close()
	}
	return out
}
