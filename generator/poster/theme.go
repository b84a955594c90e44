package poster

// theme is the poster of the day and its theme. Before the theme is announced the
// slogan has its place, or else the note.
func (s *sheet) theme() {
	f := s.themeFrame()
	s.ground(f)
	s.head(f, s.poster.OtherSeries)
	title, other, low := s.themeTexts()
	b := f.body
	below := s.fit(low, b.w, b.h*.4, 1.1, .55)
	if below.height > 0 {
		b.h -= below.height + 2*s.u
	}
	second := s.oneLine(other, b.w, b.h*.36, 1, .72, .5)
	if second.height > 0 {
		b.h -= second.height + s.u
	}
	first := s.fit(title, b.w, b.h, 1.6, .3)
	if s.unannounced() { // a little in much white stands above its middle
		b.y += .38 * (b.h - first.height)
	}
	y := s.draw(first, b.x, b.y)
	s.draw(second, b.x, y+s.u)
	s.draw(below, b.x, f.body.bottom()-below.height)
	s.foot(f)
}

func (s *sheet) unannounced() bool { return s.poster.Theme+s.poster.OtherTheme == "" }

// themeFrame gives the band what the body does not need.
func (s *sheet) themeFrame() frame {
	share := .43
	if s.size.w == s.size.h {
		share = .36
	}
	if !s.unannounced() {
		return s.frame(share, .44)
	}
	if s.poster.Slogan+s.poster.Note == "" {
		return s.frame(min(1-(s.footHeight()+1.6*s.margin)/s.size.h, .92), 0)
	}
	return s.frame(share+.11, .44)
}

// themeTexts are what stands large, what stands below it, and what stands above
// the foot.
func (s *sheet) themeTexts() (title []para, other para, low []para) {
	p, u := s.poster, s.u
	slogan := para{text: p.Slogan, size: 2.7 * u, bold: true, colour: s.colours.brand, title: true}
	note := para{text: p.Note, size: 2.1 * u, colour: s.colours.muted, before: .6 * u}
	if p.Theme != "" {
		return []para{{text: p.Theme, size: 9 * u, bold: true, colour: s.colours.ink, title: true}},
			para{text: p.OtherTheme, size: 3 * u, colour: s.colours.muted, title: true}, []para{slogan, note}
	}
	if p.OtherTheme != "" {
		return []para{{text: p.OtherTheme, size: 7 * u, bold: true, colour: s.colours.ink, title: true}}, para{}, []para{slogan, note}
	}
	if p.Slogan == "" {
		note.size, note.colour, note.title = 5*u, s.colours.ink, true
		return []para{note}, para{}, nil
	}
	slogan.size, slogan.colour = 6.5*u, s.colours.ink
	return []para{slogan}, para{}, []para{note}
}
