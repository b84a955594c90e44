package render

import (
	"crypto/sha256"
	"fmt"
	"strings"
	"sync"
	"unicode"

	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/raster"
	"plansite/generator/theme"
)

// lacking reports that a file is left out since the font has not all its characters.
// What an office writes is right: it is the font that has to change.
func lacking(to *diag.List, pos diag.Pos, r rune, file diag.Msg) {
	to.AddWarning(pos, "missing-glyph", diag.Msg{
		ZH: fmt.Sprintf("字体里没有“%c”（%U），%s不发布", r, r, file.ZH),
		EN: fmt.Sprintf("the font has no %q (%U), and %s is not published", r, r, file.EN),
	}, diag.M("字不必改，网页照常发布；要有这个文件，按主题 third_party/fonts/README.md 把字加进字体",
		"the character is right as it is, and pages show it; to have the file, add the character to the font as the theme's third_party/fonts/README.md says"))
}

// paintable tells whether a file with these words can be painted in a language.
// Each character that cannot is reported once for a kind of file.
func (c *context) paintable(lang locale.Lang, pos diag.Pos, file diag.Msg, words string) bool {
	paint := c.paint[lang]
	if paint == nil {
		return false
	}
	font, err := paint.font()
	if err != nil {
		return true // reported when it is painted
	}
	var problems diag.List
	whole := true
	for _, r := range words {
		key := lack{lang, file.EN, r}
		has, known := c.lacks[key]
		if !known {
			has = unicode.IsSpace(r) || font.Has(r)
			c.lacks[key] = has
			if !has {
				lacking(&problems, pos, r, file)
			}
		}
		whole = whole && has
	}
	c.warn(problems)
	return whole
}

// lack is a character in the font of a kind of file.
type lack struct {
	lang locale.Lang
	file string
	r    rune
}

// painting is what pictures in a language are painted with: a font, and a name for
// it. Both are made when first needed.
type painting struct {
	font func() (*raster.Font, error)
	name func() []byte
}

// newPaintings gives none for a theme that has no fonts. Languages that are not
// written in Chinese have the theme's Latin letters first.
func newPaintings(t *theme.Theme) map[locale.Lang]*painting {
	f := t.Fonts
	if f.Regular == nil || f.Bold == nil {
		return nil
	}
	han := sync.OnceValues(func() (*raster.Font, error) { return raster.ReadFont(f.Regular, f.Bold) })
	latin := sync.OnceValues(func() (*raster.Font, error) {
		below, err := han()
		if err != nil {
			return nil, err
		}
		above, err := raster.ReadFont(f.LatinRegular, f.LatinBold)
		return below.After(above), err
	})
	out := map[locale.Lang]*painting{}
	for _, lang := range t.Languages() {
		if strings.HasPrefix(t.Words(lang).Tag, "zh") || f.LatinRegular == nil || f.LatinBold == nil {
			out[lang] = &painting{han, named(f.Regular, f.Bold)}
		} else {
			out[lang] = &painting{latin, named(f.Regular, f.Bold, f.LatinRegular, f.LatinBold)}
		}
	}
	return out
}

// named gives a name for the bytes of files.
func named(files ...[]byte) func() []byte {
	return sync.OnceValue(func() []byte {
		var out []byte
		for _, f := range files {
			sum := sha256.Sum256(f)
			out = append(out, sum[:]...)
		}
		return out
	})
}
