package poster

import "plansite/generator/typeset"

// step is the ratio of the sizes that are tried.
const step = .96

// fit gives the column at the largest scale of a range at which it has room and
// nothing is cut or broken. One nearly as large whose titles end their lines at
// marks is better. Where even the smallest does not fit, “…” ends what is too much.
func (s *sheet) fit(paras []para, width, height, largest, smallest float64) column {
	fits := func(c *column) bool { return c.whole && c.height <= height }
	var best *column
	for scale, floor := largest, smallest; scale >= floor; scale *= step {
		if c := s.wrap(paras, width, scale, true); fits(&c) {
			best = &c
			break
		}
		if best != nil {
			continue
		}
		if c := s.wrap(paras, width, scale, false); fits(&c) {
			best, floor = &c, max(smallest, scale*nearly)
		}
	}
	if best == nil {
		c := s.wrap(paras, width, smallest, false)
		s.shorten(&c, width, height)
		return c
	}
	s.balance(best, width)
	return *best
}

// oneLine is fit for a text that is best on one line, if its scale is not less than
// least.
func (s *sheet) oneLine(p para, width, height, largest, least, smallest float64) column {
	p.most = 1
	if c := s.fit([]para{p}, width, height, largest, least); c.whole && c.height <= height {
		return c
	}
	p.most = 0
	return s.fit([]para{p}, width, height, largest, smallest)
}

// nearly is how much smaller a title may be for the sake of better lines.
const nearly = .62

// shorten cuts a column to a height, from below upwards; a line of each paragraph
// stays as long as there is room for it.
func (s *sheet) shorten(c *column, width, height float64) {
	for i := len(c.paras) - 1; i >= 0 && c.height > height; i-- {
		p := &c.paras[i]
		over := int((c.height-height)/p.leading + .999)
		keep := max(len(p.lines)-over, 1)
		c.height -= float64(len(p.lines)-keep) * p.leading
		if keep < len(p.lines) {
			p.lines = p.lines[:keep]
			p.lines[keep-1] = typeset.Cut(p.lines[keep-1], s.measured(p.style), width)
		}
	}
	for len(c.paras) > 1 && c.height > height {
		last := len(c.paras) - 1
		c.height -= c.paras[last].height()
		c.paras = c.paras[:last]
	}
}
