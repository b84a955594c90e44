package chart

import "github.com/go-echarts/go-echarts/v2/opts"

// shareRow is a row of the overview laid out: name and latest value stand above
// its track, baseline and target below, in as many lines as they need.
type shareRow struct {
	Row
	name, latest   string  // wrapped
	start, end     string  // baseline and target, wrapped
	startAt, endAt side    // which way the texts run from their marks
	beside         bool    // latest stands at the right of the name
	oneLine        bool    // baseline and target stand in one line
	track          float64 // pixels from the top of the picture's plotting area
}

// aboveTrack is the room of a flag between a track and the text above it.
const aboveTrack = shareFlag + 4.0

// shareRows lays out the rows and gives the height that they take together.
// The latest values stand beside the names only if every row allows it.
func shareRows(rows []Row, fr frame, x scale) (laid []shareRow, height float64) {
	width := fr.Width - shareInset.left - shareInset.right
	beside := true
	for _, r := range rows {
		beside = beside && textWidth(r.Name, fr.head*1.06)+textWidth(r.Latest, fr.note*1.06)+24 <= width
	}
	for _, r := range rows {
		s := shareRow{Row: r, name: wrap(r.Name, fr.head*1.06, width), latest: wrap(r.Latest, fr.note*1.06, width), beside: beside}
		s.oneLine = textWidth(r.Baseline, fr.note)+textWidth(r.Target, fr.note)+16 <= width*100/(x.max-x.min)
		s.track = height + 14 + fr.head*leading*lineCount(s.name) + aboveTrack
		if !beside {
			s.track += fr.note * leading * lineCount(s.latest)
		}
		s.ends(fr, x)
		height = s.track + 6 + max(textHeight(s.start, fr.note), textHeight(s.end, fr.note)) + 10
		if !s.oneLine {
			height = s.track + 6 + textHeight(s.start, fr.note) + textHeight(s.end, fr.note) + 10
		}
		laid = append(laid, s)
	}
	return laid, height
}

// shareTexts writes a row around its track at y.
func (p *plot) shareTexts(r shareRow, y float64) {
	fr := p.frame
	left, right := []float64{p.x.min, y}, []float64{p.x.max, y}
	above := -aboveTrack
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
	below := 6.0
	end := opts.Label{VerticalAlign: "top", Color: muted, FontSize: float32(fr.note), LineHeight: float32(fr.note * leading)}
	end.Align = aligned(r.startAt)
	p.write(r.start, []float64{0, y}, 0, below, end)
	if !r.oneLine {
		below += textHeight(r.start, fr.note)
	}
	end.Align = aligned(r.endAt)
	p.write(r.end, []float64{100, y}, 0, below, end)
}

// ends breaks baseline and target into lines that begin or end at their marks, on
// the side that has more room.
func (s *shareRow) ends(fr frame, x scale) {
	width := fr.Width - shareInset.left - shareInset.right
	from, to := width*(0-x.min)/(x.max-x.min), width*(100-x.min)/(x.max-x.min)
	s.startAt, s.endAt = east, west
	room := []float64{width - from, to}
	if from > room[0] {
		s.startAt, room[0] = west, from
	}
	if width-to > to {
		s.endAt, room[1] = east, width-to
	}
	if s.Level { // there is no mark of a baseline
		s.start, s.end = "", wrap(joined(" · ", s.Baseline, s.Target), fr.note, room[1])
		return
	}
	s.start, s.end = wrap(s.Baseline, fr.note, room[0]), wrap(s.Target, fr.note, room[1])
}

// aligned is how a text at a side of its place is aligned.
func aligned(s side) string {
	return map[float64]string{-1: "right", 0: "center", 1: "left"}[s.h]
}
