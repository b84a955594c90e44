package card

import (
	"bytes"
	"fmt"

	"plansite/generator/typeset"
)

const (
	margin     = 72
	measure    = Width - 2*margin // of all lines
	bandHeight = 92
	footLine   = 556 // the hairline above the foot
	leading    = 1.28
)

// lay lays the card out.
func (p *Painter) lay(s *sheet, c Card) {
	p.band(s, c.Owner)
	s.foot(c.Site, c.Address)
	s.rect(margin, 136, 64, 7, seal)
	top := 160.0
	if c.Section != "" {
		s.fit(margin, 194, measure, c.Section, style{size: 28, colour: muted}, 22)
		top = 214
	}
	s.title(top, s.below(c)-20, c.Title)
}

// band is the head: the mark, and who publishes.
func (p *Painter) band(s *sheet, owner string) {
	s.rect(0, 0, Width, bandHeight, band)
	x := float64(margin)
	if p.Icon != nil {
		const side = 56
		at := fmt.Appendf(nil, `<svg x="%d" y="%d" width="%d" height="%[3]d" `, margin-8, (bandHeight-side)/2, side)
		s.shapes.Write(bytes.Replace(p.Icon, []byte("<svg "), at, 1))
		x += side + 8
	}
	s.fit(x, 57, Width-margin-x, owner, style{28, true, onBand}, 20)
}

// foot names the site and, where there is room, tells its address.
func (s *sheet) foot(site, address string) {
	s.rect(margin, footLine, measure, 2, line)
	st := style{size: 24, colour: muted}
	end := s.fit(margin, 599, measure, site, st, 20)
	if x := Width - margin - s.width(st)(address); address != "" && x > end+40 {
		s.write(x, 599, address, st)
	}
}

// below sets what stands between the title and the foot, from below upwards, and
// gives its upper edge.
func (s *sheet) below(c Card) float64 {
	y := float64(footLine - 26)
	if c.Summary != "" {
		y = s.summary(y, c.Summary)
	}
	if c.Verdict != "" || c.Note != "" {
		x := float64(margin)
		if c.Verdict != "" {
			x = s.fit(x, y, measure, c.Verdict, style{30, true, tones[c.Tone]}, 20) + 24
		}
		if c.Note != "" && x < Width-margin-100 {
			s.fit(x, y, Width-margin-x, c.Note, style{size: 28, colour: muted}, 20)
		}
		y -= 50
	}
	if len(c.Figures) > 0 {
		s.figures(y, c.Figures)
		y -= 84
	}
	return y
}

// summary sets at most two lines, the last on the baseline y.
func (s *sheet) summary(y float64, text string) float64 {
	st := style{size: 28, colour: ink}
	lines := typeset.Shorten(text, s.width(st), measure, 2)
	for i, l := range lines {
		s.write(margin, y-float64(len(lines)-1-i)*40, l, st)
	}
	return y - float64(len(lines)-1)*40 - 52
}

// figures sets the figures in a row, as many as there is room for.
func (s *sheet) figures(y float64, figures []Figure) {
	x := float64(margin)
	for i, f := range figures {
		number, unit := style{84, true, brand}, style{size: 34, colour: ink}
		if i > 0 {
			x += 44
		}
		room := Width - margin - x
		if i == 0 { // the first is there in any case
			for s.figureWidth(f, number, unit) > room && number.size > 28 {
				number.size, unit.size = number.size*0.9, max(unit.size*0.9, 20)
			}
		} else if s.figureWidth(f, number, unit) > room {
			return
		}
		x = s.fit(x, y, room, f.Value, number, number.size)
		if f.Unit != "" && x < Width-margin-60 {
			x = s.fit(x+14, y, Width-margin-x-14, f.Unit, unit, 20)
		}
	}
}

func (s *sheet) figureWidth(f Figure, number, unit style) float64 {
	w := s.width(number)(f.Value)
	if f.Unit != "" {
		w += 14 + s.width(unit)(f.Unit)
	}
	return w
}
