package chart

import (
	"fmt"
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

const (
	shareFlag   = 16
	shareMargin = 8.0
)

// shareFrames are as tall as the rows need. A row that does not hold its name
// and its latest value side by side puts them under each other, and so all do.
func shareFrames(f Figure) []frame {
	frames := []frame{
		{Name: "wide", Width: 720, head: 15, note: 13},
		{Name: "narrow", Width: 340, head: 14, note: 12},
	}
	for i := range frames {
		frames[i].Height = math.Round(float64(len(f.Rows))*shareRowHeight(f, frames[i]) + 32)
	}
	return frames
}

// shareOption draws all indicators on one scale of the way from baseline to target.
func shareOption(f Figure, fr frame) (option, error) {
	if len(f.Rows) == 0 {
		return nil, fmt.Errorf("nothing to draw: no rows")
	}
	shares, x, err := shareScale(f.Rows)
	if err != nil {
		return nil, err
	}
	n := float64(len(f.Rows))
	in := inset{left: shareMargin, top: 4, right: shareMargin + 12, bottom: 28}
	p := newPlot(fr, in, x, scale{0, n, 1}, tooltip("y"), shareAxis(x, fr),
		charts.WithYAxisOpts(opts.YAxis{Type: "value", Min: 0, Max: n, Show: opts.Bool(false)}))
	row := shareRowHeight(f, fr)
	track := n - shareTrack(f, fr)/row
	var runs [3]path // dashed way, verified, unverified
	for i, r := range f.Rows {
		y := tidy(track - float64(i))
		runs[0] = append(runs[0], []float64{0, y}, []float64{100, y}, nil)
		if r.Share.Valid {
			run := &runs[1]
			if r.Hollow {
				run = &runs[2]
			}
			*run = append(*run, []float64{0, y}, []float64{shares[i], y}, nil)
		}
		p.shareMarks(f, r, shares[i], y)
		p.shareTexts(f, r, y)
	}
	p.path(f.Words.PacePath, runs[0], opts.LineStyle{Color: pace, Width: 1.5, Type: "dashed"})
	p.path(f.Words.Latest, runs[1], opts.LineStyle{Color: actual, Width: 8})
	p.path(f.Words.Unverified, runs[2], opts.LineStyle{Color: actual, Width: 3, Type: "dotted"})
	return p.finish()
}

// shareScale gives the shares in per cent and a scale that holds them. Beyond
// half the way back or twice the way a mark stays at the edge; its text tells.
func shareScale(rows []Row) ([]float64, scale, error) {
	shares := make([]float64, len(rows))
	x := scale{0, 100, 25}
	for i, r := range rows {
		if !r.Share.Valid {
			continue
		}
		v, err := coordinate(r.Share.Decimal)
		if err != nil {
			return nil, x, fmt.Errorf("%s: %w", r.Name, err)
		}
		shares[i] = tidy(min(max(100*v, -50), 200))
		x.min = min(x.min, math.Floor(shares[i]/25)*25)
		x.max = max(x.max, math.Ceil(shares[i]/25)*25)
	}
	if x.max-x.min > 150 {
		x.step = 50
		x.min = math.Floor(x.min/50) * 50
		x.max = math.Ceil(x.max/50) * 50
	}
	return shares, x, nil
}

func shareAxis(x scale, fr frame) charts.GlobalOpts {
	return charts.WithXAxisOpts(opts.XAxis{
		Type: "value", Min: x.min, Max: x.max,
		SplitLine: &opts.SplitLine{Show: opts.Bool(true), LineStyle: &opts.LineStyle{Color: line, Width: 1}},
		AxisTick:  &opts.AxisTick{Show: opts.Bool(false)},
		AxisLine:  &opts.AxisLine{Show: opts.Bool(false)},
		AxisLabel: &opts.AxisLabel{Formatter: "@percent", Color: muted, FontSize: int(fr.note),
			ShowMinLabel: opts.Bool(true), ShowMaxLabel: opts.Bool(true), AlignMinLabel: "left", AlignMaxLabel: "right"},
	})
}

func (p *plot) shareMarks(f Figure, r Row, share, y float64) {
	tip := joined("\n", r.Name, joined(" ", f.Words.Baseline, r.Baseline), r.Latest, joined(" ", f.Words.Target, r.Target))
	p.marks = append(p.marks, ring([]float64{0, y}, tip), flag([]float64{100, y}, shareFlag, ""))
	if r.Share.Valid {
		p.marks = append(p.marks, dot([]float64{share, y}, r.Hollow, 12, ""))
	}
}

// shareTexts writes a row: name and latest value above the track, baseline and
// target below its ends.
func (p *plot) shareTexts(f Figure, r Row, y float64) {
	left, right := []float64{p.x.min, y}, []float64{p.x.max, y}
	above, below := -p.frame.head*1.4-4, p.frame.note+2
	latest := opts.Label{Align: "right", VerticalAlign: "middle", Color: actual, FontSize: float32(p.frame.note), FontWeight: "600"}
	if !r.Share.Valid {
		latest.Color, latest.FontWeight = muted, "normal"
	}
	if shareStacked(f, p.frame) {
		latest.Align = "left"
		p.write(r.Latest, left, 0, above+2, latest)
		above -= p.frame.note * 1.5
	} else {
		p.write(r.Latest, right, 0, above, latest)
	}
	name := opts.Label{Align: "left", VerticalAlign: "bottom", Color: ink, FontSize: float32(p.frame.head), FontWeight: "600", LineHeight: float32(p.frame.head * leading)}
	p.write(wrap(r.Name, p.frame.head*1.06, p.frame.Width-2*shareMargin), left, 0, above+p.frame.head*leading/2, name)
	end := opts.Label{Align: "left", VerticalAlign: "middle", Color: muted, FontSize: float32(p.frame.note)}
	p.write(r.Baseline, []float64{0, y}, 0, below, end)
	end.Align = "right"
	p.write(r.Target, []float64{100, y}, 0, below, end)
}

// shareStacked tells whether some row is too narrow for one line of name and latest value.
func shareStacked(f Figure, fr frame) bool {
	for _, r := range f.Rows {
		if textWidth(r.Name, fr.head*1.06)+textWidth(r.Latest, fr.note*1.06)+24 > fr.Width-2*shareMargin {
			return true
		}
	}
	return false
}

// shareTrack is how far below a row's upper edge its track lies.
func shareTrack(f Figure, fr frame) float64 {
	lines := 1.0
	for _, r := range f.Rows {
		lines = max(lines, float64(lineCount(wrap(r.Name, fr.head*1.06, fr.Width-2*shareMargin))))
	}
	h := 14 + fr.head*1.1 + fr.head*leading*lines
	if shareStacked(f, fr) {
		h += fr.note * 1.5
	}
	return h
}

func shareRowHeight(f Figure, fr frame) float64 { return shareTrack(f, fr) + fr.note*1.5 + 14 }
