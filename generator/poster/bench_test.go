//go:build unix

package poster

import (
	"syscall"
	"testing"
)

// Benchmark measures posters in processor time: other work on the machine does not
// count.
func Benchmark(b *testing.B) {
	used := func() float64 {
		var u syscall.Rusage
		if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
			b.Fatal(err)
		}
		return float64(u.Utime.Nano()+u.Stime.Nano()) / 1e6
	}
	run := func(name string, make func() ([]byte, error)) {
		b.Run(name, func(b *testing.B) {
			must(make())
			start := used()
			for b.Loop() {
				must(make())
			}
			b.ReportMetric((used()-start)/float64(b.N), "cpu-ms/op")
		})
	}
	p, painter := chinese(), painterOf(b, "zh-CN")
	for _, layout := range p.Layouts() {
		for name, shape := range shapes {
			run(string(layout)+"-"+name, func() ([]byte, error) { return painter.PNG(p, layout, shape) })
		}
		run(string(layout)+"-a4", func() ([]byte, error) { return painter.PDF(p, layout, A4, false) })
	}
}
