package chart

import (
	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

const (
	bulletTop  = 26 // room of the unit
	bulletAxis = 30
	bulletFlag = 24
)

func bulletFrames(f Figure) []frame {
	return twoFrames(func(fr frame) float64 {
		t, err := newTrend(f)
		if err != nil {
			return 1 // the error comes up again in the option
		}
		return newBullet(t, fr).frame.Height
	})
}

// bullet is one indicator on a line, with its labels placed.
type bullet struct {
	*plot
	y     float64 // of the line
	tags  []tag
	spots []spot
}

// newBullet gives baseline and target a level each where they would meet.
func newBullet(t *trend, fr frame) bullet {
	label := (fr.head + fr.note) * leading
	var b bullet
	for levels := 1.0; levels <= 2; levels++ {
		fr.Height = bulletTop + label + 30 + 18 + levels*label + 8 + bulletAxis
		x, in := bulletScale(t.fig, t.of.spanning(leastSpan), fr)
		b.plot = newPlot(fr, in, x, scale{0, 1, 1}, tooltip("x"), numbersBelow(x, fr),
			charts.WithYAxisOpts(opts.YAxis{Type: "value", Min: 0, Max: 1, Show: opts.Bool(false)}))
		b.unit = t.fig.Unit
		b.y = tidy(1 - (label+30)/(fr.Height-in.top-in.bottom))
		b.tags = t.bulletTags(b.plot, b.y)
		var fault float64
		b.spots, fault = place(b.tags, fr, []box{{0, 0, textWidth(b.unit, fr.note), bulletTop - 4}, {0, fr.Height - in.bottom, fr.Width, fr.Height}}, nil)
		if fault == 0 {
			break
		}
	}
	return b
}

// bulletOption draws a band from baseline to target and on it how far the
// latest value has come.
func bulletOption(f Figure, fr frame) (option, error) {
	t, err := newTrend(f)
	if err != nil {
		return nil, err
	}
	b := newBullet(t, fr)
	b.track(t)
	b.bulletMarks(t)
	b.writeTags(b.tags, b.spots)
	return b.finish()
}

// bulletScale has as many steps as its numbers have room for.
func bulletScale(f Figure, of scale, fr frame) (scale, inset) {
	for n := 5; ; n-- {
		x := f.axis(of, n)
		wide := x.widest(fr.note)
		in := inset{left: wide/2 + 6, top: bulletTop, right: wide/2 + 14, bottom: bulletAxis}
		steps := (x.max - x.min) / x.step
		if n == 1 || (wide+12)*steps <= fr.Width-in.left-in.right {
			return x, in
		}
	}
}

func numbersBelow(x scale, fr frame) charts.GlobalOpts {
	return charts.WithXAxisOpts(opts.XAxis{
		Type: "value", Min: x.min, Max: x.max,
		SplitLine: &opts.SplitLine{Show: opts.Bool(true), LineStyle: &opts.LineStyle{Color: line, Width: 1}},
		AxisTick:  &opts.AxisTick{Show: opts.Bool(false)},
		AxisLine:  &opts.AxisLine{Show: opts.Bool(false)},
		AxisLabel: &opts.AxisLabel{Formatter: "@number", Color: muted, FontSize: int(fr.note), ShowMinLabel: opts.Bool(true), ShowMaxLabel: opts.Bool(true)},
	})
}

// track draws the band, the way that is left and the bar.
func (b bullet) track(t *trend) {
	if t.baseline == nil {
		return
	}
	w, from := t.fig.Words, []float64{t.baseline.at[1], b.y}
	if t.target != nil {
		way := path{from, {t.target.at[1], b.y}}
		b.path("", way, opts.LineStyle{Color: line, Width: 22})
		b.path(w.PacePath, way, opts.LineStyle{Color: pace, Width: 1.5, Type: "dashed"})
	}
	if t.latest == nil {
		return
	}
	style := opts.LineStyle{Color: actual, Width: 9}
	if t.latest.Hollow {
		style.Width, style.Type = 3, "dotted"
	}
	b.path(w.Latest, path{from, {t.latest.at[1], b.y}}, style)
}

func (b bullet) bulletMarks(t *trend) {
	w := t.fig.Words
	if t.baseline != nil {
		b.marks = append(b.marks, ring([]float64{t.baseline.at[1], b.y}, t.baseline.tip(w.Baseline, w)))
	}
	if t.latest != nil {
		b.marks = append(b.marks, dot([]float64{t.latest.at[1], b.y}, t.latest.Hollow, 14, t.latest.tip(w.Latest, w)))
	}
	for _, g := range t.goals {
		b.marks = append(b.marks, flag([]float64{g.at[1], b.y}, bulletFlag, g.tip(w.Target, w)))
	}
}

// bulletTags stand above the line for what is, below it for where it comes from
// and goes to, in two levels where they would meet.
func (t *trend) bulletTags(p *plot, y float64) []tag {
	w := t.fig.Words
	level := (p.frame.head + p.frame.note) * leading
	anchors := func(x float64, up bool) []anchor {
		if up {
			return []anchor{p.anchor([]float64{x, y}, 26)}
		}
		return []anchor{p.anchor([]float64{x, y}, 16), p.anchor([]float64{x, y}, 18+level)}
	}
	var tags []tag
	if t.target != nil {
		tags = append(tags, tag{t.target.Label, joined(" · ", w.Target, t.target.When), target,
			anchors(t.target.at[1], false), []side{south, southWest, southEast}})
	}
	if t.baseline != nil {
		tags = append(tags, tag{t.baseline.Label, joined(" · ", w.Baseline, t.baseline.When), muted,
			anchors(t.baseline.at[1], false), []side{south, southEast, southWest}})
	}
	if t.latest != nil {
		note := t.latest.When
		if t.latest.Hollow {
			note = joined(" · ", note, w.Unverified)
		}
		return append(tags, tag{t.latest.Label, note, actual, anchors(t.latest.at[1], true), []side{north, northWest, northEast}})
	}
	if t.baseline != nil && t.target != nil {
		tags = append(tags, tag{note: w.NoData, anchors: anchors((t.baseline.at[1]+t.target.at[1])/2, true), sides: []side{north, northWest, northEast}})
	}
	return tags
}
