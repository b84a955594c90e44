package chart

import (
	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

func lineFrames(Figure) []frame {
	return []frame{
		{Name: "wide", Width: 720, Height: 400, head: 15, note: 13},
		{Name: "narrow", Width: 340, Height: 300, head: 14, note: 12},
	}
}

const lineFlag = 22

// lineOption draws one indicator over time, its values labelled in place
// instead of in a legend.
func lineOption(f Figure, fr frame) (option, error) {
	t, err := newTrend(f)
	if err != nil {
		return nil, err
	}
	p, spots := t.layout(fr)
	p.unit = f.Unit
	if t.target != nil {
		level := t.target.at[1]
		p.path(f.Words.Target, path{{p.x.min, level}, {p.x.max, level}}, opts.LineStyle{Color: target, Width: 1, Type: "dotted"})
	}
	t.draw(p, 9, lineFlag)
	p.writeTags(t.tags(p), spots)
	return p.finish()
}

// layout makes the empty plot and finds the places of the labels in it, with
// more room at the top where two have to stand above each other.
func (t *trend) layout(fr frame) (*plot, []spot) {
	p, spots, cost := t.layoutBelow(fr, 58)
	if cost > crowded {
		if q, others, less := t.layoutBelow(fr, 60+(fr.head+fr.note)*leading); less < cost {
			return q, others
		}
	}
	return p, spots
}

func (t *trend) layoutBelow(fr frame, top float64) (*plot, []spot, float64) {
	y := t.valueScale()
	in := inset{left: min(y.widest(fr.note)+12, fr.Width/3), top: top, right: 30, bottom: 30}
	x := yearScale(t.years.min, t.years.max, fr.Width-in.left-in.right)
	p := newPlot(fr, in, x, y, tooltip("x"), lineYears(x, fr), lineValues(y, fr))
	marks, lines := t.obstacles(p, lineFlag)
	unit := box{0, 0, textWidth(t.fig.Unit, fr.note), fr.note * leading}
	years := box{0, fr.Height - in.bottom - 3, fr.Width, fr.Height}
	spots, cost := place(t.tags(p), fr, append(marks, unit, years), append(lines, p.targetLine(t)...))
	return p, spots, cost
}

func lineYears(x scale, fr frame) charts.GlobalOpts {
	return charts.WithXAxisOpts(opts.XAxis{
		Type: "value", Min: x.min, Max: x.max,
		SplitLine: &opts.SplitLine{Show: opts.Bool(false)},
		AxisTick:  &opts.AxisTick{Show: opts.Bool(true), LineStyle: &opts.LineStyle{Color: line}},
		AxisLine:  &opts.AxisLine{Show: opts.Bool(true), OnZero: opts.Bool(false), LineStyle: &opts.LineStyle{Color: muted, Width: 1}},
		AxisLabel: &opts.AxisLabel{Formatter: "@year", Color: muted, FontSize: int(fr.note), ShowMinLabel: opts.Bool(true), ShowMaxLabel: opts.Bool(true)},
	})
}

func lineValues(y scale, fr frame) charts.GlobalOpts {
	return charts.WithYAxisOpts(opts.YAxis{
		Type: "value", Min: y.min, Max: y.max,
		SplitLine: &opts.SplitLine{Show: opts.Bool(true), LineStyle: &opts.LineStyle{Color: line, Width: 1}},
		AxisLine:  &opts.AxisLine{Show: opts.Bool(false)},
		AxisLabel: &opts.AxisLabel{Formatter: "@number", Color: muted, FontSize: int(fr.note), ShowMinLabel: opts.Bool(true), ShowMaxLabel: opts.Bool(true)},
	})
}

// valueScale leaves room for the baseline's label below or above it.
func (t *trend) valueScale() scale {
	lo, hi := t.of.min, t.of.max
	if t.baseline != nil && lo < hi {
		room := (hi - lo) / 5
		if t.baseline.at[1]-lo < room {
			lo = t.baseline.at[1] - room
		} else if hi-t.baseline.at[1] < room {
			hi = t.baseline.at[1] + room
		}
	}
	if t.of.min >= 0 {
		lo = max(lo, 0)
	}
	return niceScale(lo, hi, 4)
}

func (p *plot) targetLine(t *trend) []segment {
	if t.target == nil {
		return nil
	}
	y := t.target.at[1]
	return []segment{{p.at(p.x.min, y), p.at(p.x.max, y)}}
}

// tags are the texts of the picture: target, latest value, baseline, and a word
// on the path.
func (t *trend) tags(p *plot) []tag {
	w := t.fig.Words
	var tags []tag
	if t.target != nil {
		tags = append(tags, tag{t.target.Label, joined(" · ", w.Target, t.target.When), target,
			[]anchor{p.flagAnchor(t.target.at, 6, lineFlag-6), p.flagAnchor(t.target.at, 14+(p.frame.head+p.frame.note)*leading, 0)},
			[]side{northWest, north, southWest, south, west}})
	}
	if t.latest != nil {
		tags = append(tags, t.latestTag(p))
	}
	if t.baseline != nil {
		tags = append(tags, tag{t.baseline.Label, joined(" · ", w.Baseline, t.baseline.When), muted,
			[]anchor{p.anchor(t.baseline.at, 9)}, []side{southEast, northEast, east, south, north}})
	}
	if len(t.needed) > 0 {
		tags = append(tags, t.pathTag(p))
	}
	if v := t.revised(); v != nil {
		tags = append(tags, tag{note: w.Revised, anchors: []anchor{p.anchor(v.at, 11), p.anchor(v.at, 20)},
			sides: []side{south, southEast, north, east, southWest, northEast, northWest, west}})
	}
	return tags
}

// revised is the last value that was replaced: the word at it explains the rings at the others.
func (t *trend) revised() *spotted {
	for i := len(t.values) - 1; i >= 0; i-- {
		if t.values[i].Revised != "" {
			return &t.values[i]
		}
	}
	return nil
}

func (t *trend) latestTag(p *plot) tag {
	unverified := ""
	if t.latest.Hollow {
		unverified = t.fig.Words.Unverified
	}
	return tag{t.latest.Label, joined(" · ", t.latest.When, unverified), actual,
		[]anchor{p.flagAnchor(t.latest.at, 9, 0), p.flagAnchor(t.latest.at, 18, 0), p.flagAnchor(t.latest.at, 27, 0)},
		[]side{northWest, north, southEast, south, west, east, southWest, northEast}}
}

// pathTag stands along the path; where nothing is published it says so there.
func (t *trend) pathTag(p *plot) tag {
	tag := tag{note: t.fig.Words.PacePath, sides: []side{southEast, northWest, south, north, southWest, northEast}}
	if t.latest == nil {
		tag.head, tag.colour = t.fig.Words.NoData, muted
	}
	for _, way := range []float64{0.5, 0.4, 0.6, 0.3, 0.7, 0.2} {
		tag.anchors = append(tag.anchors, p.anchor(t.along(way), 7))
	}
	return tag
}

// along is a place on the path, way between 0 and 1 of its years.
func (t *trend) along(way float64) []float64 {
	first, last := t.needed[0], t.needed[len(t.needed)-1]
	x := first[0] + way*(last[0]-first[0])
	for i := 1; i < len(t.needed); i++ {
		a, b := t.needed[i-1], t.needed[i]
		if x <= b[0] && b[0] > a[0] {
			return []float64{tidy(x), tidy(a[1] + (b[1]-a[1])*(x-a[0])/(b[0]-a[0]))}
		}
	}
	return first
}
