package chart

import (
	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// columns are upright bars.
type columns struct {
	*plot
	figure Figure
	groups []group
	pitch  float64 // from bar to bar, 1 being the room of a category
	width  float64 // of a bar, in pixels
}

const columnMost = 44

// newColumns lays out upright bars; false where names or values lack the room.
func newColumns(f Figure, groups []group, y scale, fr frame) (columns, bool) {
	in := inset{left: min(y.widest(fr.note)+12, fr.Width/3), top: 26 + fr.note*leading, right: 8, bottom: 30}
	if len(f.Series) > 1 {
		in.top += fr.note * leading
	}
	slot := (fr.Width - in.left - in.right) / float64(len(groups))
	pitch := 0.88 * slot / float64(len(f.Series))
	if pitch < 12 || f.legendWidth(fr) > fr.Width {
		return columns{}, false
	}
	for _, g := range groups {
		if textWidth(g.name, fr.note) > slot-6 {
			return columns{}, false
		}
		for _, p := range g.points {
			if textWidth(f.columnText(p), fr.note) > pitch {
				return columns{}, false
			}
		}
	}
	n := float64(len(groups))
	p := newPlot(fr, in, scale{0, n, n}, y, tooltip("x"), lineValues(y, fr),
		charts.WithXAxisOpts(opts.XAxis{Type: "value", Min: 0, Max: n, Show: opts.Bool(false)}))
	p.unit = f.Unit
	return columns{p, f, groups, pitch / slot, min(pitch-2, columnMost)}, true
}

func (f Figure) columnText(p Point) string {
	switch {
	case p.Gap:
		return ""
	case !p.Value.Valid:
		return f.Words.NoData
	}
	return p.Label
}

// legendWidth is the room of the series' names in one line.
func (f Figure) legendWidth(fr frame) float64 {
	if len(f.Series) < 2 {
		return 0
	}
	sum := 0.0
	for _, s := range f.Series {
		sum += textWidth("■ "+s.Name, fr.note*1.06) + 16
	}
	return sum
}

func (c columns) option() (option, error) {
	c.path("", path{{0, 0}, {c.x.max, 0}}, opts.LineStyle{Color: muted, Width: 1})
	n := len(c.figure.Series)
	for s := range n {
		var runs [2]path // verified, unverified
		for i, g := range c.groups {
			x := tidy(float64(i) + 0.5 + (float64(s)-float64(n-1)/2)*c.pitch)
			c.column(g, s, x)
			if p := g.points[s]; p.Value.Valid && g.values[s] != 0 {
				run := &runs[0]
				if p.Hollow {
					run = &runs[1]
				}
				*run = append(*run, []float64{x, 0}, []float64{x, g.values[s]}, nil)
			}
		}
		c.path(c.figure.Series[s].Name, runs[0], bar(s, false, c.width))
		c.path(c.figure.Words.Unverified, runs[1], bar(s, true, c.width))
	}
	c.names()
	return c.finish()
}

// column writes the value at the end of a bar, which also tells it.
func (c columns) column(g group, series int, x float64) {
	p, v := g.points[series], g.values[series]
	dy, valign, colour := -4.0, "bottom", inText(seriesColours[series])
	if v < 0 {
		dy, valign = 4, "top"
	}
	if !p.Value.Valid {
		colour = muted
	}
	c.write(c.figure.columnText(p), []float64{x, v}, 0, dy, opts.Label{Align: "center", VerticalAlign: valign, Color: colour, FontSize: float32(c.frame.note)})
	c.marks = append(c.marks, teller([]float64{x, v}, joined("\n", g.name, c.figure.told(g, series))))
}

// names writes the categories below, and the series above where there are several.
func (c columns) names() {
	for i, g := range c.groups {
		c.write(g.name, []float64{float64(i) + 0.5, c.y.min}, 0, 10, opts.Label{Align: "center", VerticalAlign: "top", Color: muted, FontSize: float32(c.frame.note)})
	}
	if len(c.figure.Series) < 2 {
		return
	}
	dx := -c.inset.left
	for i, s := range c.figure.Series {
		text := "■ " + s.Name
		c.write(text, []float64{0, c.y.max}, dx, -c.inset.top+c.frame.note*leading+4, opts.Label{Align: "left", VerticalAlign: "top", Color: inText(seriesColours[i]), FontSize: float32(c.frame.note), FontWeight: "600"})
		dx += textWidth(text, c.frame.note*1.06) + 16
	}
}
