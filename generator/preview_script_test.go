package main

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// patience is how long a script waits for the preview; it answers within
// milliseconds unless something is wrong.
const patience = 60 * time.Second

var previewAddress = regexp.MustCompile(`http://127\.0\.0\.1:[0-9]+/`)

// serve starts the preview, sets $URL to its address and ends it with the script.
func serve(ts *testscript.TestScript, neg bool, args []string) {
	cmd := exec.Command("plansite", append([]string{"serve", "--addr", "127.0.0.1:0"}, args...)...)
	cmd.Dir, cmd.Stderr = ts.MkAbs("."), ts.Stderr()
	out, err := cmd.StdoutPipe()
	ts.Check(err)
	ts.Check(cmd.Start())
	ts.Defer(func() {
		cmd.Process.Signal(os.Interrupt)
		if err := cmd.Wait(); err != nil {
			ts.Logf("serve ended with: %v", err)
		}
	})
	line, err := bufio.NewReader(out).ReadString('\n')
	ts.Check(err)
	address := previewAddress.FindString(line)
	if address == "" || neg {
		ts.Fatalf("serve said: %q", line)
	}
	ts.Setenv("URL", address)
}

// shows polls a page until it has a text, or has it no more.
func shows(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: [!] shows PATH TEXT")
	}
	var page string
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		answer, err := http.Get(ts.Getenv("URL") + args[0])
		ts.Check(err)
		data, err := io.ReadAll(answer.Body)
		answer.Body.Close()
		ts.Check(err)
		if page = string(data); strings.Contains(page, args[1]) != neg {
			return
		}
	}
	ts.Fatalf("%s: after %v, %q is there: %v\n%s", args[0], patience, args[1], neg, page)
}

// opens presses the link of a place, as the preview's own pages do.
func opens(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 1 {
		ts.Fatalf("usage: [!] opens PLACE")
	}
	ask, err := http.NewRequest("POST", ts.Getenv("URL")+"_plansite/open", strings.NewReader(url.Values{"place": args}.Encode()))
	ts.Check(err)
	ask.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	ask.Header.Set("Origin", strings.TrimSuffix(ts.Getenv("URL"), "/"))
	answer, err := http.DefaultClient.Do(ask)
	ts.Check(err)
	defer answer.Body.Close()
	data, err := io.ReadAll(answer.Body)
	ts.Check(err)
	if (answer.StatusCode == http.StatusNoContent) == neg {
		ts.Fatalf("%s: %s %s", args[0], answer.Status, data)
	}
}

// tells listens to what the preview tells browsers until a message has a text,
// or one has it not.
func tells(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 1 {
		ts.Fatalf("usage: [!] tells TEXT")
	}
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	ask, err := http.NewRequestWithContext(ctx, "GET", ts.Getenv("URL")+"_plansite/events", nil)
	ts.Check(err)
	answer, err := http.DefaultClient.Do(ask)
	ts.Check(err)
	defer answer.Body.Close()
	lines := bufio.NewScanner(answer.Body)
	for lines.Scan() {
		if data, ok := strings.CutPrefix(lines.Text(), "data:"); ok && strings.Contains(data, args[0]) != neg {
			return
		}
	}
	ts.Fatalf("no message that has %q: %v", args[0], lines.Err())
}
