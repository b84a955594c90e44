package chart

import "github.com/go-echarts/go-echarts/v2/opts"

// shareRow is a row of the overview laid out: name and latest value stand above
// its track, baseline and target below, in as many lines as they need.
type shareRow struct {
	Row
	name, latest string  // wrapped
	beside       bool    // latest stands at the right of the name
	oneLine      bool    // baseline and target stand in one line
	track        float64 // pixels from the top of the picture's plotting area
}

// shareRows lays out the rows and gives the height that they take together.
// They are all laid out alike: side by side only if every row allows it.
func shareRows(rows []Row, fr frame, x scale) (laid []shareRow, height float64) {
	width := fr.Width - shareInset.left - shareInset.right
	beside, oneLine := true, true
	for _, r := range rows {
		beside = beside && textWidth(r.Name, fr.head*1.06)+textWidth(r.Latest, fr.note*1.06)+24 <= width
		oneLine = oneLine && textWidth(r.Baseline, fr.note)+textWidth(r.Target, fr.note)+16 <= width*100/(x.max-x.min)
	}
	for _, r := range rows {
		s := shareRow{Row: r, name: wrap(r.Name, fr.head*1.06, width), latest: wrap(r.Latest, fr.note*1.06, width), beside: beside, oneLine: oneLine}
		s.track = height + 14 + fr.head*leading*lineCount(s.name) + 16
		if !beside {
			s.track += fr.note * leading * lineCount(s.latest)
		}
		height = s.track + 6 + fr.note*leading + 10
		if !oneLine {
			height += fr.note * leading
		}
		laid = append(laid, s)
	}
	return laid, height
}

// shareTexts writes a row around its track at y.
func (p *plot) shareTexts(r shareRow, y float64) {
	fr := p.frame
	left, right := []float64{p.x.min, y}, []float64{p.x.max, y}
	above := -16.0
	latest := opts.Label{Align: "right", VerticalAlign: "bottom", Color: actual, FontSize: float32(fr.note), FontWeight: "600", LineHeight: float32(fr.note * leading)}
	if !r.Share.Valid {
		latest.Color, latest.FontWeight = muted, "normal"
	}
	if r.beside {
		p.write(r.latest, right, 0, above, latest)
	} else {
		latest.Align = "left"
		p.write(r.latest, left, 0, above, latest)
		above -= fr.note * leading * lineCount(r.latest)
	}
	p.write(r.name, left, 0, above, opts.Label{Align: "left", VerticalAlign: "bottom", Color: ink, FontSize: float32(fr.head), FontWeight: "600", LineHeight: float32(fr.head * leading)})
	below := 6 + fr.note*leading/2
	end := opts.Label{Align: "left", VerticalAlign: "middle", Color: muted, FontSize: float32(fr.note)}
	start := []float64{0, y}
	if !r.oneLine {
		start = left
	}
	p.write(r.Baseline, start, 0, below, end)
	if !r.oneLine {
		below += fr.note * leading
	}
	end.Align = "right"
	p.write(r.Target, []float64{100, y}, 0, below, end)
}
