package main

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"net"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strconv"
	"syscall"
	"time"

	"plansite/generator/desktop"
	"plansite/generator/diag"
	"plansite/generator/output"
	"plansite/generator/preview"
	"plansite/generator/source"
)

type serveCommand struct {
	siteFlag
	Addr   string        `help:"${addr}" default:"127.0.0.1:8080" placeholder:"HOST:PORT"`
	Open   bool          `help:"${open}"`
	Editor string        `help:"${editor}" placeholder:"PROGRAM"`
	Poll   time.Duration `help:"${poll}" placeholder:"2s"`
}

// Run shows the site until the program is interrupted.
func (s serveCommand) Run(a *app) error {
	dir, err := filepath.Abs(s.Site)
	if err != nil {
		return err
	}
	host, port, err := net.SplitHostPort(s.Addr)
	if _, bad := strconv.ParseUint(port, 10, 16); err != nil || bad != nil {
		return usageError{a.say("--addr 的 %q 不像 127.0.0.1:8080：冒号后面是0到65535的端口", "--addr: %q is not like 127.0.0.1:8080, with a port from 0 to 65535", s.Addr)}
	}
	editor, err := a.editor(s.Editor)
	if err != nil {
		return err
	}
	listener, err := preview.Listen(s.Addr)
	if err != nil {
		return err
	}
	url := "http://" + listener.Addr().String() + "/"
	fmt.Fprintln(a.out, a.say("网站预览：%s （按 Ctrl+C 结束）", "preview at %s (Ctrl+C ends it)", url))
	if s.Open {
		go desktop.Browse(url) // it waits for a failure; where it fails, the printed address is there
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	l := &loader{pipeline: &pipeline{dir: dir, cache: cacheFolder(dir), out: filepath.Join(dir, "public"), source: &source.Cache{}, asOf: time.Now}}
	server := &preview.Server{
		Load: l.load, Roots: l.pipeline.sourceFolders(), Ignore: []string{filepath.Join(dir, "public")},
		Dir: dir, Text: source.Text, Open: a.opener(editor),
		Poll: s.Poll, Hosts: []string{host}, Lang: a.lang, Log: a.err, Colour: a.colour,
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
	st.result.AddComponents()
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

// editor is the one that --editor names, else the one that is found.
func (a *app) editor(command string) (desktop.Editor, error) {
	if command == "" {
		return desktop.FindEditor(a.env), nil
	}
	editor, err := desktop.NamedEditor(command)
	switch {
	case errors.Is(err, desktop.ErrTerminal):
		return editor, usageError{a.say("--editor %s：要用有自己窗口的编辑器，如 code、notepad++、gvim", "--editor %s: name an editor with a window of its own, such as code, notepad++ or gvim", command)}
	case err != nil:
		return editor, usageError{a.say("--editor %s：没有这个程序", "--editor %s: there is no such program", command)}
	}
	return editor, nil
}

// opener shows a file in the editor; the error is in the author's language.
func (a *app) opener(editor desktop.Editor) func(path string, line, col int) error {
	return func(path string, line, col int) error {
		err := editor.Open(path, line, col)
		if errors.Is(err, desktop.ErrKind) {
			return errors.New(a.say("没有找到编辑器，请用 --editor 指明", "no editor was found; name one with --editor"))
		}
		return err
	}
}
