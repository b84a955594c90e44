package poster

import "plansite/generator/card"

// programme is the poster of what is on.
func (s *sheet) programme() {
	p := s.poster
	s.list(p.EventsTitle, p.EventsNote, len(p.Events), s.event)
}

// event is a cell: when, and beside it what, where, by whom and for whom.
func (s *sheet) event(i int, x, y, width, k float64) (float64, bool) {
	e, u := &s.poster.Events[i], s.u*k
	s.block(s.colours.line, box{x, y, width, .12 * s.u})
	y += 1 * u
	when := s.column([]para{
		{text: e.Date, size: 2.5 * u, bold: true, colour: s.colours.brand, most: 3},
		{text: e.Time, size: 1.8 * u, colour: s.colours.ink, most: 3},
	}, .25*width, 1)
	left := .29 * width
	if when.height == 0 {
		left = 0
	}
	what := s.column([]para{
		{text: e.Title, size: 2.5 * u, bold: true, colour: s.colours.ink, most: 3, title: true},
		{text: e.Place, size: 1.8 * u, colour: s.colours.muted, before: .2 * u, most: 2},
		{text: e.Host, size: 1.8 * u, colour: s.colours.muted, most: 2},
	}, width-left, 1)
	bottom := s.draw(when, x, y)
	y = s.draw(what, x+left, y)
	open, r := s.column([]para{{text: e.Open, size: 1.8 * u, bold: true, colour: s.colours.tones[card.OK], most: 1}}, width-left-1.8*u, 1), .5*u
	if open.height > 0 {
		s.paint(s.colours.tones[card.OK], func(p pen) { circle(p, x+left+r, y+open.height/2, r) })
		y = s.draw(open, x+left+1.8*u, y)
	}
	return max(bottom, y), when.whole && what.whole && open.whole
}
