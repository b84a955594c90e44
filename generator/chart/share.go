package chart

import (
	"errors"
	"fmt"
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

const (
	shareFlag = 16
	shareAxis = 30 // room of the percentages at the bottom
)

var shareInset = inset{left: 8, top: 4, right: 20, bottom: shareAxis}

// shareFrames are as tall as the rows need.
func shareFrames(f Figure) []frame {
	frames := []frame{
		{Name: "wide", Width: 720, head: 15, note: 13},
		{Name: "narrow", Width: 340, head: 14, note: 12},
	}
	for i := range frames {
		_, x, _ := shareScale(f.Rows) // an error comes up again in the option
		_, height := shareRows(f.Rows, frames[i], x)
		frames[i].Height = math.Ceil(height) + shareInset.top + shareAxis
	}
	return frames
}

// shareOption draws all indicators on one scale of the way from baseline to
// target. Its value axis counts pixels, so that rows may differ in height.
func shareOption(f Figure, fr frame) (option, error) {
	if len(f.Rows) == 0 {
		return nil, errors.New("nothing to draw: no rows")
	}
	shares, x, err := shareScale(f.Rows)
	if err != nil {
		return nil, err
	}
	rows, height := shareRows(f.Rows, fr, x)
	p := newPlot(fr, shareInset, x, scale{0, height, height}, tooltip("y"), shareWay(x, fr),
		charts.WithYAxisOpts(opts.YAxis{Type: "value", Min: 0, Max: height, Show: opts.Bool(false)}))
	var runs [3]path // the whole way; verified, unverified
	for i, r := range rows {
		y := tidy(height - r.track)
		if !r.Level {
			runs[0] = append(runs[0], []float64{0, y}, []float64{100, y}, nil)
		}
		if r.Share.Valid && !r.Level {
			run := &runs[1]
			if r.Hollow {
				run = &runs[2]
			}
			*run = append(*run, []float64{0, y}, []float64{shares[i], y}, nil)
		}
		p.shareMarks(f, r, shares[i], y)
		p.shareTexts(r, y)
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

func shareWay(x scale, fr frame) charts.GlobalOpts {
	return charts.WithXAxisOpts(opts.XAxis{
		Type: "value", Min: x.min, Max: x.max,
		SplitLine: &opts.SplitLine{Show: opts.Bool(true), LineStyle: &opts.LineStyle{Color: line, Width: 1}},
		AxisTick:  &opts.AxisTick{Show: opts.Bool(false)},
		AxisLine:  &opts.AxisLine{Show: opts.Bool(false)},
		AxisLabel: &opts.AxisLabel{Formatter: "@percent", Color: muted, FontSize: int(fr.note),
			ShowMinLabel: opts.Bool(true), ShowMaxLabel: opts.Bool(true), AlignMinLabel: "left", AlignMaxLabel: "right"},
	})
}

func (p *plot) shareMarks(f Figure, r shareRow, share, y float64) {
	tip := joined("\n", r.Name, joined(" ", f.Words.Baseline, r.Baseline), r.Latest, joined(" ", f.Words.Target, r.Target))
	if !r.Level {
		p.marks = append(p.marks, ring([]float64{0, y}, tip))
		tip = ""
	}
	p.marks = append(p.marks, flag([]float64{100, y}, shareFlag, tip))
	if r.Share.Valid {
		p.marks = append(p.marks, dot([]float64{share, y}, r.Hollow, 12, ""))
	}
}
