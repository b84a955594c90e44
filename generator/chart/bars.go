package chart

import (
	"errors"
	"fmt"

	"github.com/go-echarts/go-echarts/v2/opts"
)

// group is a category with the value of each series at it.
type group struct {
	name   string
	points []Point
	values []float64 // coordinates; of a point without a value 0
}

// barGroups gives the values by category, and their scale, which holds zero:
// the length of a bar is its value.
func barGroups(f Figure) ([]group, scale, error) {
	if len(f.Categories) == 0 || len(f.Series) == 0 {
		return nil, scale{}, errors.New("nothing to draw: no categories or no series")
	}
	if len(f.Series) > len(seriesColours) {
		return nil, scale{}, fmt.Errorf("%d series cannot be told apart: %d can", len(f.Series), len(seriesColours))
	}
	groups := make([]group, len(f.Categories))
	lo, hi := 0.0, 0.0
	for i, name := range f.Categories {
		groups[i].name = name
		for _, s := range f.Series {
			if len(s.Points) != len(f.Categories) {
				return nil, scale{}, fmt.Errorf("%s: %d values for %d categories", s.Name, len(s.Points), len(f.Categories))
			}
			v := 0.0
			if p := s.Points[i]; p.Value.Valid {
				var err error
				if v, err = coordinate(p.Value.Decimal); err != nil {
					return nil, scale{}, fmt.Errorf("%s, %s: %w", s.Name, name, err)
				}
			}
			lo, hi = min(lo, v), max(hi, v)
			groups[i].points, groups[i].values = append(groups[i].points, s.Points[i]), append(groups[i].values, v)
		}
	}
	if lo == hi {
		hi = 1
	}
	return groups, f.axis(scale{min: lo, max: hi}, 4), nil
}

func barsFrames(f Figure) []frame {
	frames := twoFrames(func(frame) float64 { return 1 })
	groups, of, err := barGroups(f)
	if err != nil {
		return frames // the error comes up again in the option
	}
	for i, fr := range frames {
		frames[i].Height = 360
		if i > 0 {
			frames[i].Height = 300
		}
		if _, ok := newColumns(f, groups, of, frames[i]); !ok {
			_, frames[i].Height = newRows(f, groups, fr)
		}
	}
	return frames
}

// barsOption draws upright bars where all names and values have room there, and
// lying ones else, each with its text above it.
func barsOption(f Figure, fr frame) (option, error) {
	groups, of, err := barGroups(f)
	if err != nil {
		return nil, err
	}
	if c, ok := newColumns(f, groups, of, fr); ok {
		return c.option()
	}
	rows, _ := newRows(f, groups, fr)
	return rowsOption(f, rows, fr, of)
}

// told is what a bar tells: the series where there are several, and the value.
func (f Figure) told(g group, series int) string {
	p, name := g.points[series], ""
	if p.Gap {
		return ""
	}
	if len(f.Series) > 1 {
		name = f.Series[series].Name
	}
	value := p.Label
	if !p.Value.Valid {
		value = f.Words.NoData
	} else if p.Hollow {
		value = joined(" · ", value, f.Words.Unverified)
	}
	return joined(" ", name, value)
}

// bar is the style of a bar; what is not verified is only outlined by dots.
func bar(series int, hollow bool, width float64) opts.LineStyle {
	style := opts.LineStyle{Color: seriesColours[series], Width: float32(width)}
	if hollow {
		style.Type, style.Width = "dotted", float32(min(width, 4))
	}
	return style
}
