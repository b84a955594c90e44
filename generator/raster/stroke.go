package raster

import "math"

// pen is how a line is stroked. The zero cap and join are butt and miter.
type pen struct {
	width     float64
	cap, join string
	miter     float64
	dashes    []float64 // an even number of them, of which one at least is above 0
	offset    float64
}

// stroke gives the area that the pen covers, as convex pieces that overlap: a
// bar for each line, a wedge for each corner, a cap for each end. The filler adds
// pieces of one orientation up, so their union needs no computing. Gaps narrower
// than tolerance are left.
func (p pen) stroke(lines []polyline, tolerance float64) [][]point {
	s := stroker{pen: p, half: p.width / 2, tolerance: tolerance}
	if len(p.dashes) > 0 {
		lines = p.dashed(lines)
	}
	for _, l := range lines {
		s.polyline(l)
	}
	return s.out
}

type stroker struct {
	pen
	half, tolerance float64
	out             [][]point
}

func (s *stroker) add(piece ...point) { s.out = append(s.out, piece) }

func (s *stroker) polyline(l polyline) {
	points := distinct(l)
	if len(points) == 1 {
		s.dot(points[0])
		return
	}
	n := len(points)
	last := n - 1
	if l.closed {
		last = n
	}
	for i := range last {
		a, b := points[i], points[(i+1)%n]
		side := a.to(b).unit().left().times(s.half)
		s.add(a.plus(side), b.plus(side), b.minus(side), a.minus(side))
		if i+1 < last || l.closed {
			s.corner(a, b, points[(i+2)%n])
		}
	}
	if !l.closed {
		s.end(points[1], points[0])
		s.end(points[n-2], points[n-1])
	}
}

// distinct are the points without repetitions, which have no direction.
func distinct(l polyline) []point {
	var out []point
	for _, p := range l.points {
		if len(out) == 0 || out[len(out)-1].to(p).length() > 1e-6 {
			out = append(out, p)
		}
	}
	for l.closed && len(out) > 1 && out[0].to(out[len(out)-1]).length() <= 1e-6 {
		out = out[:len(out)-1]
	}
	return out
}

// corner fills the wedge at b on the way from a to c.
func (s *stroker) corner(a, b, c point) {
	in, out := a.to(b).unit(), b.to(c).unit()
	gap := in.to(out).length() * s.half
	if gap < s.tolerance {
		return
	}
	outer := s.half
	if in.cross(out) < 0 {
		outer = -s.half
	}
	from, to := b.plus(in.left().times(outer)), b.plus(out.left().times(outer))
	gentle := in.dot(out) > 0.9 // a flattened curve rather than a corner
	if s.join == "round" && !gentle {
		s.disc(b)
		return
	}
	// The miter is 1/sin(θ/2) = 1/cos(turn/2) widths long.
	cos := math.Sqrt(max(0, (1+in.dot(out))/2))
	if s.join != "bevel" && cos > 1e-6 && 1/cos <= s.miter || s.join == "round" {
		middle := in.left().plus(out.left()).unit().times(outer / cos)
		s.add(b, from, b.plus(middle), to)
		return
	}
	s.add(b, from, to)
}

// end puts the cap on at, where a line from before ends.
func (s *stroker) end(before, at point) {
	switch s.cap {
	case "round":
		s.disc(at)
	case "square":
		ahead := before.to(at).unit().times(s.half)
		side := ahead.left()
		s.add(at.plus(side), at.plus(side).plus(ahead), at.minus(side).plus(ahead), at.minus(side))
	}
}

// dot is what a line of no length leaves.
func (s *stroker) dot(at point) {
	switch s.cap {
	case "round":
		s.disc(at)
	case "square":
		h := s.half
		s.add(point{at.x - h, at.y - h}, point{at.x + h, at.y - h}, point{at.x + h, at.y + h}, point{at.x - h, at.y + h})
	}
}

func (s *stroker) disc(at point) {
	var p path
	p.ellipse(at, s.half, s.half)
	s.add(p.lines(s.tolerance)[0].points...)
}

// maxDashes keeps tiny dashes on a long line from taking for ever.
const maxDashes = 20_000

// dashed cuts lines into dashes.
func (p pen) dashed(lines []polyline) []polyline {
	period := 0.0
	for _, d := range p.dashes {
		period += d
	}
	length := 0.0
	for _, l := range lines {
		length += l.length()
	}
	if length/period*float64(len(p.dashes)) > maxDashes {
		return lines
	}
	var out []polyline
	for _, l := range lines {
		out = append(out, p.dash(l, period)...)
	}
	return out
}

func (l polyline) length() float64 {
	sum := 0.0
	for i := range len(l.points) - 1 {
		sum += l.points[i].to(l.points[i+1]).length()
	}
	if l.closed {
		sum += l.points[len(l.points)-1].to(l.points[0]).length()
	}
	return sum
}

func (p pen) dash(l polyline, period float64) []polyline {
	if l.closed {
		l.points = append(l.points[:len(l.points):len(l.points)], l.points[0])
	}
	i, left := p.first(period)
	var out []polyline
	current := []point{l.points[0]}
	for k := range len(l.points) - 1 {
		a, b := l.points[k], l.points[k+1]
		whole := a.to(b).length()
		at := 0.0
		for whole-at > left {
			at += left
			cut := mix(a, b, at/whole)
			if i%2 == 0 {
				out = append(out, polyline{points: append(current, cut)})
			}
			current = []point{cut}
			i = (i + 1) % len(p.dashes)
			left = p.dashes[i]
		}
		left -= whole - at
		current = append(current, b)
	}
	if i%2 == 0 {
		out = append(out, polyline{points: current})
	}
	return out
}

// first gives the dash that a line starts in and what is left of it.
func (p pen) first(period float64) (i int, left float64) {
	at := math.Mod(p.offset, period)
	if at < 0 {
		at += period
	}
	for at > 0 && at >= p.dashes[i] {
		at -= p.dashes[i]
		i = (i + 1) % len(p.dashes)
	}
	return i, p.dashes[i] - at
}
