package raster

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
)

// testPainter paints as a share card does: at double size on white.
func testPainter(t testing.TB) *Painter {
	return &Painter{
		Font: testFont(t), Scale: 2, Background: color.White,
		Classes: map[string]Properties{"mark": {"stroke": "#b4531a", "stroke-width": "3"}},
	}
}

func TestPicturesLookAsRecorded(t *testing.T) {
	files, err := filepath.Glob("testdata/*.svg")
	if err != nil || len(files) == 0 {
		t.Fatal("no pictures", err)
	}
	p := testPainter(t)
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			got, err := p.PNG(read(t, file))
			if err != nil {
				t.Fatal(err)
			}
			golden := strings.TrimSuffix(file, ".svg") + ".png"
			if os.Getenv("UPDATE") != "" {
				if err := os.WriteFile(golden, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if want := read(t, golden); !bytes.Equal(got, want) {
				compare(t, got, want)
			}
		})
	}
}

// compare tells of pixels that differ. Other versions of Go may pack the same
// pixels differently, and other processors round a sum differently.
func compare(t *testing.T, got, want []byte) {
	t.Helper()
	a, b := decode(t, got), decode(t, want)
	if a.Bounds() != b.Bounds() {
		t.Fatalf("the picture is %v, the recorded one %v", a.Bounds(), b.Bounds())
	}
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			if k, l := a.At(x, y), b.At(x, y); distance(k, l) > 16 {
				t.Fatalf("the pixel at %d, %d is %v, recorded is %v; look at the picture, then UPDATE=1", x, y, k, l)
			}
		}
	}
}

func distance(a, b color.Color) int {
	r, g, bl, _ := a.RGBA()
	r2, g2, b2, _ := b.RGBA()
	far := func(a, b uint32) int { return max(int(a), int(b))>>8 - min(int(a), int(b))>>8 }
	return max(far(r, r2), far(g, g2), far(bl, b2))
}

func decode(t *testing.T, data []byte) image.Image {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

func read(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

var pictures = regexp.MustCompile(`(?s)<svg.*?</svg>`)

// charts are the pictures that package chart records as its own.
func charts(t testing.TB) [][]byte {
	t.Helper()
	files, err := filepath.Glob("../chart/testdata/*.html")
	if err != nil || len(files) == 0 {
		t.Fatal("no charts", err)
	}
	var out [][]byte
	for _, file := range files {
		out = append(out, pictures.FindAll(read(t, file), -1)...)
	}
	return out
}

func TestEveryChartCanBePainted(t *testing.T) {
	p := testPainter(t)
	for _, svg := range charts(t) {
		img, err := p.Image(svg)
		if err != nil {
			t.Errorf("%v\n%.200s", err, svg)
			continue
		}
		if n := len(countColours(img)); n < 10 {
			t.Errorf("the picture has only %d colours\n%.200s", n, svg)
		}
	}
}

func TestSamePictureGivesSameBytes(t *testing.T) {
	p := testPainter(t)
	svg := charts(t)[0]
	results := make([][]byte, 4)
	var wait sync.WaitGroup
	for i := range results {
		wait.Go(func() { results[i], _ = p.PNG(svg) })
	}
	wait.Wait()
	for _, r := range results {
		if len(r) == 0 || !bytes.Equal(r, results[0]) {
			t.Fatal("two paintings of one picture differ")
		}
	}
}

func TestClassWinsOverAttribute(t *testing.T) {
	p := Painter{Classes: map[string]Properties{"chart-fill-actual": {"fill": "#102030"}}}
	img, err := p.Image([]byte(`<svg width="2" height="2"><rect class="x chart-fill-actual" fill="#0b6e8f" width="2" height="2"/></svg>`))
	if err != nil {
		t.Fatal(err)
	}
	if want := (color.RGBA{0x10, 0x20, 0x30, 255}); img.RGBAAt(1, 1) != want {
		t.Errorf("the colour is %v, want %v", img.RGBAAt(1, 1), want)
	}
}

func TestMissingGlyphIsNamed(t *testing.T) {
	_, err := testPainter(t).PNG([]byte(`<svg width="9" height="9"><text>好🙂</text></svg>`))
	var missing *MissingGlyph
	if !errors.As(err, &missing) || missing.Rune != '🙂' || missing.Text != "好🙂" {
		t.Fatalf("got %v", err)
	}
	if want := `svg: the font has no glyph for '🙂' (U+1F642) in "好🙂"`; err.Error() != want {
		t.Errorf("got  %s\nwant %s", err, want)
	}
}

func TestWhatCannotBePaintedIsAnError(t *testing.T) {
	for _, c := range []struct{ svg, want string }{
		{`<p/>`, `svg: the outermost element is <p>, not <svg>`},
		{`<svg width="1"`, `svg: XML syntax error on line 1: unexpected EOF`},
		{`<svg/>`, `svg: <svg> needs a width and a height above 0`},
		{`<svg width="9999" height="99999"/>`, `svg: a picture of 19998 × 199998 pixels cannot be painted`},
		{`<svg width="9" height="9"><image/></svg>`, `svg: <image> is not among the elements that can be painted`},
		{`<svg width="9" height="9"><text>a<tspan>b</tspan></text></svg>`, `svg: an element within <text> cannot be painted`},
		{`<svg width="9" height="9"><rect fill="url(#g)"/></svg>`, `svg: <rect>: fill: "url(#g)" is not a colour that can be painted`},
		{`<svg width="9" height="9"><rect style="fill:red"/></svg>`, `svg: <rect>: style: "fill:red" cannot be painted`},
		{`<svg width="9" height="9"><g clip-path="url(#c)"/></svg>`, `svg: there is no <clipPath> "c"`},
		{`<svg width="9" height="9"><path d="L1 1"/></svg>`, `svg: path: it starts with 'L', not with M`},
		{`<svg width="9" height="9"><path d="M1"/></svg>`, `svg: path: "" is not a usable number`},
		{`<svg width="9" height="9"><path d="M1 1X"/></svg>`, `svg: path: 'X' is not a command`},
		{`<svg width="9" height="9"><circle r="1e300"/></svg>`, `svg: r of <circle>: "1e300" is not a usable number`},
		{`<svg width="9" height="9"><g transform="skewX(3)"/></svg>`, `svg: <g>: transform: skewX(3) is not known`},
		{`<svg width="9" height="9">` + strings.Repeat("<g>", 99) + strings.Repeat("</g>", 99) + `</svg>`, `svg: its elements stand too deep in one another`},
	} {
		if _, err := testPainter(t).Image([]byte(c.svg)); err == nil || err.Error() != c.want {
			t.Errorf("%.60s\n got %v\nwant %s", c.svg, err, c.want)
		}
	}
}

func FuzzPNG(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.svg")
	for _, file := range files {
		f.Add(read(f, file))
	}
	f.Add([]byte(`<svg width="9" height="9"><path d="M-1e7 1e7A1 1e7 9 1 0 1e7 0a.1.1 0 01.1.1" stroke="#000" stroke-dasharray=".001" stroke-width="1e6"/></svg>`))
	p := testPainter(f)
	f.Fuzz(func(t *testing.T, svg []byte) {
		root, err := parse(svg)
		if err != nil {
			return
		}
		if box, err := viewportOf(root); err != nil || box.width*box.height > 2e5 {
			t.Skip("a large picture only takes long")
		}
		if img, err := p.Image(svg); err == nil {
			if _, err := encode(img); err != nil {
				t.Fatal(err)
			}
		}
	})
}

func BenchmarkPNG(b *testing.B) {
	p := testPainter(b)
	all := charts(b)
	for i := 0; b.Loop(); i++ {
		if _, err := p.PNG(all[i%len(all)]); err != nil {
			b.Fatal(err)
		}
	}
}
