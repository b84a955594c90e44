package raster

import (
	"fmt"
	"image/color"
	"math"
	"strconv"
	"strings"
)

// paintOf reads a colour: none, #rgb, #rrggbb, rgb() or rgba() as ECharts writes
// them, and the few names that it uses.
func paintOf(s string) (paint, error) {
	switch s {
	case "none", "transparent":
		return paint{}, nil
	case "black":
		return paint{color.NRGBA{A: 255}, true}, nil
	case "white":
		return paint{color.NRGBA{255, 255, 255, 255}, true}, nil
	}
	c, ok := hexColour(s)
	if !ok {
		c, ok = rgbColour(s)
	}
	if !ok {
		return paint{}, fmt.Errorf("%q is not a colour that can be painted", s)
	}
	return paint{c, true}, nil
}

func hexColour(s string) (color.NRGBA, bool) {
	digits, ok := strings.CutPrefix(s, "#")
	if len(digits) == 3 {
		digits = string([]byte{digits[0], digits[0], digits[1], digits[1], digits[2], digits[2]})
	}
	v, err := strconv.ParseUint(digits, 16, 32)
	if !ok || err != nil || len(digits) != 6 {
		return color.NRGBA{}, false
	}
	return color.NRGBA{uint8(v >> 16), uint8(v >> 8), uint8(v), 255}, true
}

func rgbColour(s string) (color.NRGBA, bool) {
	name, rest, ok := strings.Cut(s, "(")
	arguments, closed := strings.CutSuffix(rest, ")")
	v, err := numbers(arguments)
	if !ok || !closed || err != nil {
		return color.NRGBA{}, false
	}
	switch {
	case name == "rgb" && len(v) == 3:
		v = append(v, 1)
	case name == "rgba" && len(v) == 4:
	default:
		return color.NRGBA{}, false
	}
	channel := func(v float64) uint8 { return uint8(math.Round(min(max(v, 0), 255))) }
	return color.NRGBA{channel(v[0]), channel(v[1]), channel(v[2]), channel(v[3] * 255)}, true
}

// faded is the colour with an opacity of its own on top.
func (p paint) faded(opacity float64) color.NRGBA {
	c := p.NRGBA
	c.A = uint8(math.Round(float64(c.A) * opacity))
	return c
}
