//go:build unix

package card

import (
	"syscall"
	"testing"
)

// BenchmarkPNG measures cards of all kinds in processor time: other work on the
// machine does not count.
func BenchmarkPNG(b *testing.B) {
	used := func() float64 {
		var u syscall.Rusage
		if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
			b.Fatal(err)
		}
		return float64(u.Utime.Nano()+u.Stime.Nano()) / 1e6
	}
	for name, c := range cards {
		b.Run(name, func(b *testing.B) {
			p, start := painterOf(b, name), used()
			for b.Loop() {
				if _, err := p.PNG(c); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric((used()-start)/float64(b.N), "cpu-ms/op")
		})
	}
}
