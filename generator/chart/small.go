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
	y := t.of.spanning(leastSpanSmall)
	in := inset{left: 10, top: 38, right: 16, bottom: 46}
	x := yearScale(t.years.min, t.years.max, fr.Width, 0)
	x.step = x.max - x.min
	p := newPlot(fr, in, x, y, tooltip("x"), smallYears(x),
		charts.WithYAxisOpts(opts.YAxis{Type: "value", Min: y.min, Max: y.max, Show: opts.Bool(false)}))
	p.y.step = y.max - y.min
	t.draw(p, 7, smallFlag)
	p.writeYears(f, 28, 10)
	t.writeEnds(p)
	return p.finish()
}

func smallYears(x scale) charts.GlobalOpts {
	return charts.WithXAxisOpts(opts.XAxis{
		Type: "value", Min: x.min, Max: x.max,
		SplitLine: &opts.SplitLine{Show: opts.Bool(false)},
		AxisTick:  &opts.AxisTick{Show: opts.Bool(false)},
		AxisLine:  &opts.AxisLine{Show: opts.Bool(false)},
		AxisLabel: &opts.AxisLabel{Show: opts.Bool(false)},
	})
}

// writeEnds writes the values of baseline and target, on the side of the path
// that is free.
func (t *trend) writeEnds(p *plot) {
	var tags []tag
	if t.baseline != nil {
		tags = append(tags, tag{head: t.label(p, t.baseline), colour: muted,
			anchors: p.anchors(t.baseline.at, 7, 12, 18), sides: []side{northEast, southEast}})
	}
	if t.target != nil {
		tags = append(tags, tag{head: t.label(p, t.target), note: t.fig.Wanted, colour: target,
			anchors: p.anchors(t.target.at, 7, smallFlag+2, 24), sides: []side{northWest, southWest}})
	}
	marks, lines := t.obstacles(p, smallFlag)
	years := box{0, p.frame.Height - 20, p.frame.Width, p.frame.Height}
	spots, _ := place(tags, p.frame, append(marks, years), lines)
	p.writeTags(tags, spots)
}
