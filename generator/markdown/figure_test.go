package markdown

import (
	"strings"
	"testing"

	"plansite/generator/diag"
	"plansite/generator/site"
)

// links is a weaver that knows addresses alone.
type links func(dest string) (string, bool)

func (l links) Link(dest string) (string, bool)                 { return l(dest) }
func (links) Picture(string) site.Picture                       { return site.Picture{} }
func (links) Figure(string) (string, bool)                      { return "", false }
func (links) Chart([]byte, diag.Pos) (html string, _ diag.List) { return "", nil }

// figures is a weaver that knows one figure and shows what a chart is asked for.
type figures struct{ links }

func (figures) Figure(ref string) (string, bool) { return "7万<张", ref == "i01.target" }

func (figures) Chart(lines []byte, pos diag.Pos) (string, diag.List) {
	if strings.Contains(string(lines), "bad") {
		return "", diag.List{{Pos: pos, Severity: diag.Error, Rule: "chart-block"}}
	}
	return "<figure>" + strings.ReplaceAll(string(lines), "\n", ";") + "</figure>\n", nil
}

func TestFiguresAndCharts(t *testing.T) {
	for _, tt := range []struct{ name, src, want, places string }{
		{"a figure is escaped", "到2025年达到{{fig i01.target}}。", "<p>到2025年达到7万&lt;张。</p>\n", ""},
		{"a figure in bold", "**{{fig i01.target}}**", "<p><strong>7万&lt;张</strong></p>\n", ""},
		{"an unknown figure", "甲{{fig i09.x}}乙", "<p>甲乙</p>\n", "3:2 unknown-figure"},
		{"an open figure", "甲{{fig i09", "<p>甲{{fig i09</p>\n", "3:2 bad-figure"},
		{"in code it is text", "`{{fig i01.target}}`", "<p><code>{{fig i01.target}}</code></p>\n", ""},
		{"a chart", "```chart\nindicator: i01\nkind: line\n```\n", "<figure>indicator: i01;kind: line;</figure>\n", ""},
		{"a bad chart", "甲\n\n```chart\nbad: x\n```\n", "<p>甲</p>\n", "6:1 chart-block"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, problems := Parse("a.md", 3, []byte(tt.src))
			body, more := d.HTML(figures{})
			if got := string(body.HTML); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
			if got := places(append(problems, more...)); got != tt.places {
				t.Errorf("got  %s\nwant %s", got, tt.places)
			}
		})
	}
}
