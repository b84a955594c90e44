package render

import (
	"fmt"
	"path"
	"strings"
	"sync"
	"unicode/utf8"

	"plansite/generator/diag"
	"plansite/generator/document"
	"plansite/generator/locale"
	"plansite/generator/pdf"
	"plansite/generator/site"
	"plansite/generator/theme"
)

// pdfFont gives the typeface of a language, read when first needed: for Chinese
// the theme's font, for other languages its Latin letters first.
func pdfFonts(t *theme.Theme) func(chinese bool) (*pdf.Font, error) {
	f := t.Fonts
	han := sync.OnceValues(func() (*pdf.Font, error) { return pdf.ReadFont([][]byte{f.Regular}, [][]byte{f.Bold}) })
	latin := sync.OnceValues(func() (*pdf.Font, error) {
		return pdf.ReadFont([][]byte{f.LatinRegular, f.Regular}, [][]byte{f.LatinBold, f.Bold})
	})
	return func(chinese bool) (*pdf.Font, error) {
		if chinese || f.LatinRegular == nil || f.LatinBold == nil {
			return han()
		}
		return latin()
	}
}

// pdf sets the document on paper.
func (c *context) pdf(d *document.Document) ([]byte, error) {
	font, err := c.pdfFont(strings.HasPrefix(d.Lang, "zh"))
	if err != nil {
		return nil, fmt.Errorf("theme %s: %w", c.theme.Name, err)
	}
	return pdf.Document(d, font)
}

// printable tells whether the font has all characters of d; those that it lacks are
// reported, each where it stands first.
func (c *context) printable(lang locale.Lang, d *document.Document) bool {
	font, err := c.pdfFont(strings.HasPrefix(d.Lang, "zh"))
	if err != nil {
		return true // reported when it is set
	}
	var problems diag.List
	seen := map[rune]bool{}
	for b, text := range d.Texts {
		for _, r := range font.Missing(text) {
			if !seen[r] {
				seen[r] = true
				lacking(&problems, c.placeOf(lang, b, text, r), r, diag.M("规划的PDF", "the plan as PDF"))
			}
		}
	}
	c.warn(problems)
	return len(problems) == 0
}

// placeOf finds a character of a text of the document in the files of content. Where
// it is not found as it is – it may be written as an entity – the line stands alone.
func (c *context) placeOf(lang locale.Lang, b document.Block, text string, r rune) diag.Pos {
	pos := c.site.Plan.Pos
	if cl := c.site.Plan.Clause(b.ID); cl != nil {
		pos = c.clausePos(lang, cl, text)
	}
	data, err := c.read(pos.File)
	if err != nil {
		return pos
	}
	lines := strings.SplitAfter(string(data), "\n")
	for i := max(pos.Line, 1) - 1; i < len(lines); i++ {
		if at := strings.IndexRune(lines[i], r); at >= 0 {
			return diag.Pos{File: pos.File, Line: i + 1, Col: utf8.RuneCountInString(lines[i][:at]) + 1}
		}
	}
	return pos
}

// clausePos is where a clause is written; a name in the box of indicators is in a
// table of its own.
func (c *context) clausePos(lang locale.Lang, cl *site.Clause, text string) diag.Pos {
	if cl.Text[lang] == nil {
		lang = c.langs[0]
	}
	if cl.Kind != site.Indicators || text == cl.Plain(lang) {
		return cl.Pos(lang)
	}
	for _, i := range c.site.Indicators {
		if strings.Contains(text, i.Name.In(lang)) {
			return i.Pos
		}
	}
	for _, g := range c.site.Groups {
		if text == g.Name.In(lang) {
			return g.Pos
		}
	}
	return diag.Pos{File: path.Join("themes", c.site.Config.Theme, "words", string(lang)+".yaml")}
}
