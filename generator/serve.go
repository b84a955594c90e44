package main

import (
	"context"
	"fmt"
	"maps"
	"net"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"slices"
	"syscall"
	"time"

	"plansite/generator/diag"
	"plansite/generator/output"
	"plansite/generator/preview"
	"plansite/generator/source"
)

type serveCommand struct {
	siteFlag
	Addr string        `help:"${addr}" default:"127.0.0.1:8080" placeholder:"HOST:PORT"`
	Open bool          `help:"${open}"`
	Poll time.Duration `help:"${poll}" placeholder:"2s"`
}

// Run shows the site until the program is interrupted.
func (s serveCommand) Run(a *app) error {
	dir, err := filepath.Abs(s.Site)
	if err != nil {
		return err
	}
	host, _, err := net.SplitHostPort(s.Addr)
	if err != nil {
		return usageError{a.say("--addr 应如 127.0.0.1:8080：%v", "--addr is not like 127.0.0.1:8080: %v", err)}
	}
	listener, err := preview.Listen(s.Addr)
	if err != nil {
		return err
	}
	url := "http://" + listener.Addr().String() + "/"
	fmt.Fprintln(a.out, a.say("网站预览：%s （按 Ctrl+C 结束）", "preview at %s (Ctrl+C ends it)", url))
	if s.Open {
		openBrowser(url)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	l := &loader{pipeline: &pipeline{dir: dir, cache: cacheFolder(dir), baseURL: url, source: &source.Cache{}, asOf: time.Now}}
	server := &preview.Server{
		Load: l.load, Roots: l.pipeline.sourceFolders(), Ignore: []string{filepath.Join(dir, "public")},
		Poll: s.Poll, Hosts: []string{host}, Lang: a.lang, Log: a.err,
	}
	return server.Run(ctx, listener)
}

// loader feeds a preview from a pipeline. Pages are made only when asked for, so
// the texts of articles are checked here: all at first and whenever pages come or
// go, which may leave links dead, else those that have changed.
type loader struct {
	pipeline *pipeline
	pages    []string
	bodies   map[string]diag.List // by file
}

func (l *loader) load(changed []string) (*output.Tree, diag.List, error) {
	var names []string
	for _, c := range changed {
		rel, err := filepath.Rel(l.pipeline.dir, c)
		if err != nil {
			return nil, nil, err
		}
		names = append(names, filepath.ToSlash(rel))
	}
	st, err := l.pipeline.run(names)
	if err != nil || st.result == nil {
		return nil, st.problems, err
	}
	pages := st.result.Tree.Paths()
	if l.bodies == nil || !slices.Equal(pages, l.pages) {
		l.bodies = st.result.Bodies(func(string) bool { return true })
	} else {
		maps.Copy(l.bodies, st.result.Bodies(func(file string) bool { return slices.Contains(names, file) }))
	}
	l.pages = pages
	for _, list := range l.bodies {
		st.problems = append(st.problems, list...)
	}
	return st.result.Tree, st.problems, nil
}

// openBrowser asks the system to show url; where it cannot, the printed address is there.
func openBrowser(url string) {
	program := map[string][]string{"darwin": {"open"}, "windows": {"rundll32", "url.dll,FileProtocolHandler"}}[runtime.GOOS]
	if program == nil {
		program = []string{"xdg-open"}
	}
	cmd := exec.Command(program[0], append(program[1:], url)...)
	if cmd.Start() == nil {
		go cmd.Wait() // so that no zombie is left while the preview runs
	}
}
