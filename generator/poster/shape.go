package poster

import "math"

// box is a rectangle; x and y are its upper left corner.
type box struct{ x, y, w, h float64 }

func (b box) right() float64  { return b.x + b.w }
func (b box) bottom() float64 { return b.y + b.h }

// inset is the box without a margin on each side.
func (b box) inset(by float64) box { return box{b.x + by, b.y + by, b.w - 2*by, b.h - 2*by} }

// crisp is the box with its edges at whole numbers; thin ones are of one thickness
// wherever they stand.
func (b box) crisp() box {
	side := func(from, length float64) float64 {
		if length < 5 {
			return max(math.Round(length), 1)
		}
		return math.Round(from+length) - math.Round(from)
	}
	return box{math.Round(b.x), math.Round(b.y), side(b.x, b.w), side(b.y, b.h)}
}

func rectangle(p pen, b box) {
	p.Move(b.x, b.y)
	p.Line(b.right(), b.y)
	p.Line(b.right(), b.bottom())
	p.Line(b.x, b.bottom())
	p.Close()
}

// circle draws by four curves; they are off by a fourth of a thousandth.
func circle(p pen, x, y, r float64) {
	const k = .5522847498
	p.Move(x+r, y)
	p.Curve(x+r, y+k*r, x+k*r, y+r, x, y+r)
	p.Curve(x-k*r, y+r, x-r, y+k*r, x-r, y)
	p.Curve(x-r, y-k*r, x-k*r, y-r, x, y-r)
	p.Curve(x+k*r, y-r, x+r, y-k*r, x+r, y)
	p.Close()
}

// flag draws a mast with its foot at (x, y) and a flag to the left.
func flag(p pen, x, y, height, thick float64) {
	p.Move(x-thick/2, y)
	p.Line(x-thick/2, y-height*.45)
	p.Line(x-height*.62, y-height*.72)
	p.Line(x-thick/2, y-height)
	p.Line(x+thick/2, y-height)
	p.Line(x+thick/2, y)
	p.Close()
}

// dashes draws a broken line of a thickness from x to end.
func dashes(p pen, x, end, y, thick float64) {
	n := max(math.Round((end-x)/(thick*4)), 1)
	step := (end - x) / (n - .5)
	for i := range int(n) {
		rectangle(p, box{x + float64(i)*step, y - thick/2, step / 2, thick})
	}
}
