package chart

import (
	"fmt"
	"testing"
	"time"
)

// BenchmarkDraw measures one figure in both its frames: with an engine at hand,
// from the cache, and as the first of a build, which starts an engine.
func BenchmarkDraw(b *testing.B) {
	run := func(b *testing.B, d *Drawer) {
		start := cpuTime(b)
		for b.Loop() {
			if _, err := d.Draw(certificates); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(cpuTime(b)-start)/float64(b.N)/1e6, "cpu-ms/op")
	}
	b.Run("drawn", func(b *testing.B) {
		d := NewDrawer(bundle(b), "", 1)
		if _, err := d.Draw(certificates); err != nil {
			b.Fatal(err)
		}
		run(b, d)
	})
	b.Run("cached", func(b *testing.B) {
		d := NewDrawer(bundle(b), b.TempDir(), 1)
		if _, err := d.Draw(certificates); err != nil {
			b.Fatal(err)
		}
		run(b, d)
	})
	b.Run("first", func(b *testing.B) {
		js := bundle(b)
		for b.Loop() {
			if _, err := NewDrawer(js, "", 1).Draw(certificates); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkThousand measures a thousand different charts, drawn and then taken
// from the cache, as in a first and in a second build.
func BenchmarkThousand(b *testing.B) {
	figures := make([]Figure, 1000)
	for i := range figures {
		figures[i] = with(certificates, fmt.Sprintf("i%03d", i), func(f *Figure) {
			f.Title = fmt.Sprint(f.Title, i)
			f.Target = at("2025-12-31", fmt.Sprint(70000+i), fmt.Sprintf("%d张", 70000+i), "2025年")
		})
	}
	for b.Loop() {
		dir := b.TempDir()
		for _, name := range []string{"cold", "warm"} {
			d, start, cpu := NewDrawer(bundle(b), dir, 2), time.Now(), cpuTime(b)
			for _, f := range figures {
				if _, err := d.Draw(f); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(time.Since(start).Seconds(), name+"-s")
			b.ReportMetric(float64(cpuTime(b)-cpu)/1e9, name+"-cpu-s")
		}
	}
}
