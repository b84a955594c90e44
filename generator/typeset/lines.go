package typeset

// Measure tells how wide the bytes from start to end of a text are on one line.
// It is asked for pieces between which a line may break, never for less than a
// character, so that a text in several styles can be measured too.
type Measure func(start, end int) float64

// Line is the bytes from Start to End of a text, without the spaces that follow.
type Line struct {
	Start, End int
	Width      float64
	Last       bool // of its paragraph: the text or a "\n" ends it, so that it is not justified
}

// Lines breaks text into lines as Wrap does; room gives the width for each line,
// counted from 0, so that a first line may be indented. An empty text is one empty
// line.
func Lines(text string, width Measure, room func(line int) float64) []Line {
	s := setter{text: text, width: width, room: room}
	start := 0
	for i := 0; i < len(text); i++ {
		if text[i] == '\n' {
			s.paragraph(start, i)
			start = i + 1
		}
	}
	s.paragraph(start, len(text))
	return s.lines
}

// Breaks gives the places in text, as offsets in bytes, where a line may end: also
// those where a justified line may be stretched.
func Breaks(text string) []int { return breaks(text, 0, len(text), mayBreak) }

// setter fills line after line.
type setter struct {
	text  string
	width Measure
	room  func(line int) float64
	lines []Line

	start, end int     // of the line at hand
	sum        float64 // its width, with the spaces at its end
	shown      float64 // without them
}

func (s *setter) paragraph(start, end int) {
	s.begin(start)
	s.each(start, end, mayBreak, s.piece)
	s.finish()
	s.lines[len(s.lines)-1].Last = true
}

// each hands over the pieces of the text between start and end.
func (s *setter) each(start, end int, may rule, piece func(start, end int)) {
	for _, b := range append(breaks(s.text, start, end, may), end) {
		piece(start, b)
		start = b
	}
}

// piece puts what must stay together on the line at hand or on the next. What is
// wider than a whole line is taken apart: first where no mark forbids it, then
// anywhere.
func (s *setter) piece(start, end int) {
	if !s.put(start, end) {
		s.each(start, end, tolerable, s.scrap)
	}
}

func (s *setter) scrap(start, end int) {
	if !s.put(start, end) {
		s.each(start, end, between, s.character)
	}
}

func (s *setter) character(start, end int) {
	if !s.put(start, end) {
		s.grow(start, end) // wider than a line by itself
	}
}

// put adds a piece to the line at hand, or to a new one; false means that it has
// room on neither.
func (s *setter) put(start, end int) bool {
	visible := s.width(start, trimmed(s.text, start, end))
	if s.sum+visible > s.room(len(s.lines)) {
		if s.end > s.start {
			s.finish()
			s.begin(start)
		}
		if visible > s.room(len(s.lines)) {
			return false
		}
	}
	s.grow(start, end)
	return true
}

func (s *setter) grow(start, end int) {
	s.end = end
	s.shown = s.sum + s.width(start, trimmed(s.text, start, end))
	s.sum += s.width(start, end)
}

func (s *setter) begin(start int) { s.start, s.end, s.sum, s.shown = start, start, 0, 0 }

func (s *setter) finish() {
	s.lines = append(s.lines, Line{Start: s.start, End: trimmed(s.text, s.start, s.end), Width: s.shown})
}

// rule tells whether a text may be parted between two characters; last is the one
// before them that is no space, or 0 at the beginning.
type rule func(before, last, after rune) bool

// breaks gives the places between start and end, both excluded, where may allows it.
func breaks(text string, start, end int, may rule) []int {
	var out []int
	var before, last rune
	for i, r := range text[start:end] {
		if i > 0 && may(before, last, r) {
			out = append(out, start+i)
		}
		before = r
		if !isSpace(r) {
			last = r
		}
	}
	return out
}
