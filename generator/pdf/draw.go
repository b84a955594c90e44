package pdf

import "image/color"

// Fill paints what is within the outline that draw makes by Move, Line, Curve and
// Close. Its parts that overlap must run in the same direction.
func (f *File) Fill(c color.RGBA, draw func()) {
	f.out.SetFillColor(int(c.R), int(c.G), int(c.B)) // not allowed after the first Move
	draw()
	f.out.DrawPath("f")
}

// Move begins a part of an outline at a place.
func (f *File) Move(x, y float64) { f.out.MoveTo(x, y) }

// Line continues the outline to a place.
func (f *File) Line(x, y float64) { f.out.LineTo(x, y) }

// Curve continues the outline to (x, y) as a cubic Bézier curve.
func (f *File) Curve(ax, ay, bx, by, x, y float64) { f.out.CurveBezierCubicTo(ax, ay, bx, by, x, y) }

// Close leads the outline back to where its part began.
func (f *File) Close() { f.out.ClosePath() }

// Gradient fills a rectangle from one colour at its upper left corner to another
// at the lower right; its other corners have the colour halfway.
func (f *File) Gradient(x, y, width, height float64, from, to color.RGBA) {
	f.out.LinearGradient(x, y, width, height, int(from.R), int(from.G), int(from.B), int(to.R), int(to.G), int(to.B), 0, 1, 1, 0)
}

// Bleed tells that the page and those after it are to be cut to what lies bleed within their edges, the
// TrimBox. The BleedBox is the whole page, as it is where none is told: the library
// would write a second box before or after the first, as chance has it.
func (f *File) Bleed(bleed float64) {
	width, height := f.out.GetPageSize()
	f.out.SetPageBox("trim", bleed, bleed, width-2*bleed, height-2*bleed)
}
