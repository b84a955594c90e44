package chart

import (
	"encoding/xml"
	"errors"
	"fmt"
	"html"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// picture makes of ECharts' SVG one that a page can hold: named and described,
// without style attributes (the page's policy forbids them), its colours as
// classes, its font left to the page, its numbers short.
func picture(raw string, f Figure, fr frame) (string, error) {
	c := &cleaner{in: xml.NewDecoder(strings.NewReader(raw))}
	id := f.ID + "-" + fr.Name
	fmt.Fprintf(&c.out, `<svg xmlns="http://www.w3.org/2000/svg" class="chart-svg" role="img" aria-labelledby="%s-title %s-desc" lang="%s" viewBox="0 0 %s %s" width="%s" height="%s">`,
		id, id, escape(f.Tag), px(fr.Width), px(fr.Height), px(fr.Width), px(fr.Height))
	fmt.Fprintf(&c.out, `<title id="%s-title">%s</title><desc id="%s-desc">%s</desc>`,
		id, escape(f.Title), id, escape(f.Desc))
	if err := c.body(); err != nil {
		return "", fmt.Errorf("svg: %w", err)
	}
	return strings.ReplaceAll(c.out.String(), "<defs></defs>", ""), nil
}

func escape(s string) string { return html.EscapeString(printable(s)) }

type cleaner struct {
	in  *xml.Decoder
	out strings.Builder
}

// body copies what is inside the outermost element, and its end.
func (c *cleaner) body() error {
	root := true
	for {
		token, err := c.in.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			if root {
				root = false
				continue
			}
			if err := c.element(t); err != nil {
				return err
			}
		case xml.EndElement:
			if !slices.Contains(shapes, t.Name.Local) {
				c.out.WriteString("</" + t.Name.Local + ">")
			}
		case xml.CharData:
			c.out.WriteString(html.EscapeString(strings.TrimRight(string(t), "\n")))
		}
	}
}

// shapes are elements that hold no others.
var shapes = []string{"path", "rect", "circle", "line", "polyline"}

// element writes a start tag; shapes that nobody sees are left out.
func (c *cleaner) element(t xml.StartElement) error {
	attrs := attributes(t.Attr)
	shape := slices.Contains(shapes, t.Name.Local)
	if t.Name.Local == "clipPath" { // nothing reaches beyond the axes, which give the room
		return c.in.Skip()
	}
	if shape && unseen(attrs, "fill", "fill-opacity") && unseen(attrs, "stroke", "stroke-width") {
		return c.in.Skip()
	}
	classes := ""
	for _, name := range []string{"fill", "stroke"} {
		if colour, ok := colourNames[attrs[name]]; ok {
			classes = joined(" ", classes, "chart-"+name+"-"+colour)
		}
	}
	if classes != "" {
		attrs["class"] = classes
	}
	names := make([]string, 0, len(attrs))
	for name := range attrs {
		names = append(names, name)
	}
	slices.Sort(names)
	c.out.WriteString("<" + t.Name.Local)
	for _, name := range names {
		fmt.Fprintf(&c.out, ` %s="%s"`, name, html.EscapeString(attrs[name]))
	}
	if shape {
		c.out.WriteString("/")
	}
	c.out.WriteString(">")
	return nil
}

// unseen tells whether a paint is absent; SVG fills by default, and strokes not.
func unseen(attrs map[string]string, paint, amount string) bool {
	return attrs[paint] == "none" || attrs[amount] == "0" || paint == "stroke" && attrs[paint] == ""
}

// dropped are attributes that the page's style sheet decides, or that say nothing.
var dropped = []string{"font-family", "space", "cursor", "pointer-events", "clip-path"}

// attributes gives an element's attributes, the declarations of its style among them.
func attributes(in []xml.Attr) map[string]string {
	out := map[string]string{}
	set := func(name, value string) {
		if !slices.Contains(dropped, name) && !strings.HasPrefix(name, "ecmeta") {
			out[name] = shortNumbers(value)
		}
	}
	for _, a := range in {
		if a.Name.Local != "style" {
			set(a.Name.Local, a.Value)
			continue
		}
		for declaration := range strings.SplitSeq(a.Value, ";") {
			if name, value, ok := strings.Cut(declaration, ":"); ok {
				set(strings.TrimSpace(name), strings.TrimSpace(value))
			}
		}
	}
	return out
}

var longNumber = regexp.MustCompile(`-?[0-9]*\.[0-9]{3,}(?:e-?[0-9]+)?`)

// shortNumbers rounds to hundredths of a pixel.
func shortNumbers(s string) string {
	return longNumber.ReplaceAllStringFunc(s, func(n string) string {
		v, err := strconv.ParseFloat(n, 64)
		if err != nil {
			return n
		}
		n = strings.TrimRight(strings.TrimRight(strconv.FormatFloat(v, 'f', 2, 64), "0"), ".")
		if n == "-0" {
			return "0"
		}
		return n
	})
}
