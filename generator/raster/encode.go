package raster

import (
	"bytes"
	"cmp"
	"image"
	"image/color"
	"image/png"
	"maps"
	"slices"
)

// encode writes a picture with at most 256 colours where that can be had without
// a visible change: a third of the size in a quarter of the time of true colour.
// The best compression would take ten times as long for a tenth of the size.
func encode(img *image.RGBA) ([]byte, error) {
	var out bytes.Buffer
	var src image.Image = img
	if p := paletted(img); p != nil {
		src = p
	}
	err := png.Encode(&out, src)
	return out.Bytes(), err
}

const (
	keptColours = 64 // the most frequent ones, those of areas and lines among them
	widestStep  = 24 // of the other colours; if they are still too many, true colour it is
)

// paletted gives the picture with at most 256 colours, or nil. Areas keep their
// colours; those of smoothed edges, of which there are thousands, are rounded.
func paletted(img *image.RGBA) *image.Paletted {
	if !img.Opaque() {
		return nil
	}
	counts := countColours(img)
	colours := slices.SortedFunc(maps.Keys(counts), func(a, b rgb) int {
		return cmp.Or(counts[b]-counts[a], int(a)-int(b))
	})
	for step := 1; step <= widestStep; step++ {
		if indices, palette := reduced(colours, step); len(palette) <= 256 {
			return indexed(img, indices, palette)
		}
	}
	return nil
}

// reduced rounds colours to multiples of step, except the first few. It stops
// when the palette is too long.
func reduced(colours []rgb, step int) (indices map[rgb]uint8, palette []rgb) {
	indices = make(map[rgb]uint8, len(colours))
	places := map[rgb]uint8{}
	for i, c := range colours {
		k := c
		if i >= keptColours {
			k = c.rounded(step)
		}
		place, ok := places[k]
		if !ok {
			place = uint8(len(palette))
			places[k] = place
			if palette = append(palette, k); len(palette) > 256 {
				return nil, palette
			}
		}
		indices[c] = place
	}
	return indices, palette
}

// rgb is a colour as 0xrrggbb.
type rgb uint32

func pixel(p []byte) rgb { return rgb(p[0])<<16 | rgb(p[1])<<8 | rgb(p[2]) }

// rounded is the colour with its channels at multiples of step.
func (c rgb) rounded(step int) rgb {
	channel := func(shift int) rgb {
		v := int(c>>shift) & 0xff
		return rgb(min((v+step/2)/step*step, 255)) << shift
	}
	return channel(16) | channel(8) | channel(0)
}

func countColours(img *image.RGBA) map[rgb]int {
	counts := map[rgb]int{}
	last, n := pixel(img.Pix), 0 // runs spare most of the look-ups
	for i := 0; i < len(img.Pix); i += 4 {
		if c := pixel(img.Pix[i:]); c != last {
			counts[last] += n
			last, n = c, 0
		}
		n++
	}
	counts[last] += n
	return counts
}

func indexed(img *image.RGBA, indices map[rgb]uint8, palette []rgb) *image.Paletted {
	out := image.NewPaletted(img.Rect, make(color.Palette, len(palette)))
	for i, c := range palette {
		out.Palette[i] = color.RGBA{uint8(c >> 16), uint8(c >> 8), uint8(c), 255}
	}
	last := pixel(img.Pix)
	index := indices[last]
	for i := range out.Pix {
		if c := pixel(img.Pix[4*i:]); c != last {
			last, index = c, indices[c]
		}
		out.Pix[i] = index
	}
	return out
}
