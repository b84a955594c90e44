// Package typeset breaks Chinese, English and mixed text into lines, for what is
// painted rather than laid out by a browser: share cards, posters, the printed
// document. It knows no fonts: the caller's function tells how wide a text is, in
// whatever unit the caller likes.
//
// A line may end after a space, between two Chinese characters, and between a
// Chinese character and a Latin word, unless one of the marks in kinsoku.go
// forbids it (GB/T 15834, 5.1: no line begins with 。 or ）, none ends with （ or
// “, and —— and …… stay whole). A Latin word is broken only where it is wider than
// a whole line. Unicode's own rules (UAX #14) know forty classes of characters;
// these here are what Chinese and English need, and can be read in one sitting.
package typeset

import "strings"

// Width tells how wide a text is on one line.
type Width func(text string) float64

// Wrap breaks text into lines of at most the width max. Spaces at the end of a
// line are left out; "\n" begins a new line. Only a single character that is wider
// than max by itself sticks out.
func Wrap(text string, width Width, max float64) []string {
	return cut(text, even(text, width, max))
}

// Of measures parts of text by a function of strings.
func Of(text string, width Width) Measure {
	return func(start, end int) float64 { return width(text[start:end]) }
}

func even(text string, width Width, max float64) []Line {
	return Lines(text, Of(text, width), func(int) float64 { return max })
}

func cut(text string, lines []Line) []string {
	var out []string
	for _, l := range lines {
		out = append(out, text[l.Start:l.End])
	}
	return out
}

// trimmed is the end of text[start:end] without the spaces at its end.
func trimmed(text string, start, end int) int {
	return start + len(strings.TrimRight(text[start:end], spaces))
}
