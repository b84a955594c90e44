package main

import (
	"bytes"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode"

	"golang.org/x/net/html"

	"plansite/generator/source"
)

// TestPublishedTextIsTheReceivedText holds the Chinese page to the document as it
// was received, character for character. What the site may change is written
// here and nowhere else: white space, the bars of flattened tables, half-width
// punctuation beside Chinese text, and full stops that ended a heading.
func TestPublishedTextIsTheReceivedText(t *testing.T) {
	received, err := os.ReadFile("../content/plan/source.txt")
	if err != nil {
		t.Fatal(err)
	}
	want := normalise(string(received))
	got := squeeze(documentText(t, realPage(t, "plan/index.html")))
	if got == want {
		return
	}
	g, w := []rune(got), []rune(want)
	i := 0
	for i < min(len(g), len(w)) && g[i] == w[i] {
		i++
	}
	around := func(r []rune) string { return string(r[max(0, i-20):min(len(r), i+20)]) }
	t.Errorf("the texts part at character %d:\n published %s\n received  %s", i, around(g), around(w))
}

var (
	tableBars   = regexp.MustCompile(`\|+`)
	headingStop = regexp.MustCompile(`(?m)^((?:[0-9]+\.|[一二三四]、|[(（][一二三四][)）])[^。，,]{2,12})。`)
)

// normalise is the typography of the site, applied to the text as received.
func normalise(s string) string {
	s = tableBars.ReplaceAllString(s, "")
	s = headingStop.ReplaceAllString(s, "$1")
	r := []rune(squeeze(s))
	full := map[rune]rune{',': '，', '(': '（', ')': '）', ':': '：', ';': '；'}
	for i, c := range r {
		f, ok := full[c]
		if ok && (i > 0 && chinese(r[i-1]) || i+1 < len(r) && chinese(r[i+1])) {
			r[i] = f
		}
	}
	return string(r)
}

func chinese(r rune) bool {
	return unicode.Is(unicode.Han, r) || strings.ContainsRune("，。、；：（）《》“”", r)
}

func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// documentText is the text of the document on its page, without what the site
// adds to it: permalinks, the margin and editors' notes.
func documentText(t *testing.T, page []byte) string {
	doc, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	var walk func(n *html.Node, in bool)
	walk = func(n *html.Node, in bool) {
		switch class(n) {
		case "document":
			in = true
		case "clause-tools", "margin", "note":
			return
		}
		if in && n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c, in)
		}
	}
	walk(doc, false)
	return b.String()
}

func class(n *html.Node) string {
	for _, a := range n.Attr {
		if a.Key == "class" {
			return a.Val
		}
	}
	return ""
}

// realPage makes a page of the site in this repository.
func realPage(t *testing.T, path string) []byte {
	t.Helper()
	data, err := realSite(t).result.Tree.Make(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// realSite reads and lays out the site in this repository.
func realSite(t *testing.T) stage {
	t.Helper()
	p := &pipeline{dir: "..", source: &source.Cache{}, asOf: func() time.Time { return time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC) }}
	st, err := p.run(nil)
	if err != nil {
		t.Fatal(err)
	}
	if st.result == nil {
		t.Fatalf("the site has errors:\n%v", st.problems)
	}
	return st
}
