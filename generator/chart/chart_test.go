package chart

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const bundleFile = "../../themes/main/third_party/echarts/echarts.min.js"

func bundle(t testing.TB) []byte {
	t.Helper()
	b, err := os.ReadFile(bundleFile)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// One drawer is shared, with a cache: drawing is slow, above all under -race.
var shared struct {
	sync.Once
	*Drawer
	dir string
}

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "plansite-chart-")
	if err != nil {
		panic(err)
	}
	shared.dir = dir
	code := m.Run()
	os.RemoveAll(dir)
	os.Exit(code)
}

func draw(t testing.TB, f Figure) Drawing {
	t.Helper()
	shared.Do(func() { shared.Drawer = NewDrawer(bundle(t), shared.dir, 2) })
	g, err := shared.Draw(f)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// golden compares got with a file of testdata; UPDATE=1 rewrites it.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if os.Getenv("UPDATE") == "1" {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", file, diff)
	}
}

func TestEveryKindHasGoldens(t *testing.T) {
	cases := []string{"zh-line", "en-empty", "zh-share", "zh-small", "zh-revised", "zh-bullet", "zh-bars", "en-bars", "en-rates", "zh-context", "zh-strip", "zh-timeline", "zh-gauge", "zh-donut"}
	covered := map[string]bool{}
	for _, id := range cases {
		f := byID(t, id)
		covered[f.Kind] = true
		g := draw(t, f)
		var pretty bytes.Buffer
		if err := json.Indent(&pretty, []byte(g.Options), "", " "); err != nil {
			t.Fatal(err)
		}
		golden(t, id+".json", pretty.String()+"\n")
		golden(t, id+".html", strings.ReplaceAll(string(g.Picture), "><", ">\n<")+"\n")
	}
	for _, k := range Kinds {
		if !covered[k.Name] {
			t.Errorf("kind %q has no golden: add a figure of it to the cases", k.Name)
		}
		if k.Doc == "" {
			t.Errorf("kind %q has no Doc", k.Name)
		}
	}
}

func TestSameFigureGivesSameBytes(t *testing.T) {
	other := NewDrawer(bundle(t), "", 1)
	for _, f := range []Figure{certificates, overview} {
		a, err := other.Draw(f)
		if err != nil {
			t.Fatal(err)
		}
		var wait sync.WaitGroup
		for range 3 {
			wait.Go(func() {
				if b := draw(t, f); !reflect.DeepEqual(a, b) {
					t.Errorf("%s is drawn differently:\n%s\n%s", f.ID, a.Picture, b.Picture)
				}
			})
		}
		wait.Wait()
	}
}

// Each kind shows each mark: a part that the bundle lacks would be left out in silence.
func TestEveryKindDrawsAllItsMarks(t *testing.T) {
	yearly := byID(t, "zh-yearly")
	small := with(yearly, "small", func(f *Figure) { f.Kind = "small" })
	const (
		ringMark   = `<path class="chart-fill-surface chart-stroke-base"`
		dotMark    = `<path class="chart-fill-actual chart-stroke-surface"`
		hollowMark = `<path class="chart-fill-surface chart-stroke-actual"`
		flagMark   = `<path class="chart-fill-target"`
		lineMark   = `class="chart-stroke-actual"`
		pathMark   = `class="chart-stroke-pace"`
		targetMark = `class="chart-stroke-target"`
	)
	cases := []struct {
		fig   Figure
		marks map[string]int
		texts []string
	}{
		{yearly, map[string]int{ringMark: 1, dotMark: 3, hollowMark: 1, flagMark: 1, lineMark: 2, pathMark: 1, targetMark: 1},
			[]string{"49,978张", "基期 · 2020年", "70,000张", "目标 · 2025年", "68,200张", "2025年6月 · 未核实", "匀速推进所需路径", "张（纵轴不从0开始）"}},
		{reports, map[string]int{ringMark: 1, dotMark: 0, hollowMark: 0, flagMark: 1, lineMark: 0, pathMark: 1, targetMark: 1},
			[]string{"5.26 million reports", "7 million reports", "No published data yet", "Steady path to the target"}},
		{small, map[string]int{ringMark: 1, dotMark: 3, hollowMark: 1, flagMark: 1, pathMark: 1},
			[]string{"49,978张", "70,000张", "2020", "2025"}},
		{overview, map[string]int{ringMark: 4, dotMark: 1, hollowMark: 1, flagMark: 4, pathMark: 1},
			[]string{"有效认证证书总数", "暂无公开数据", "2020年 83亿元", "2025年 120亿元", "100%"}},
	}
	for _, c := range cases {
		for _, svg := range draw(t, c.fig).SVGs {
			for mark, want := range c.marks {
				if got := strings.Count(string(svg), mark); got != want {
					t.Errorf("%s: %d × %s, want %d", c.fig.ID, got, mark, want)
				}
			}
			for _, text := range c.texts {
				if !strings.Contains(string(svg), ">"+text+"</text>") {
					t.Errorf("%s does not say %q", c.fig.ID, text)
				}
			}
		}
	}
}

var (
	colour = regexp.MustCompile(`(?:fill|stroke)="(#[0-9a-fA-F]+|rgb[^"]*)"`)
	anyID  = regexp.MustCompile(` id="([^"]*)"`)
)

// What a page with a strict policy, two modes and several charts asks of a picture.
func TestPicturesAreFitForThePage(t *testing.T) {
	for _, f := range figures {
		g := draw(t, f)
		html := string(g.Picture)
		for _, banned := range []string{"style=", "<style", "<script", "font-family", "xlink", "NaN", "undefined", "Infinity"} {
			if strings.Contains(html, banned) {
				t.Errorf("%s holds %q", f.ID, banned)
			}
		}
		for _, m := range colour.FindAllStringSubmatch(html, -1) {
			if colourNames[m[1]] == "" {
				t.Errorf("%s: colour %s is not of the palette", f.ID, m[1])
			}
		}
		seen := map[string]bool{}
		for _, m := range anyID.FindAllStringSubmatch(html, -1) {
			if seen[m[1]] || !strings.HasPrefix(m[1], f.ID+"-") {
				t.Errorf("%s: id %q is doubled or could stand in another picture", f.ID, m[1])
			}
			seen[m[1]] = true
		}
	}
}

func byID(t testing.TB, id string) Figure {
	t.Helper()
	for _, f := range figures {
		if f.ID == id {
			return f
		}
	}
	t.Fatalf("no figure %q", id)
	return Figure{}
}
