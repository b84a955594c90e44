package preview

import (
	"bytes"
	"fmt"
	"os"
	"unicode"

	"plansite/generator/diag"
)

// line is a line of a source, ready to show. At is that of the mistake; Mark is
// what stands at its column, so that no caret has to be aligned below characters
// of several widths.
type line struct {
	Number              int
	At                  bool
	Before, Mark, After string
}

// A paragraph is one line, which is shown as far as it tells where one is.
const (
	shownBefore = 40 // characters before the mark
	shownAfter  = 60 // and after it
)

// excerpt gives line n of a text with its neighbours; col counts from 1 in
// characters, 0 is unknown. It is nil where there is no such line.
func excerpt(text []byte, n, col int) []line {
	var lines []line
	rest := text
	for i := 1; len(rest) > 0 && i <= n+1; i++ {
		var current []byte
		current, rest, _ = bytes.Cut(rest, []byte("\n"))
		switch {
		case i == n:
			lines = append(lines, marked(i, []rune(string(current)), col))
		case i == n-1 || i == n+1:
			lines = append(lines, line{Number: i, Before: beginning([]rune(string(current)))})
		}
	}
	if len(lines) < 2 && (len(lines) == 0 || !lines[0].At) {
		return nil
	}
	return lines
}

func beginning(runes []rune) string {
	if most := shownBefore + shownAfter; len(runes) > most {
		return readable(runes[:most]) + "…"
	}
	return readable(runes)
}

// marked parts a line at a column. The mark behind the last character is a
// space; marks that combine with a character stay with it.
func marked(n int, runes []rune, col int) line {
	if col < 1 || col > len(runes)+1 {
		return line{Number: n, At: true, Before: beginning(runes)}
	}
	at := col - 1
	end := min(at+1, len(runes))
	for end < len(runes) && unicode.Is(unicode.M, runes[end]) {
		end++
	}
	l := line{Number: n, At: true, Mark: readable(runes[at:end])}
	if at == end {
		l.Mark = " "
	}
	from, to := max(0, at-shownBefore), min(len(runes), end+shownAfter)
	if l.Before = readable(runes[from:at]); from > 0 {
		l.Before = "…" + l.Before
	}
	if l.After = readable(runes[end:to]); to < len(runes) {
		l.After += "…"
	}
	return l
}

// readable shows what cannot be seen, or would turn the direction of the rest.
func readable(runes []rune) string {
	var b bytes.Buffer
	for _, r := range runes {
		if r != '\t' && r != '\u200d' && unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) {
			fmt.Fprintf(&b, "⟨U+%04X⟩", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// sources reads the files that problems name, each once.
type sources struct {
	*Server
	texts map[string][]byte
}

// maxText keeps a file that is there by mistake out of memory.
const maxText = 16 << 20

// excerpt is that of the place of a problem in a text; a cell of a workbook has none.
func (s sources) excerpt(path string, pos diag.Pos) []line {
	if _, cell := pos.Path(); cell || pos.Line == 0 {
		return nil
	}
	text, known := s.texts[path]
	if !known {
		text = s.read(path)
		s.texts[path] = text
	}
	return excerpt(text, pos.Line, pos.Col)
}

// read gives a file as text, or nothing: it may have gone meanwhile.
func (s sources) read(path string) []byte {
	info, err := os.Stat(path)
	if err != nil || info.Size() > maxText {
		return nil
	}
	raw, err := os.ReadFile(path)
	if err != nil || s.Text == nil {
		return raw
	}
	return s.Text(raw)
}
