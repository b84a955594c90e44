package preview

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"plansite/generator/diag"
	"plansite/generator/output"
)

// preview is a Server at work on a folder of .md files: each becomes a page. A
// file that says MISTAKE is one, one that says BROKEN makes a page that fails.
type preview struct {
	*testing.T
	dir   string // the one root
	url   string
	loads atomic.Int32
	mu    sync.Mutex
	last  []string // changed paths of the last load, relative
	asked []string // places that an editor was to open, relative
}

func start(t *testing.T, dir string, change func(*Server)) *preview {
	t.Helper()
	p := &preview{T: t, dir: dir}
	s := &Server{Load: p.load, Roots: []string{dir}, Ignore: []string{filepath.Join(dir, "public")}, Dir: dir, Open: p.open, Lang: "en"}
	if change != nil {
		change(s)
	}
	listener, err := Listen("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p.url = "http://" + listener.Addr().String()
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error)
	go func() { done <- s.Run(ctx, listener) }()
	t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			t.Errorf("Run: %v", err)
		}
	})
	p.waitFor("the server", func() bool { status, _ := p.get("/"); return status != 0 })
	return p
}

// open is an editor that refuses files whose name says so.
func (p *preview) open(path string, line, col int) error {
	rel, err := filepath.Rel(p.dir, path)
	if err != nil {
		return err
	}
	if strings.Contains(rel, "refused") {
		return errors.New("no <editor>")
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.asked = append(p.asked, fmt.Sprintf("%s:%d:%d", filepath.ToSlash(rel), line, col))
	return nil
}

func (p *preview) opened() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return strings.Join(p.asked, " ")
}

func (p *preview) load(changed []string) (*output.Tree, diag.List, error) {
	p.loads.Add(1)
	p.mu.Lock()
	p.last = nil
	for _, name := range changed {
		rel, _ := filepath.Rel(p.dir, name)
		p.last = append(p.last, filepath.ToSlash(rel))
	}
	p.mu.Unlock()
	var tree output.Tree
	var problems diag.List
	err := filepath.WalkDir(p.dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(name) != ".md" {
			return nil
		}
		data, err := os.ReadFile(name)
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		rel, _ := filepath.Rel(p.dir, name)
		if strings.Contains(string(data), "MISTAKE") {
			problems.AddError(diag.Pos{File: filepath.ToSlash(rel), Line: 3, Col: 7}, "no-mistakes", diag.M("有<错>", "a <mistake>"), diag.M("改", "mend it"))
		}
		if strings.Contains(string(data), "REMARK") {
			problems.AddNote(diag.Pos{File: filepath.ToSlash(rel)}, "remark", diag.M("请知", "to know"), diag.Msg{})
		}
		tree.Add(strings.TrimSuffix(filepath.ToSlash(rel), ".md")+".html", func() ([]byte, error) {
			if strings.Contains(string(data), "BROKEN") {
				return nil, fmt.Errorf("page: %w", diag.List{{Pos: diag.Pos{File: "x.md", Line: 1}, Severity: diag.Error, Rule: "late", Message: diag.M("晚", "found late")}})
			}
			if strings.Contains(string(data), "PANIC") {
				panic("oh no")
			}
			return fmt.Appendf(nil, "<!doctype html><html><head><title>x</title></head><body>%s</body></html>", data), nil
		})
		return err
	})
	tree.Add("style.css", func() ([]byte, error) { return []byte("p{}"), nil })
	return &tree, problems, err
}

func (p *preview) changed() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return strings.Join(p.last, " ")
}

func (p *preview) write(name, text string) {
	p.Helper()
	name = filepath.Join(p.dir, name)
	os.MkdirAll(filepath.Dir(name), 0o755)
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		p.Fatal(err)
	}
}

// replace saves a file as Word and WPS do, which nobody can see half done.
func (p *preview) replace(name, text string) {
	p.Helper()
	p.write("~WRD0001.tmp", text)
	if err := os.Rename(filepath.Join(p.dir, "~WRD0001.tmp"), filepath.Join(p.dir, name)); err != nil {
		p.Fatal(err)
	}
}

func (p *preview) get(path string) (status int, body string) {
	response, err := http.Get(p.url + path)
	if err != nil {
		return 0, ""
	}
	defer response.Body.Close()
	data, err := io.ReadAll(response.Body)
	if err != nil {
		return 0, ""
	}
	return response.StatusCode, string(data)
}

func (p *preview) waitFor(what string, ok func() bool) {
	p.Helper()
	for start := time.Now(); !ok(); time.Sleep(time.Millisecond) {
		if time.Since(start) > 10*time.Second {
			p.Fatalf("waited in vain for %s", what)
		}
	}
}

// shows waits until the page holds text.
func (p *preview) shows(path, text string) {
	p.Helper()
	p.waitFor(fmt.Sprintf("%q at %s", text, path), func() bool { _, body := p.get(path); return strings.Contains(body, text) })
}

func site(t *testing.T, files ...string) string {
	t.Helper()
	dir := t.TempDir()
	for i := 0; i < len(files); i += 2 {
		name := filepath.Join(dir, files[i])
		os.MkdirAll(filepath.Dir(name), 0o755)
		if err := os.WriteFile(name, []byte(files[i+1]), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestPreviewFollowsEverySaving(t *testing.T) {
	ways := []struct {
		name string
		save func(p *preview, name string, text string)
	}{
		{"in place", func(p *preview, name, text string) { p.write(name, text) }},
		{"Word and WPS: another file renamed over", func(p *preview, name, text string) { p.replace(name, text) }},
		{"vim: the old one renamed away, then written", func(p *preview, name, text string) {
			os.Rename(filepath.Join(p.dir, name), filepath.Join(p.dir, name+"~"))
			p.write(name, text)
			os.Remove(filepath.Join(p.dir, name+"~"))
		}},
		{"removed, then written", func(p *preview, name, text string) {
			os.Remove(filepath.Join(p.dir, name))
			time.Sleep(5 * time.Millisecond)
			p.write(name, text)
		}},
		{"in halves", func(p *preview, name, text string) {
			p.write(name, "MISTAKE, half a file")
			time.Sleep(40 * time.Millisecond)
			p.write(name, text)
		}},
	}
	for _, poll := range []time.Duration{0, 20 * time.Millisecond} {
		p := start(t, site(t, "index.md", "first"), func(s *Server) { s.Poll = poll })
		for i, way := range ways {
			t.Run(fmt.Sprintf("%s, poll %v", way.name, poll), func(t *testing.T) {
				for again := range 2 { // a watch must outlive the first save
					text := fmt.Sprintf("version %d.%d", i, again)
					way.save(p, "index.md", text)
					p.shows("/", text)
				}
			})
		}
	}
}

func TestPreviewFollowsFolders(t *testing.T) {
	p := start(t, site(t, "index.md", "home", "news/a/zh.md", "old"), nil)
	p.write("fresh/deep/er/page.md", "new folder")
	p.write("fresh/other.md", "beside")
	p.shows("/fresh/deep/er/page.html", "new folder")
	p.shows("/fresh/other.html", "beside")
	p.write("fresh/deep/er/page.md", "edited")
	p.shows("/fresh/deep/er/page.html", "edited")

	os.Rename(filepath.Join(p.dir, "news"), filepath.Join(p.dir, "views"))
	p.shows("/views/a/zh.html", "old")
	p.write("views/a/zh.md", "in the renamed folder")
	p.shows("/views/a/zh.html", "in the renamed folder")
	if status, _ := p.get("/news/a/zh.html"); status != http.StatusNotFound {
		t.Errorf("the old name answers %d", status)
	}

	os.RemoveAll(filepath.Join(p.dir, "fresh"))
	p.waitFor("a removed page to go", func() bool { status, _ := p.get("/fresh/other.html"); return status == http.StatusNotFound })
	p.write("fresh/other.md", "back again")
	p.shows("/fresh/other.html", "back again")

	os.Rename(p.dir, p.dir+"-away")
	p.waitFor("the root to go", func() bool { status, _ := p.get("/"); return status == http.StatusNotFound })
	os.Rename(p.dir+"-away", p.dir)
	p.shows("/", "home")
	p.write("index.md", "watched again")
	p.shows("/", "watched again")
}

func TestPreviewTellsWhatChanged(t *testing.T) {
	p := start(t, site(t, "index.md", "1", "gone.md", "2"), nil)
	p.write("news/x.md", "3")
	os.Remove(filepath.Join(p.dir, "gone.md"))
	p.waitFor("the changes", func() bool { return p.changed() == "gone.md news news/x.md" })
}

func TestPreviewIgnoresPassingFiles(t *testing.T) {
	p := start(t, site(t, "index.md", "1", "public/old.md", ""), nil)
	for _, name := range []string{"~$index.docx", ".~lock.data.csv#", "x.tmp", ".index.md.swp", "index.md~", "4913", "#index.md#",
		".#index.md", "a.bak", ".plansite/stamp", "public/page.md", ".git/index", ".public.plansite-next/index.md"} {
		p.write(name, "passing")
	}
	now := time.Now()
	os.Chtimes(filepath.Join(p.dir, "public"), now, now)
	time.Sleep(settled + 150*time.Millisecond)
	if n := p.loads.Load(); n != 1 {
		t.Errorf("loaded %d times, the last for %q", n, p.changed())
	}
}

func TestPreviewLoadsFewTimesForManyEvents(t *testing.T) {
	p := start(t, site(t, "index.md", "1"), nil)
	for i := range 1000 {
		p.write(fmt.Sprintf("news/%d/zh.md", i), "text")
	}
	p.write("index.md", "last")
	p.shows("/", "last")
	time.Sleep(2 * settled)
	for i := range 1000 {
		if status, _ := p.get(fmt.Sprintf("/news/%d/zh.html", i)); status != http.StatusOK {
			t.Fatalf("page %d: %d", i, status)
		}
	}
	// How many depends on how often the machine lets this test wait.
	if n := p.loads.Load(); n > 100 {
		t.Errorf("loaded %d times", n)
	}
}

// events gives the messages that the browser gets.
func (p *preview) events() <-chan message {
	p.Helper()
	request, _ := http.NewRequestWithContext(p.Context(), http.MethodGet, p.url+"/_plansite/events", nil)
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		p.Fatal(err)
	}
	if kind := response.Header.Get("Content-Type"); kind != "text/event-stream" {
		p.Errorf("Content-Type %q", kind)
	}
	messages := make(chan message)
	go func() {
		defer response.Body.Close()
		for lines := bufio.NewScanner(response.Body); lines.Scan(); {
			if data, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
				var m message
				if err := json.Unmarshal([]byte(data), &m); err != nil {
					p.Error(err)
				}
				messages <- m
			}
		}
	}()
	return messages
}

func TestPreviewShowsMistakesOverTheLastGoodPage(t *testing.T) {
	p := start(t, site(t, "index.md", "good", "other.md", "fine"), nil)
	events := p.events()
	first := <-events
	if first.Severity != "" || first.Title != "" || first.List != "" {
		t.Errorf("first message %+v", first)
	}
	p.write("index.md", "one\ntwo\n三三三三三三MISTAKE")
	bad := <-events
	if bad.Severity != "error" || bad.Version != first.Version || bad.Revision == first.Revision || bad.Key == first.Key || bad.Title != "1 error" || bad.Note == "" {
		t.Errorf("message %+v", bad)
	}
	for _, want := range []string{"index.md:3:7", "<b>error</b>a &lt;mistake&gt; <small>no-mistakes</small>", `<p class="hint">mend it</p>`,
		"<div><span>2</span><code>two</code></div>", `<div class="at"><span>3</span><code>三三三三三三<mark>M</mark>ISTAKE</code></div>`,
		`<button class="place" name="place" value="index.md:3:7">`} {
		if !strings.Contains(bad.List, want) {
			t.Errorf("%q is missing in %s", want, bad.List)
		}
	}
	if status, body := p.get("/"); status != http.StatusOK || !strings.Contains(body, "good") {
		t.Errorf("%d %s", status, body)
	}
	p.write("index.md", "mended")
	mended := <-events
	if mended.Severity != "" || mended.List != "" || mended.Version == first.Version {
		t.Errorf("message %+v", mended)
	}
	p.shows("/", "mended")
}

func TestPreviewBeginsWithMistakes(t *testing.T) {
	p := start(t, site(t, "index.md", "MISTAKE"), func(s *Server) { s.Lang = "zh" })
	status, body := p.get("/")
	if status != http.StatusInternalServerError {
		t.Errorf("status %d", status)
	}
	for _, want := range []string{"index.md:3:7", "有&lt;错&gt;", "1 个错误", `lang="zh"`, "live.js?r=", "改"} {
		if !strings.Contains(body, want) {
			t.Errorf("%q is missing in %s", want, body)
		}
	}
	p.write("index.md", "good")
	p.shows("/", "good")
}

func TestPreviewShowsAPageThatCannotBeMade(t *testing.T) {
	p := start(t, site(t, "index.md", "good", "a.md", "BROKEN", "b.md", "PANIC"), nil)
	if status, body := p.get("/a.html"); status != http.StatusInternalServerError || !strings.Contains(body, "x.md:1") || !strings.Contains(body, "found late") {
		t.Errorf("%d %s", status, body)
	}
	if status, body := p.get("/b.html"); status != http.StatusInternalServerError || !strings.Contains(body, "a bug in plansite: oh no") {
		t.Errorf("%d %s", status, body)
	}
	if status, _ := p.get("/"); status != http.StatusOK {
		t.Errorf("another page: %d", status)
	}
}

func TestPreviewOutlivesErrorsOfLoad(t *testing.T) {
	var fail atomic.Value
	fail.Store("disk on fire")
	p := start(t, site(t, "index.md", "1"), func(s *Server) {
		load := s.Load
		s.Load = func(changed []string) (*output.Tree, diag.List, error) {
			switch why := fail.Load().(string); why {
			case "":
				return load(changed)
			case "panic":
				panic("a bug")
			default:
				return nil, nil, errors.New(why)
			}
		}
	})
	p.shows("/", "disk on fire")
	fail.Store("panic")
	p.write("index.md", "2")
	p.shows("/", "a bug in plansite: a bug")
	fail.Store("")
	p.write("index.md", "good again")
	p.shows("/", "<body>good again")
}

func TestListenTakesTheNextFreePort(t *testing.T) {
	taken, err := Listen("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	next, err := Listen(taken.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer next.Close()
	a, b := taken.Addr().(*net.TCPAddr).Port, next.Addr().(*net.TCPAddr).Port
	if b <= a || b > a+portTries {
		t.Errorf("port %d after %d", b, a)
	}
	if _, err := Listen("256.0.0.1:x"); err == nil {
		t.Error("no error for a bad address")
	}
}
