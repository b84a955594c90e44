// Package desktop starts programs of the person who sits at this machine: the
// editor, at a place in a file, and what the system has for a document or an
// address.
//
// No shell takes part, so that no name of a file is ever a command: the
// launch-editor of JavaScript's servers had that hole on Windows, where batch
// files run in a shell even without one (CVE-2024-52011).
package desktop

import (
	"errors"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// ErrKind says that a file is of no kind that is given to the system.
var ErrKind = errors.New("not a kind of file that the system is asked to open")

// documents are the kinds of files that the system may open: it would run
// others, such as scripts.
var documents = []string{".md", ".csv", ".tsv", ".txt", ".yaml", ".yml", ".json", ".xlsx", ".html", ".css", ".svg"}

func openDocument(path string) error {
	if !slices.Contains(documents, strings.ToLower(filepath.Ext(path))) {
		return ErrKind
	}
	return open(path)
}

// Browse shows an address in the system's browser.
func Browse(url string) error { return open(url) }

// patience is how long a program has to fail.
const patience = time.Second

// start runs a program that outlives this one. Its failure is known only if it
// comes at once: an editor may stay for hours, or hand over to a running one.
func start(program string, args ...string) error {
	cmd := exec.Command(program, args...)
	detach(cmd)
	if err := cmd.Start(); err != nil {
		return err
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }() // so that no zombie is left
	select {
	case err := <-ended:
		return err
	case <-time.After(patience):
		return nil
	}
}
