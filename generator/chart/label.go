package chart

import (
	"cmp"
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
	fault  float64 // how far it is cut, or stands on marks and lines
	cost   float64 // the fault, and how little the place is liked
}

// place finds for every tag the spot that together give the least overlap with
// the edge of the picture, with marks, lines and each other, and says how much
// there is left. All combinations of the best spots are tried.
func place(tags []tag, f frame, marks []box, lines []segment) (best []spot, fault float64) {
	spots, rest := make([][]spot, len(tags)), make([]float64, len(tags)+1)
	for i := len(tags) - 1; i >= 0; i-- {
		spots[i] = tags[i].spots(f, marks, lines)
		rest[i] = rest[i+1] + spots[i][0].cost
	}
	cost := math.Inf(1)
	chosen := make([]spot, len(tags))
	tries := 0
	var try func(i int, sum, faults float64)
	try = func(i int, sum, faults float64) {
		if tries++; sum+rest[i] >= cost || tries > mostTries {
			return
		}
		if i == len(tags) {
			best, cost, fault = slices.Clone(chosen), sum, faults
			return
		}
		for _, s := range spots[i] {
			over := 0.0
			for _, other := range chosen[:i] {
				over += s.box.grow(3).overlap(other.box)
			}
			chosen[i] = s
			try(i+1, sum+s.cost+faultWeight*over, faults+s.fault+over)
		}
	}
	try(0, 0, 0)
	return best, fault
}

const faultWeight = 10

// What bounds the search for places: spots of a tag, and combinations.
const (
	mostSpots = 24
	mostTries = 200000
)

func (t tag) spots(f frame, marks []box, lines []segment) []spot {
	w, h := t.size(f)
	canvas := box{0, 0, f.Width, f.Height}
	var out []spot
	for i, a := range t.anchors {
		for j, s := range t.sides {
			b := a.box(s, w, h)
			fault := w*h - b.overlap(canvas)
			for _, m := range marks {
				fault += b.overlap(m)
			}
			for _, l := range lines {
				fault += b.grow(1).crossed(l)
			}
			if fault < 0.1 {
				fault = 0 // of rounding
			}
			out = append(out, spot{a, s, b, fault, faultWeight*fault + float64(6*i+2*j)})
		}
	}
	slices.SortStableFunc(out, func(a, b spot) int { return cmp.Compare(a.cost, b.cost) })
	return out[:min(len(out), mostSpots)]
}

const leading = 1.3

func (t tag) size(f frame) (w, h float64) {
	if t.head != "" {
		w, h = textWidth(t.head, f.head)*1.06, f.head*leading*lineCount(t.head)
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
	return box{x, y, x + w, y + h}
}

// writeTags writes the tags where they were placed.
func (p *plot) writeTags(tags []tag, spots []spot) {
	for i, s := range spots {
		t := tags[i]
		p.lead(s)
		x := s.box.x0 + (1-s.side.h)/2*(s.box.x1-s.box.x0)
		style := opts.Label{VerticalAlign: "middle", Align: aligned(s.side)}
		dx, dy := x-s.anchor.at.x, s.box.y0-s.anchor.at.y
		head, note := style, style
		head.FontSize, head.FontWeight, head.Color = float32(p.frame.head), "600", t.colour
		note.FontSize, note.Color = float32(p.frame.note), muted
		dy = p.writeLines(t.head, s.anchor.value, dx, dy, head)
		p.writeLines(t.note, s.anchor.value, dx, dy, note)
	}
}

// leadFrom is the distance from which on a line leads from a mark to its text.
const leadFrom = 36

func (p *plot) lead(s spot) {
	if s.anchor.gap < leadFrom {
		return
	}
	a, end := s.anchor.at, point{min(max(s.anchor.at.x, s.box.x0), s.box.x1), min(max(s.anchor.at.y, s.box.y0), s.box.y1)}
	far := math.Hypot(end.x-a.x, end.y-a.y)
	start := point{a.x + (end.x-a.x)*8/far, a.y + (end.y-a.y)*8/far}
	p.path("", path{p.value(start), p.value(end)}, opts.LineStyle{Color: muted, Width: 1})
}

// writeLines writes the lines of a text below each other and gives where the next would stand.
func (p *plot) writeLines(text string, at []float64, dx, dy float64, style opts.Label) float64 {
	if text == "" {
		return dy
	}
	height := float64(style.FontSize) * leading
	for line := range strings.SplitSeq(text, "\n") {
		p.write(line, at, dx, dy+height/2, style)
		dy += height
	}
	return dy
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
