package poster

// figures is the poster of how far a plan has come.
func (s *sheet) figures() {
	p := s.poster
	s.list(p.FiguresTitle, p.FiguresNote, len(p.Figures), s.figure)
}

// list is a poster of entries below a title.
func (s *sheet) list(title, note string, n int, draw cell) {
	f := s.frame(.19, .34)
	if s.size.w == s.size.h {
		f = s.frame(.2, .34)
	}
	s.ground(f)
	if f.beside {
		s.head(f, "", para{text: s.poster.Theme, size: 2.2 * s.u, colour: s.colours.bandMuted, before: 1 * s.u, title: true})
	} else {
		s.lowHead(f)
	}
	b := f.body
	head := s.oneLine(para{text: title, size: 4 * s.u, bold: true, colour: s.colours.ink, title: true}, b.w, b.h*.2, 1.15, .72, .45)
	low := s.fit([]para{{text: note, size: 1.6 * s.u, colour: s.colours.muted}}, b.w, b.h*.14, 1.15, .6)
	if y := s.draw(head, b.x, b.y); head.height > 0 {
		b.y, b.h = y+2*s.u, b.bottom()-y-2*s.u
	}
	if low.height > 0 {
		b.h -= low.height + 2.4*s.u
	}
	s.grid(b, n, draw)
	s.draw(low, b.x, f.body.bottom()-low.height)
	s.foot(f)
}

// figure is a cell: name, latest value with its verdict, the way from baseline to
// target, and whose value it is.
func (s *sheet) figure(i int, x, y, width, k float64) (float64, bool) {
	g, u := &s.poster.Figures[i], s.u*k
	name := s.column([]para{{text: g.Name, size: 2.3 * u, bold: true, colour: s.colours.ink, most: 3, title: true}}, width, 1)
	y, whole := s.draw(name, x, y), name.whole
	y, ok := s.value(g, x, y+.3*u, width, u)
	whole = whole && ok
	w := wayOf(g, x, width, u)
	s.way(g, w, y+1.4*u, u)
	y, ok = s.ends(g, w, y+2.5*u, u)
	source := s.column(s.inOne(para{size: 1.6 * u, colour: s.colours.muted, most: 2}, width, g.AsOf, g.Source), width, 1)
	if source.height > 0 {
		y = s.draw(source, x, y+.1*u)
	}
	return y, whole && ok && source.whole
}

// value writes the latest value and its verdict: beside each other, or below.
func (s *sheet) value(g *Figure, x, y, width, u float64) (float64, bool) {
	number, unit := style{5 * u, true, s.colours.brand}, style{2 * u, false, s.colours.ink}
	verdict := para{text: g.Verdict, size: 1.9 * u, bold: true, colour: s.colours.tones[g.Tone], most: 2}
	value, measure := s.prepared(g.Value), s.prepared(g.Unit)
	if value == "" {
		number, value, measure = style{2.4 * u, false, s.colours.muted}, s.prepared(g.None), ""
	}
	whole := true
	for s.width(number, value)+.6*u+s.width(unit, measure) > width && number.size > 1.6*u {
		number.size, unit.size, whole = number.size*step, max(unit.size*step, 1.2*u), false
	}
	end, base := x, y+max(ascent*number.size, 3.2*u)
	if value == "" {
		base = y
	} else {
		end = s.line(x, base, width, number, value)
	}
	if measure != "" && end+2*u < x+width {
		end = s.line(end+.6*u, base, x+width-end-.6*u, unit, measure)
	}
	bottom := base + max(.3*number.size, 1.4*u)
	c := s.column([]para{verdict}, width, 1)
	if len(c.paras) == 0 {
		return bottom, whole
	}
	if w := s.width(c.paras[0].style, c.paras[0].lines[0]); value != "" && len(c.paras[0].lines) == 1 && end+2*u+w <= x+width {
		s.write(x+width-w, base, c.paras[0].style, c.paras[0].lines[0])
		return bottom, whole
	}
	return s.draw(c, x, bottom), whole && c.whole
}

// way is the line from x on which a figure goes: how wide it is, and where on it
// the baseline and the target are.
type way struct{ x, width, baseline, target float64 }

// radius of the dots on a way.
const radius = .72

func wayOf(g *Figure, x, width, u float64) way {
	low, high := 0.0, 1.0
	if g.Value != "" {
		low, high = min(g.Share, 0), max(g.Share, 1)
	}
	unit := (width - 2*radius*u) / (high - low)
	zero := x + radius*u - low*unit
	return way{x, width, zero, zero + unit}
}

func (w way) at(share float64) float64 { return w.baseline + share*(w.target-w.baseline) }

// way draws the bar, its middle at y: baseline as a ring, target as a flag, the
// value as a dot at the end of what is done. Without a value it is dashed.
func (s *sheet) way(g *Figure, w way, y, u float64) {
	r, track := radius*u, .42*u
	if g.Value == "" {
		s.paint(s.colours.base, func(p pen) { dashes(p, w.baseline+r, w.target, y, track*.7) })
	} else {
		from, to := min(w.baseline, w.at(g.Share)), max(w.baseline, w.at(g.Share))
		s.block(s.colours.line, box{w.x + r, y - track/2, w.width - 2*r, track})
		s.block(s.colours.actual, box{from, y - track, to - from, 2 * track})
	}
	s.paint(s.colours.target, func(p pen) { flag(p, w.target, y+r, 3*r, .3*u) })
	s.paint(s.colours.base, func(p pen) { circle(p, w.baseline, y, r) })
	s.paint(s.colours.paper, func(p pen) { circle(p, w.baseline, y, .55*r) })
	if g.Value != "" {
		s.paint(s.colours.paper, func(p pen) { circle(p, w.at(g.Share), y, 1.25*r) })
		s.paint(s.colours.actual, func(p pen) { circle(p, w.at(g.Share), y, r) })
		if g.Unverified {
			s.paint(s.colours.paper, func(p pen) { circle(p, w.at(g.Share), y, .55*r) })
		}
	}
}

// ends writes what baseline and target are under them, beside or below each other.
func (s *sheet) ends(g *Figure, w way, y, u float64) (float64, bool) {
	of := func(text string) para { return para{text: text, size: 1.7 * u, colour: s.colours.ink, most: 2} }
	left, right := s.column([]para{of(g.Baseline)}, w.width, 1), s.column([]para{of(g.Target)}, w.width, 1)
	if left.lines() == 1 && right.lines() == 1 {
		st, end := left.paras[0].style, w.x+w.width
		a, b := s.width(st, left.paras[0].lines[0]), s.width(st, right.paras[0].lines[0])
		if gap := 2 * u; a+gap+b <= w.width {
			x := min(max(w.baseline-a/2, w.x), end-b-gap-a)
			s.draw(left, x, y)
			return s.draw(right, max(min(w.target-b/2, end-b), x+a+gap), y), true
		}
	}
	c := s.column([]para{of(g.Baseline), of(g.Target)}, w.width, 1)
	return s.draw(c, w.x, y), c.lines() < 2
}
