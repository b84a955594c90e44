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

// A text links to something, shows it as a picture, draws a chart of it, or means to
// do so, in a form that Markdown takes for plain text.
const (
	Linked Use = iota
	Shown
	Drawn
	Unread
)

// spaced is an address with a space that no angle brackets hold together.
var spaced = regexp.MustCompile(`\]\([ \t]*([^<>"\n]*?[^<>"\s][ \t]+[^<>"\s][^<>"\n]*?)[ \t]*(?:"[^"\n]*"[ \t]*)?\)`)

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
	for _, at := range spaced.FindAllSubmatchIndex(d.src, -1) {
		out = append(out, Reference{d.pos(at[2]), string(d.src[at[2]:at[3]]), "", Unread})
	}
	return slices.Clip(out)
}
