package chart

import "testing"

// BenchmarkDraw measures one figure in both its frames: with an engine at hand,
// from the cache, and as the first of a build, which starts an engine.
func BenchmarkDraw(b *testing.B) {
	run := func(b *testing.B, d *Drawer) {
		for b.Loop() {
			if _, err := d.Draw(certificates); err != nil {
				b.Fatal(err)
			}
		}
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
