package poster

import (
	"strings"
	"time"
)

// frame is where the parts of a poster stand: the band, and on the paper the body
// above the foot.
type frame struct {
	band, body, foot box
	beside           bool // the band is beside the paper, not above it
}

// frame parts the sheet: the band has a share of its height, or on broad sheets of
// its width, unless that is 0.
func (s *sheet) frame(above, beside float64) frame {
	w, h, m := s.size.w, s.size.h, s.margin
	f := frame{band: box{w: w, h: h * above}, beside: w > h && beside > 0}
	paper := box{y: f.band.h, w: w, h: h - f.band.h}
	if f.beside {
		f.band = box{w: w * beside, h: h}
		paper = box{x: f.band.w, w: w - f.band.w, h: h}
	}
	f.foot = box{paper.x + m, h, paper.w - 2*m, 0}
	if f.foot.h = s.footHeight(); f.foot.h > 0 {
		f.foot.y = h - .8*m - f.foot.h
	}
	top := paper.y + .95*m
	f.body = box{f.foot.x, top, f.foot.w, f.foot.y - .55*m - top}
	if f.foot.h == 0 {
		f.body.h -= .25 * m
	}
	return f
}

// ground paints the band, with the scale of the year at its end and the stroke
// that marks the day on it, from the band into the paper.
func (s *sheet) ground(f frame) {
	b := f.band
	s.gradient(s.spread(b), s.colours.band, s.colours.bandEnd)
	tick := mix(s.colours.band, s.colours.bandMuted, .45)
	along, end := b.w, b.bottom()
	if f.beside {
		along, end = b.h, b.right()
	}
	line := func(at, from, to, thick float64) box { // from and to count out of the band
		if f.beside {
			return box{end + from, at - thick/2, to - from, thick}
		}
		return box{at - thick/2, end + from, thick, to - from}
	}
	s.paint(tick, func(p pen) {
		for day := 0; day < 365; day += 7 {
			rectangle(p, s.crisp(line(along*(float64(day)+.5)/365, -1.1*s.u, 0, .15*s.u)))
		}
	})
	mark := s.margin + .45*s.u
	if !s.poster.Day.IsZero() {
		mark = along * (float64(s.poster.Day.YearDay()) - .5) / float64(yearDays(s.poster.Day))
	}
	s.block(s.colours.onBand, line(mark, -2.4*s.u, 0, .8*s.u))
	s.block(s.colours.seal, line(mark, 0, .62*s.margin, .8*s.u))
}

func yearDays(day time.Time) int {
	return time.Date(day.Year(), time.December, 31, 0, 0, 0, 0, time.UTC).YearDay()
}

// head writes into the band: the day's name above, the date as large as there is
// room for, and below it what else is known of it.
func (s *sheet) head(f frame, other string, extra ...para) {
	b := f.band.inset(s.margin)
	b.h += .15 * s.margin
	y := s.names(b, other)
	if s.beside(box{b.x, y, b.w, b.bottom() - y}, extra) {
		return
	}
	low := s.fit(append(s.when(2.5*s.u, b.w), extra...), b.w, b.h*.34, 1.2, .5)
	gap := 0.0
	if low.height > 0 {
		gap = 1.9 * s.u
	}
	s.date(box{b.x, y, b.w, b.bottom() - low.height - gap - y})
	s.draw(low, b.x, b.bottom()-low.height)
}

// beside writes the date and, where it leaves enough room, beside it what else is
// known of the Day.
func (s *sheet) beside(b box, extra []para) bool {
	size, width := s.dateSize(b)
	room := b.w - width*size - 3*s.u
	if s.poster.DayText == "" || len(extra) > 0 || room < 20*s.u {
		return false
	}
	s.date(b)
	low := s.fit(s.when(2.5*s.u, room), room, b.h*.7, 1.2, .5)
	s.draw(low, b.right()-room, b.bottom()-low.height+.6*s.u)
	return true
}

// names writes the day's name, and in the other language beside it or below, and
// gives their lower edge.
func (s *sheet) names(b box, inOther string) float64 {
	name := para{text: s.poster.Series, size: 5 * s.u, bold: true, colour: s.colours.onBand, title: true}
	other := para{text: inOther, size: 2.4 * s.u, colour: s.colours.bandMuted, before: .5 * s.u, title: true}
	if s.poster.DayText == "" { // nothing else is large
		name.size *= 1.6
	}
	if t := s.prepared(inOther); t != "" && s.size.w <= s.size.h {
		st := style{size: other.size, colour: other.colour}
		w := s.width(st, t)
		c := s.fit([]para{name}, b.w-w-2*s.u, b.h*.34, 1.25, .9)
		if len(c.paras) == 1 && len(c.paras[0].lines) == 1 && c.whole {
			bottom := s.draw(c, b.x, b.y)
			s.write(b.right()-w, bottom-c.paras[0].leading/2+(ascent-descent)/2*c.paras[0].size, st, t)
			return bottom
		}
	}
	return s.draw(s.fit([]para{name, other}, b.w, b.h*.38, 1.25, .4), b.x, b.y)
}

// when tells which Day it is and its date: on one line, or on two.
func (s *sheet) when(size, width float64) []para {
	return s.inOne(para{size: size, colour: s.colours.onBand, most: 1, title: true}, width, s.poster.Nth, s.poster.DateText)
}

// lowHead is head for a low band: the date at the right.
func (s *sheet) lowHead(f frame) {
	b := f.band.inset(s.margin)
	b.y, b.h = .7*s.margin, f.band.h-1.3*s.margin
	p, left := s.poster, b
	if p.DayText != "" {
		left.w = .52 * b.w
	}
	name := s.oneLine(para{text: p.Series, size: 4.6 * s.u, bold: true, colour: s.colours.onBand, title: true}, left.w, b.h*.42, 1.3, .5, .4)
	s.draw(name, b.x, b.y)
	date := box{left.right() + .06*b.w, b.y - .4*s.u, b.w - left.w - .06*b.w, b.h + .2*s.u}
	size, width := s.dateSize(date)
	date.x += date.w - size*width
	s.date(date)
	rest := s.fit(append(s.when(2*s.u, left.w), para{text: p.Theme, size: 2 * s.u, colour: s.colours.bandMuted, before: .2 * s.u, title: true}),
		left.w, b.h-name.height-.3*s.u, 1.2, .5)
	s.draw(rest, b.x, b.bottom()-rest.height)
}

// dot is the mark between month and day. Chinese fonts give it the width of a
// character; between digits it has no more than dotWidth, in ems.
const (
	dot      = "·"
	dotWidth = .44
)

// date sets the date at the foot of a box, as large as it fits. Its side bearing is
// left out, so that it stands in line with the other texts.
func (s *sheet) date(b box) {
	text := s.prepared(s.poster.DayText)
	if text == "" || b.h <= s.u {
		return
	}
	size, width := s.dateSize(b)
	st := style{size, true, s.colours.onBand}
	s.texts = append(s.texts, placed{text, b.x, b.bottom(), width * size, st})
	x, y := b.x-bearing*size, b.bottom()
	for i, p := range strings.Split(text, dot) {
		if i > 0 {
			s.text(x+(dotWidth*size-s.width(st, dot))/2, y, st, dot)
			x += dotWidth * size
		}
		s.text(x, y, st, p)
		x += s.width(st, p)
	}
}

// bearing is the white on each side of a digit, in ems.
const bearing = .038

// dateSize gives the size of the date in a box, and how wide it is in ems.
func (s *sheet) dateSize(b box) (size, width float64) {
	parts := strings.Split(s.prepared(s.poster.DayText), dot)
	width = dotWidth*float64(len(parts)-1) - 2*bearing
	for _, p := range parts {
		width += s.width(style{size: 1, bold: true}, p)
	}
	return min(b.w/width, (b.h-.8*s.u)/ascent), width
}
