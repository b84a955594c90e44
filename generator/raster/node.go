package raster

import (
	"encoding/xml"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// node is an element of the picture.
type node struct {
	XMLName  xml.Name
	Attrs    []xml.Attr `xml:",any,attr"`
	Children []node     `xml:",any"`
	Text     string     `xml:",chardata"`
}

func parse(svg []byte) (*node, error) {
	var root node
	if err := xml.Unmarshal(svg, &root); err != nil {
		return nil, err
	}
	if root.name() != "svg" {
		return nil, fmt.Errorf("the outermost element is <%s>, not <svg>", root.name())
	}
	return &root, nil
}

func (n *node) name() string { return n.XMLName.Local }

func (n *node) attr(name string) string {
	for _, a := range n.Attrs {
		if a.Name.Local == name && a.Name.Space == "" {
			return a.Value
		}
	}
	return ""
}

// length gives an attribute that is a number of units, or otherwise where it is absent.
func (n *node) length(name string, otherwise float64) (float64, error) {
	value := n.attr(name)
	if value == "" {
		return otherwise, nil
	}
	v, err := length(value)
	if err != nil {
		return 0, fmt.Errorf("%s of <%s>: %w", name, n.name(), err)
	}
	return v, nil
}

// lengths gives several attributes, 0 where one is absent.
func (n *node) lengths(names ...string) ([]float64, error) {
	out := make([]float64, len(names))
	for i, name := range names {
		v, err := n.length(name, 0)
		if err != nil {
			return nil, err
		}
		out[i] = v
	}
	return out, nil
}

// maxNumber keeps sums of coordinates far from what a float cannot count.
const maxNumber = 1e7

func length(s string) (float64, error) {
	return number(strings.TrimSuffix(strings.TrimSpace(s), "px"))
}

func number(s string) (float64, error) {
	v, err := strconv.ParseFloat(strings.TrimSpace(s), 64)
	if err != nil || !(math.Abs(v) <= maxNumber) {
		return 0, fmt.Errorf("%q is not a usable number", s)
	}
	return v, nil
}

// numbers reads a list that is separated by spaces and commas.
func numbers(s string) ([]float64, error) {
	var out []float64
	for _, field := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" ,\t\r\n", r) }) {
		v, err := length(field)
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, nil
}

// viewport is where an svg element stands in the picture around it, and which
// part of its own plane it shows there.
type viewport struct {
	x, y, width, height float64
	view                []float64 // x, y, width, height
}

func viewportOf(n *node) (viewport, error) {
	view, err := numbers(n.attr("viewBox"))
	if err != nil {
		return viewport{}, fmt.Errorf("viewBox: %w", err)
	}
	at, err := n.lengths("x", "y", "width", "height")
	if err != nil {
		return viewport{}, err
	}
	v := viewport{at[0], at[1], at[2], at[3], view}
	if len(view) != 4 || view[2] <= 0 || view[3] <= 0 {
		v.view = []float64{0, 0, v.width, v.height}
	}
	if n.attr("width") == "" {
		v.width = v.view[2]
	}
	if n.attr("height") == "" {
		v.height = v.view[3]
	}
	if !(v.width > 0 && v.height > 0) {
		return viewport{}, fmt.Errorf("<svg> needs a width and a height above 0")
	}
	return v, nil
}

// inner maps the viewport's own plane to the one around it: as large as fits, centred.
func (v viewport) inner() matrix {
	s := min(v.width/v.view[2], v.height/v.view[3])
	return matrix{s, 0, 0, s,
		v.x + (v.width-s*v.view[2])/2 - s*v.view[0],
		v.y + (v.height-s*v.view[3])/2 - s*v.view[1]}
}
