package chart

import (
	"encoding/json"
	"errors"
	"html"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dop251/goja"
	"github.com/shopspring/decimal"
)

func TestDrawRefuses(t *testing.T) {
	cases := []struct {
		name   string
		change func(*Figure)
		want   string
	}{
		{"an unknown kind", func(f *Figure) { f.Kind = "cake" }, `chart "x": there is no kind "cake"`},
		{"an id that is none", func(f *Figure) { f.ID = `a"b` }, `chart "a\"b": the id must be`},
		{"nothing to draw", func(f *Figure) { f.Baseline, f.Target, f.Points = Point{}, Point{}, nil }, "nothing to draw"},
		{"no rows", func(f *Figure) { f.Kind = "share" }, "no rows"},
		{"no states", func(f *Figure) { f.Kind = "strip" }, "no states"},
		{"no date", func(f *Figure) { f.Kind, f.Events = "timeline", []Event{{Name: "x"}} }, "no event has a date"},
		{"no series", func(f *Figure) { f.Kind = "bars" }, "no categories or no series"},
		{"values beside categories", func(f *Figure) {
			f.Kind, f.Categories, f.Series = "bars", []string{"a"}, []Series{{Name: "s"}}
		}, "s: 0 values for 1 categories"},
		{"nothing to compare", func(f *Figure) { f.Kind = "context" }, "0 series cannot be drawn: 1 to 6 can"},
		{"too many series", func(f *Figure) { f.Kind, f.Series = "context", make([]Series, 7) }, "7 series cannot be drawn"},
		{"no parts", func(f *Figure) { f.Kind = "donut" }, "no parts"},
		{"too many parts", func(f *Figure) { f.Kind, f.Parts = "donut", make([]Part, 7) }, "7 parts cannot be told apart: 6 can"},
		{"parts of nothing", func(f *Figure) { f.Kind, f.Parts = "donut", []Part{{Name: "p"}} }, "all parts are 0"},
		{"a part below nothing", func(f *Figure) { f.Kind, f.Parts = "donut", []Part{{Name: "p", Value: decimal.NewFromInt(-1)}} }, "p: a part must not be below 0"},
		{"a value beyond drawing", func(f *Figure) { f.Points = []Point{at("2021-12-31", "1e9999", "", "")} }, "2021-12-31: a value of 1 digits and exponent 9999 cannot be drawn"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := NewDrawer(nil, "", 1).Draw(with(certificates, "x", c.change))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want %s", err, c.want)
			}
		})
	}
}

func TestPartsThatTheBundleLacksAreErrors(t *testing.T) {
	program, err := goja.Compile("echarts.min.js", string(bundle(t)), false)
	if err != nil {
		t.Fatal(err)
	}
	e, err := newScripted(program)
	if err != nil {
		t.Fatal(err)
	}
	cases := []struct{ option, want string }{
		{`{"series":[{"type":"sankey"}]}`, "holds no series.sankey"},
		{`{"toolbox":{},"series":[]}`, "holds no toolbox"},
		{`{"series":[{"type":"line","label":{"formatter":"@nowhere"}}]}`, `unknown formatter "@nowhere"`},
		{`{"series":[{"type":"line","itemStyle":{"borderColor":"@pink"}}]}`, `unknown colour "@pink"`},
		{`{`, "SyntaxError"},
	}
	for _, c := range cases {
		if _, err := e.draw([]byte(c.option), "x", 100, 100); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %s", c.option, err, c.want)
		}
	}
}

func TestABrokenBundleIsAnError(t *testing.T) {
	for _, js := range []string{"", "var echarts = (", "throw 1"} {
		if _, err := NewDrawer([]byte(js), "", 1).Draw(certificates); err == nil {
			t.Errorf("drawn with %q", js)
		}
	}
}

// Words of content stay words, whatever they look like.
func TestHostileWordsStayWords(t *testing.T) {
	for _, evil := range []string{`</script><script>alert(1)</script>`, `__f__function(){}__f__`, `"'&<>`, `{a}{b|x}{@tip}`, `@actual`, `@label`, "$&\\n", `]]>`} {
		f := with(certificates, "evil", func(f *Figure) {
			f.Title, f.Desc, f.Unit, f.Tag = evil, evil, evil, evil
			f.Words = Words{evil, evil, evil, evil, evil, evil, evil, evil, evil, evil}
			f.Baseline.Label, f.Target.When = evil, evil
			f.Points = nil
		})
		g := draw(t, f)
		if got := string(g.Picture) + string(g.Options); strings.Contains(got, "<script") || strings.Contains(got, "</script") {
			t.Errorf("%q breaks out of its element", evil)
		}
		if n := strings.Count(string(g.SVGs[0]), ">"+html.EscapeString(evil)+"<"); n < 4 {
			t.Errorf("%q is told %d times in the picture, want title, description, unit and labels", evil, n)
		}
		var back options
		if err := json.Unmarshal([]byte(g.Options), &back); err != nil {
			t.Fatalf("%q: %v", evil, err)
		}
		if back.Title != evil {
			t.Errorf("%q reaches the browser as %q", evil, back.Title)
		}
	}
}

// counting is an engine that needs no ECharts.
type counting struct{ drawn int }

func (c *counting) draw([]byte, string, float64, float64) (string, error) {
	c.drawn++
	return `<svg><path d="M0 0" fill="#0b6e8f"></path></svg>`, nil
}

// canned is a drawer with an engine of the tests.
func canned(e engine, dir string) *Drawer {
	d := NewDrawer(nil, dir, 1)
	<-d.engines
	d.engines <- e
	return d
}

func TestCacheSavesDrawing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "charts")
	e := &counting{}
	drawer := func(bundle string) *Drawer {
		d := canned(e, dir)
		d.bundle = bundle
		return d
	}
	drawn := func(d *Drawer, f Figure) int {
		before := e.drawn
		if _, err := d.Draw(f); err != nil {
			t.Fatal(err)
		}
		return e.drawn - before
	}
	d := drawer("v1")
	steps := []struct {
		name string
		got  int
		want int
	}{
		{"a new figure", drawn(d, certificates), 2},
		{"the same again", drawn(d, certificates), 0},
		{"by another drawer", drawn(drawer("v1"), certificates), 0},
		{"with another value", drawn(d, with(certificates, "i01", func(f *Figure) { f.Points = f.Points[:2] })), 2},
		{"with another bundle", drawn(drawer("v2"), certificates), 2},
	}
	for _, s := range steps {
		if s.got != s.want {
			t.Errorf("%s was drawn %d times, want %d", s.name, s.got, s.want)
		}
	}
	files, _ := filepath.Glob(filepath.Join(dir, "*"))
	for _, file := range files {
		if err := os.WriteFile(file, []byte("0\n<svg"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if n := drawn(d, certificates); n != 2 {
		t.Errorf("spoilt files were drawn anew %d times, want 2", n)
	}
	if n := drawn(d, certificates); n != 0 {
		t.Errorf("and then again %d times", n)
	}
}

func TestAnUnwritableCacheIsNoError(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := canned(&counting{}, filepath.Join(file, "charts")).Draw(certificates); err != nil {
		t.Error(err)
	}
}

type failing struct{}

func (failing) draw([]byte, string, float64, float64) (string, error) {
	return "", errors.New("out of ink")
}

func TestFailedDrawingsAreNotKept(t *testing.T) {
	dir := t.TempDir()
	if _, err := canned(failing{}, dir).Draw(certificates); err == nil || err.Error() != `chart "i01": out of ink` {
		t.Errorf("error %v", err)
	}
	if files, _ := os.ReadDir(dir); len(files) > 0 {
		t.Errorf("kept %s", files[0].Name())
	}
}
