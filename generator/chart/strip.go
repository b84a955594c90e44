package chart

import (
	"cmp"
	"errors"
	"slices"

	"github.com/go-echarts/go-echarts/v2/opts"
)

const (
	stripGap    = 12
	stripColumn = 150 // at least as wide
	stripShape  = 26.0
)

// stripCell is a state laid out, in a grid that is filled row by row.
type stripCell struct {
	State
	x, y, width float64
	word, name  string // wrapped
}

func stripFrames(f Figure) []frame {
	return twoFrames(func(fr frame) float64 {
		_, height := stripCells(f.States, fr)
		return height
	})
}

// stripCells lays out the states, the best first, in columns of equal width.
func stripCells(states []State, fr frame) (cells []stripCell, height float64) {
	states = slices.Clone(states)
	slices.SortStableFunc(states, func(a, b State) int { return cmp.Compare(a.Rank, b.Rank) })
	columns := max(min(int(fr.Width/stripColumn), len(states)), 1)
	height = 6
	pitch, row := (fr.Width+stripGap)/float64(columns), 0.0
	for i, s := range states {
		if i%columns == 0 {
			height += row
			row = 0
		}
		width := pitch - stripGap
		c := stripCell{s, float64(i%columns) * pitch, height, width, wrap(s.Word, fr.head*1.06, width), wrap(s.Name, fr.note, width)}
		row = max(row, 8+stripShape*leading+textHeight(c.word, fr.head)+textHeight(c.name, fr.note)+16)
		cells = append(cells, c)
	}
	return cells, height + row
}

// stripOption draws a mark for each state: shape, word and name.
func stripOption(f Figure, fr frame) (option, error) {
	if len(f.States) == 0 {
		return nil, errors.New("nothing to draw: no states")
	}
	s := newSheet(fr)
	cells, _ := stripCells(f.States, fr)
	for _, c := range cells {
		s.state(c)
	}
	return s.finish()
}

func (s sheet) state(c stripCell) {
	tone, y := c.Tone.colour(), c.y+1.5
	s.path("", path{s.place(c.x, y), s.place(c.x+c.width, y)}, opts.LineStyle{Color: tone, Width: 3})
	y += 6.5
	s.marks = append(s.marks, backing(s.place(c.x+stripShape/2, y+stripShape*leading/2), stripShape, joined("\n", c.Name, c.Word)))
	s.text(c.x, y, c.Shape, stripShape, opts.Label{Align: "left", Color: tone})
	y += stripShape * leading
	s.text(c.x, y, c.word, s.frame.head, opts.Label{Align: "left", Color: tone, FontWeight: "600"})
	s.text(c.x, y+textHeight(c.word, s.frame.head), c.name, s.frame.note, opts.Label{Align: "left", Color: muted})
}
