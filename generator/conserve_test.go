package main

import (
	"bytes"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"plansite/generator/markdown"
	"plansite/generator/output"
)

// TestPagesHoldTheirTexts looks for each block of each article of this repository
// on its page, and on the page in large type. Package markdown has the test of what
// a block is made from; the plan's own files are read by TestPlanFilesHoldThePlan.
func TestPagesHoldTheirTexts(t *testing.T) {
	st := realSite(t)
	files, err := filepath.Glob("../content/*/*/*.md")
	campaigns, _ := filepath.Glob("../content/campaigns/*/*/*.md")
	if err != nil || len(files)+len(campaigns) < 30 {
		t.Fatal(len(files), err)
	}
	for _, file := range append(files, campaigns...) {
		page := pageOf(file)
		for _, at := range []string{page, "large/" + page} {
			holdsBlocks(t, st.result.Tree, file, at)
		}
	}
}

// pageOf gives the page of a text, such as ../content/news/a/en.md.
func pageOf(file string) string {
	dir, name := path.Split(strings.TrimPrefix(filepath.ToSlash(file), "../content/"))
	page := strings.TrimPrefix(path.Clean(dir), "pages/") + ".html"
	if strings.HasPrefix(dir, "campaigns/") {
		page = dir + "index.html"
	}
	if name == "en.md" {
		page = "en/" + page
	}
	return page
}

func holdsBlocks(t *testing.T, tree *output.Tree, file, at string) {
	t.Helper()
	src, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	page, err := tree.Make(at)
	if err != nil {
		t.Errorf("%s: %v", file, err)
		return
	}
	text := squeeze(textOf(page))
	_, _, body, line, _ := markdown.FrontMatter(file, src)
	doc, _ := markdown.Parse(file, line, body)
	for _, b := range doc.Blocks() {
		for words := range strings.SplitSeq(b.Plain, "\n") {
			if b.Info != "chart" && !strings.Contains(words, "{{fig") && !strings.Contains(text, squeeze(words)) {
				t.Errorf("%s has not of %s: %s", at, b.Pos, words)
			}
		}
	}
}

// textOf is all text of a page but that of notes of a word and of footnote marks.
func textOf(page []byte) string {
	var b strings.Builder
	skip := false
	for z := html.NewTokenizer(bytes.NewReader(page)); z.Next() != html.ErrorToken; {
		switch token := z.Token(); {
		case token.Data == "sup":
			skip = token.Type == html.StartTagToken
		case token.Type == html.TextToken && !skip:
			b.WriteString(token.Data)
		}
	}
	return b.String()
}
