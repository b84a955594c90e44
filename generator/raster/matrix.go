package raster

import (
	"fmt"
	"math"
	"strings"
)

type point struct{ x, y float64 }

func (p point) plus(q point) point    { return point{p.x + q.x, p.y + q.y} }
func (p point) minus(q point) point   { return point{p.x - q.x, p.y - q.y} }
func (p point) times(k float64) point { return point{p.x * k, p.y * k} }
func (p point) length() float64       { return math.Hypot(p.x, p.y) }
func (p point) dot(q point) float64   { return p.x*q.x + p.y*q.y }
func (p point) cross(q point) float64 { return p.x*q.y - p.y*q.x }
func mix(p, q point, t float64) point { return p.plus(q.minus(p).times(t)) }
func (p point) to(q point) (d point)  { return q.minus(p) }
func (p point) unit() point           { return p.times(1 / p.length()) }
func (p point) left() point           { return point{p.y, -p.x} }

// matrix maps (x, y) to (a·x + c·y + e, b·x + d·y + f), its fields in the order
// of SVG's matrix().
type matrix [6]float64

var identity = matrix{1, 0, 0, 1, 0, 0}

func (m matrix) apply(p point) point {
	return point{m[0]*p.x + m[2]*p.y + m[4], m[1]*p.x + m[3]*p.y + m[5]}
}

// of is the mapping that applies n first.
func (m matrix) of(n matrix) matrix {
	o := m.apply(point{n[4], n[5]})
	return matrix{
		m[0]*n[0] + m[2]*n[1], m[1]*n[0] + m[3]*n[1],
		m[0]*n[2] + m[2]*n[3], m[1]*n[2] + m[3]*n[3],
		o.x, o.y,
	}
}

// scale is how much longer the mapping makes a line at most.
func (m matrix) scale() float64 {
	return max(math.Hypot(m[0], m[1]), math.Hypot(m[2], m[3]))
}

// transforms reads a transform attribute: "translate(3 4) rotate(90)".
func transforms(s string) (matrix, error) {
	m := identity
	for s = strings.TrimLeft(s, " ,\n"); s != ""; s = strings.TrimLeft(s, " ,\n") {
		name, rest, ok := strings.Cut(s, "(")
		arguments, after, closed := strings.Cut(rest, ")")
		if !ok || !closed {
			return identity, fmt.Errorf("%q is not complete", s)
		}
		n, err := transform(strings.TrimSpace(name), arguments)
		if err != nil {
			return identity, err
		}
		m, s = m.of(n), after
	}
	return m, nil
}

func transform(name, arguments string) (matrix, error) {
	v, err := numbers(arguments)
	if err != nil {
		return identity, err
	}
	switch {
	case name == "matrix" && len(v) == 6:
		return matrix(v), nil
	case name == "translate" && len(v) == 1:
		return matrix{1, 0, 0, 1, v[0], 0}, nil
	case name == "translate" && len(v) == 2:
		return matrix{1, 0, 0, 1, v[0], v[1]}, nil
	case name == "scale" && len(v) == 1:
		return matrix{v[0], 0, 0, v[0], 0, 0}, nil
	case name == "scale" && len(v) == 2:
		return matrix{v[0], 0, 0, v[1], 0, 0}, nil
	case name == "rotate" && len(v) == 1:
		return rotation(v[0]), nil
	case name == "rotate" && len(v) == 3:
		return matrix{1, 0, 0, 1, v[1], v[2]}.of(rotation(v[0])).of(matrix{1, 0, 0, 1, -v[1], -v[2]}), nil
	}
	return identity, fmt.Errorf("%s(%s) is not known", name, arguments)
}

func rotation(degrees float64) matrix {
	sin, cos := math.Sincos(degrees * math.Pi / 180)
	return matrix{cos, sin, -sin, cos, 0, 0}
}
