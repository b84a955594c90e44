package typeset

import (
	"strings"
	"unicode/utf8"
)

// Whole tells whether every word of a text fits on a line of the width max.
func Whole(text string, width Width, max float64) bool {
	from := 0
	for _, b := range append(Breaks(text), len(text)) {
		if width(strings.TrimSpace(text[from:b])) > max {
			return false
		}
		from = b
	}
	return true
}

// Shorten is Wrap into at most most lines; what is too much gives way to “…”.
func Shorten(text string, width Width, max float64, most int) []string {
	lines := Wrap(text, width, max)
	if len(lines) <= most {
		return lines
	}
	lines = lines[:most]
	lines[most-1] = Cut(lines[most-1], width, max)
	return lines
}

// Cut ends a text in “…” within the width max: after a word where it can.
func Cut(text string, width Width, max float64) string {
	short := func(end int) (string, bool) {
		t := strings.TrimRight(text[:end], " ，。、；：,.;:（(“—-") + "…"
		return t, width(t) <= max
	}
	breaks := Breaks(text)
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
