package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"
)

// preview is a running preview of our site.
type preview struct {
	cmd   *exec.Cmd
	site  string
	url   string
	start time.Duration // until the first page was there
}

var (
	address   = regexp.MustCompile(`http://[^ ]+/`)
	firstPage = section(0) + "/" + page(0)
)

func startPreview(program, site string) (*preview, error) {
	begin := time.Now()
	p := &preview{cmd: exec.Command(program, "serve", "--site", site, "--addr", "127.0.0.1:8091"), site: site}
	out, err := p.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := p.cmd.Start(); err != nil {
		return nil, err
	}
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		p.stop()
		return nil, fmt.Errorf("serve: %w", err)
	}
	p.url = address.FindString(line)
	if err := p.await("news/"+firstPage+".html", chinese.titleOf(0)); err != nil {
		p.stop()
		return nil, err
	}
	p.start = time.Since(begin)
	return p, nil
}

func (p *preview) stop() {
	p.cmd.Process.Signal(os.Interrupt)
	p.cmd.Wait()
}

// edit is a way of changing the first article's text, and a page that shows it.
type edit struct {
	name, page string
	make       func(text, mark string) string
}

var edits = []edit{
	{"edit of a text to its page", "news/" + firstPage + ".html",
		func(text, mark string) string { return text + "\n" + mark + "\n" }},
	{"edit of a title to its page", "news/" + firstPage + ".html", retitle},
	{"edit of a title to the site map", "sitemap.html", retitle},
}

func retitle(text, mark string) string {
	return strings.Replace(text, `title: "`, `title: "`+mark+" ", 1)
}

// latency makes n edits and gives for each, least first, how long it took from
// before the file was written until the page with the edit was received.
func (p *preview) latency(e edit, n int) ([]time.Duration, error) {
	file := filepath.Join(p.site, "content", "news", filepath.FromSlash(firstPage), "zh.md")
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	defer os.WriteFile(file, text, 0o644)
	times := make([]time.Duration, n)
	for i := range times {
		time.Sleep(700 * time.Millisecond) // as a person pauses: what the last edit has started is over
		mark := fmt.Sprintf("mark-%d-%03d", time.Now().UnixNano(), i)
		saved := time.Now()
		if err := os.WriteFile(file, []byte(e.make(string(text), mark)), 0o644); err != nil {
			return nil, err
		}
		if err := p.await(e.page, mark); err != nil {
			return nil, err
		}
		times[i] = time.Since(saved)
	}
	slices.Sort(times)
	return times, nil
}

// await asks for a page until it holds text.
func (p *preview) await(page, text string) error {
	for begin := time.Now(); time.Since(begin) < time.Minute; time.Sleep(time.Millisecond) {
		if data, err := get(p.url + page); err == nil && bytes.Contains(data, []byte(text)) {
			return nil
		}
	}
	return fmt.Errorf("%s%s did not show %q within a minute", p.url, page, text)
}

func get(url string) ([]byte, error) {
	res, err := http.Get(url)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	return io.ReadAll(res.Body)
}
