package chart

import (
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// sheet is a plot whose hidden axes count pixels from the top left corner, for
// kinds that lay out everything themselves.
type sheet struct{ *plot }

func newSheet(fr frame) sheet {
	hidden := opts.Bool(false)
	p := newPlot(fr, inset{}, scale{0, fr.Width, fr.Width}, scale{0, fr.Height, fr.Height}, tooltip("x"),
		charts.WithXAxisOpts(opts.XAxis{Type: "value", Min: 0, Max: fr.Width, Show: hidden}),
		charts.WithYAxisOpts(opts.YAxis{Type: "value", Min: 0, Max: fr.Height, Show: hidden}))
	p.byItem = true
	return sheet{p}
}

// place gives the coordinates of a pixel.
func (s sheet) place(x, y float64) []float64 {
	return []float64{tidy(x), tidy(s.frame.Height - y)}
}

// text writes lines whose upper edge is y, at x the edge or middle that style aligns.
func (s sheet) text(x, y float64, text string, size float64, style opts.Label) {
	style.VerticalAlign, style.FontSize, style.LineHeight = "top", float32(size), float32(size*leading)
	s.write(text, s.place(x, y), 0, 0, style)
}

// circle is an arc around a middle, clockwise from an angle (counted as in
// mathematics) through another; 0 is its beginning and 1 its end.
type circle struct {
	middle              point
	radius, from, sweep float64
}

func (c circle) at(share, radius float64) point {
	angle := c.from - c.sweep*share
	return point{c.middle.x + radius*math.Cos(angle), c.middle.y - radius*math.Sin(angle)}
}

// on is the place at a share of the arc.
func (s sheet) on(c circle, share float64) []float64 {
	at := c.at(share, c.radius)
	return s.place(at.x, at.y)
}

// arc draws a part of the arc, in pieces so short that it looks round.
func (s sheet) arc(c circle, from, to float64, style opts.LineStyle) {
	n := math.Ceil((to - from) * c.sweep / 0.05)
	if n == 0 {
		return
	}
	var points path
	for i := range int(n) + 1 {
		points = append(points, s.on(c, from+(to-from)*float64(i)/n))
	}
	s.path("", points, style)
}

// textHeight is the room that lines of a size take.
func textHeight(text string, size float64) float64 {
	if text == "" {
		return 0
	}
	return size * leading * lineCount(text)
}

// twoFrames are a wide and a narrow frame as tall as height says.
func twoFrames(height func(frame) float64) []frame {
	frames := []frame{
		{Name: "wide", Width: 720, head: 15, note: 13},
		{Name: "narrow", Width: 340, head: 14, note: 12},
	}
	for i, fr := range frames {
		frames[i].Height = max(height(fr), 1)
	}
	return frames
}

// spread moves boxes that are in order down and up until none overlaps the next,
// as near to where they want to be as the room between top and bottom allows.
// It gives their upper edges, and whether there is room for all.
func spread(want, heights []float64, top, bottom float64) ([]float64, bool) {
	at := make([]float64, len(want))
	floor := top
	for i, y := range want {
		at[i] = max(y, floor)
		floor = at[i] + heights[i]
	}
	ceiling := bottom
	for i := len(at) - 1; i >= 0; i-- {
		at[i] = min(at[i], ceiling-heights[i])
		ceiling = at[i]
	}
	return at, len(at) == 0 || at[0] >= top-0.5
}
