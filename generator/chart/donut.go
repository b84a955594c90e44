package chart

import (
	"errors"
	"fmt"
	"math"

	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/shopspring/decimal"
)

const (
	donutMost  = 6  // parts that can be told apart
	donutWidth = 26 // of the ring
	donutEdge  = 2
)

// sector is a part laid out.
type sector struct {
	Part
	from, to float64 // shares of the circle
	colour   string
	text     string // name, wrapped, and label
	right    bool   // its text stands at the right
}

func donutRadius(fr frame) float64 { return math.Round(fr.Width / 7.5) }

// donutSide is the width of the texts at each side.
func donutSide(fr frame) float64 { return fr.Width/2 - donutRadius(fr) - 24 - donutEdge }

func donutFrames(f Figure) []frame {
	return twoFrames(func(fr frame) float64 {
		sides := map[bool]float64{}
		for _, s := range sectors(f.Parts, fr) {
			sides[s.right] += textHeight(s.text, fr.note) + 10
		}
		return math.Ceil(max(2*donutRadius(fr)+48, sides[true], sides[false]))
	})
}

// sectors gives the parts clockwise from the top; nothing where they are no whole.
func sectors(parts []Part, fr frame) []sector {
	sum := decimal.Zero
	for _, p := range parts {
		sum = sum.Add(p.Value)
	}
	if !sum.IsPositive() {
		return nil
	}
	var out []sector
	done := decimal.Zero
	for i, p := range parts {
		from := done.Div(sum).InexactFloat64()
		done = done.Add(p.Value)
		s := sector{Part: p, from: from, to: done.Div(sum).InexactFloat64(), colour: seriesColours[i%len(seriesColours)]}
		s.right = (s.from+s.to)/2 < 0.5
		width := donutSide(fr)
		figures := joined(" · ", p.Label, p.Share)
		if textWidth(figures, fr.note*1.06) > width {
			figures = wrap(p.Label, fr.note*1.06, width) + "\n" + p.Share
		}
		s.text = wrap(p.Name, fr.note*1.06, width) + "\n" + figures
		out = append(out, s)
	}
	return out
}

// donutOption draws the parts of a whole as a ring, each named beside it.
func donutOption(f Figure, fr frame) (option, error) {
	if err := wholeness(f.Parts); err != nil {
		return nil, err
	}
	s := newSheet(fr)
	c := circle{point{fr.Width / 2, fr.Height / 2}, donutRadius(fr) - donutWidth/2, math.Pi / 2, 2 * math.Pi}
	parts := sectors(f.Parts, fr)
	gap := 1 / (c.radius * c.sweep) // a pixel at each end
	for _, p := range parts {
		from, to := p.from, p.to
		if to-from > 4*gap && len(parts) > 1 {
			from, to = from+gap, to-gap
		}
		s.arc(c, from, to, opts.LineStyle{Color: p.colour, Width: donutWidth})
		at := item{Value: s.on(c, (p.from+p.to)/2), Symbol: "circle", SymbolSize: 2, ItemStyle: &itemStyle{Color: p.colour}, Tip: joined("\n", p.Name, p.Label, p.Share)}
		s.marks = append(s.marks, at)
	}
	return s.named(parts, c)
}

func wholeness(parts []Part) error {
	if len(parts) == 0 {
		return errors.New("nothing to draw: no parts")
	}
	if len(parts) > donutMost {
		return fmt.Errorf("%d parts cannot be told apart: %d can", len(parts), donutMost)
	}
	sum := decimal.Zero
	for _, p := range parts {
		if p.Value.IsNegative() {
			return fmt.Errorf("%s: a part must not be below 0", p.Name)
		}
		sum = sum.Add(p.Value)
		if _, err := coordinate(p.Value); err != nil {
			return fmt.Errorf("%s: %w", p.Name, err)
		}
	}
	if sum.IsZero() {
		return errors.New("nothing to draw: all parts are 0")
	}
	return nil
}

// named writes the texts at both sides of the ring, each led to its part.
func (s sheet) named(parts []sector, c circle) (option, error) {
	for _, right := range []bool{true, false} {
		if err := s.nameSide(parts, c, right); err != nil {
			return nil, err
		}
	}
	return s.finish()
}

func (s sheet) nameSide(parts []sector, c circle, right bool) error {
	var side []sector
	for _, p := range parts {
		if p.right != right {
			continue
		}
		if right {
			side = append(side, p)
		} else { // clockwise is upwards at the left
			side = append([]sector{p}, side...)
		}
	}
	var want, heights []float64
	for _, p := range side {
		h := textHeight(p.text, s.frame.note) + 10
		want = append(want, c.at((p.from+p.to)/2, c.radius+donutWidth).y-h/2)
		heights = append(heights, h)
	}
	tops, ok := spread(want, heights, 0, s.frame.Height)
	if !ok {
		return errors.New("the names of the parts have no room beside each other")
	}
	for i, p := range side {
		s.name(p, c, tops[i], heights[i])
	}
	return nil
}

// name writes a part's text, and a line from the part to it.
func (s sheet) name(p sector, c circle, top, height float64) {
	x, align, elbow := s.frame.Width-donutEdge-donutSide(s.frame), "left", -6.0
	if !p.right {
		x, align, elbow = donutEdge+donutSide(s.frame), "right", 6.0
	}
	middle := (p.from + p.to) / 2
	a, b := c.at(middle, c.radius+donutWidth/2+1), c.at(middle, c.radius+donutWidth/2+8)
	y := top + height/2
	s.path("", path{s.place(a.x, a.y), s.place(b.x, b.y), s.place(x+elbow, y)}, opts.LineStyle{Color: muted, Width: 1})
	s.text(x, top+5, p.text, s.frame.note, opts.Label{Align: align, Color: ink, FontWeight: "600"})
}
