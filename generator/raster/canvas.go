package raster

import (
	"image"
	"image/color"
	"image/draw"
	"math"
	"slices"

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
	box := bounds(areas, c.img.Bounds())
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
	if box := bounds(areas, mask.Bounds()); !box.Empty() {
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

// bounds is the smallest box of whole pixels around the areas within limit.
func bounds(areas [][]point, limit image.Rectangle) image.Rectangle {
	low := point{math.Inf(1), math.Inf(1)}
	high := point{math.Inf(-1), math.Inf(-1)}
	for _, area := range areas {
		for _, p := range area {
			low = point{min(low.x, p.x), min(low.y, p.y)}
			high = point{max(high.x, p.x), max(high.y, p.y)}
		}
	}
	x0, y0 := max(low.x, float64(limit.Min.X)), max(low.y, float64(limit.Min.Y))
	x1, y1 := min(high.x, float64(limit.Max.X)), min(high.y, float64(limit.Max.Y))
	if !(x0 < x1 && y0 < y1) {
		return image.Rectangle{}
	}
	return image.Rect(int(math.Floor(x0)), int(math.Floor(y0)), int(math.Ceil(x1)), int(math.Ceil(y1)))
}

// rasterize gives the areas' coverage of box.
func rasterize(areas [][]point, box image.Rectangle) *vector.Rasterizer {
	r := vector.NewRasterizer(box.Dx(), box.Dy())
	to := func(p point) (x, y float32) {
		return float32(p.x - float64(box.Min.X)), float32(p.y - float64(box.Min.Y))
	}
	for _, area := range areas {
		area = cut(area, box)
		if len(area) < 3 {
			continue
		}
		r.MoveTo(to(area[0]))
		for _, p := range area[1:] {
			r.LineTo(to(p))
		}
		r.ClosePath()
	}
	return r
}

// cut leaves off what of an area lies outside the box, side by side (the method
// of Sutherland and Hodgman): the rasterizer walks over every pixel of an edge,
// in the box or not.
func cut(area []point, box image.Rectangle) []point {
	area = cutSide(area, point{1, 0}, float64(box.Min.X))
	area = cutSide(area, point{-1, 0}, -float64(box.Max.X))
	area = cutSide(area, point{0, 1}, float64(box.Min.Y))
	return cutSide(area, point{0, -1}, -float64(box.Max.Y))
}

// cutSide keeps the points p with p·axis ≥ edge.
func cutSide(area []point, axis point, edge float64) []point {
	if !slices.ContainsFunc(area, func(p point) bool { return p.dot(axis) < edge }) {
		return area
	}
	var out []point
	for i, b := range area {
		a := area[(i+len(area)-1)%len(area)]
		before, after := a.dot(axis)-edge, b.dot(axis)-edge
		if (before < 0) != (after < 0) {
			out = append(out, mix(a, b, before/(before-after)))
		}
		if after >= 0 {
			out = append(out, b)
		}
	}
	return out
}
