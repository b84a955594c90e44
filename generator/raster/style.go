package raster

import (
	"fmt"
	"image/color"
	"slices"
	"strconv"
	"strings"
)

// style is what an element takes over from the one around it.
type style struct {
	fill, stroke               paint
	fillOpacity, strokeOpacity float64
	pen                        pen
	size                       float64 // of text
	bold                       bool
	anchor, baseline           string
	strokeFirst                bool
	hidden                     bool
	// Not taken over, but read with the others:
	opacity   float64
	clip      string // id
	transform matrix
	absent    bool
}

// paint is a colour, or none.
type paint struct {
	color.NRGBA
	set bool
}

// plain is the style of a picture that says nothing.
var plain = style{
	fill:        paint{color.NRGBA{A: 255}, true},
	fillOpacity: 1, strokeOpacity: 1, opacity: 1,
	pen:       pen{width: 1, miter: 4},
	size:      16,
	transform: identity,
}

// with is the style of an element within one of style s.
func (s style) with(p Properties) (style, error) {
	s.opacity, s.clip, s.transform, s.absent = 1, "", identity, false
	for _, property := range properties {
		value, ok := p[property.name]
		if !ok {
			continue
		}
		if err := property.set(&s, strings.TrimSpace(value)); err != nil {
			return s, fmt.Errorf("%s: %w", property.name, err)
		}
	}
	return s, nil
}

// properties are read in this order, so that the same mistake is told first.
var properties = []struct {
	name string
	set  func(*style, string) error
}{
	{"fill", func(s *style, v string) (err error) { s.fill, err = paintOf(v); return }},
	{"stroke", func(s *style, v string) (err error) { s.stroke, err = paintOf(v); return }},
	{"opacity", func(s *style, v string) (err error) { s.opacity, err = share(v); return }},
	{"fill-opacity", func(s *style, v string) (err error) { s.fillOpacity, err = share(v); return }},
	{"stroke-opacity", func(s *style, v string) (err error) { s.strokeOpacity, err = share(v); return }},
	{"stroke-width", func(s *style, v string) (err error) { s.pen.width, err = length(v); return }},
	{"stroke-linecap", func(s *style, v string) error { return oneOf(&s.pen.cap, v, "butt", "round", "square") }},
	{"stroke-linejoin", func(s *style, v string) error { return oneOf(&s.pen.join, v, "miter", "round", "bevel") }},
	{"stroke-miterlimit", func(s *style, v string) (err error) { s.pen.miter, err = number(v); return }},
	{"stroke-dasharray", func(s *style, v string) (err error) { s.pen.dashes, err = dashes(v); return }},
	{"stroke-dashoffset", func(s *style, v string) (err error) { s.pen.offset, err = length(v); return }},
	{"fill-rule", only("nonzero")},
	{"clip-rule", only("nonzero")},
	{"font-size", func(s *style, v string) (err error) { s.size, err = length(v); return }},
	{"font-weight", func(s *style, v string) (err error) { s.bold, err = isBold(v); return }},
	{"text-anchor", func(s *style, v string) error { return oneOf(&s.anchor, v, "start", "middle", "end") }},
	{"dominant-baseline", func(s *style, v string) error { return oneOf(&s.baseline, v, baselines...) }},
	{"paint-order", func(s *style, v string) error { s.strokeFirst = strings.HasPrefix(v, "stroke"); return nil }},
	{"visibility", func(s *style, v string) error { s.hidden = v != "visible"; return nil }},
	{"display", func(s *style, v string) error { s.absent = v == "none"; return nil }},
	{"clip-path", func(s *style, v string) (err error) { s.clip, err = reference(v); return }},
	{"transform", func(s *style, v string) (err error) { s.transform, err = transforms(v); return }},
	{"filter", only("none")},
	{"mask", only("none")},
	{"style", only("")},
}

// only refuses what is not painted rather than painting it wrongly.
func only(value string) func(*style, string) error {
	return func(_ *style, v string) error {
		if v != value {
			return fmt.Errorf("%q cannot be painted", v)
		}
		return nil
	}
}

func oneOf(field *string, value string, allowed ...string) error {
	if !slices.Contains(allowed, value) {
		return fmt.Errorf("%q is not one of %s", value, strings.Join(allowed, ", "))
	}
	*field = value
	return nil
}

// share reads an opacity.
func share(s string) (float64, error) {
	v, err := number(s)
	return min(max(v, 0), 1), err
}

func dashes(s string) ([]float64, error) {
	if s == "none" {
		return nil, nil
	}
	v, err := numbers(s)
	if err != nil {
		return nil, err
	}
	sum := 0.0
	for _, n := range v {
		if n < 0 {
			return nil, fmt.Errorf("%g is below 0", n)
		}
		sum += n
	}
	if sum == 0 {
		return nil, nil
	}
	if len(v)%2 == 1 {
		v = append(v, v...)
	}
	return v, nil
}

// isBold tells which of the two weights is nearer.
func isBold(s string) (bool, error) {
	switch s {
	case "normal":
		return false, nil
	case "bold":
		return true, nil
	}
	weight, err := strconv.Atoi(s)
	return weight > 550, err
}

// reference gives the id of "url(#id)".
func reference(s string) (string, error) {
	if s == "none" {
		return "", nil
	}
	id, ok := strings.CutPrefix(s, "url(#")
	id, closed := strings.CutSuffix(id, ")")
	if !ok || !closed || id == "" {
		return "", fmt.Errorf("%q is not url(#…)", s)
	}
	return id, nil
}
