package raster

import "fmt"

// outline gives the path of a shape element.
func (n *node) outline() (path, error) {
	switch n.name() {
	case "path":
		return pathData(n.attr("d"))
	case "rect":
		return n.rect()
	case "circle":
		v, err := n.lengths("cx", "cy", "r")
		if err != nil || v[2] <= 0 {
			return nil, err
		}
		var p path
		p.ellipse(point{v[0], v[1]}, v[2], v[2])
		return p, nil
	case "ellipse":
		v, err := n.lengths("cx", "cy", "rx", "ry")
		if err != nil || v[2] <= 0 || v[3] <= 0 {
			return nil, err
		}
		var p path
		p.ellipse(point{v[0], v[1]}, v[2], v[3])
		return p, nil
	case "line":
		v, err := n.lengths("x1", "y1", "x2", "y2")
		if err != nil {
			return nil, err
		}
		var p path
		p.move(point{v[0], v[1]})
		p.line(point{v[2], v[3]})
		return p, nil
	case "polyline", "polygon":
		return n.polygon()
	}
	return nil, fmt.Errorf("<%s> is not among the elements that can be painted", n.name())
}

func (n *node) polygon() (path, error) {
	v, err := numbers(n.attr("points"))
	if err != nil {
		return nil, fmt.Errorf("points of <%s>: %w", n.name(), err)
	}
	var p path
	for i := 0; i+1 < len(v); i += 2 {
		if i == 0 {
			p.move(point{v[0], v[1]})
			continue
		}
		p.line(point{v[i], v[i+1]})
	}
	if n.name() == "polygon" {
		p.close()
	}
	return p, nil
}

func (n *node) rect() (path, error) {
	v, err := n.lengths("x", "y", "width", "height", "rx", "ry")
	if err != nil || v[2] <= 0 || v[3] <= 0 {
		return nil, err
	}
	x, y, w, h, rx, ry := v[0], v[1], v[2], v[3], v[4], v[5]
	if n.attr("rx") == "" {
		rx = ry
	}
	if n.attr("ry") == "" {
		ry = rx
	}
	rx, ry = min(rx, w/2), min(ry, h/2)
	if rx <= 0 || ry <= 0 {
		return rectangle(x, y, w, h), nil
	}
	var p path
	p.move(point{x + rx, y})
	corner := func(line, end point) {
		p.line(line)
		p.arc(line, rx, ry, 0, false, true, end)
	}
	corner(point{x + w - rx, y}, point{x + w, y + ry})
	corner(point{x + w, y + h - ry}, point{x + w - rx, y + h})
	corner(point{x + rx, y + h}, point{x, y + h - ry})
	corner(point{x, y + ry}, point{x + rx, y})
	p.close()
	return p, nil
}

func rectangle(x, y, w, h float64) path {
	var p path
	p.move(point{x, y})
	p.line(point{x + w, y})
	p.line(point{x + w, y + h})
	p.line(point{x, y + h})
	p.close()
	return p
}
