package render

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"plansite/generator/theme"
)

// modes are the four of tokens.css, each as a field of a colour.
var modes = []func(theme.Colour) string{
	func(c theme.Colour) string { return c.Light }, func(c theme.Colour) string { return c.Dark },
	func(c theme.Colour) string { return c.White }, func(c theme.Colour) string { return c.Black },
}

// grounds are the colours that text stands on, unless its name says another one.
var grounds = []string{"bg", "surface", "tint"}

// groundsOf gives the colours that text in name stands on: --band-ink and
// --band-muted stand on --band and --band-end. The text of a colour that has an ink
// is on that ink, with the two exchanged.
func groundsOf(name string, all []theme.Colour) []theme.Colour {
	named := func(names ...string) []theme.Colour {
		return slices.DeleteFunc(slices.Clone(all), func(c theme.Colour) bool { return !slices.Contains(names, c.Name) })
	}
	if ink := named(name + "-ink"); len(ink) > 0 {
		return ink
	}
	for _, end := range []string{"-ink", "-muted"} {
		if base, ok := strings.CutSuffix(name, end); ok {
			return named(base, base+"-end")
		}
	}
	return named(grounds...)
}

// contrast is the ratio of the luminances of two colours by WCAG, 1 to 21.
func contrast(a, b string) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + .05) / (min(x, y) + .05)
}

// luminance of "#rgb" or "#rrggbb" by WCAG, 0 to 1.
func luminance(hex string) float64 {
	hex = strings.TrimPrefix(hex, "#")
	if len(hex) == 3 {
		hex = string([]byte{hex[0], hex[0], hex[1], hex[1], hex[2], hex[2]})
	}
	sum := 0.0
	for i, weight := range []float64{.2126, .7152, .0722} {
		n, err := strconv.ParseUint(hex[2*i:2*i+2], 16, 8)
		if err != nil {
			panic(err) // the style sheet was read as one of these forms
		}
		c := float64(n) / 255
		if c <= .04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}
