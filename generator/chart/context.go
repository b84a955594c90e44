package chart

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/go-echarts/go-echarts/v2/opts"
)

func contextFrames(Figure) []frame {
	return []frame{
		{Name: "wide", Width: 720, Height: 380, head: 15, note: 13},
		{Name: "narrow", Width: 340, Height: 320, head: 14, note: 12},
	}
}

// contextBase is the index of the year in which all series begin.
const contextBase = 100

// contextOption draws several series as indices of one year, each named at its end.
func contextOption(f Figure, fr frame) (option, error) {
	lines, err := contextLines(f)
	if err != nil {
		return nil, err
	}
	x, y := contextScales(lines, fr)
	in := inset{left: min(y.widest(fr.note)+12, fr.Width/3), top: 34, bottom: 30}
	in.right = contextRoom(lines, fr, fr.Width-in.left)
	x = yearScale(x.min, x.max, fr.Width-in.left-in.right, f.yearWidth(fr.note))
	p := newPlot(fr, in, x, y, tooltip("x"), yearsBelow(x), lineValues(y, fr))
	p.unit = f.Unit
	p.path("", path{{x.min, contextBase}, {x.max, contextBase}}, opts.LineStyle{Color: pace, Width: 1.5, Type: "dashed"})
	for _, l := range lines {
		p.contextLine(l, f.Words)
	}
	p.writeYears(f, 8, 0)
	if err := p.contextNames(lines); err != nil {
		return nil, err
	}
	return p.finish()
}

// contextLine is a series in coordinates, with its name broken into lines.
type contextLine struct {
	*trend
	name, colour string
	text         string // wrapped
}

func contextLines(f Figure) ([]contextLine, error) {
	if len(f.Series) == 0 || len(f.Series) > len(seriesColours) {
		return nil, fmt.Errorf("%d series cannot be drawn: 1 to %d can", len(f.Series), len(seriesColours))
	}
	colours := slices.Clone(seriesColours)
	colours[1], colours[3] = colours[3], colours[1] // what an indicator is compared with has a colour of its own
	var lines []contextLine
	for i, s := range f.Series {
		t, err := newTrend(Figure{Points: s.Points})
		if err != nil {
			return nil, fmt.Errorf("%s: %w", s.Name, err)
		}
		if t.latest == nil {
			return nil, errors.New("nothing to draw: a series without values")
		}
		lines = append(lines, contextLine{trend: t, name: s.Name, colour: colours[i]})
	}
	return lines, nil
}

func contextScales(lines []contextLine, fr frame) (x, y scale) {
	x, y = lines[0].years, scale{min: contextBase, max: contextBase}
	for _, l := range lines {
		x.min, x.max = min(x.min, l.years.min), max(x.max, l.years.max)
		y.min, y.max = min(y.min, l.of.min), max(y.max, l.of.max)
	}
	return x, niceScale(y.spanning(leastSpan).min, y.spanning(leastSpan).max, 1, 4)
}

// contextRoom breaks the names into lines and gives the width that they take at the right.
func contextRoom(lines []contextLine, fr frame, room float64) float64 {
	width := 0.0
	for i := range lines {
		l := &lines[i]
		l.text = wrap(l.name, fr.note*1.06, room*0.38)
		width = max(width, textWidth(l.text, fr.note*1.06), textWidth(l.latest.Label, fr.head*1.06))
	}
	return math.Ceil(width) + 16
}

func (p *plot) contextLine(l contextLine, w Words) {
	p.path(l.name, l.runs[0], opts.LineStyle{Color: l.colour, Width: 2.5})
	p.path(w.Unverified, l.runs[1], opts.LineStyle{Color: l.colour, Width: 2, Type: "dotted"})
	for _, v := range l.values {
		d := dot(v.at, v.Hollow, 7, joined("\n", l.name, v.tip("", w)))
		if v.Hollow {
			d.ItemStyle.BorderColor = l.colour
		} else {
			d.ItemStyle.Color = l.colour
		}
		p.marks = append(p.marks, d)
	}
}

// contextNames writes value and name of each series at the height of its end.
func (p *plot) contextNames(lines []contextLine) error {
	slices.SortStableFunc(lines, func(a, b contextLine) int { return cmp.Compare(b.latest.at[1], a.latest.at[1]) })
	var want, heights []float64
	for _, l := range lines {
		at := p.at(l.latest.at[0], l.latest.at[1])
		want = append(want, at.y-p.frame.head*leading/2)
		heights = append(heights, textHeight(l.latest.Label, p.frame.head)+textHeight(l.text, p.frame.note)+4)
	}
	tops, ok := spread(want, heights, p.inset.top-16, p.frame.Height-p.inset.bottom+8)
	if !ok {
		return fmt.Errorf("the names of %d series have no room beside each other", len(lines))
	}
	for i, l := range lines {
		end := []float64{p.x.max, l.latest.at[1]}
		dy := tops[i] - p.at(end[0], end[1]).y
		style := opts.Label{Align: "left", VerticalAlign: "top", Color: inText(l.colour), FontWeight: "600"}
		style.FontSize, style.LineHeight = float32(p.frame.head), float32(p.frame.head*leading)
		p.write(l.latest.Label, end, 10, dy, style)
		style.FontSize, style.LineHeight = float32(p.frame.note), float32(p.frame.note*leading)
		p.write(l.text, end, 10, dy+textHeight(l.latest.Label, p.frame.head), style)
	}
	return nil
}
