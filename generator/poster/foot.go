package poster

// footHeight is the side of the QR code; less without one, and 0 without a foot.
func (s *sheet) footHeight() float64 {
	side := 13.5 * s.u
	if s.pixels {
		side = 16 * s.u
	}
	switch p := s.poster; {
	case s.code != nil:
		return side
	case p.Owner+p.Site+p.Address != "":
		return .5 * side
	}
	return 0
}

// foot tells who publishes and where the page is, also as QR code at the right.
func (s *sheet) foot(f frame) {
	b, p := f.foot, s.poster
	if b.h == 0 {
		return
	}
	s.block(s.colours.line, box{b.x, b.y - .12*s.u, b.w, .12 * s.u})
	if s.code != nil {
		left := s.qr(b)
		b.w = left - b.x - 1.5*s.u
	}
	top := b.y + 1.1*s.u
	c := s.fit([]para{
		{text: p.Owner, size: 2 * s.u, bold: true, colour: s.colours.ink, title: true},
		{text: p.Site, size: 1.65 * s.u, colour: s.colours.muted, before: .3 * s.u, title: true},
		{text: p.Address, size: 1.65 * s.u, colour: s.colours.brand, before: .3 * s.u},
	}, b.w, b.bottom()-top, 1.05, .55)
	s.draw(c, b.x, b.bottom()-c.height+.3*s.u)
}

// qr draws the code at the right of a box, its dark parts up to the edge, and
// gives its left edge. In pictures a module is of whole pixels.
func (s *sheet) qr(b box) float64 {
	const quiet = 4
	n := float64(s.code.Size)
	module := (b.h - 1.2*s.u) / (n - 2*quiet)
	if s.pixels {
		module = max(float64(int(module)), 1)
	}
	side := module * (n - 2*quiet)
	x, y := b.right()-side-quiet*module, b.bottom()-side-quiet*module
	if s.pixels {
		x, y = float64(int(x)), float64(int(y))
	}
	s.paint(s.colours.ink, func(p pen) {
		for _, bar := range s.code.Bars {
			rectangle(p, box{x + float64(bar.X)*module, y + float64(bar.Y)*module, float64(bar.Width) * module, module})
		}
	})
	s.shapes = append(s.shapes, box{x + quiet*module, y + quiet*module, side, side})
	return b.right() - side - quiet*module
}
