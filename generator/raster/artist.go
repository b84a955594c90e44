package raster

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// artist paints one picture.
type artist struct {
	*Painter
	clips map[string]*node
	depth int
}

// maxDepth bounds elements within elements, and so the layers held at a time.
const maxDepth = 64

// collect finds the clip paths, which may stand after what they cut.
func (a *artist) collect(n *node) {
	for i := range n.Children {
		child := &n.Children[i]
		if child.name() == "clipPath" {
			a.clips[child.attr("id")] = child
		}
		a.collect(child)
	}
}

// properties are an element's attributes, and above them those of its classes.
func (a *artist) properties(n *node) Properties {
	out := Properties{}
	for _, attr := range n.Attrs {
		out[attr.Name.Local] = attr.Value
	}
	for _, class := range strings.Fields(n.attr("class")) {
		for name, value := range a.Classes[class] {
			out[name] = value
		}
	}
	return out
}

func (a *artist) children(n *node, outer style, to matrix, c *canvas) error {
	if a.depth++; a.depth > maxDepth {
		return errors.New("its elements stand too deep in one another")
	}
	defer func() { a.depth-- }()
	for i := range n.Children {
		if err := a.element(&n.Children[i], outer, to, c); err != nil {
			return err
		}
	}
	return nil
}

// unseen are elements that paint nothing where they stand.
var unseen = []string{"title", "desc", "metadata", "defs", "clipPath"}

func (a *artist) element(n *node, outer style, to matrix, c *canvas) error {
	if slices.Contains(unseen, n.name()) {
		return nil
	}
	s, err := outer.with(a.properties(n))
	if err != nil {
		return fmt.Errorf("<%s>: %w", n.name(), err)
	}
	if s.absent || s.opacity == 0 {
		return nil
	}
	to = to.of(s.transform)
	if s.clip != "" {
		if c, err = a.clip(s.clip, to, c); err != nil {
			return err
		}
	}
	if s.opacity == 1 {
		return a.content(n, s, to, c)
	}
	layer := c.layer()
	if err := a.content(n, s, to, layer); err != nil {
		return err
	}
	c.paint(layer, s.opacity)
	return nil
}

func (a *artist) content(n *node, s style, to matrix, c *canvas) error {
	switch n.name() {
	case "g", "a":
		return a.children(n, s, to, c)
	case "svg":
		box, err := viewportOf(n)
		if err != nil {
			return err
		}
		c = c.clipped(placed(rectangle(box.x, box.y, box.width, box.height).lines(1), to))
		return a.children(n, s, to.of(box.inner()), c)
	case "text":
		return a.text(n, s, to, c)
	}
	p, err := n.outline()
	if err != nil {
		return err
	}
	a.draw(p, s, to, c)
	return nil
}

// smooth is how far, in pixels, a drawn line may be from the true curve.
const smooth = 0.1

// draw fills and strokes a path.
func (a *artist) draw(p path, s style, to matrix, c *canvas) {
	scale := to.scale()
	if s.hidden || scale == 0 {
		return
	}
	lines := p.lines(smooth / scale)
	fill := func() {
		if s.fill.set {
			c.fill(placed(lines, to), s.fill.faded(s.fillOpacity))
		}
	}
	stroke := func() {
		if !s.stroke.set || s.pen.width <= 0 {
			return
		}
		lines := lines
		if len(s.pen.dashes) > 0 { // short chords would move the dashes along a curve
			lines = p.lines(smooth / scale / 16)
		}
		c.fill(oriented(s.pen.stroke(lines, smooth/scale), to), s.stroke.faded(s.strokeOpacity))
	}
	if s.strokeFirst {
		stroke()
		fill()
		return
	}
	fill()
	stroke()
}

// placed are outlines where they stand in the picture.
func placed(lines []polyline, to matrix) [][]point {
	out := make([][]point, len(lines))
	for i, l := range lines {
		out[i] = make([]point, len(l.points))
		for j, p := range l.points {
			out[i][j] = to.apply(p)
		}
	}
	return out
}

// oriented are convex pieces where they stand in the picture, all clockwise.
func oriented(pieces [][]point, to matrix) [][]point {
	for _, piece := range pieces {
		for i, p := range piece {
			piece[i] = to.apply(p)
		}
		twice := 0.0
		for i, p := range piece {
			twice += p.cross(piece[(i+1)%len(piece)])
		}
		if twice < 0 {
			slices.Reverse(piece)
		}
	}
	return pieces
}

// clip is the canvas cut by the clip path of that id.
func (a *artist) clip(id string, to matrix, c *canvas) (*canvas, error) {
	n, ok := a.clips[id]
	if !ok {
		return nil, fmt.Errorf("there is no <clipPath> %q", id)
	}
	var areas [][]point
	for i := range n.Children {
		s, err := plain.with(a.properties(&n.Children[i]))
		if err != nil {
			return nil, err
		}
		p, err := n.Children[i].outline()
		if err != nil {
			return nil, err
		}
		at := to.of(s.transform)
		areas = append(areas, placed(p.lines(smooth/max(at.scale(), 1e-6)), at)...)
	}
	return c.clipped(areas), nil
}
