package chart

import (
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

func smallFrames(Figure) []frame {
	return []frame{{Name: "one", Width: 280, Height: 144, head: 13, note: 12}}
}

const smallFlag = 16

// smallOption draws the path from baseline to target and what is known on it,
// with no axis but the two years at its ends.
func smallOption(f Figure, fr frame) (option, error) {
	t, err := newTrend(f)
	if err != nil {
		return nil, err
	}
	l := t.small(fr)
	if f.Level && t.target != nil { // nothing else leads to the flag
		level := t.target.at[1]
		l.path(f.Words.Target, path{{l.x.min, level}, {l.x.max, level}}, opts.LineStyle{Color: target, Width: 1, Type: "dotted"})
	}
	t.draw(l.plot, 7, smallFlag)
	l.writeYears(f, 28, 10)
	l.writeTags(l.tags, l.spots)
	return l.finish()
}

// small finds the places of the labels, with more room above the
// path where they need it, and without the change where there is none.
func (t *trend) small(fr frame) lineLayout {
	best := lineLayout{fault: math.Inf(1)}
	for try := range 8 {
		l := lineLayout{plot: t.smallPlot(fr, float64(10*(try%4)))}
		l.tags = t.smallTags(l.plot, try < 4)
		marks, lines := t.obstacles(l.plot, smallFlag)
		years := box{0, fr.Height - 20, fr.Width, fr.Height}
		if l.spots, l.fault = place(l.tags, fr, append(marks, years), lines); l.fault < best.fault {
			best = l
		}
		if best.fault == 0 {
			break
		}
	}
	return best
}

func (t *trend) smallPlot(fr frame, more float64) *plot {
	y := t.of.spanning(leastSpanSmall)
	in := inset{left: 10, top: 38 + more, right: 16, bottom: 46}
	x := yearScale(t.years.min, t.years.max, fr.Width, 0)
	x.step = x.max - x.min
	p := newPlot(fr, in, x, y, tooltip("x"), smallYears(x),
		charts.WithYAxisOpts(opts.YAxis{Type: "value", Min: y.min, Max: y.max, Show: opts.Bool(false)}))
	p.y.step = y.max - y.min
	return p
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

// smallTags are the values of baseline and target, and the change that is wanted.
func (t *trend) smallTags(p *plot, change bool) (tags []tag) {
	if t.baseline != nil {
		tags = append(tags, tag{head: t.label(p, t.baseline), colour: muted,
			anchors: p.anchors(t.baseline.at, 7, 12, 18, 26, 35), sides: around})
	}
	if t.target != nil {
		goal := tag{head: t.label(p, t.target), colour: target, anchors: p.anchors(t.target.at, 7, smallFlag+2, 24, 35), sides: away}
		if change {
			goal.note = wrap(t.fig.Wanted, p.frame.note, p.frame.Width*0.6)
		}
		tags = append(tags, goal)
	}
	return tags
}
