package card

import (
	"math"
	"strings"
	"unicode/utf8"

	"plansite/generator/typeset"
)

// titleSizes are tried from the largest.
var titleSizes = []float64{68, 62, 56, 50, 45, 40, 36}

// title sets the title between two heights as large as it fits without a word
// being broken; what does not fit at the smallest size is cut off.
func (s *sheet) title(top, bottom float64, text string) {
	room := bottom - top
	for _, size := range titleSizes {
		st := style{size, true, ink}
		lines := typeset.Balance(text, s.width(st), measure)
		if float64(len(lines))*size*leading <= room && s.whole(text, st) {
			s.lines(top, lines, st)
			return
		}
	}
	st := style{titleSizes[len(titleSizes)-1], true, ink}
	s.lines(top, s.shortened(text, st, max(int(math.Floor(room/(st.size*leading))), 1)), st)
}

// lines sets lines below top.
func (s *sheet) lines(top float64, lines []string, st style) {
	for i, l := range lines {
		s.write(margin, top+st.size+float64(i)*st.size*leading, l, st)
	}
}

// whole tells whether every word of a text fits on a line.
func (s *sheet) whole(text string, st style) bool {
	from := 0
	for _, b := range append(typeset.Breaks(text), len(text)) {
		if s.width(st)(strings.TrimSpace(text[from:b])) > measure {
			return false
		}
		from = b
	}
	return true
}

// shortened breaks a text into at most most lines; what is too much gives way to “…”.
func (s *sheet) shortened(text string, st style, most int) []string {
	lines := typeset.Wrap(text, s.width(st), measure)
	if len(lines) <= most {
		return lines
	}
	lines = lines[:most]
	lines[most-1] = s.cut(lines[most-1], st, measure)
	return lines
}

// fit writes a text on one line within room: smaller if it must, then cut off. It
// gives where the text ends.
func (s *sheet) fit(x, y, room float64, text string, st style, smallest float64) float64 {
	for st.size > smallest && s.width(st)(text) > room {
		st.size = max(st.size-2, smallest)
	}
	if s.width(st)(text) > room {
		text = s.cut(text, st, room)
	}
	return s.write(x, y, text, st)
}

// cut ends a text in “…” within room: after a word where it can.
func (s *sheet) cut(text string, st style, room float64) string {
	short := func(end int) (string, bool) {
		t := strings.TrimRight(text[:end], " ，。、；：,.;:（(“—-") + "…"
		return t, s.width(st)(t) <= room
	}
	breaks := typeset.Breaks(text)
	for i := len(breaks) - 1; i >= 0; i-- {
		if t, ok := short(breaks[i]); ok {
			return t
		}
	}
	for end := len(text); end > 0; {
		_, n := utf8.DecodeLastRuneInString(text[:end])
		end -= n
		if t, ok := short(end); ok {
			return t
		}
	}
	return "…"
}
