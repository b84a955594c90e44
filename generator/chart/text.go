package chart

import (
	"strings"
	"unicode"
)

// wrap breaks a text into lines no wider than width: at spaces, and between
// Chinese characters except before punctuation; a longer word anywhere.
func wrap(text string, size, width float64) string {
	var lines []string
	line := ""
	for _, piece := range shortPieces(text, size, width) {
		if line != "" && textWidth(line+strings.TrimRight(piece, " "), size) > width {
			lines = append(lines, strings.TrimRight(line, " "))
			line = ""
		}
		line += piece
	}
	return strings.Join(append(lines, line), "\n")
}

// pieces are the parts between which a line may break.
func pieces(text string) []string {
	var out []string
	start, prev := 0, rune(0)
	for i, r := range text {
		wide := r >= 0x2e80 && !unicode.IsPunct(r)
		if i > start && (prev == ' ' && r != ' ' || wide) {
			out = append(out, text[start:i])
			start = i
		}
		prev = r
	}
	return append(out, text[start:])
}

// shortPieces are the parts, those wider than a line in characters.
func shortPieces(text string, size, width float64) []string {
	var out []string
	for _, piece := range pieces(text) {
		if textWidth(strings.TrimRight(piece, " "), size) <= width {
			out = append(out, piece)
			continue
		}
		for _, r := range piece {
			out = append(out, string(r))
		}
	}
	return out
}

func lineCount(s string) float64 { return float64(1 + strings.Count(s, "\n")) }

// textWidth estimates how wide a text is drawn, by slightly generous averages
// of the fonts that the pages use; of several lines the widest counts.
func textWidth(text string, size float64) float64 {
	widest := 0.0
	for line := range strings.SplitSeq(text, "\n") {
		sum := 0.0
		for _, r := range line {
			sum += advance(r)
		}
		widest = max(widest, sum)
	}
	return widest * size
}

func advance(r rune) float64 {
	switch {
	case strings.ContainsRune(" .,:;'|ijl!()", r):
		return 0.32
	case r == 'm', r == 'w', r == 'M', r == 'W', r == '%':
		return 0.93
	case r >= 'A' && r <= 'Z', r == '−':
		return 0.7
	case r < 0x2e80:
		return 0.58
	}
	return 1
}

// printable replaces what XML cannot hold: control characters and broken UTF-8.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == 0xfffe || r == 0xffff {
			return unicode.ReplacementChar
		}
		return r
	}, s)
}
