package preview

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"plansite/generator/diag"
	"plansite/generator/output"
)

// press asks the preview to open a place as its own pages do.
func (p *preview) press(place string, header ...string) (status int, body string) {
	p.Helper()
	r, err := http.NewRequest(http.MethodPost, p.url+"/_plansite/open", strings.NewReader(url.Values{"place": {place}}.Encode()))
	if err != nil {
		p.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Origin", p.url)
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		p.Fatal(err)
	}
	defer answer.Body.Close()
	data, err := io.ReadAll(answer.Body)
	if err != nil {
		p.Fatal(err)
	}
	return answer.StatusCode, string(data)
}

func TestOpenShowsTheFileInTheEditor(t *testing.T) {
	p := start(t, site(t, "index.md", "good", "fine.md", "fine", "refused.md", "good", "broken.md", "BROKEN", "x.md", "the place of what is broken"), nil)
	p.write("index.md", "MISTAKE")
	p.write("refused.md", "MISTAKE")
	p.waitFor("the problems", func() bool { status, _ := p.press("refused.md:3:7"); return status == 500 })
	for _, test := range []struct {
		place  string
		status int
		body   string
	}{
		{"index.md:3:7", 204, ""},
		{"index.md", 404, "no problem at this place"},            // a file with a problem, but not its place
		{"fine.md", 404, "no problem"},                           // a file without one
		{"fine.md:3:7", 404, "no problem"},                       //
		{"../../../etc/passwd", 404, "no problem"},               //
		{`\\evil.example\share\x.md`, 404, "no problem"},         //
		{"", 404, "no problem"},                                  //
		{"refused.md:3:7", 500, "cannot be opened: no <editor>"}, //
		{"x.md:1", 404, "no problem"},                            // its page was not asked for yet
	} {
		if status, body := p.press(test.place); status != test.status || !strings.Contains(body, test.body) {
			t.Errorf("%q: %d %s, want %d %s", test.place, status, body, test.status, test.body)
		}
	}
	if _, body := p.get("/broken.html"); !strings.Contains(body, `value="x.md:1"`) {
		t.Errorf("no link to the place on the page: %s", body)
	}
	if status, body := p.press("x.md:1"); status != 204 {
		t.Errorf("the place of a page that cannot be made: %d %s", status, body)
	}
	if got := p.opened(); got != "index.md:3:7 x.md:1:0" {
		t.Errorf("opened %q", got)
	}
	p.write("index.md", "mended")
	p.waitFor("the place to be gone", func() bool { status, _ := p.press("index.md:3:7"); return status == 404 })
}

func TestOpenIsForOwnPagesOnly(t *testing.T) {
	p := start(t, site(t, "index.md", "MISTAKE"), nil)
	for _, test := range []struct {
		status int
		header []string
	}{
		{204, nil},
		{204, []string{"Sec-Fetch-Site", "same-origin"}},
		{403, []string{"Sec-Fetch-Site", "same-site"}},
		{403, []string{"Sec-Fetch-Site", "cross-site"}},
		{403, []string{"Origin", "https://evil.example"}},
		{403, []string{"Origin", "http://127.0.0.1:1"}},
		{403, []string{"Origin", "null"}},
		{403, []string{"Origin", ""}},
	} {
		if status, body := p.press("index.md:3:7", test.header...); status != test.status {
			t.Errorf("%v: %d %s, want %d", test.header, status, body, test.status)
		}
	}
	if got := len(strings.Fields(p.opened())); got != 2 {
		t.Errorf("opened %d times", got)
	}
}

func TestOpenIsForThisMachineOnly(t *testing.T) {
	h := handle(t)
	for from, want := range map[string]int{"127.0.0.1:9": 404, "[::1]:9": 404, "192.168.1.7:9": 403, "nobody": 403} { // 404: let in, and there is no problem
		w := httptest.NewRecorder()
		r := httptest.NewRequest(http.MethodPost, "/_plansite/open", nil)
		r.Host, r.RemoteAddr = "192.168.1.5:8080", from
		r.Header.Set("Origin", "http://192.168.1.5:8080")
		h.ServeHTTP(w, r)
		if w.Code != want {
			t.Errorf("from %s: %d, want %d", from, w.Code, want)
		}
	}
}

// TestLinksStayBelowTheRoots has problems at all kinds of places; only regular
// files of the sources are quoted from and can be opened.
func TestLinksStayBelowTheRoots(t *testing.T) {
	dir := site(t, "content/a.md", "the text", "content/data.xlsx", "PK", "public/index.html", "published", "secret.md", "secret")
	for link, to := range map[string]string{"content/out.md": "../secret.md", "content/in.md": "a.md"} {
		if err := os.Symlink(to, filepath.Join(dir, link)); err != nil {
			t.Skip(err)
		}
	}
	places := []struct {
		pos     diag.Pos
		linked  bool
		excerpt bool
	}{
		{diag.Pos{File: "content/a.md", Line: 1, Col: 1}, true, true},
		{diag.Pos{File: "content/a.md"}, true, false},
		{diag.Pos{File: "content/in.md", Line: 1}, true, true},
		{diag.Pos{File: "content/data.xlsx#目标", Line: 1, Col: 1}, true, false},
		{diag.Pos{File: "public/index.html", Line: 1, Col: 1}, false, false},
		{diag.Pos{File: "secret.md", Line: 1, Col: 1}, false, false},
		{diag.Pos{File: "content/../secret.md", Line: 1, Col: 1}, false, false},
		{diag.Pos{File: "content/out.md", Line: 1, Col: 1}, false, false},
		{diag.Pos{File: "content"}, false, false},
		{diag.Pos{File: "content/gone.md", Line: 1}, false, false},
		{diag.Pos{}, false, false},
	}
	s := &Server{Dir: dir, Roots: []string{filepath.Join(dir, "content")}, Open: func(string, int, int) error { return nil }}
	for _, place := range places {
		got := s.list(newState(nil, 0, 0, nil), diag.List{{Pos: place.pos, Severity: diag.Error}}).Problems[0]
		if got.Opens != place.linked || (got.Excerpt != nil) != place.excerpt {
			t.Errorf("%v: link %v, excerpt %v", place.pos, got.Opens, got.Excerpt)
		}
	}
}

func TestWorkbooksOpenWithoutALine(t *testing.T) {
	dir := site(t, "content/data.xlsx", "PK")
	var got string
	s := &Server{Dir: dir, Roots: []string{filepath.Join(dir, "content")}, Open: func(path string, line, col int) error {
		got = fmt.Sprintf("%s:%d:%d", filepath.Base(path), line, col)
		return nil
	}}
	if err := s.open(diag.Pos{File: "content/data.xlsx#目标", Line: 6, Col: 3}); err != nil || got != "data.xlsx:0:0" {
		t.Errorf("%q, %v", got, err)
	}
}

func TestWhatIsToldStaysSmall(t *testing.T) {
	dir := site(t, "content/a.csv", strings.Repeat(strings.Repeat("统计,", 5000)+"\n", 100))
	var problems diag.List
	for i := range 10_000 {
		problems.AddWarning(diag.Pos{File: "content/a.csv", Line: 1 + i%100, Col: 1 + i}, "r", diag.M("提醒", "a warning"), diag.M("改", "mend it"))
	}
	problems.AddError(diag.Pos{File: "content/z.csv", Line: 1}, "last", diag.M("错", "the only error"), diag.Msg{})
	p := start(t, dir, func(s *Server) {
		s.Lang = "zh"
		s.Load = func([]string) (*output.Tree, diag.List, error) { return &output.Tree{}, problems, nil }
	})
	m := <-p.events()
	if got := strings.Count(m.List, "<li "); got != most {
		t.Errorf("%d problems in the list", got)
	}
	if strings.Index(m.List, `class="error"`) != strings.Index(m.List, "class=") {
		t.Errorf("the error is not the first: %s", m.List)
	}
	if m.Title != "1 个错误，10000 条提醒" || !strings.Contains(m.List, "另有 9951 处没有列出") {
		t.Errorf("title %s, list ends with %s", m.Title, m.List[len(m.List)-200:])
	}
	if len(m.List) > 100_000 {
		t.Errorf("the list has %d bytes", len(m.List))
	}
	t.Logf("%d bytes", len(m.List))
}

func TestNotesAreToldAsSuch(t *testing.T) {
	p := start(t, site(t, "index.md", "REMARK"), func(s *Server) { s.Lang = "zh" })
	m := <-p.events()
	if m.Severity != "note" || m.Title != "1 条提示" || m.Note != "" || !strings.Contains(m.List, "<b>提示</b>请知") {
		t.Errorf("%+v", m)
	}
	if status, _ := p.get("/"); status != http.StatusOK {
		t.Errorf("the page: %d", status)
	}
}
