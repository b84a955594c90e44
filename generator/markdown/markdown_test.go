package markdown

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"plansite/generator/diag"
)

// TestGolden renders each article of testdata as its page would, side by side as in
// a build. UPDATE=1 rewrites the goldens.
func TestGolden(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.md")
	if len(files) == 0 {
		t.Fatal("no articles in testdata")
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			t.Parallel()
			d, problems := Parse(file, 1, read(t, file))
			body, more := d.HTML(links(func(dest string) (string, bool) { return "../.." + dest, strings.HasPrefix(dest, "/") }))
			if problems = append(problems, more...); len(problems) > 0 {
				t.Fatal(problems)
			}
			var b strings.Builder
			for _, h := range body.Headings {
				fmt.Fprintf(&b, "%d %s %s\n", h.Level, h.ID, h.Text)
			}
			golden(t, strings.TrimSuffix(file, ".md")+".golden",
				string(body.HTML)+"-- headings --\n"+b.String()+"-- plain --\n"+d.Plain()+"\n")
		})
	}
}

func golden(t *testing.T, file, got string) {
	t.Helper()
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(string(read(t, file)), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", file, diff)
	}
}

func read(t testing.TB, file string) []byte {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// TestMistakesHaveTheirPlace parses texts that begin at line 5 of their file, and
// renders them as articles.
func TestMistakesHaveTheirPlace(t *testing.T) {
	tests := []struct{ name, src, want string }{
		{"none", "## 标题 {#a}\n\n文字。{#a-1}", ""},
		{"raw HTML in a line", "中文<b>粗</b>", "5:3 raw-html, 5:7 raw-html"},
		{"raw HTML block", "a\n\n<div class=\"x\">\n", "7:1 raw-html"},
		{"raw HTML in a list in a quote", "> 1. 见 <br>", "5:8 raw-html"},
		{"comment", "<!-- 草稿 -->", "5:1 raw-html"},
		{"script address", "看[这里](javascript:alert(1))", "5:2 unsafe-link"},
		{"hidden script address", "[a](java&#115;cript:x) [b](\\javascript:x)", "5:1 unsafe-link"},
		{"control characters in a scheme", "[a](<java&Tab;script:x>)", "5:1 unsafe-link"},
		{"data address", "[a](DATA:text/html,x)", "5:1 unsafe-link"},
		{"file address", "<file:///etc/passwd>", "5:1 unsafe-link"},
		{"address by reference", "见 [a][r]\n\n[r]: vbscript:x", "5:3 unsafe-link"},
		{"image from a script", "![图](javascript:x)", "5:1 unsafe-link"},
		{"image without text", "\n\n图：![](a.png)", "7:3 missing-alt"},
		{"image with blank text", "![ ](/a.png \"t\")", "5:1 missing-alt"},
		{"dead link", "见 **[页面](dead.html)**", "5:5 dead-link"},
		{"dead image", "![图](dead.png)", "5:1 dead-link"},
		{"double id", "文 {#a}\n\n字 {#a}", "7:4 double-id"},
		{"double id of a row", "文 {#a}\n\n| x |\n|---|\n| 一 {#a} |", "9:6 double-id"},
		{"capital in id", "## A {#Box}", "5:7 bad-id"},
		{"Chinese id", "文 {#标题}", "5:4 bad-id"},
		{"empty id", "文 {#}", "5:4 bad-id"},
		{"id with colon", "文 {#a:b}", "5:4 bad-id"},
		{"unclosed attribute", "文字 {#t01-1", "5:4 bad-attribute"},
		{"unknown attribute", "文 {#a onclick=x}", "5:7 bad-attribute"},
		{"two ids", "文 {#a #b}", "5:7 bad-attribute"},
		{"bad language", "[a]{lang=英} b", "5:5 bad-attribute"},
		{"attribute inside the text", "一段 {#a} 又一段", "5:4 bad-attribute"},
		{"two paragraphs without a blank line", "甲 {#a}\n乙 {#b}", "5:3 bad-attribute"},
		{"attribute in a second cell", "| x | y |\n|---|---|\n| 1 | 2 {#a} |", "7:9 bad-attribute"},
		{"attribute in a table's head", "| x {#a} |\n|---|\n| 1 |", "5:5 bad-attribute"},
		{"attribute without text", "甲\n\n{#a}", "7:1 bad-attribute"},
		{"CRLF counts one line", "甲\r\n\r\n<b>\r\n", "7:1 raw-html"},
		{"byte order mark is no column", "\ufeff<b>", "5:1 raw-html"},
		{"missing note", "甲[^1]。", "5:2 dead-footnote"},
		{"unused note", "甲\n\n[^1]: 注", "7:1 unused-footnote"},
		{"h1 in an article", "甲\n\n# 标题", "7:1 heading-level"},
		{"box in an article", "甲\n\n```indicators\n```", "7:1 indicators-box"},
		{"box with text", "```indicators\ni01\n```", "6:1 indicators-box, 5:1 indicators-box"},
		{"deep emphasis", strings.Repeat("*a ", 150) + strings.Repeat(" a*", 150), "5:299 too-deep"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, problems := Parse("a.md", 5, []byte(tt.src))
			_, more := d.HTML(links(func(dest string) (string, bool) { return dest, !strings.HasPrefix(dest, "dead") }))
			if got := places(append(problems, more...)); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

// places writes problems as "line:col rule, …".
func places(problems diag.List) string {
	var s []string
	for _, p := range problems {
		s = append(s, fmt.Sprintf("%d:%d %s", p.Pos.Line, p.Pos.Col, p.Rule))
	}
	return strings.Join(s, ", ")
}

func TestMistakesAreBounded(t *testing.T) {
	_, problems := Parse("a.md", 1, []byte(strings.Repeat("<b>\n\n", 5000)))
	if len(problems) != maxProblems {
		t.Errorf("%d problems, want %d", len(problems), maxProblems)
	}
}

func TestForeignBytesAreShown(t *testing.T) {
	d, _ := Parse("a.md", 1, []byte("天\xcc\xec津\x00"))
	if got, want := d.Plain(), "天\ufffd\ufffd津\ufffd"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestJoinedEmojiAreNoMistake(t *testing.T) {
	if _, problems := Parse("a.md", 1, []byte("👩\u200d🔬 “引号” — · ①")); len(problems) > 0 {
		t.Error(problems)
	}
}
