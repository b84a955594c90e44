package chart

import (
	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

func smallFrames(Figure) []frame {
	return []frame{{Name: "one", Width: 280, Height: 130, head: 13, note: 12}}
}

const smallFlag = 16

// smallOption draws the path from baseline to target and what is known on it,
// with no axis but the two years at its ends.
func smallOption(f Figure, fr frame) (option, error) {
	t, err := newTrend(f)
	if err != nil {
		return nil, err
	}
	y := t.of
	if y.min == y.max {
		y = niceScale(y.min, y.max, 2)
	}
	in := inset{left: 10, top: 38, right: 16, bottom: 46}
	x := yearScale(t.years.min, t.years.max, fr.Width)
	x.step = x.max - x.min
	p := newPlot(fr, in, x, y, tooltip("x"), smallYears(x, fr),
		charts.WithYAxisOpts(opts.YAxis{Type: "value", Min: y.min, Max: y.max, Show: opts.Bool(false)}))
	p.y.step = y.max - y.min
	t.draw(p, 7, smallFlag)
	t.writeEnds(p)
	return p.finish()
}

func smallYears(x scale, fr frame) charts.GlobalOpts {
	return charts.WithXAxisOpts(opts.XAxis{
		Type: "value", Min: x.min, Max: x.max,
		SplitLine: &opts.SplitLine{Show: opts.Bool(false)},
		AxisTick:  &opts.AxisTick{Show: opts.Bool(false)},
		AxisLine:  &opts.AxisLine{Show: opts.Bool(false)},
		AxisLabel: &opts.AxisLabel{Show: opts.Bool(true), Formatter: "@year", Color: muted, FontSize: int(fr.note), Margin: 28,
			ShowMinLabel: opts.Bool(true), ShowMaxLabel: opts.Bool(true), AlignMinLabel: "left", AlignMaxLabel: "right"},
	})
}

// writeEnds writes the values of baseline and target, on the side of the path
// that is free.
func (t *trend) writeEnds(p *plot) {
	var tags []tag
	if t.baseline != nil {
		tags = append(tags, tag{head: t.baseline.Label, colour: muted,
			anchors: []anchor{p.anchor(t.baseline.at, 7)}, sides: []side{northEast, southEast}})
	}
	if t.target != nil {
		tags = append(tags, tag{head: t.target.Label, colour: target,
			anchors: []anchor{p.flagAnchor(t.target.at, 4, smallFlag-4), p.flagAnchor(t.target.at, 18, 0)}, sides: []side{northWest, southWest}})
	}
	marks, lines := t.obstacles(p, smallFlag)
	spots, _ := place(tags, p.frame, marks, lines)
	p.writeTags(tags, spots)
}
