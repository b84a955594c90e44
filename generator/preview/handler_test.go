package preview

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"plansite/generator/output"
)

// handle gives a handler of a small site.
func handle(t *testing.T) http.Handler {
	t.Helper()
	var tree output.Tree
	for path, text := range map[string]string{
		"index.html": "<head></head>home", "tasks/index.html": "<head></head>tasks", "404.html": "<head></head>没有", "en/404.html": "<head></head>none",
		"en/index.html": "<head></head>en", "data.csv": "a,b", "style.css": "p{}", "x.unknown": "?", "标准.html": "<head></head>标准", "a b.svg": "<svg/>",
	} {
		tree.Add(path, func() ([]byte, error) { return []byte(text), nil })
	}
	if err := tree.Err(); err != nil {
		t.Fatal(err)
	}
	s := &Server{Lang: "en", boot: "b", Hosts: []string{"press"}}
	s.state.Store(newState(&tree, 4, 7, nil))
	return s.handler()
}

func TestHandlerServesTheTree(t *testing.T) {
	h := handle(t)
	tests := []struct {
		method, target string
		status         int
		kind, body     string // body: part of it; "-" for none
	}{
		{"GET", "/", 200, "text/html; charset=utf-8", "home"},
		{"GET", "/index.html", 200, "text/html; charset=utf-8", `<script src="/_plansite/live.js?v=b-4" defer></script></head>home`},
		{"HEAD", "/index.html", 200, "text/html; charset=utf-8", "-"},
		{"GET", "/tasks", 302, "", `href="/tasks/"`},
		{"GET", "/tasks/?print=1", 200, "text/html; charset=utf-8", "tasks"},
		{"GET", "/data.csv", 200, "text/csv; charset=utf-8", "a,b"},
		{"GET", "/style.css", 200, "text/css; charset=utf-8", "p{}"},
		{"GET", "/x.unknown", 200, "application/octet-stream", "?"},
		{"GET", "/%E6%A0%87%E5%87%86.html", 200, "text/html; charset=utf-8", "标准"},
		{"GET", "/a%20b.svg", 200, "image/svg+xml", "<svg/>"},
		{"GET", "/nowhere", 404, "text/html; charset=utf-8", "没有"},
		{"GET", "/tasks/nowhere.html", 404, "text/html; charset=utf-8", "没有"},
		{"GET", "/en/tasks/nowhere.html", 404, "text/html; charset=utf-8", "none"},
		{"HEAD", "/en/nowhere", 404, "text/html; charset=utf-8", "-"},
		{"GET", "/../../etc/passwd", 404, "", "没有"},
		{"GET", "/%2e%2e/%2e%2e/etc/passwd", 404, "", "没有"},
		{"GET", "//tasks", 404, "", "没有"},
		{"GET", "/tasks//", 404, "", "没有"},
		{"GET", "/_plansite/live.js", 200, "text/javascript; charset=utf-8", "EventSource"},
		{"GET", "/_plansite/live.css", 200, "text/css; charset=utf-8", ".panel"},
		{"GET", "/_plansite/../server.go", 404, "", ""},
		{"GET", "/_plansite/", 404, "", ""},
		{"GET", "/_plansite/open?place=index.md", 405, "", ""},
		{"HEAD", "/_plansite/open", 405, "", ""},
		{"POST", "/_plansite/open", 403, "", ""}, // says not where it comes from
		{"POST", "/_plansite/events", 405, "", ""},
		{"POST", "/", 405, "", ""},
		{"DELETE", "/index.html", 405, "", ""},
		{"OPTIONS", "/", 405, "", ""},
	}
	for _, test := range tests {
		w := httptest.NewRecorder()
		r := httptest.NewRequest(test.method, test.target, nil)
		r.Host = "127.0.0.1:8080"
		h.ServeHTTP(w, r)
		name := test.method + " " + test.target
		if w.Code != test.status || test.kind != "" && w.Header().Get("Content-Type") != test.kind {
			t.Errorf("%s: %d %s, want %d %s", name, w.Code, w.Header().Get("Content-Type"), test.status, test.kind)
		}
		if body := w.Body.String(); test.body == "-" && body != "" || test.body != "-" && !strings.Contains(body, test.body) {
			t.Errorf("%s: body %q, want %q", name, body, test.body)
		}
	}
}

func TestHandlerAnswersNotModified(t *testing.T) {
	h := handle(t)
	w := httptest.NewRecorder()
	r := httptest.NewRequest("GET", "/style.css", nil)
	r.Host = "localhost"
	h.ServeHTTP(w, r)
	tag := w.Header().Get("ETag")
	if len(tag) != 34 || w.Header().Get("Cache-Control") != "no-cache" {
		t.Errorf("ETag %s, Cache-Control %s", tag, w.Header().Get("Cache-Control"))
	}
	r.Header.Set("If-None-Match", tag)
	w = httptest.NewRecorder()
	h.ServeHTTP(w, r)
	if w.Code != http.StatusNotModified {
		t.Errorf("status %d", w.Code)
	}
}

func TestHandlerRefusesForeignHosts(t *testing.T) {
	h := handle(t)
	for host, want := range map[string]int{
		"localhost": 200, "LOCALHOST:8080": 200, "127.0.0.1:8080": 200, "[::1]:8080": 200, "[::1]": 200, "192.168.1.5:8080": 200,
		"site.localhost:8080": 200, "press:8080": 200,
		"evil.example": 403, "evil.example:8080": 403, "127.0.0.1.evil.example": 403, "localhost.evil.example": 403, "": 403,
	} {
		for _, path := range []string{"/", "/_plansite/live.js"} {
			w := httptest.NewRecorder()
			r := httptest.NewRequest("GET", path, nil)
			r.Host = host
			h.ServeHTTP(w, r)
			if w.Code != want {
				t.Errorf("host %q: %d, want %d", host, w.Code, want)
			}
		}
	}
}

func TestInject(t *testing.T) {
	tests := []struct{ page, want string }{
		{"<html><head><title>a</title></head><body>b", "<html><head><title>a</title>TAG</head><body>b"},
		{"<HTML><HEAD></HEAD >x", "<HTML><HEAD>TAG</HEAD >x"},
		{"<html><body class=x>b", "<html>TAG<body class=x>b"},
		{"just text", "just textTAG"},
		{"", "TAG"},
		{"<head><script>'</head>'</script></head>", "<head><script>'</head>'</script>TAG</head>"},
		{"<head><!-- </head> --></head>", "<head><!-- </head> -->TAG</head>"},
		{`<meta charset=utf-8><meta name="x" content='a&amp;b'></head>`, `<meta charset=utf-8><meta name="x" content='a&amp;b'>TAG</head>`},
		{`<meta http-equiv="content-security-policy" content="default-src 'self'"></head>`,
			`<meta http-equiv="content-security-policy" content="default-src &#39;self&#39;; connect-src &#39;self&#39;">TAG</head>`},
	}
	for _, test := range tests {
		if got := string(inject([]byte(test.page), "TAG")); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.page, got, test.want)
		}
	}
}

func TestLoosen(t *testing.T) {
	for policy, want := range map[string]string{
		"default-src 'none'":                     "default-src 'none'; connect-src 'self'",
		"default-src 'none';":                    "default-src 'none'; connect-src 'self'",
		"connect-src 'none'; img-src data:":      "connect-src 'self'; img-src data:",
		"img-src data:; Connect-Src 'none'":      "img-src data:; Connect-Src 'self'",
		"connect-src https://x.example":          "connect-src https://x.example 'self'",
		"default-src 'self'; connect-src 'self'": "default-src 'self'; connect-src 'self'",
	} {
		if got := loosen(policy); got != want {
			t.Errorf("%s: %s, want %s", policy, got, want)
		}
	}
}

func FuzzInjectKeepsThePage(f *testing.F) {
	f.Add("<html><head><title>a</title></head><body>b")
	f.Add("<!-- <meta http-equiv")
	f.Add("<script></head>")
	f.Fuzz(func(t *testing.T, page string) {
		if strings.Contains(strings.ToLower(page), "http-equiv") {
			t.Skip("a policy changes")
		}
		got := string(inject([]byte(page), "\x00TAG\x00"))
		if strings.Replace(got, "\x00TAG\x00", "", 1) != page {
			t.Errorf("%q became %q", page, got)
		}
	})
}
