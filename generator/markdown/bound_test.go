package markdown

import (
	"strings"
	"testing"
)

// hostile are texts that would hold goldmark for minutes, or do so just not.
func hostile() []hostileText {
	again := strings.Repeat
	const n = 100_000
	return []hostileText{
		{"open links", again("[a](", n), "1:1 too-large"},
		{"open images", again("![a](", n), "1:1 too-large"},
		{"open titles", again("[a](b (\n", n), "1:1 too-large"},
		{"quotes", again(">", n), "1:1 too-deep"},
		{"quotes below a text", "甲\n\n" + again("> ", n), "3:1 too-deep"},
		{"crossed emphasis", again("*a_", n), "1:1 too-large"},
		{"brackets", again("[", n), "1:1 too-large"},
		{"closed brackets", again("[", n) + again("]", n), "1:1 too-large"},
		{"link definitions", again("[a]: b\n", n), "1:1 too-large"},
		{"definitions with open titles", again("[a]: b\n(\n", n), "1:1 too-large"},
		{"footnotes", "甲\n\n" + again("[^a]: b\n\n", n), "3:1 too-large"},
		{"footnote marks", "甲" + again("[^a]", n) + "\n\n[^a]: x", "1:2 too-large"},
		{"lists in a line", again("- ", n), "1:1 too-deep"},
		{"numbered lists in a line", again("1. ", n), "1:1 too-deep"},
		{"lists by indentation", staircase(1000), "25:1 too-deep"},
		{"blank lines in lists", staircase(20) + again("\n", 500000), "1:1 too-large"},
		{"code fences of all lengths", fences(1400), "1:1 too-large"},
		{"wide and long table", again("a|", 3000) + "\n" + again("-|", 3000) + "\n" + again("a\n", n), "1:1 too-large"},
		{"many wide tables", again(again("a|", 900)+"\n"+again("-|", 900)+"\n"+again("a\n", 100)+"\n", 200), "310:1 too-large"},
		{"escaped bars", again("| `\\|` ", 3000) + "\n" + again("|-", 3000), "1:4 too-large"},
		{"a big file", again("甲\n\n", maxSize/5+1), "1:1 too-large"},
		{"brackets in one paragraph of many", "甲\n\n" + again("[a](", n) + "\n\n乙", "3:1 too-large"},
		// what stays within the bounds is parsed, and must be quick too
		{"links at the bound", again(`[a\(`, 4300), ""},
		{"emphasis at the bound", again("*a_", 8600), ""},
		{"quotes at the bound", again(again(">", maxDepth)+" a\n", 38000), ""},
		{"lines", again("a\n", maxSize/2), ""},
		{"terms", again("a\n: b\n", n), ""},
		{"tags", again("<a x=\"", n), ""},
		{"dots", again("a.", n), ""},
		{"addresses", again("_http://", 8000), ""},
		{"mailboxes", again("a@", n), ""},
		{"colons", again("://", n), ""},
		{"lines to fill", again("__ a __年", 4000), ""},
		{"ampersands", again("&#", n), ""},
		{"nested emphasis", again("*a ", 5000) + again(" a*", 5000), "1:299 too-deep"},
	}
}

type hostileText struct{ name, src, want string }

// TestHostileTextsAreRefused holds the bounds to where they are; how long what
// stays within them takes, BenchmarkHostile tells.
func TestHostileTextsAreRefused(t *testing.T) {
	for _, h := range hostile() {
		t.Run(h.name, func(t *testing.T) {
			d, problems := Parse("a.md", 1, []byte(h.src))
			_, _ = d.HTML(nil)
			if got := places(problems); got != h.want {
				t.Errorf("got %s, want %s", got, h.want)
			}
		})
	}
}

// BenchmarkHostile reads each hostile text: refused or not, within a second.
func BenchmarkHostile(b *testing.B) {
	for _, h := range hostile() {
		b.Run(h.name, func(b *testing.B) {
			for b.Loop() {
				d, _ := Parse("a.md", 1, []byte(h.src))
				_, _ = d.HTML(nil)
			}
		})
	}
}

// staircase is a list that goes one level deeper with each line.
func staircase(levels int) string {
	var b strings.Builder
	for i := range levels {
		b.WriteString(strings.Repeat("  ", i) + "- a\n")
	}
	return b.String()
}

func fences(longest int) string {
	var b strings.Builder
	for i := range longest {
		b.WriteString(strings.Repeat("`", i+1) + " ")
	}
	return b.String()
}

func TestDepth(t *testing.T) {
	tests := []struct {
		line string
		want int
	}{
		{"text", 0}, {"", 0}, {"    code", 0}, {"- a", 1}, {"  - a", 2}, {"> - 1. a", 3}, {">>> a", 3},
		{"-----", 0}, {"**bold** - a", 0}, {"1.1 a", 0}, {"12) a", 1}, {": a", 1}, {"\t\t- a", 5}, {"2025", 0}, {"-", 1},
	}
	for _, tt := range tests {
		if got := depth([]byte(tt.line)); got != tt.want {
			t.Errorf("depth(%q) = %d, want %d", tt.line, got, tt.want)
		}
	}
}
