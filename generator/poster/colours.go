package poster

import (
	"fmt"
	"image/color"

	"plansite/generator/card"
)

// Colours are the colours of a theme, as #rrggbb. Text needs a contrast of 4.5:1
// to what it stands on: OnBand and BandMuted to Band and BandEnd, the others to
// Paper.
type Colours struct {
	Band, BandEnd     string // a gradient
	OnBand, BandMuted string
	Paper             string // of pictures; a PDF leaves the paper as it is
	Ink, Muted, Line  string
	Brand             string
	Seal              string // the one stroke
	Base, Actual      string // of charts
	Target            string
	OK, Warn, Bad     string // verdicts
	None              string
}

// Light are the colours of the theme main on paper.
var Light = Colours{
	Band: "#0b4f6c", BandEnd: "#0e6d80", OnBand: "#ffffff", BandMuted: "#d3e5ee",
	Paper: "#fbfaf7", Ink: "#1c2430", Muted: "#55606e", Line: "#d9d5cb", Brand: "#0b4f6c", Seal: "#b3261e",
	Base: "#7a8794", Actual: "#0b6e8f", Target: "#b4531a",
	OK: "#1e6b45", Warn: "#8a5200", Bad: "#a3231b", None: "#5b6470",
}

// palette is Colours, read.
type palette struct {
	band, bandEnd, onBand, bandMuted, paper, ink, muted, line, brand, seal, base, actual, target color.RGBA
	tones                                                                                        map[card.Tone]color.RGBA
}

func (c *Colours) read() (palette, error) {
	var failed error
	hex := func(s string) color.RGBA {
		var r, g, b uint8
		if n, err := fmt.Sscanf(s, "#%02x%02x%02x", &r, &g, &b); n != 3 || err != nil || len(s) != 7 {
			failed = fmt.Errorf("%q is not a colour of the form #rrggbb", s)
		}
		return color.RGBA{r, g, b, 255}
	}
	p := palette{
		band: hex(c.Band), bandEnd: hex(c.BandEnd), onBand: hex(c.OnBand), bandMuted: hex(c.BandMuted),
		paper: hex(c.Paper), ink: hex(c.Ink), muted: hex(c.Muted), line: hex(c.Line), brand: hex(c.Brand), seal: hex(c.Seal),
		base: hex(c.Base), actual: hex(c.Actual), target: hex(c.Target),
		tones: map[card.Tone]color.RGBA{card.None: hex(c.None), card.OK: hex(c.OK), card.Warn: hex(c.Warn), card.Bad: hex(c.Bad)},
	}
	return p, failed
}

// mix is the colour a share of the way from one to another.
func mix(from, to color.RGBA, share float64) color.RGBA {
	m := func(a, b uint8) uint8 { return uint8(float64(a) + (float64(b)-float64(a))*share + .5) }
	return color.RGBA{m(from.R, to.R), m(from.G, to.G), m(from.B, to.B), 255}
}
