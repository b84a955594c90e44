package chart

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"plansite/generator/locale"
)

// invented is a figure with numbers of all sizes, signs and lengths, and units up to forty characters.
func invented(r *rand.Rand) Figure {
	f := Figure{ID: "x", Kind: "line", Lang: "zh", Tag: "zh-CN", Words: zhWords, Unit: strings.Repeat("吨", 1+r.IntN(40)), Level: r.IntN(5) == 0}
	if r.IntN(2) == 0 {
		f.Lang, f.Tag, f.Words, f.Unit = "en", "en", enWords, strings.TrimSpace(strings.Repeat("tonne of ", 5)[:1+r.IntN(40)])
	}
	places := int32(r.IntN(3))
	size := decimal.New(1+r.Int64N(99), int32(r.IntN(9)-2))
	value := func() decimal.Decimal {
		return size.Mul(decimal.NewFromFloat(r.NormFloat64())).Add(size.Mul(decimal.NewFromInt(int64(r.IntN(3) * 3)))).Round(places)
	}
	if r.IntN(8) == 0 {
		value = func() decimal.Decimal { return decimal.Zero }
	}
	f.Least = decimal.New(1, -places)
	point := func(p locale.Period, d decimal.Decimal) Point {
		n := locale.Format{}.Number(d)
		return Point{Date: p.End(), Value: decimal.NewNullDecimal(d), Label: n + f.Unit, Short: n, When: p.String(), Hollow: r.IntN(4) == 0}
	}
	year := func(y int) locale.Period { return locale.Period{Year: y} }
	last := 2021 + r.IntN(15)
	f.Baseline, f.Target = point(year(2020), value()), point(year(last), value())
	for y := 2022; y < last && r.IntN(3) == 0; y += 2 {
		f.Milestones = append(f.Milestones, point(year(y), value()))
	}
	if change := f.Target.Value.Decimal.Sub(f.Baseline.Value.Decimal); r.IntN(2) == 0 {
		f.Wanted = "up " + change.Abs().String() + " percentage points"
	}
	f.YearEnds = r.IntN(2) == 0
	for n := r.IntN(12); n > 0; n-- {
		p := year(2020 + n)
		if f.YearEnds {
			p = locale.Period{Year: 2020 + n/4, Month: 1 + 3*(n%4)}
		}
		f.Points = append(f.Points, point(p, value()))
	}
	return f
}

// Labels have their place whatever the numbers: inside the picture, apart from
// each other, and not on a line, a mark or the numbers of an axis.
func TestLabelsKeepClearOfEverything(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 8))
	drawn, on, at := 0, 0, 0
	for n := range 400 {
		f := invented(r)
		tr, err := newTrend(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, fr := range append(lineFrames(f), smallFrames(f)...) {
			l, flag := tr.layout(fr), lineFlag
			if fr.Name == "one" {
				l, flag = tr.small(fr), smallFlag
			}
			for _, problem := range faults(tr, l, fr, float64(flag)) {
				if strings.Contains(problem, "path") {
					on++
				} else {
					at++
				}
				t.Logf("%d %s: %s", n, fr.Name, problem)
			}
			drawn++
		}
	}
	if on > drawn/200 || at > 0 {
		t.Errorf("%d of %d labels on a path, %d otherwise wrong", on, drawn, at)
	}
}

// faults are what is wrong with the places of labels.
func faults(tr *trend, l lineLayout, fr frame, flag float64) (out []string) {
	canvas := box{0, 0, fr.Width, fr.Height}
	marks, lines := tr.obstacles(l.plot, flag)
	heading := box{0, 0, textWidth(l.heading, fr.note), textHeight(l.heading, fr.note)}
	axis := box{0, fr.Height - min(l.inset.bottom, 20), fr.Width, fr.Height}
	if heading.x1 > fr.Width {
		out = append(out, "the heading is cut")
	}
	for i, s := range l.spots {
		text := l.tags[i].head + "/" + l.tags[i].note
		if area := (s.box.x1 - s.box.x0) * (s.box.y1 - s.box.y0); area-s.box.overlap(canvas) > 1 {
			out = append(out, "cut: "+text)
		}
		if s.box.overlap(heading) > 1 || s.box.overlap(axis) > 1 {
			out = append(out, "on an axis: "+text)
		}
		for j := range i {
			if s.box.overlap(l.spots[j].box) > 1 {
				out = append(out, fmt.Sprintf("%s over %s", text, l.tags[j].head))
			}
		}
		for _, m := range marks {
			if s.box.overlap(m) > 4 {
				out = append(out, "on a mark: "+text)
				break
			}
		}
		for _, line := range lines {
			if s.box.grow(-2).crossed(line) > 1 {
				out = append(out, "on the path: "+text)
				break
			}
		}
	}
	return out
}
