package chart

import (
	"math"

	"github.com/go-echarts/go-echarts/v2/opts"
)

func gaugeFrames(f Figure) []frame {
	fr := frame{Name: "one", Width: 340, head: 15, note: 13}
	from, to := gaugeEnds(f, fr)
	fr.Height = math.Ceil(gaugeY + 16 + max(textHeight(from, fr.note), textHeight(to, fr.note)) + 4)
	return []frame{fr}
}

// The arc's middle and radius, and how thick it is.
const (
	gaugeX, gaugeY = 170.0, 150.0
	gaugeRadius    = 130.0
	gaugeWidth     = 22.0
	gaugeEdge      = 8.0
)

var half = circle{point{gaugeX, gaugeY}, gaugeRadius, math.Pi, math.Pi}

// gaugeOption draws the share of the way as an arc over half a circle. Shares
// beyond its ends stay there; the text tells them.
func gaugeOption(f Figure, fr frame) (option, error) {
	g, w := f.Share, f.Words
	s := newSheet(fr)
	gone := 0.0
	s.arc(half, 0, 1, opts.LineStyle{Color: line, Width: gaugeWidth})
	if g.Value.Valid {
		v, err := coordinate(g.Value.Decimal)
		if err != nil {
			return nil, err
		}
		gone = min(max(v, 0), 1)
		style := opts.LineStyle{Color: actual, Width: gaugeWidth}
		if g.Hollow {
			style.Type, style.Width = "dotted", 4
		}
		s.arc(half, 0, gone, style)
	}
	s.marks = append(s.marks, ring(s.on(half, 0), joined(" ", w.Baseline, g.Start)))
	if g.Value.Valid {
		s.marks = append(s.marks, dot(s.on(half, gone), g.Hollow, 16, joined("\n", g.Note, g.Label)))
	}
	s.marks = append(s.marks, flag(s.on(half, 1), 24, joined(" ", w.Target, g.End)))
	s.gaugeTexts(f)
	return s.finish()
}

func (s sheet) gaugeTexts(f Figure) {
	g, w := f.Share, f.Words
	label, colour, size := g.Label, actual, 30.0
	if !g.Value.Valid {
		label, colour, size = w.NoData, muted, s.frame.head
	}
	width := 2*(gaugeRadius-gaugeWidth) - 16
	note := wrap(g.Note, s.frame.note, width)
	y := gaugeY - textHeight(note, s.frame.note) - size*leading
	s.text(gaugeX, y, label, size, opts.Label{Align: "center", Color: colour, FontWeight: "600"})
	s.text(gaugeX, y+size*leading, note, s.frame.note, opts.Label{Align: "center", Color: muted})
	from, to := gaugeEnds(f, s.frame)
	s.text(gaugeEdge, gaugeY+16, from, s.frame.note, opts.Label{Align: "left", Color: muted})
	s.text(s.frame.Width-gaugeEdge, gaugeY+16, to, s.frame.note, opts.Label{Align: "right", Color: target})
}

// gaugeEnds are the texts at the ends of the arc, broken into lines.
func gaugeEnds(f Figure, fr frame) (from, to string) {
	width := fr.Width/2 - 2*gaugeEdge
	return wrap(joined("\n", f.Words.Baseline, f.Share.Start), fr.note, width),
		wrap(joined("\n", f.Words.Target, f.Share.End), fr.note, width)
}
