package theme

import (
	"regexp"
	"slices"
)

// Colour is a colour of the style sheet by the name of its variable, without the
// dashes, in each mode of tokens.css as "#rgb" or "#rrggbb".
type Colour struct {
	Name                      string
	Light, Dark, White, Black string
	Text                      bool // text is set in it
}

var (
	colourLine  = regexp.MustCompile(`--([\w-]+):\s*var\(--in-light,\s*(#\w+)\)\s*var\(--in-dark,\s*(#\w+)\)\s*var\(--in-white,\s*(#\w+)\)\s*var\(--in-black,\s*(#\w+)\)`)
	aliasLine   = regexp.MustCompile(`--([\w-]+):\s*var\(--([\w-]+)\)\s*[;}]`)
	textSetting = regexp.MustCompile(`[{;]color:\s*var\(--([\w-]+)\)`)
)

// Colours are those that the style sheet defines in the form of tokens.css, in its
// order. A colour is one of text where a rule sets text in it, or in a variable
// that it is the value of.
func (t *Theme) Colours() []Colour {
	i := slices.IndexFunc(t.Assets, func(a Asset) bool { return a.Name == "main.css" })
	css := t.Assets[i].Data
	text := map[string]bool{}
	for _, m := range textSetting.FindAllSubmatch(css, -1) {
		text[string(m[1])] = true
	}
	for _, m := range aliasLine.FindAllSubmatch(css, -1) {
		if text[string(m[1])] {
			text[string(m[2])] = true
		}
	}
	var out []Colour
	for _, m := range colourLine.FindAllSubmatch(css, -1) {
		name := string(m[1])
		out = append(out, Colour{Name: name, Light: string(m[2]), Dark: string(m[3]), White: string(m[4]), Black: string(m[5]), Text: text[name]})
	}
	return out
}
