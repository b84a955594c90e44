package poster

// cell draws entry i at a scale into a column of a width, its top at y, and gives
// its lower edge; whole is false if it had to cut, to break or to stack something.
type cell func(i int, x, y, width, scale float64) (bottom float64, whole bool)

const (
	largestScale = 1.5
	maxColumns   = 2
)

// smallestScale keeps the smallest texts at 13 pixels of 1080, or at 7 points on A4.
func (s *sheet) smallestScale() float64 { return .0075 * min(s.size.w, s.size.h) / s.u }

// grid sets n entries in rows, at the largest scale at which there is room for all.
// If there is none, the last ones give way to a line that tells how many they are.
func (s *sheet) grid(b box, n int, draw cell) {
	long := make([]bool, n)
	for i := range long { // what is cut in any case need not be whole
		_, whole := s.try(draw, i, b.w, s.smallestScale())
		long[i] = !whole
	}
	for shown := n; shown > 0; shown-- {
		room := b
		if shown < n {
			room.h -= 3.6 * s.u
		}
		g, ok := s.arrange(room, long[:shown], draw)
		if !ok && shown > 1 {
			continue
		}
		bottom := g.draw(s, room, draw)
		if shown < n && s.poster.Words.More != nil {
			more := s.fit([]para{{text: s.poster.Words.More(n - shown), size: 1.8 * s.u, bold: true, colour: s.colours.brand, most: 1}}, b.w, 3.2*s.u, 1, .5)
			s.draw(more, b.x, min(bottom+1.2*s.u, b.bottom()-more.height))
		}
		return
	}
}

// try tells how high a cell becomes, and whether it is whole.
func (s *sheet) try(draw cell, i int, width, scale float64) (height float64, whole bool) {
	s.draft = true
	defer func() { s.draft = false }()
	return draw(i, 0, 0, width, scale)
}

// grid is an arrangement: the heights of its rows at a scale.
type grid struct {
	columns, n         int
	scale, gap, gutter float64
	rows               []float64
	whole              bool
}

// arrange looks for the scale and the number of columns; one more must be worth it.
// It gives false where there is not enough room.
func (s *sheet) arrange(b box, long []bool, draw cell) (grid, bool) {
	var best grid
	for columns := 1; columns <= min(maxColumns, len(long)); columns++ {
		if g := s.measure(b, long, columns, s.smallestScale(), draw); !g.whole || g.height() > b.h {
			continue
		}
		for scale := largestScale; scale >= s.smallestScale() && scale > best.scale*1.15; scale *= step {
			if g := s.measure(b, long, columns, scale, draw); g.whole && g.height() <= b.h {
				best = g
				break
			}
		}
	}
	if best.scale == 0 {
		return s.measure(b, long, 1, s.smallestScale(), draw), false
	}
	if k := len(best.rows) - 1; k > 0 { // some of what is left goes between the rows
		best.gap = min(best.gap*2.2, best.gap+(b.h-best.height())/float64(k))
	}
	return best, true
}

func (s *sheet) measure(b box, long []bool, columns int, scale float64, draw cell) grid {
	g := grid{columns: columns, n: len(long), scale: scale, gap: 2.2 * s.u * scale, gutter: 4.5 * s.u, whole: true}
	for i := range long {
		h, whole := s.try(draw, i, g.width(b), scale)
		g.whole = g.whole && (whole || long[i])
		if i%columns == 0 {
			g.rows = append(g.rows, 0)
		}
		g.rows[i/columns] = max(g.rows[i/columns], h)
	}
	return g
}

func (g *grid) width(b box) float64 {
	return (b.w - g.gutter*float64(g.columns-1)) / float64(g.columns)
}

func (g *grid) height() float64 {
	sum := g.gap * float64(len(g.rows)-1)
	for _, h := range g.rows {
		sum += h
	}
	return sum
}

// draw draws the entries and gives their lower edge.
func (g *grid) draw(s *sheet, b box, draw cell) float64 {
	y, w := b.y, g.width(b)
	for i := range g.n {
		column := i % g.columns
		if i > 0 && column == 0 {
			y += g.rows[i/g.columns-1] + g.gap
		}
		draw(i, b.x+float64(column)*(w+g.gutter), y, w, g.scale)
	}
	return y + g.rows[len(g.rows)-1]
}
