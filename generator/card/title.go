package card

import (
	"math"

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
		if float64(len(lines))*size*leading <= room && typeset.Whole(text, s.width(st), measure) {
			s.lines(top, lines, st)
			return
		}
	}
	st := style{titleSizes[len(titleSizes)-1], true, ink}
	s.lines(top, typeset.Shorten(text, s.width(st), measure, max(int(math.Floor(room/(st.size*leading))), 1)), st)
}

// lines sets lines below top.
func (s *sheet) lines(top float64, lines []string, st style) {
	for i, l := range lines {
		s.write(margin, top+st.size+float64(i)*st.size*leading, l, st)
	}
}

// fit writes a text on one line within room: smaller if it must, then cut off. It
// gives where the text ends.
func (s *sheet) fit(x, y, room float64, text string, st style, smallest float64) float64 {
	for st.size > smallest && s.width(st)(text) > room {
		st.size = max(st.size-2, smallest)
	}
	if s.width(st)(text) > room {
		text = typeset.Cut(text, s.width(st), room)
	}
	return s.write(x, y, text, st)
}
