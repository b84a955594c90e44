package render

import (
	"crypto/sha256"
	"errors"
	"strings"
	"sync"

	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/raster"
	"plansite/generator/theme"
)

// unpaintable makes what a font cannot write an author's affair, at the place of
// what is painted.
func unpaintable(pos diag.Pos, err error) error {
	missing := (*raster.MissingGlyph)(nil)
	if !errors.As(err, &missing) {
		return err
	}
	var problems diag.List
	problems.AddError(pos, "missing-glyph", diag.M("图片的字体里没有“%c”（%s）", "the font of pictures has no %q (in %s)", missing.Rune, missing.Text),
		diag.M("换一个字，或按主题 third_party/fonts/README.md 把它加进字体", "use another character, or add it to the font as the theme's third_party/fonts/README.md says"))
	return problems
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
