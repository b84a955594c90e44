package pdf

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Font is a typeface in two weights. Each weight is a row of TrueType files; a
// character is taken from the first that has it. It may be used by many
// goroutines at once.
type Font struct{ regular, bold []*face }

// face is one file of a font.
type face struct {
	name string // within a PDF
	data []byte
	file *sfnt.Font
}

// ReadFont reads the files of the two weights, in the order in which characters
// are looked for in them.
func ReadFont(regular, bold [][]byte) (*Font, error) {
	r, err := readFaces("regular", regular)
	if err != nil {
		return nil, err
	}
	b, err := readFaces("bold", bold)
	return &Font{r, b}, err
}

func readFaces(weight string, files [][]byte) ([]*face, error) {
	var faces []*face
	for i, data := range files {
		file, err := sfnt.Parse(data)
		if err != nil {
			return nil, fmt.Errorf("the %s font: %w", weight, err)
		}
		faces = append(faces, &face{fmt.Sprint(weight, i), data, file})
	}
	return faces, nil
}

// Missing gives the characters of text that one of the weights lacks, each once.
func (f *Font) Missing(text string) []rune {
	var missing []rune
	seen := map[rune]bool{}
	var buffer sfnt.Buffer
	for _, r := range clean(text) {
		if !seen[r] && (find(f.regular, r, &buffer) == nil || find(f.bold, r, &buffer) == nil) {
			missing = append(missing, r)
		}
		seen[r] = true
	}
	return missing
}

// find gives the first face that has r, or nil.
func find(faces []*face, r rune, buffer *sfnt.Buffer) *face {
	for _, f := range faces {
		if i, err := f.file.GlyphIndex(buffer, r); err == nil && i != 0 {
			return f
		}
	}
	return nil
}

// advance is how far r moves the pen, in ems.
func (f *face) advance(r rune, buffer *sfnt.Buffer) float64 {
	i, err := f.file.GlyphIndex(buffer, r)
	if err != nil {
		return 0
	}
	em := fixed.I(int(f.file.UnitsPerEm()))
	a, err := f.file.GlyphAdvance(buffer, i, em, font.HintingNone)
	if err != nil {
		return 0
	}
	return float64(a) / float64(em)
}

// clean drops the characters that only steer how others are set, and makes one of
// all spaces that a font may lack.
func clean(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Cf, r), unicode.Is(unicode.Variation_Selector, r):
			return -1
		case unicode.IsSpace(r) && r != '\u3000' && r != '\u00a0':
			return ' '
		}
		return r
	}, text)
}
