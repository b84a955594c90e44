package main

import (
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"syscall"
	"time"
)

// work is a command to be timed, after a preparation that is not.
type work struct {
	name string
	prep func() error
	args []string
	dir  string
	out  string // the folder that it fills
	runs []sample

	files int
	bytes int64
}

type sample struct {
	wall, cpu time.Duration
	rss       int64 // bytes, of the process alone
}

// run times the command once. The page cache is left warm.
func (w *work) run() error {
	if w.prep != nil {
		if err := w.prep(); err != nil {
			return fmt.Errorf("%s: %w", w.name, err)
		}
	}
	cmd := exec.Command(w.args[0], w.args[1:]...)
	cmd.Dir = w.dir
	start := time.Now()
	out, err := cmd.CombinedOutput()
	wall := time.Since(start)
	if err != nil {
		return fmt.Errorf("%s: %w\n%s", w.name, err, out)
	}
	usage := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	w.files, w.bytes, err = size(w.out)
	w.runs = append(w.runs, sample{wall, cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(), usage.Maxrss << 10})
	return err
}

// size counts the files below dir and their bytes.
func size(dir string) (files int, bytes int64, err error) {
	err = filepath.WalkDir(dir, func(_ string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		info, err := e.Info()
		files, bytes = files+1, bytes+info.Size()
		return err
	})
	return files, bytes, err
}

// inTurn runs all works rounds times, A B C A B C …, so that a machine that
// becomes slower does so for all.
func inTurn(works []*work, rounds int) error {
	for range rounds {
		for _, w := range works {
			if err := w.run(); err != nil {
				return err
			}
		}
	}
	return nil
}

// report prints medians, and the wall time as a multiple of that of each work in
// against: the median of the ratios round by round.
func report(works, against []*work) {
	fmt.Printf("%-26s %9s %9s %9s %9s %7s %8s", "median of rounds", "wall", "(least)", "CPU", "peak RSS", "files", "bytes")
	for _, a := range against {
		fmt.Printf(" %12s", "÷ "+a.name)
	}
	fmt.Println()
	for _, w := range works {
		wall := func(s sample) float64 { return s.wall.Seconds() }
		least := slices.MinFunc(w.runs, func(a, b sample) int { return int(a.wall - b.wall) })
		fmt.Printf("%-26s %7.3f s %7.3f s %7.3f s %5.0f MiB %7d %4d MiB", w.name, w.median(wall), least.wall.Seconds(),
			w.median(func(s sample) float64 { return s.cpu.Seconds() }), w.median(func(s sample) float64 { return float64(s.rss) / (1 << 20) }), w.files, w.bytes>>20)
		for _, a := range against {
			fmt.Printf(" %12.2f", w.ratio(a))
		}
		fmt.Println()
	}
}

func (w *work) median(of func(sample) float64) float64 {
	values := make([]float64, len(w.runs))
	for i, s := range w.runs {
		values[i] = of(s)
	}
	return median(values)
}

func (w *work) ratio(to *work) float64 {
	values := make([]float64, len(w.runs))
	for i, s := range w.runs {
		values[i] = s.wall.Seconds() / to.runs[i].wall.Seconds()
	}
	return median(values)
}

func median(values []float64) float64 {
	slices.Sort(values)
	n := len(values)
	return (values[(n-1)/2] + values[n/2]) / 2
}

// remover gives a preparation that removes what a run leaves.
func remover(paths ...string) func() error {
	return func() error {
		for _, p := range paths {
			if err := os.RemoveAll(p); err != nil {
				return err
			}
		}
		return nil
	}
}
