package markdown

import (
	"regexp"
	"slices"

	"github.com/yuin/goldmark/ast"

	"plansite/generator/diag"
)

// Reference is something that a text points to.
type Reference struct {
	Pos   diag.Pos
	Dest  string
	Label string // the words of a link, what is said of a picture
	Use   Use
}

// Use is what a text does with what it points to.
type Use int

// A text links to something, shows it as a picture, or draws a chart of it.
const (
	Linked Use = iota
	Shown
	Drawn
)

var chartFile = regexp.MustCompile(`(?m)^[ \t]*csv:[ \t]*["']?([^"'\r\n]+?)["']?[ \t]*$`)

// References gives all that the text points to within the site, in its order.
func (d *Doc) References() []Reference {
	out := []Reference{} // not nil: none is known, too
	add := func(n ast.Node, dest []byte, label string, use Use) {
		if scheme(dest) == "" {
			out = append(out, Reference{d.pos(n.Pos()), string(dest), label, use})
		}
	}
	ast.Walk(d.root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Link:
			add(n, unescape(nil, n.Destination), string(d.plain(nil, n)), Linked)
		case *ast.Image:
			add(n, unescape(nil, n.Destination), string(d.plain(nil, n)), Shown)
		case *ast.FencedCodeBlock:
			if m := chartFile.FindSubmatch(n.Lines().Value(d.src)); m != nil && string(n.Language(d.src)) == chartInfo {
				add(n, m[1], "", Drawn)
			}
		}
		return ast.WalkContinue, nil
	})
	return slices.Clip(out)
}
