package chart

import (
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"plansite/generator/locale"
)

func TestLineJoinsOnlyNeighbouringYears(t *testing.T) {
	year := func(y, v string) Point { return at(y+"-12-31", v, "", y) }
	base := year("2020", "10")
	cases := []struct {
		name       string
		points     []Point
		solid, dot string // joined pairs of years
	}{
		{"every year", []Point{year("2021", "11"), year("2022", "12")}, "2020-2021 2021-2022", ""},
		{"a year without a value", []Point{year("2021", "11"), year("2023", "13"), year("2024", "14")}, "2020-2021 2023-2024", ""},
		{"a value said to be missing", []Point{year("2021", "11"), at("2022-06-30", "", "", ""), year("2022", "12")}, "2020-2021", ""},
		{"not verified on one side", []Point{year("2021", "11"), hollow(year("2022", "12")), year("2023", "13")}, "2020-2021", "2021-2022 2022-2023"},
		{"out of order", []Point{year("2022", "12"), year("2021", "11")}, "2020-2021 2021-2022", ""},
		{"first value long after the baseline", []Point{year("2023", "13")}, "", ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			tr, err := newTrend(Figure{Baseline: base, Points: c.points})
			if err != nil {
				t.Fatal(err)
			}
			got := [2]string{pairs(tr.runs[0]), pairs(tr.runs[1])}
			if diff := cmp.Diff([2]string{c.solid, c.dot}, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func pairs(run path) string {
	var out []string
	for i := 0; i+2 < len(run); i += 3 {
		out = append(out, px(run[i][0])+"-"+px(run[i+1][0]))
	}
	return strings.Join(out, " ")
}

func TestPathGoesOverTheMilestones(t *testing.T) {
	tr, err := newTrend(Figure{
		Baseline: at("2020-12-31", "10", "", ""), Target: at("2025-12-31", "20", "", ""),
		Milestones: []Point{at("2023-12-31", "12", "", "")},
	})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(path{{2020, 10}, {2023, 12}, {2025, 20}}, tr.needed); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]float64{2024, 16}, tr.along(0.8)); diff != "" {
		t.Error(diff)
	}
}

func TestYearsEndAtWholeNumbers(t *testing.T) {
	cases := map[string]float64{"2020-12-31": 2020, "2025-12-31": 2025, "2021-01-01": 2020 + 1.0/365, "2022-06-30": 2021 + 181.0/365}
	for date, want := range cases {
		d, err := locale.ParseDate(date)
		if err != nil {
			t.Fatal(err)
		}
		if got := yearAt(d); math.Abs(got-want) > 1e-6 {
			t.Errorf("yearAt(%s) = %v, want %v", date, got, want)
		}
	}
}

func TestNiceScale(t *testing.T) {
	cases := []struct {
		lo, hi float64
		want   scale
	}{
		{49978, 72835, scale{40000, 80000, 10000}},
		{2.4, 2.8, scale{2.4, 2.8, 0.1}},
		{-5, 5, scale{-5, 5, 2.5}},
	}
	for _, c := range cases {
		if got := niceScale(c.lo, c.hi, 0, 4); got != c.want {
			t.Errorf("niceScale(%v, %v) = %v, want %v", c.lo, c.hi, got, c.want)
		}
	}
}

// Figures at the edges of what plans hold are drawn, and their labels stay inside.
func TestOddFiguresAreDrawn(t *testing.T) {
	same := func(v string) func(*Figure) {
		return func(f *Figure) {
			f.Baseline, f.Target = at("2020-12-31", v, v, "2020"), at("2025-12-31", v, v, "2025")
			f.Points = nil
		}
	}
	cases := map[string]func(*Figure){
		"zero":         same("0"),
		"equal":        same("98.5"),
		"negative":     same("-3"),
		"huge":         func(f *Figure) { f.Target = at("2025-12-31", "987654321098765", "987,654,321,098,765", "2025") },
		"tiny":         func(f *Figure) { f.Points = []Point{at("2021-12-31", "0.000000001", "0.000000001", "2021")} },
		"one-point":    func(f *Figure) { f.Baseline, f.Target, f.Points = Point{}, Point{}, f.Points[:1] },
		"target-only":  func(f *Figure) { f.Baseline, f.Points = Point{}, nil },
		"one-day":      func(f *Figure) { f.Target.Date = f.Baseline.Date; f.Points = nil },
		"forty-points": func(f *Figure) { f.Points = manyPoints(40) },
		"long-label":   func(f *Figure) { f.Target.Label = strings.Repeat("long ", 30) },
	}
	for id, change := range cases {
		f := with(certificates, id, change)
		if html := string(draw(t, f).Picture); strings.Contains(html, "NaN") || !strings.Contains(html, "</svg>") {
			t.Errorf("%s is not drawn", id)
		}
		f.Kind = "small"
		if _, err := canned(&counting{}, "").Draw(f); err != nil {
			t.Errorf("as small: %v", err)
		}
	}
}

func manyPoints(n int) []Point {
	points := make([]Point, n)
	for i := range points {
		month := locale.Period{Year: 2021 + i/12, Month: 1 + i%12}
		points[i] = Point{Date: month.End(), Value: decimal.NewNullDecimal(decimal.NewFromInt(int64(50000 + 400*i)))}
	}
	return points
}

// The rule behind all pictures: labels keep clear of each other and of the edge.
func TestLabelsKeepClear(t *testing.T) {
	for _, f := range figures {
		if f.Kind != "line" {
			continue
		}
		for _, fr := range lineFrames(f) {
			tr, err := newTrend(f)
			if err != nil {
				t.Fatal(err)
			}
			spots := tr.layout(fr).spots
			canvas := box{0, 0, fr.Width, fr.Height}
			for i, s := range spots {
				if area := (s.box.x1 - s.box.x0) * (s.box.y1 - s.box.y0); area-s.box.overlap(canvas) > 1 {
					t.Errorf("%s %s: label %d is cut", f.ID, fr.Name, i)
				}
				for j := range i {
					if s.box.overlap(spots[j].box) > 0 {
						t.Errorf("%s %s: labels %d and %d overlap", f.ID, fr.Name, i, j)
					}
				}
			}
		}
	}
}
