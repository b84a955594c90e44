package raster

import "math"

// path is an outline of lines and curves.
type path []segment

// segment starts where the one before it ends. It goes to its last point:
// 'M' and 'L' have one, 'Q' two, 'C' three; 'Z' closes the outline and has none.
type segment struct {
	verb byte
	p    [3]point
}

func (p *path) move(a point)        { *p = append(*p, segment{'M', [3]point{a}}) }
func (p *path) line(a point)        { *p = append(*p, segment{'L', [3]point{a}}) }
func (p *path) quad(a, b point)     { *p = append(*p, segment{'Q', [3]point{a, b}}) }
func (p *path) cubic(a, b, c point) { *p = append(*p, segment{'C', [3]point{a, b, c}}) }
func (p *path) close()              { *p = append(*p, segment{verb: 'Z'}) }

// polyline is an outline of straight lines.
type polyline struct {
	points []point
	closed bool
}

// lines approximates the path by straight lines that stay within tolerance of it.
func (p path) lines(tolerance float64) []polyline {
	var out []polyline
	var current polyline
	var start, at point
	flush := func() {
		if len(current.points) > 1 || current.closed {
			out = append(out, current)
		}
		current = polyline{}
	}
	for _, s := range p {
		if len(current.points) == 0 && s.verb != 'M' && s.verb != 'Z' {
			current.points = append(current.points, at)
		}
		switch s.verb {
		case 'M':
			flush()
			start, at = s.p[0], s.p[0]
			continue
		case 'L':
			current.points = append(current.points, s.p[0])
			at = s.p[0]
		case 'Q':
			current.points = quadLines(current.points, at, s.p[0], s.p[1], tolerance)
			at = s.p[1]
		case 'C':
			current.points = cubicLines(current.points, at, s.p[0], s.p[1], s.p[2], tolerance)
			at = s.p[2]
		case 'Z':
			current.closed = len(current.points) > 0
			flush()
			at = start
		}
	}
	flush()
	return out
}

// maxSteps bounds the lines of one curve.
const maxSteps = 256

// steps counts the lines for a curve whose second difference is at most d; the
// factor is that of the error term of its degree.
func steps(d, tolerance, factor float64) int {
	n := math.Ceil(math.Sqrt(factor * d / tolerance))
	return int(min(max(n, 1), maxSteps))
}

func quadLines(out []point, a, b, c point, tolerance float64) []point {
	n := steps(a.minus(b).plus(c.minus(b)).length(), tolerance, 0.25)
	for i := 1; i < n; i++ {
		t := float64(i) / float64(n)
		out = append(out, mix(mix(a, b, t), mix(b, c, t), t))
	}
	return append(out, c)
}

func cubicLines(out []point, a, b, c, d point, tolerance float64) []point {
	bend := max(a.minus(b).plus(c.minus(b)).length(), b.minus(c).plus(d.minus(c)).length())
	n := steps(bend, tolerance, 0.75)
	for i := 1; i < n; i++ {
		t := float64(i) / float64(n)
		ab, bc, cd := mix(a, b, t), mix(b, c, t), mix(c, d, t)
		out = append(out, mix(mix(ab, bc, t), mix(bc, cd, t), t))
	}
	return append(out, d)
}

// arc goes on from a to b along an ellipse, as SVG's A does. The formulas are
// those of the SVG standard, "Conversion from endpoint to center parameterization".
func (p *path) arc(a point, rx, ry, degrees float64, large, sweep bool, b point) {
	rx, ry = math.Abs(rx), math.Abs(ry)
	if rx == 0 || ry == 0 || a == b {
		p.line(b)
		return
	}
	turn := rotation(degrees)
	back := rotation(-degrees)
	h := back.apply(a.minus(b).times(0.5)) // half the chord, on the ellipse's axes
	if over := (h.x/rx)*(h.x/rx) + (h.y/ry)*(h.y/ry); over > 1 {
		rx, ry = rx*math.Sqrt(over), ry*math.Sqrt(over)
	}
	u := (h.x/rx)*(h.x/rx) + (h.y/ry)*(h.y/ry)
	k := math.Sqrt(max(0, 1/u-1))
	if large == sweep {
		k = -k
	}
	c := point{k * rx * h.y / ry, -k * ry * h.x / rx}
	from := math.Atan2((h.y-c.y)/ry, (h.x-c.x)/rx)
	by := math.Atan2((-h.y-c.y)/ry, (-h.x-c.x)/rx) - from
	if sweep && by < 0 {
		by += 2 * math.Pi
	}
	if !sweep && by > 0 {
		by -= 2 * math.Pi
	}
	middle := turn.apply(c).plus(mix(a, b, 0.5))
	circle := matrix{1, 0, 0, 1, middle.x, middle.y}.of(turn).of(matrix{rx, 0, 0, ry, 0, 0})
	p.turn(circle, from, by)
	(*p)[len(*p)-1].p[2] = b // without the error of the sines
}

// turn goes along the unit circle, mapped by m, from one angle on by another.
func (p *path) turn(m matrix, from, by float64) {
	n := math.Ceil(math.Abs(by)/(math.Pi/2) - 1e-9)
	n = max(n, 1)
	step := by / n
	k := 4.0 / 3 * math.Tan(step/4)
	for i := range int(n) {
		sin, cos := math.Sincos(from + float64(i)*step)
		sin2, cos2 := math.Sincos(from + float64(i+1)*step)
		p.cubic(m.apply(point{cos - k*sin, sin + k*cos}), m.apply(point{cos2 + k*sin2, sin2 - k*cos2}), m.apply(point{cos2, sin2}))
	}
}

// ellipse adds a whole ellipse.
func (p *path) ellipse(c point, rx, ry float64) {
	p.move(point{c.x + rx, c.y})
	p.turn(matrix{rx, 0, 0, ry, c.x, c.y}, 0, 2*math.Pi)
	p.close()
}
