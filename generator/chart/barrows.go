package chart

import (
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// barRow is a group of lying bars laid out; all y count from the top of the plotting area.
type barRow struct {
	group
	name string // wrapped
	y    float64
	bars []barLine
}

// barLine is a bar with its text above it.
type barLine struct {
	text  string // wrapped
	textY float64
	y     float64 // of the bar's middle
}

const (
	barHeight = 10.0
	zeroMark  = 7.0 // above and below the middle of a bar
	rowsTop   = 26.0
	rowsAxis  = 30.0
)

// newRows lays out lying bars and gives the height of the whole picture.
func newRows(f Figure, groups []group, fr frame) (rows []barRow, height float64) {
	width := fr.Width - 48
	for _, g := range groups {
		r := barRow{group: g, name: wrap(g.name, fr.head*1.06, width), y: height}
		height += textHeight(r.name, fr.head) + 2
		for i := range g.points {
			b := barLine{text: wrap(f.told(g, i), fr.note*1.06, width), textY: height}
			height += textHeight(b.text, fr.note) + 2
			b.y = height + barHeight/2
			height += barHeight + 6
			r.bars = append(r.bars, b)
		}
		height += 12
		rows = append(rows, r)
	}
	return rows, math.Ceil(height + rowsTop + rowsAxis)
}

func rowsOption(f Figure, rows []barRow, fr frame, of scale) (option, error) {
	x, in := bulletScale(f, of, fr)
	in.top, in.bottom = rowsTop, rowsAxis
	height := fr.Height - in.top - in.bottom
	p := newPlot(fr, in, x, scale{0, height, height}, tooltip("y"), numbersBelow(x, fr),
		charts.WithYAxisOpts(opts.YAxis{Type: "value", Min: 0, Max: height, Show: opts.Bool(false)}))
	p.unit = f.Unit
	var zero path
	runs := make([][2]path, len(f.Series))
	for _, r := range rows {
		p.rowText(r.name, r.y, fr.head, ink)
		for i, b := range r.bars {
			colour, y := inText(seriesColours[i]), tidy(height-b.y)
			if point := r.points[i]; !point.Value.Valid {
				colour = muted
			} else if r.values[i] != 0 {
				run := &runs[i][0]
				if point.Hollow {
					run = &runs[i][1]
				}
				*run = append(*run, []float64{0, y}, []float64{r.values[i], y}, nil)
			}
			zero = append(zero, []float64{0, tidy(y - zeroMark)}, []float64{0, tidy(y + zeroMark)}, nil)
			p.rowText(b.text, b.textY, fr.note, colour)
			p.marks = append(p.marks, teller([]float64{0, y}, joined("\n", r.group.name, b.text)))
		}
	}
	p.path("", zero, opts.LineStyle{Color: muted, Width: 1.5})
	for i := range runs {
		p.path(f.Series[i].Name, runs[i][0], bar(i, false, barHeight))
		p.path(f.Words.Unverified, runs[i][1], bar(i, true, barHeight))
	}
	return p.finish()
}

// rowText writes lines from the left edge of the plotting area; y counts from the top.
func (p *plot) rowText(text string, y, size float64, colour string) {
	p.write(text, []float64{p.x.min, tidy(p.y.max - y)}, 4, 0, opts.Label{Align: "left", VerticalAlign: "top", Color: colour,
		FontSize: float32(size), LineHeight: float32(size * leading), FontWeight: "600"})
}
