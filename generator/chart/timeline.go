package chart

import (
	"errors"
	"math"
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"plansite/generator/locale"
)

const (
	timelineTop  = 22 // room of the word at today
	timelineAxis = 30
	timelineSide = 20
)

// event is an event laid out.
type event struct {
	Event
	name  string  // wrapped
	y     float64 // of its mark; of the first line where it has no date
	at    float64 // in years
	state string  // shape, word and date
}

// agenda is a timeline laid out: what has a date above the axis, what has none below.
type agenda struct {
	dated, undated []event
	years          scale
	height, below  float64 // of the plotting area and of the list below the axis
	heading        string
}

func timelineFrames(f Figure) []frame {
	return twoFrames(func(fr frame) float64 {
		a := newAgenda(f, fr)
		return math.Ceil(timelineTop + a.height + timelineAxis + a.below)
	})
}

func newAgenda(f Figure, fr frame) agenda {
	a := agenda{heading: f.Words.Undated}
	width := fr.Width - 2*timelineSide
	events := slices.Clone(f.Events)
	slices.SortStableFunc(events, func(a, b Event) int { return a.Date.Compare(b.Date) })
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, e := range events {
		l := event{Event: e, name: wrap(e.Name, fr.note*1.06, width), state: wrap(joined(" ", e.Shape, joined(" · ", e.Word, e.When)), fr.note*1.06, width)}
		if e.Date.IsZero() {
			a.undated = append(a.undated, l)
			continue
		}
		l.at = dayAt(e.Date)
		lo, hi = min(lo, l.at), max(hi, l.at)
		a.height += textHeight(l.name, fr.note) + 14
		l.y = a.height
		a.height += textHeight(l.state, fr.note) + 20
		a.dated = append(a.dated, l)
	}
	if !f.Today.Date.IsZero() && len(a.dated) > 0 {
		now := dayAt(f.Today.Date)
		lo, hi = min(lo, now), max(hi, now)
	}
	if len(a.dated) > 0 {
		a.years = yearScale(lo, hi, width, f.yearWidth(fr.note))
	}
	a.list(fr)
	return a
}

// dayAt is the place of a day on an axis where each year's number stands at its
// beginning: what is due in 2024 stands to the right of "2024".
func dayAt(d locale.Date) float64 { return yearAt(d) + 1 }

// list lays out what has no date, below the axis.
func (a *agenda) list(fr frame) {
	if len(a.undated) == 0 {
		return
	}
	a.below = 14 + textHeight(a.heading, fr.head) + 4
	for i := range a.undated {
		e := &a.undated[i]
		e.y = a.below
		a.below += textHeight(e.name, fr.note) + 6
	}
}

// timelineOption draws a row for each event with a date: its name, and a mark at its day.
func timelineOption(f Figure, fr frame) (option, error) {
	a := newAgenda(f, fr)
	if len(a.dated) == 0 {
		return nil, errors.New("nothing to draw: no event has a date")
	}
	in := inset{left: timelineSide, top: timelineTop, right: timelineSide, bottom: timelineAxis + a.below}
	years := yearsBelow(a.years)
	p := newPlot(fr, in, a.years, scale{0, a.height, a.height}, tooltip("y"), years,
		charts.WithYAxisOpts(opts.YAxis{Type: "value", Min: 0, Max: a.height, Show: opts.Bool(false)}))
	p.writeYears(f, 8, 0)
	p.today(f.Today)
	for _, e := range a.dated {
		p.event(e)
	}
	foot := []float64{a.years.min, 0}
	for _, e := range a.undated {
		p.write(e.name, foot, 0, timelineAxis+e.y, opts.Label{Align: "left", VerticalAlign: "top", Color: ink, FontSize: float32(fr.note), LineHeight: float32(fr.note * leading)})
	}
	if len(a.undated) > 0 {
		p.write(a.heading, foot, 0, timelineAxis+10, opts.Label{Align: "left", VerticalAlign: "top", Color: muted, FontSize: float32(fr.head), FontWeight: "600"})
	}
	return p.finish()
}

// today draws a line through all rows at the day that the figure was made for.
func (p *plot) today(now Point) {
	if now.Date.IsZero() {
		return
	}
	x := dayAt(now.Date)
	p.path("", path{{x, p.y.min}, {x, p.y.max}}, opts.LineStyle{Color: pace, Width: 1.5, Type: "dashed"})
	p.write(now.Label, []float64{x, p.y.max}, p.inside(x, now.Label), -4, opts.Label{Align: "left", VerticalAlign: "bottom", Color: muted, FontSize: float32(p.frame.note)})
}

func (p *plot) event(e event) {
	y := tidy(p.y.max - e.y)
	tone := e.Tone.colour()
	size := float32(p.frame.note)
	p.path("", path{{p.x.min, y}, {p.x.max, y}}, opts.LineStyle{Color: line, Width: 2})
	p.marks = append(p.marks, item{Value: []float64{e.at, y}, Symbol: "circle", SymbolSize: 12,
		ItemStyle: &itemStyle{Color: tone, BorderColor: surface, BorderWidth: 1}, Tip: joined("\n", e.Name, e.state)})
	p.write(e.name, []float64{p.x.min, y}, 0, -12, opts.Label{Align: "left", VerticalAlign: "bottom", Color: ink, FontSize: size, LineHeight: float32(p.frame.note * leading)})
	p.write(e.state, []float64{e.at, y}, p.inside(e.at, e.state), 10, opts.Label{Align: "left", VerticalAlign: "top", Color: tone, FontSize: size, LineHeight: float32(p.frame.note * leading), FontWeight: "600"})
}

// inside tells how far to the right of x a text begins that stands about x and
// yet inside the picture.
func (p *plot) inside(x float64, text string) float64 {
	at, width := p.at(x, p.y.min).x, textWidth(text, p.frame.note*1.06)
	return max(min(at-width/2, p.frame.Width-p.inset.right-width), p.inset.left) - at
}
