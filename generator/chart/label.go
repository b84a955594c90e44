package chart

import (
	"math"
	"slices"
	"strings"

	"github.com/go-echarts/go-echarts/v2/opts"
)

type point struct{ x, y float64 }

type segment struct{ a, b point }

type box struct{ x0, y0, x1, y1 float64 }

// tag is a text that has to find its place: a value in bold with a note
// beneath, or a note alone. It may stand at any of its anchors.
type tag struct {
	head, note string
	colour     string // of the head
	anchors    []anchor
	sides      []side // in the order of liking
}

// anchor is a place in the data, where it is drawn, and the room that its mark takes.
type anchor struct {
	value []float64
	at    point
	gap   float64
	above float64 // more room above, for a flag
	aside float64 // more room to the left, for a flag's pole
}

// side says where a text stands: -1, 0, 1 for left, centred, right of the
// anchor and above, level, below it. Left means that it ends there.
type side struct{ h, v float64 }

var (
	north, south         = side{0, -1}, side{0, 1}
	northWest, northEast = side{-1, -1}, side{1, -1}
	southWest, southEast = side{-1, 1}, side{1, 1}
	west, east           = side{-1, 0}, side{1, 0}
)

// spot is one possible place of a tag.
type spot struct {
	anchor anchor
	side   side
	box    box
	cost   float64
}

// place finds for every tag the spot that together give the least overlap with
// the edge of the picture, with marks, lines and each other. Few tags have few
// spots, so all combinations are tried.
func place(tags []tag, f frame, marks []box, lines []segment) (best []spot, cost float64) {
	spots := make([][]spot, len(tags))
	for i, t := range tags {
		spots[i] = t.spots(f, marks, lines)
	}
	cost = math.Inf(1)
	chosen := make([]spot, len(tags))
	var try func(i int, sum float64)
	try = func(i int, sum float64) {
		if sum >= cost {
			return
		}
		if i == len(tags) {
			best, cost = slices.Clone(chosen), sum
			return
		}
		for _, s := range spots[i] {
			more := s.cost
			for _, other := range chosen[:i] {
				more += 4 * s.box.grow(3).overlap(other.box)
			}
			chosen[i] = s
			try(i+1, sum+more)
		}
	}
	try(0, 0)
	return best, cost
}

func (t tag) spots(f frame, marks []box, lines []segment) []spot {
	w, h := t.size(f)
	canvas := box{0, 0, f.Width, f.Height}
	var out []spot
	for i, a := range t.anchors {
		for j, s := range t.sides {
			b := a.box(s, w, h)
			cost := float64(4*i+6*j*j) + 10*(w*h-b.overlap(canvas))
			for _, m := range marks {
				cost += 4 * b.overlap(m)
			}
			for _, l := range lines {
				cost += 2 * b.grow(1).crossed(l)
			}
			out = append(out, spot{a, s, b, cost})
		}
	}
	return out
}

const leading = 1.3

func (t tag) size(f frame) (w, h float64) {
	if t.head != "" {
		w, h = textWidth(t.head, f.head)*1.06, f.head*leading
	}
	if t.note != "" {
		w, h = max(w, textWidth(t.note, f.note)), h+f.note*leading*lineCount(t.note)
	}
	return w, h
}

func (a anchor) box(s side, w, h float64) box {
	x := a.at.x + (s.h-1)/2*w
	y := a.at.y + (s.v-1)/2*h + s.v*a.gap
	if s.v == 0 {
		x += s.h * a.gap
	}
	if s.h < 0 {
		x -= a.aside
	} else if s.v < 0 {
		y -= a.above
	}
	return box{x, y, x + w, y + h}
}

// crowded is the cost from which on labels stand poorly.
const crowded = 20

// writeTags writes the tags where they were placed.
func (p *plot) writeTags(tags []tag, spots []spot) {
	for i, s := range spots {
		t := tags[i]
		x := s.box.x0 + (1-s.side.h)/2*(s.box.x1-s.box.x0)
		style := opts.Label{VerticalAlign: "middle", Align: map[float64]string{-1: "right", 0: "center", 1: "left"}[s.side.h]}
		dx, dy := x-s.anchor.at.x, s.box.y0-s.anchor.at.y
		if t.head != "" {
			style := style
			style.FontSize, style.FontWeight, style.Color = float32(p.frame.head), "600", t.colour
			p.write(t.head, s.anchor.value, dx, dy+p.frame.head*leading/2, style)
			dy += p.frame.head * leading
		}
		if t.note == "" {
			continue
		}
		style.FontSize, style.Color = float32(p.frame.note), muted
		for _, text := range strings.Split(t.note, "\n") {
			p.write(text, s.anchor.value, dx, dy+p.frame.note*leading/2, style)
			dy += p.frame.note * leading
		}
	}
}

func (b box) grow(d float64) box { return box{b.x0 - d, b.y0 - d, b.x1 + d, b.y1 + d} }

// overlap is the area that b and c share.
func (b box) overlap(c box) float64 {
	w, h := min(b.x1, c.x1)-max(b.x0, c.x0), min(b.y1, c.y1)-max(b.y0, c.y0)
	return max(w, 0) * max(h, 0)
}

// crossed is the length of l inside b (Liang and Barsky's clipping).
func (b box) crossed(l segment) float64 {
	dx, dy := l.b.x-l.a.x, l.b.y-l.a.y
	from, to := 0.0, 1.0
	for _, e := range [4][2]float64{
		{-dx, l.a.x - b.x0}, {dx, b.x1 - l.a.x}, {-dy, l.a.y - b.y0}, {dy, b.y1 - l.a.y},
	} {
		switch {
		case e[0] == 0 && e[1] < 0:
			return 0
		case e[0] < 0:
			from = max(from, e[1]/e[0])
		case e[0] > 0:
			to = min(to, e[1]/e[0])
		}
	}
	return max(to-from, 0) * math.Hypot(dx, dy)
}
