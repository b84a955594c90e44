// Command bench measures the generator against Hugo and against the disk, on
// invented bilingual texts of the same words, pages and lists:
//
//	go run ./generator/bench                   10,000 pairs of pages, 5 rounds
//	go run ./generator/bench -lay -dir DIR     only writes DIR/site and DIR/hugo
//
// Hugo is the program that PLANSITE_HUGO names, or hugo on the PATH, and left
// out where there is none; go install github.com/gohugoio/hugo@v0.165.0 makes
// one. Everything lies on tmpfs where the machine has one, since disks vary.
package main

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run() error {
	n := flag.Int("n", 10000, "pairs of pages")
	rounds := flag.Int("rounds", 5, "how often each command is timed")
	repo := flag.String("repo", ".", "folder of the repository")
	dir := flag.String("dir", "", "folder to work in (default: a new one on tmpfs, removed at the end)")
	lay := flag.Bool("lay", false, "only write the sites")
	flag.Parse()
	if *dir == "" {
		tmp, err := os.MkdirTemp(tmpfs(), "plansite-bench-")
		if err != nil {
			return err
		}
		defer os.RemoveAll(tmp)
		*dir = tmp
	}
	b := bench{dir: *dir, repo: *repo, site: filepath.Join(*dir, "site"), hugo: filepath.Join(*dir, "hugo")}
	if err := b.lay(*n); err != nil || *lay {
		return err
	}
	fmt.Printf("%d pairs of pages in %s, %d processors, %s\n\n", *n, *dir, runtime.NumCPU(), runtime.Version())
	if err := b.builds(*rounds); err != nil {
		return err
	}
	return b.preview(3 * *rounds)
}

func tmpfs() string {
	if info, err := os.Stat("/dev/shm"); err == nil && info.IsDir() {
		return "/dev/shm"
	}
	return ""
}

type bench struct{ dir, repo, site, hugo string }

// lay writes both sites, or keeps those that an earlier run has left.
func (b bench) lay(n int) error {
	if _, err := os.Stat(b.site); err == nil {
		return nil
	}
	if err := layOurs(b.site, b.repo, n); err != nil {
		return err
	}
	return layHugo(b.hugo, n)
}

func (b bench) program() string { return filepath.Join(b.dir, "generator") }

// builds times whole builds.
func (b bench) builds(rounds int) error {
	compile := exec.Command("go", "build", "-o", b.program(), "plansite/generator")
	compile.Dir = b.repo
	if out, err := compile.CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w\n%s", strings.Join(compile.Args, " "), err, out)
	}
	public, cache := filepath.Join(b.site, "public"), filepath.Join(b.site, ".plansite")
	ours := []string{b.program(), "build", "--site", b.site}
	copied := filepath.Join(b.dir, "copy")
	article := filepath.Join(b.site, "content", "news", section(0), page(0), "zh.md")
	copying := &work{name: "cp -r", out: copied, args: []string{"cp", "-r", public, copied}, prep: remover(copied)}
	works := []*work{
		{name: "ours, no caches", out: public, args: ours, prep: remover(public, cache)},
		{name: "ours, charts kept", out: public, args: ours, prep: remover(public)},
		{name: "ours, one article edited", out: public, args: ours, prep: func() error { return appendTo(article, "x\n") }},
		{name: "ours, nothing changed", out: public, args: ours},
		copying,
	}
	against := []*work{copying}
	if hugo, err := exec.LookPath(cmp.Or(os.Getenv("PLANSITE_HUGO"), "hugo")); err == nil {
		out, caches := filepath.Join(b.hugo, "public"), filepath.Join(b.dir, "hugo-cache")
		peer := &work{name: "Hugo", out: out, dir: b.hugo, prep: remover(out, caches, filepath.Join(b.hugo, "resources")),
			args: []string{hugo, "--quiet", "--cacheDir", caches}}
		works, against = append(works, peer), append(against, peer)
	}
	if err := inTurn(works, rounds); err != nil {
		return err
	}
	report(works, against)
	return nil
}

// preview times edits as the preview shows them.
func (b bench) preview(n int) error {
	p, err := startPreview(b.program(), b.site)
	if err != nil {
		return err
	}
	defer p.stop()
	fmt.Printf("\nserve: first page after %.2f s\n", p.start.Seconds())
	for _, e := range edits {
		times, err := p.latency(e, n)
		if err != nil {
			return err
		}
		ms := func(t time.Duration) float64 { return float64(t.Microseconds()) / 1000 }
		fmt.Printf("%-32s median %.1f ms, least %.1f, most %.1f (%d edits)\n", e.name, ms(times[n/2]), ms(times[0]), ms(times[n-1]), n)
	}
	return nil
}

func appendTo(file, text string) error {
	f, err := os.OpenFile(file, os.O_APPEND|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	if _, err := f.WriteString(text); err != nil {
		return err
	}
	return f.Close()
}
