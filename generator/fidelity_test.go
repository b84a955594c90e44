package main

import (
	"bytes"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode"

	"golang.org/x/net/html"

	"plansite/generator/fidelity"
	"plansite/generator/source"
)

// TestPublishedTextIsTheReceivedText holds the Chinese text, as each of its forms is
// read back, to the document as it was received, character for character. What the
// site may change is written in package fidelity.
func TestPublishedTextIsTheReceivedText(t *testing.T) {
	st := realSite(t)
	received := fidelity.Of(st.site.Plan.Source.Text)
	for ending, read := range map[string]func(*testing.T, []byte) string{
		"html": documentText, "md": afterFacts(markdownText), "docx": afterFacts(docxText), "txt": afterFacts(withoutHeads),
	} {
		t.Run(ending, func(t *testing.T) {
			got := fidelity.Of(read(t, madeFile(t, st, ending)))
			if want := headingStops(received.String()); got.String() != want {
				d := fidelity.Differ(got, fidelity.Of(want))
				t.Errorf("the texts part:\n published %s\n received  %s", d.Published, d.Received)
			}
		})
	}
	t.Run("pdf", func(t *testing.T) { // in which cells stand beside each other
		got, want := afterFacts(pdfText)(t, madeFile(t, st, "pdf")), headingStops(received.String())
		count := map[rune]int{}
		const again = "具体内容" // the head of a table that goes on on the next page
		for _, c := range want + again {
			count[c]++
		}
		for _, c := range fidelity.Of(got).String() {
			count[c]--
		}
		for c, n := range count {
			if n != 0 {
				t.Errorf("%q is there %d times less than in the text received", c, n)
			}
		}
	})
}

func madeFile(t *testing.T, st stage, ending string) []byte {
	t.Helper()
	path := "plan/plan.zh." + ending
	if ending == "html" {
		path = "plan/index.html"
	}
	data, err := st.result.Tree.Make(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// headingStop is a full stop that ended a heading, behind which the text ran on.
var headingStop = regexp.MustCompile(`(1[12]\.强化(?:法纪保障|人才引领)|（[一二三四]）加强(?:组织领导|投入保障|宣传引导|评估指导))。`)

func headingStops(s string) string { return headingStop.ReplaceAllString(s, "$1") }

// afterFacts leaves out what stands on paper before the text.
func afterFacts(read func(*testing.T, []byte) string) func(*testing.T, []byte) string {
	return func(t *testing.T, data []byte) string {
		text := squeeze(read(t, data))
		i := strings.Index(text, "为贯彻落实市场监管总局")
		if i < 0 {
			t.Fatalf("the text does not begin as it should: %.300s", text)
		}
		return text[i:]
	}
}

// withoutHeads reads the plain text, in which each cell has the head of its column
// before it: the heads once, as in a table.
func withoutHeads(_ *testing.T, data []byte) string {
	text := strings.NewReplacer("主要发展指标\n", "主要发展指标\n指标名称2020年2025年指标性质\n", "质量认证提升行动\n\n（一）", "质量认证提升行动\n具体内容\n\n（一）").Replace(string(data))
	return regexp.MustCompile(`(?m)^ *(?:指标名称|2020年|2025年|指标性质|具体内容)：`).ReplaceAllString(text, "")
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
		case "clause-tools", "margin", "note", "note note-amendment":
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
