package chart

// pole is one way in which a flag stands: its foot is on the value.
type pole struct {
	path        string
	right, down bool
}

// poles are the ways in the order of liking.
var poles = []pole{
	{"path://M0 0H1.6V20H0ZM1.6 1L13 5.5L1.6 10Z", true, false},
	{"path://M13 0H11.4V20H13ZM11.4 1L0 5.5L11.4 10Z", false, false},
	{"path://M0 0H1.6V20H0ZM1.6 19L13 14.5L1.6 10Z", true, true},
	{"path://M13 0H11.4V20H13ZM11.4 19L0 14.5L11.4 10Z", false, true},
}

const flagRatio = 0.65 // of its width to its height

// box is the room of a flag whose foot is at a place.
func (p pole) box(at point, height float64) box {
	b := box{at.x - 2, at.y - height, at.x + height*flagRatio, at.y}
	if !p.right {
		b.x0, b.x1 = at.x-height*flagRatio, at.x+2
	}
	if p.down {
		b.y0, b.y1 = at.y, at.y+height
	}
	return b
}

// poleAt is how a flag stands that covers none of the marks, if it can.
func poleAt(at point, height float64, marks []box) pole {
	best, least := poles[0], -1.0
	for _, p := range poles {
		covered := 0.0
		for _, m := range marks {
			covered += p.box(at, height).overlap(m)
		}
		if least < 0 || covered < least {
			best, least = p, covered
		}
	}
	return best
}

// flag is a target or a milestone; the foot of its pole stands on the value.
func flag(at []float64, height float64, tip string) item { return poles[0].flag(at, height, tip) }

func (p pole) flag(at []float64, height float64, tip string) item {
	width := height * flagRatio
	dx, dy := width/2-1, -height/2
	if !p.right {
		dx = -dx
	}
	if p.down {
		dy = -dy
	}
	return item{Value: at, Symbol: p.path, SymbolSize: []float64{width, height},
		SymbolOffset: []float64{dx, dy}, ItemStyle: &itemStyle{Color: target}, Tip: tip}
}
