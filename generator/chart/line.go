package chart

import (
	"math"

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
	l := t.layout(fr)
	l.unit = l.heading
	if t.target != nil {
		level := t.target.at[1]
		l.path(f.Words.Target, path{{l.x.min, level}, {l.x.max, level}}, opts.LineStyle{Color: target, Width: 1, Type: "dotted"})
	}
	t.draw(l.plot, 9, lineFlag)
	l.writeYears(f, 8, 0)
	l.writeTags(l.tags, l.spots)
	return l.finish()
}

// lineLayout is the empty plot with the places of the labels in it.
type lineLayout struct {
	*plot
	heading string // over the value axis
	tags    []tag
	spots   []spot
	fault   float64
}

// layout finds the places of the labels, with more room at the top where two
// have to stand above each other, and leaves out what is least needed where there
// is none.
func (t *trend) layout(fr frame) lineLayout {
	best := lineLayout{fault: math.Inf(1)}
	for needed := range 3 {
		for more := range 5 {
			l := t.layoutBelow(fr, float64(more)*(fr.head+fr.note)*leading, maySay-needed)
			if l.fault < best.fault {
				best = l
			}
			if best.fault == 0 {
				return best
			}
		}
	}
	return best
}

// layoutBelow lays out with more room at the top, and with the tags of that level of need.
func (t *trend) layoutBelow(fr frame, more float64, level int) lineLayout {
	y := t.valueScale()
	l := lineLayout{heading: t.heading(y, fr)}
	in := inset{left: min(y.widest(fr.note)+12, fr.Width/3), right: 30, bottom: 30}
	in.top = math.Ceil(textHeight(l.heading, fr.note) + 22 + fr.head*leading + more)
	x := yearScale(t.years.min, t.years.max, fr.Width-in.left-in.right, t.fig.yearWidth(fr.note))
	l.plot = newPlot(fr, in, x, y, tooltip("x"), yearsBelow(x), lineValues(y, fr))
	marks, lines := t.obstacles(l.plot, lineFlag)
	marks = append(marks, box{0, 0, textWidth(l.heading, fr.note), textHeight(l.heading, fr.note)},
		box{0, fr.Height - in.bottom - 3, fr.Width, fr.Height}, box{0, in.top - 8, in.left - 4, fr.Height})
	l.tags = t.tags(l.plot, level)
	l.spots, l.fault = place(l.tags, fr, marks, append(lines, l.targetLine(t)...))
	return l
}

// heading names what the value axis counts, and says so if it does not begin at zero.
func (t *trend) heading(y scale, fr frame) string {
	text := t.fig.Unit
	if y.min > 0 || y.max < 0 {
		text += t.fig.Words.NotFromZero
	}
	return wrap(text, fr.note, fr.Width-8)
}

// yearsBelow is an axis with a tick at the end of each year; writeYears names them.
func yearsBelow(x scale) charts.GlobalOpts {
	return charts.WithXAxisOpts(opts.XAxis{
		Type: "value", Min: x.min, Max: x.max,
		SplitLine: &opts.SplitLine{Show: opts.Bool(false)},
		AxisTick:  &opts.AxisTick{Show: opts.Bool(true), LineStyle: &opts.LineStyle{Color: line}},
		AxisLine:  &opts.AxisLine{Show: opts.Bool(true), OnZero: opts.Bool(false), LineStyle: &opts.LineStyle{Color: muted, Width: 1}},
		AxisLabel: &opts.AxisLabel{Show: opts.Bool(false)},
	})
}

// writeYears writes the years below their ticks, down pixels below the axis and
// inside the picture by that margin.
func (p *plot) writeYears(f Figure, down, margin float64) {
	for year := p.x.min; year <= p.x.max; year += p.x.step {
		text := f.yearText(year)
		at, width := p.at(year, p.y.min).x, textWidth(text, p.frame.note)
		left := max(min(at-width/2, p.frame.Width-margin-width), margin)
		p.write(text, []float64{year, p.y.min}, left-at, down, opts.Label{Align: "left", VerticalAlign: "top", Color: muted, FontSize: float32(p.frame.note)})
	}
}

func lineValues(y scale, fr frame) charts.GlobalOpts {
	return charts.WithYAxisOpts(opts.YAxis{
		Type: "value", Min: y.min, Max: y.max,
		SplitLine: &opts.SplitLine{Show: opts.Bool(true), LineStyle: &opts.LineStyle{Color: line, Width: 1}},
		AxisLine:  &opts.AxisLine{Show: opts.Bool(false)},
		AxisLabel: &opts.AxisLabel{Formatter: "@number", Color: muted, FontSize: int(fr.note), ShowMinLabel: opts.Bool(true), ShowMaxLabel: opts.Bool(true)},
	})
}

// valueScale leaves room for the baseline's label below or above it. It goes
// below zero only if a value does.
func (t *trend) valueScale() scale {
	s := t.of.spanning(leastSpan)
	if t.baseline != nil && t.of.min < t.of.max {
		room := (s.max - s.min) / 5
		if t.baseline.at[1]-s.min < room {
			s.min = t.baseline.at[1] - room
		} else if s.max-t.baseline.at[1] < room {
			s.max = t.baseline.at[1] + room
		}
	}
	if t.of.min >= 0 {
		s.min = max(s.min, 0)
	}
	if t.of.max <= 0 && t.of.min < 0 {
		s.max = min(s.max, 0)
	}
	return t.fig.axis(s, 4)
}

func (p *plot) targetLine(t *trend) []segment {
	if t.target == nil {
		return nil
	}
	y := t.target.at[1]
	return []segment{{p.at(p.x.min, y), p.at(p.x.max, y)}}
}

// Levels of need: what a picture must say, and what it may say where there is room.
const (
	mustSay = iota
	shouldSay
	maySay
)

// around are all sides of a mark, away are all with those on the left first.
var (
	around = []side{southEast, northEast, east, south, north, southWest, northWest, west}
	away   = []side{northWest, north, southWest, south, west, southEast, northEast, east}
)

// tags are the texts of the picture: target, latest value and baseline;
// milestones and a word on revisions; a word on the path.
func (t *trend) tags(p *plot, level int) []tag {
	w := t.fig.Words
	var tags []tag
	if t.target != nil {
		tags = append(tags, tag{t.label(p, t.target), joined(" · ", w.Target, t.target.When), target,
			p.anchors(t.target.at, 8, lineFlag+2, 32, 44, 60, 80, 110, 140), away})
	}
	if t.latest != nil {
		tags = append(tags, t.latestTag(p))
	}
	if t.baseline != nil {
		tags = append(tags, tag{t.label(p, t.baseline), joined(" · ", w.Baseline, t.baseline.When), muted,
			p.anchors(t.baseline.at, 9, 18, 27, 40, 60, 80, 110, 140), around})
	}
	if len(t.needed) > 0 && (level >= maySay || t.latest == nil) {
		tags = append(tags, t.pathTag(p))
	}
	if level < shouldSay {
		return tags
	}
	for i := range t.milestones() {
		m := &t.goals[i]
		tags = append(tags, tag{note: joined(" · ", t.label(p, m), m.When), anchors: p.anchors(m.at, 8, lineFlag+2, 32, 44), sides: away})
	}
	if v := t.revised(); v != nil {
		tags = append(tags, tag{note: w.Revised, anchors: p.anchors(v.at, 11, 20, 30), sides: around})
	}
	return tags
}

// milestones are the goals before the target.
func (t *trend) milestones() []spotted {
	if t.target != nil {
		return t.goals[:len(t.goals)-1]
	}
	return t.goals
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
	return tag{t.label(p, t.latest), joined(" · ", t.latest.When, unverified), actual, p.anchors(t.latest.at, 9, 18, 27, 40, 60, 80, 110, 140), away}
}

// pathTag stands along the path; where nothing is published it says so there.
func (t *trend) pathTag(p *plot) tag {
	tag := tag{note: wrap(t.fig.Words.PacePath, p.frame.note, p.frame.Width/2), sides: []side{southEast, northWest, south, north, southWest, northEast}}
	if t.latest == nil {
		tag.head, tag.colour = wrap(t.fig.Words.NoData, p.frame.head*1.06, p.frame.Width/2), muted
	}
	for _, way := range []float64{0.5, 0.4, 0.6, 0.3, 0.7, 0.2} {
		tag.anchors = append(tag.anchors, p.anchors(t.along(way), 7, 24)...)
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
