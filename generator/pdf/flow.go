package pdf

// foot is where pages end, with room for what is lost in adding up lines.
const foot = areaHeight + .01

// flow puts the parts on pages.
func (s *setter) flow() {
	s.turn()
	for i := range s.parts {
		p := s.parts[i]
		if s.y > 0 && (p.fresh || s.y+p.before+s.need(i) > foot) {
			s.turn()
			s.repeat(&p)
		}
		s.place(p)
	}
}

// place draws a part on this page and, where it must be, on the next ones.
func (s *setter) place(p part) {
	if s.y > 0 {
		s.y += p.before
	}
	for s.y+p.height() > foot {
		first, rest, ok := p.split(foot - s.y)
		if !ok {
			break
		}
		s.put(&first)
		s.turn()
		s.repeat(&p)
		p = rest
	}
	s.put(&p)
}

func (s *setter) put(p *part) {
	s.draw(p, s.left(), areaTop+s.y)
	s.y += p.height()
}

// turn begins a page.
func (s *setter) turn() {
	s.page++
	s.y = 0
	s.Page(pageWidth, pageHeight)
	s.furniture()
}

// repeat sets the head of the table that p is a row of, once more.
func (s *setter) repeat(p *part) {
	if p.head == nil {
		return
	}
	s.Rule(s.left(), areaTop, areaWidth, thick)
	s.put(p.head)
}

// need is how much room part i must find to begin on a page: what is kept with
// the next part goes where that can begin. Where so much is kept together that no
// page can hold it, the part looks for itself.
func (s *setter) need(i int) float64 {
	p := &s.parts[i]
	if !p.keep || i+1 == len(s.parts) {
		return p.least()
	}
	if all := p.height() + s.parts[i+1].before + s.need(i+1); all <= foot {
		return all
	}
	return p.least()
}
