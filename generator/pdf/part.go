package pdf

import (
	"slices"
	"strings"

	"plansite/generator/typeset"
)

// part is what stands at one place of a page, from edge to edge: the lines of a
// paragraph in one cell, or a row of a table in several.
type part struct {
	cells   []cell
	leading float64
	before  float64 // white space above, left out at the head of a page
	pad     float64 // white space above and below the lines, that stays
	rule    float64 // thickness of the line below; 0 is none
	keep    bool    // on the page of the next part
	whole   bool    // never parted
	fresh   bool    // begins a page
	head    *part   // of a table's row: the row to repeat on a new page
	level   int     // in the outline, from 1; 0 is not there
	name    string  // in the outline
}

// cell is a text in lines.
type cell struct {
	setting
	x, width float64 // x from the left edge of the type area
	text     string
	lines    []typeset.Line
	url      string
}

// cell breaks a text into lines of the given width. What is centred gets lines of
// about the same length, so that no word is left alone, and keeps phrases whole
// (GB/T 9704, 7.3.1).
func (f *File) cell(s setting, x, width float64, text string, phrases ...string) cell {
	c := cell{setting: s, x: x, width: width, text: clean(text)}
	if s.align == centred {
		c.text = glue(c.text, phrases)
	}
	// Programs that read a PDF take a hyphen at the end of a line for a sign of division, and drop it.
	c.text = strings.ReplaceAll(c.text, "-", "-"+string(joiner))
	measure := func(start, end int) float64 { return f.Width(s.Style, c.text[start:end]) }
	room := func(most float64) func(int) float64 {
		return func(line int) float64 {
			if line == 0 {
				return most - s.indent
			}
			return most
		}
	}
	c.lines = typeset.Lines(c.text, measure, room(width))
	if s.align == centred {
		c.balance(func(most float64) []typeset.Line { return typeset.Lines(c.text, measure, room(most)) })
	}
	return c
}

// joiner is a mark that no line may end at, and that no font need have.
const joiner = '\u2060'

// glue joins the characters of each phrase that text has, the longest first.
func glue(text string, phrases []string) string {
	for _, p := range slices.SortedFunc(slices.Values(phrases), func(a, b string) int { return len(b) - len(a) }) {
		glued := strings.Join(strings.Split(p, ""), string(joiner))
		text = strings.ReplaceAll(text, p, glued)
	}
	return text
}

// balance looks for the narrowest lines that are not more than those the cell has,
// and that part nothing which belongs together.
func (c *cell) balance(within func(width float64) []typeset.Line) {
	breaks := typeset.Breaks(c.text)
	parts := func(l typeset.Line) bool {
		return !l.Last && !slices.ContainsFunc(breaks, func(b int) bool { return b >= l.End && strings.TrimSpace(c.text[l.End:b]) == "" })
	}
	for width := c.width - 5; width > c.width/2; width -= 5 {
		lines := within(width)
		if len(lines) > len(c.lines) || slices.ContainsFunc(lines, parts) {
			return
		}
		c.lines = lines
	}
}

func (p *part) lines() int {
	most := 0
	for _, c := range p.cells {
		most = max(most, len(c.lines))
	}
	return most
}

func (p *part) height() float64 { return float64(p.lines())*p.leading + 2*p.pad }

// together is how many lines stay together at least, so that none is left alone
// at the foot or at the head of a page.
const together = 2

// least is how much room the part needs to begin on a page.
func (p *part) least() float64 {
	if p.whole || p.lines() < 2*together {
		return p.height()
	}
	return together*p.leading + p.pad
}

// split parts p after as many lines as have room. It gives false where too few
// would stand on one of the sides.
func (p *part) split(room float64) (first, rest part, ok bool) {
	n := min(int((room-p.pad)/p.leading), p.lines()-together)
	if p.whole || n < together {
		return part{}, part{}, false
	}
	first, rest = *p, *p
	first.cells, rest.cells = nil, nil
	first.rule, rest.before, rest.fresh, rest.level = 0, 0, false, 0
	for _, c := range p.cells {
		a, b := c, c
		k := min(n, len(c.lines))
		a.lines, b.lines, b.indent = c.lines[:k], c.lines[k:], 0
		first.cells, rest.cells = append(first.cells, a), append(rest.cells, b)
	}
	return first, rest, true
}

// draw writes the part at the left edge x of the type area, its top at y.
func (f *File) draw(p *part, x, y float64) {
	if p.level > 0 {
		f.Bookmark(p.name, p.level-1, y)
	}
	for _, c := range p.cells {
		for i := range c.lines {
			f.line(&c, i, x+c.x, y+p.pad+float64(i)*p.leading+f.baseline(p.leading, c.Size))
		}
		if c.url != "" {
			f.Link(x+c.x, y+p.pad, c.width, float64(len(c.lines))*p.leading, c.url)
		}
	}
	if p.rule > 0 {
		f.Rule(x, y+p.height(), areaWidth, p.rule)
	}
}

// baseline is where letters stand in a line: those of the font rise to .88 of
// their size and fall to .12.
func (f *File) baseline(leading, size float64) float64 { return (leading-size)/2 + .88*size }

// looseness is how much a justified line may be stretched, in ems: beyond that
// the gaps would be seen.
const looseness = 2.5

func (f *File) line(c *cell, i int, x, y float64) {
	l := c.lines[i]
	style, width := c.Style, c.width
	if i == 0 {
		x, width = x+c.indent, width-c.indent
	}
	slack := width - l.Width
	switch n := len([]rune(c.text[l.Start:l.End])); {
	case c.align == right:
		x += slack
	case c.align == centred:
		x += slack / 2
	case c.align == justified && !l.Last && n > 1 && slack < looseness*c.Size:
		style.Spacing = slack / float64(n-1)
	}
	f.Text(x, y, style, c.text[l.Start:l.End])
}
