package raster

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"golang.org/x/image/vector"
)

// canvas is what shapes are painted on.
type canvas struct {
	img  *image.RGBA
	clip *image.Alpha // nil where nothing is cut off
}

// fill paints areas in one colour. Areas that overlap must have the same
// orientation to add up, as the contours of a glyph do.
func (c *canvas) fill(areas [][]point, colour color.NRGBA) {
	if colour.A == 0 {
		return
	}
	box := bounds(areas).Intersect(c.img.Bounds())
	if box.Empty() {
		return
	}
	r := rasterize(areas, box)
	if c.clip == nil {
		r.Draw(c.img, box, image.NewUniform(colour), image.Point{})
		return
	}
	mask := image.NewAlpha(box)
	r.Draw(mask, box, image.Opaque, image.Point{})
	multiply(mask, c.clip)
	draw.DrawMask(c.img, box, image.NewUniform(colour), image.Point{}, mask, box.Min, draw.Over)
}

// clipped is the canvas with what lies outside the areas cut off.
func (c *canvas) clipped(areas [][]point) *canvas {
	mask := image.NewAlpha(c.img.Bounds())
	if box := bounds(areas).Intersect(mask.Bounds()); !box.Empty() {
		rasterize(areas, box).Draw(mask, box, image.Opaque, image.Point{})
	}
	if c.clip != nil {
		multiply(mask, c.clip)
	}
	return &canvas{c.img, mask}
}

// multiply cuts off of mask what clip, which is at least as large, cuts off.
func multiply(mask, clip *image.Alpha) {
	box := mask.Bounds()
	for y := box.Min.Y; y < box.Max.Y; y++ {
		m := mask.Pix[mask.PixOffset(box.Min.X, y):][:box.Dx()]
		k := clip.Pix[clip.PixOffset(box.Min.X, y):][:box.Dx()]
		for x, v := range m {
			m[x] = uint8((uint(v)*uint(k[x]) + 127) / 255)
		}
	}
}

// layer is an empty canvas of the same size and clip; paint lays it over c.
func (c *canvas) layer() *canvas {
	return &canvas{image.NewRGBA(c.img.Bounds()), c.clip}
}

func (c *canvas) paint(layer *canvas, opacity float64) {
	mask := image.NewUniform(color.Alpha{uint8(math.Round(opacity * 255))})
	draw.DrawMask(c.img, c.img.Bounds(), layer.img, image.Point{}, mask, image.Point{}, draw.Over)
}

// farthest keeps coordinates of pixels within what the rasterizer counts in.
const farthest = 1 << 16

func clamped(v float64) float64 { return min(max(v, -farthest), farthest) }

func bounds(areas [][]point) image.Rectangle {
	low := point{math.Inf(1), math.Inf(1)}
	high := point{math.Inf(-1), math.Inf(-1)}
	for _, area := range areas {
		for _, p := range area {
			low = point{min(low.x, p.x), min(low.y, p.y)}
			high = point{max(high.x, p.x), max(high.y, p.y)}
		}
	}
	if !(low.x <= high.x && low.y <= high.y) {
		return image.Rectangle{}
	}
	return image.Rect(
		int(math.Floor(clamped(low.x))), int(math.Floor(clamped(low.y))),
		int(math.Ceil(clamped(high.x))), int(math.Ceil(clamped(high.y))))
}

// rasterize gives the areas' coverage of box.
func rasterize(areas [][]point, box image.Rectangle) *vector.Rasterizer {
	r := vector.NewRasterizer(box.Dx(), box.Dy())
	to := func(p point) (x, y float32) {
		return float32(clamped(p.x) - float64(box.Min.X)), float32(clamped(p.y) - float64(box.Min.Y))
	}
	for _, area := range areas {
		r.MoveTo(to(area[0]))
		for _, p := range area[1:] {
			r.LineTo(to(p))
		}
		r.ClosePath()
	}
	return r
}
