package chart

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// trend is a figure over time in coordinates: what line and small both draw.
type trend struct {
	fig       Figure
	baseline  *spotted
	target    *spotted
	goals     []spotted // milestones and target
	values    []spotted // published values by date
	runs      [2]path   // the line through the values: verified, unverified
	needed    path      // from baseline over the milestones to the target
	latest    *spotted
	years, of scale // of: the values
}

// spotted is a point with its place.
type spotted struct {
	Point
	at []float64
}

// path is a row of coordinates; nil interrupts it.
type path = [][]float64

func newTrend(f Figure) (*trend, error) {
	t := &trend{fig: f}
	for _, p := range []struct {
		in  Point
		out **spotted
	}{{f.Baseline, &t.baseline}, {f.Target, &t.target}} {
		at, err := p.in.at()
		if err != nil {
			return nil, err
		}
		if at != nil {
			*p.out = &spotted{p.in, at}
		}
	}
	if err := t.addValues(); err != nil {
		return nil, err
	}
	if err := t.addGoals(); err != nil {
		return nil, err
	}
	all := t.all()
	if len(all) == 0 {
		return nil, errors.New("nothing to draw: neither baseline nor target nor a value")
	}
	t.scales(all)
	return t, nil
}

func (p Point) at() ([]float64, error) {
	if !p.Value.Valid {
		return nil, nil
	}
	y, err := coordinate(p.Value.Decimal)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", p.Date, err)
	}
	return []float64{yearAt(p.Date), y}, nil
}

// addValues joins the published values, from the baseline on. A line runs from
// one value to the next unless a value is said to be missing between them or more
// than a year lies between them: a gap is shown, never bridged.
func (t *trend) addValues() error {
	points := slices.Clone(t.fig.Points)
	slices.SortStableFunc(points, func(a, b Point) int { return a.Date.Compare(b.Date) })
	last := t.baseline
	for _, p := range points {
		at, err := p.at()
		if err != nil {
			return err
		}
		if at == nil {
			last = nil
			continue
		}
		now := spotted{p, at}
		if last != nil && last.Date.DaysTo(p.Date) <= cmp.Or(t.fig.Reach, 366) {
			run := &t.runs[0]
			if last.Hollow || p.Hollow {
				run = &t.runs[1]
			}
			*run = append(*run, last.at, at, nil)
		}
		t.values = append(t.values, now)
		last = &now
	}
	if n := len(t.values); n > 0 {
		t.latest = &t.values[n-1]
	}
	return nil
}

func (t *trend) addGoals() error {
	for _, m := range t.fig.Milestones {
		at, err := m.at()
		if err != nil {
			return err
		}
		if at != nil {
			t.goals = append(t.goals, spotted{m, at})
		}
	}
	if t.target != nil {
		t.goals = append(t.goals, *t.target)
	}
	if t.baseline == nil || t.target == nil || t.fig.Level {
		return nil
	}
	t.needed = append(t.needed, t.baseline.at)
	for _, g := range t.goals {
		t.needed = append(t.needed, g.at)
	}
	return nil
}

func (t *trend) all() []spotted {
	all := append(slices.Clone(t.values), t.goals...)
	if t.baseline != nil {
		all = append(all, *t.baseline)
	}
	return all
}

func (t *trend) scales(all []spotted) {
	t.years = scale{min: all[0].at[0], max: all[0].at[0]}
	t.of = scale{min: all[0].at[1], max: all[0].at[1]}
	for _, p := range all[1:] {
		t.years.min, t.years.max = min(t.years.min, p.at[0]), max(t.years.max, p.at[0])
		t.of.min, t.of.max = min(t.of.min, p.at[1]), max(t.of.max, p.at[1])
	}
}

// draw adds lines and marks.
func (t *trend) draw(p *plot, dotSize, flagHeight float64) {
	w := t.fig.Words
	if len(t.needed) > 0 {
		p.path(w.PacePath, t.needed, opts.LineStyle{Color: pace, Width: 1.5, Type: "dashed"})
	}
	p.path(w.Latest, t.runs[0], opts.LineStyle{Color: actual, Width: 2.5})
	p.path(w.Unverified, t.runs[1], opts.LineStyle{Color: actual, Width: 2, Type: "dotted"})
	if t.baseline != nil {
		p.marks = append(p.marks, ring(t.baseline.at, t.baseline.tip(w.Baseline, w)))
	}
	for _, v := range t.values {
		if v.Revised != "" {
			p.marks = append(p.marks, revision(v.at))
		}
		p.marks = append(p.marks, dot(v.at, v.Hollow, dotSize, v.tip("", w)))
	}
	poles := t.poles(p, flagHeight)
	for i, g := range t.goals {
		p.marks = append(p.marks, poles[i].flag(g.at, flagHeight, g.tip(w.Target, w)))
	}
	slices.SortStableFunc(p.marks, func(a, b item) int { return cmp.Compare(a.Value[0], b.Value[0]) })
}

// tip is what the reader is told: when, which value, how sure.
func (p Point) tip(word string, w Words) string {
	note := ""
	if p.Hollow {
		note = w.Unverified
	}
	return joined("\n", joined(" ", word, p.When), p.Label, note, p.Revised)
}

// joined joins the parts that are there.
func joined(sep string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), sep)
}

// spots are where the marks of values and of the baseline stand.
func (t *trend) spots(p *plot) []box {
	var out []box
	for _, v := range t.all() {
		at := p.at(v.at[0], v.at[1])
		out = append(out, box{at.x, at.y, at.x, at.y}.grow(6))
	}
	return out
}

// poles are how the flags stand: the one of the target is the last.
func (t *trend) poles(p *plot, flagHeight float64) []pole {
	out := make([]pole, len(t.goals))
	for i, g := range t.goals {
		at := p.at(g.at[0], g.at[1])
		out[i] = poleAt(at, flagHeight, t.without(p, g))
	}
	return out
}

// without are the marks but those at the place of g itself, which no flag can avoid.
func (t *trend) without(p *plot, g spotted) []box {
	foot, canvas := p.at(g.at[0], g.at[1]), box{0, 0, p.frame.Width, p.frame.Height}
	var out []box
	for _, b := range t.spots(p) {
		if math.Hypot((b.x0+b.x1)/2-foot.x, (b.y0+b.y1)/2-foot.y) > 0.1 {
			out = append(out, b)
		}
	}
	return append(out, box{canvas.x1 - 4, 0, canvas.x1 + 60, canvas.y1}, box{0, p.frame.Height - p.inset.bottom, canvas.x1, canvas.y1 + 60})
}

// obstacles are what labels keep clear of.
func (t *trend) obstacles(p *plot, flagHeight float64) (marks []box, lines []segment) {
	marks = t.spots(p)
	poles := t.poles(p, flagHeight)
	for i, g := range t.goals {
		marks = append(marks, poles[i].box(p.at(g.at[0], g.at[1]), flagHeight))
	}
	for _, run := range []path{t.runs[0], t.runs[1], t.needed} {
		for i := 1; i < len(run); i++ {
			if run[i] != nil && run[i-1] != nil {
				lines = append(lines, segment{p.at(run[i-1][0], run[i-1][1]), p.at(run[i][0], run[i][1])})
			}
		}
	}
	return marks, lines
}

func (p *plot) anchor(at []float64, gap float64) anchor {
	return anchor{value: at, at: p.at(at[0], at[1]), gap: gap}
}

// anchors are an anchor at growing distances.
func (p *plot) anchors(at []float64, gaps ...float64) []anchor {
	var out []anchor
	for _, gap := range gaps {
		out = append(out, p.anchor(at, gap))
	}
	return out
}

// label is the text at a value: without its unit where the units of this picture
// are too long to stand in it.
func (t *trend) label(p *plot, v *spotted) string {
	text, widest := v.Label, 0.0
	for _, q := range []*spotted{t.baseline, t.latest, t.target} {
		if q != nil {
			widest = max(widest, textWidth(q.Label, p.frame.head*1.06))
		}
	}
	if v.Short != "" && widest > max(p.frame.Width*0.36, 130) {
		text = v.Short
	}
	return wrap(text, p.frame.head*1.06, max(p.frame.Width*0.46, 136))
}

func newPlot(f frame, in inset, x, y scale, globals ...charts.GlobalOpts) *plot {
	p := &plot{Line: charts.NewLine(), frame: f, inset: in, x: x, y: y}
	p.SetGlobalOptions(charts.WithAnimation(false), in.grid())
	p.SetGlobalOptions(globals...)
	return p
}
