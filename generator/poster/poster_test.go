package poster

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"image/png"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"plansite/generator/pdf"
	"plansite/generator/raster"
)

// laidOut is a poster in a layout and a format.
type laidOut struct {
	name   string
	poster *Poster
	layout Layout
	*sheet
}

var (
	sheetsOnce sync.Once
	sheetsList []laidOut
)

// sheets hands over every poster in every layout and format; they are laid out once.
func sheets(t *testing.T, each func(name string, p *Poster, layout Layout, s *sheet)) {
	sheetsOnce.Do(func() {
		for name, p := range posters() {
			painter := painterOf(t, p.Lang)
			for _, layout := range p.Layouts() {
				for shape, size := range shapes {
					s := laid(t, newPicture(painter.Picture, size), p, layout, float64(size.Width), float64(size.Height))
					sheetsList = append(sheetsList, laidOut{name + " " + string(layout) + " " + shape, p, layout, s})
				}
				c := page{File: pdf.New(painter.Paper, pdf.Info{Day: day})}
				c.Page(A4.Width, A4.Height)
				sheetsList = append(sheetsList, laidOut{name + " " + string(layout) + " a4", p, layout, laid(t, c, p, layout, A4.Width, A4.Height)})
			}
		}
	})
	for _, l := range sheetsList {
		each(l.name, l.poster, l.layout, l.sheet)
	}
}

func laid(t *testing.T, c canvas, p *Poster, layout Layout, width, height float64) *sheet {
	t.Helper()
	s, err := newSheet(c, p, width, height)
	if err != nil {
		t.Fatal(err)
	}
	picture, ok := c.(*picture)
	s.pixels = ok
	if err := s.lay(layout); err != nil {
		t.Fatal(err)
	}
	if ok && picture.err != nil {
		t.Fatal(picture.err)
	}
	return s
}

// reach is the box that a text may fill. Digits stand on the baseline.
func (p placed) reach() box {
	if strings.Trim(p.text, "0123456789·–") == "" {
		return box{p.x, p.y - .75*p.size, p.width, .77 * p.size}
	}
	return box{p.x, p.y - ascent*p.size, p.width, (ascent + descent) * p.size}
}

func (b box) meets(c box) bool {
	return b.x < c.right()-.01 && c.x < b.right()-.01 && b.y < c.bottom()-.01 && c.y < b.bottom()-.01
}

// TestNothingOverlaps looks at the boxes of all texts and of the code: within the
// margins, apart from each other.
func TestNothingOverlaps(t *testing.T) {
	if testing.Short() {
		t.Skip("slow")
	}
	sheets(t, func(name string, p *Poster, _ Layout, s *sheet) {
		edge := .55 * s.margin // half of an opening mark is white
		for i, a := range s.texts {
			r := a.reach()
			if r.x < edge || r.right() > s.size.w-edge || r.y < edge || r.bottom() > s.size.h-edge {
				t.Errorf("%s: %.40q stands in the margin: %.0f", name, a.text, r)
			}
			for _, b := range s.texts[:i] {
				if r.meets(b.reach()) {
					t.Errorf("%s: %.40q is upon %.40q", name, a.text, b.text)
				}
			}
			for _, b := range s.shapes {
				if r.meets(b) {
					t.Errorf("%s: %.40q is upon the code", name, a.text)
				}
			}
		}
		if len(s.shapes) == 0 && p.URL != "" {
			t.Errorf("%s: there is no code", name)
		}
	})
}

func TestNoLineBeginsWithAMark(t *testing.T) {
	sheets(t, func(name string, _ *Poster, _ Layout, s *sheet) {
		for _, text := range s.texts {
			if r, _ := utf8.DecodeRuneInString(text.text); strings.ContainsRune("，。、；：！？）》”’%,.;:)", r) {
				t.Errorf("%s: a line begins with %q", name, text.text)
			}
			if r, _ := utf8.DecodeLastRuneInString(text.text); strings.ContainsRune("（《“‘(", r) {
				t.Errorf("%s: a line ends with %q", name, text.text)
			}
		}
	})
}

// TestNothingIsLeftOut compares what is drawn with the text for those who do not
// see it. The posters that are too long have “…” or say how much there is beside.
func TestNothingIsLeftOut(t *testing.T) {
	sheets(t, func(name string, p *Poster, layout Layout, s *sheet) {
		var drawn, said []string
		for _, text := range s.texts {
			drawn = append(drawn, text.text)
		}
		for _, l := range p.Text(layout) {
			said = append(said, l.Text)
		}
		got, want := dense(drawn...), dense(said...)
		if strings.Contains(got, "…") || strings.Contains(got, "另有") || strings.Contains(got, "moreonthiswebsite") {
			if kind, _, _ := strings.Cut(name, " "); kind != "endless" && kind != "one-word" && strings.Contains(got, "…") {
				t.Errorf("%s: something is cut: %s", name, got)
			}
			return
		}
		if got != want {
			t.Errorf("%s: drawn -, said +\n%s", name, cmp.Diff(got, want))
		}
	})
}

// dense drops the spaces, which lines break anew, and the marks that join.
func dense(texts ...string) string {
	return strings.ReplaceAll(strings.Join(strings.Fields(strings.Join(texts, "")), ""), joiner, "")
}

func TestWordsOfATitleStayTogether(t *testing.T) {
	p := chinese()
	for shape, size := range shapes {
		s := laid(t, newPicture(painterOf(t, p.Lang).Picture, size), p, Theme, float64(size.Width), float64(size.Height))
		var title []string
		for _, text := range s.texts {
			if text.bold && text.colour == s.colours.ink && text.size > 3*s.u {
				title = append(title, strings.ReplaceAll(text.text, joiner, ""))
			}
		}
		if !slices.Equal(title, []string{"认证认可检验检测：", "建设质量强国 促进全球贸易"}) && !slices.Equal(title, []string{"认证认可检验检测：", "建设质量强国", "促进全球贸易"}) {
			t.Errorf("%s: %q", shape, title)
		}
	}
}

func TestLayoutsAreThoseThereIsDataFor(t *testing.T) {
	for _, c := range []struct {
		poster Poster
		want   []Layout
	}{
		{Poster{}, nil},
		{Poster{DayText: "06·09"}, []Layout{Theme}},
		{Poster{Series: "日", Events: []Event{{}}}, []Layout{Theme, Programme}},
		{Poster{Figures: []Figure{{}}}, []Layout{Figures}},
	} {
		if got := c.poster.Layouts(); !slices.Equal(got, c.want) {
			t.Errorf("%+v: %q, want %q", c.poster, got, c.want)
		}
	}
}

// TestPostersLookAsRecorded holds the usual posters to the sums in testdata: of a
// picture's pixels, of a PDF's bytes. UPDATE=1 rewrites them; look at the posters
// before (SHOTS=folder go test -run TestShots).
func TestPostersLookAsRecorded(t *testing.T) {
	if testing.Short() {
		t.Skip("slow")
	}
	var got []string
	sum := func(name string, make func() ([]byte, error), content func([]byte) []byte) {
		data, err := make()
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if again, _ := make(); !bytes.Equal(data, again) {
			t.Errorf("%s: the same poster gives other bytes", name)
		}
		got = append(got, fmt.Sprintf("%x %s\n", sha256.Sum256(content(data)), name))
	}
	for _, p := range []*Poster{chinese(), english()} {
		for _, layout := range p.Layouts() {
			for name, shape := range shapes {
				sum(fmt.Sprintf("%s %s %s", p.Lang, layout, name), func() ([]byte, error) { return painterOf(t, p.Lang).PNG(p, layout, shape) }, pixels(t, shape))
			}
			for name, paper := range papers {
				sum(fmt.Sprintf("%s %s %s", p.Lang, layout, name), func() ([]byte, error) { return painterOf(t, p.Lang).PDF(p, layout, paper, name == "a3") }, bytes.Clone)
			}
		}
	}
	slices.SortFunc(got, func(a, b string) int { return strings.Compare(a[64:], b[64:]) })
	const file = "testdata/sums.txt"
	if os.Getenv("UPDATE") == "1" {
		write(t, file, []byte(strings.Join(got, "")))
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(strings.Join(got, ""), "\n")); diff != "" {
		t.Errorf("-recorded +now:\n%s", diff)
	}
}

// pixels gives those of a PNG file of a shape.
func pixels(t *testing.T, s Shape) func([]byte) []byte {
	return func(data []byte) []byte {
		img, err := png.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		if size := img.Bounds().Size(); size.X != s.Width || size.Y != s.Height {
			t.Errorf("%d × %d pixels", size.X, size.Y)
		}
		var out []byte
		for y := range s.Height {
			for x := range s.Width {
				r, g, b, _ := img.At(x, y).RGBA()
				out = append(out, byte(r>>8), byte(g>>8), byte(b>>8))
			}
		}
		return out
	}
}

func TestMissingCharacterIsNamed(t *testing.T) {
	p := chinese()
	p.Slogan = "一个字体里没有的字：\U00010380"
	_, err := painterOf(t, p.Lang).PNG(p, Theme, Square)
	if missing := (*raster.MissingGlyph)(nil); !errors.As(err, &missing) || missing.Rune != '\U00010380' {
		t.Errorf("picture: %v", err)
	}
	if _, err := painterOf(t, p.Lang).PDF(p, Theme, A4, false); err == nil || !strings.Contains(err.Error(), "U+10380") {
		t.Errorf("PDF: %v", err)
	}
}

func TestWhatCannotBeMade(t *testing.T) {
	for want, change := range map[string]func(*Poster){
		`"#12"`: func(p *Poster) { p.Colours.Seal = "#12" },
		"qr":    func(p *Poster) { p.URL = strings.Repeat("https://example.gov.cn/", 200) },
	} {
		p := chinese()
		change(p)
		if _, err := painterOf(t, p.Lang).PNG(p, Theme, Square); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", want, err)
		}
	}
	if _, err := painterOf(t, "en").PNG(english(), "other", Square); err == nil {
		t.Error("a layout that is not there was painted")
	}
	if _, err := (&Painter{}).PNG(english(), Theme, Square); err == nil {
		t.Error("painted without a font")
	}
}
