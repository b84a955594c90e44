package markdown

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"

	"plansite/generator/diag"
)

// FuzzParse holds for any bytes: places lie within the file, and the HTML is
// balanced and has no element or attribute but those that this package writes.
func FuzzParse(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.md")
	for _, file := range files {
		f.Add(read(f, file))
	}
	f.Add([]byte(plan))
	f.Add([]byte("> - *a **b* c** [x]{lang=en} ![i](j 't') <http://a> <b> `c` {#d}\n\n[^1]\n\n[^1]: {#e}\n\ta\n\n    b\r\n"))
	f.Add([]byte("::: note a\n> ::: warning\n- b\n\n  :::\n:::\n::: \n"))
	f.Fuzz(func(t *testing.T, src []byte) {
		d, problems := Parse("a.md", 1, src)
		body, more := d.HTML(links(func(dest string) (string, bool) { return dest, len(dest)%2 == 0 }))
		lines := strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(bytes.TrimPrefix(src, bom))), "\n")
		for _, p := range append(problems, more...) {
			within(t, lines, p.Pos)
		}
		for _, b := range d.Blocks() {
			within(t, lines, b.Pos)
			wellFormed(t, b.HTML)
		}
		wellFormed(t, string(body.HTML))
		if plain := d.Plain(); !utf8.ValidString(plain) {
			t.Errorf("plain text is not UTF-8: %q", plain)
		}
	})
}

func within(t *testing.T, lines []string, p diag.Pos) {
	t.Helper()
	if p.Line < 1 || p.Line > len(lines) || p.Col < 1 || p.Col > utf8.RuneCountInString(lines[p.Line-1])+1 {
		t.Errorf("%s is outside the file", p)
	}
}

var (
	elements = strings.Fields("h1 h2 h3 h4 h5 h6 p ul ol li blockquote pre code hr br div table caption thead tbody tr th td dl dt dd " +
		"em strong a img span sup section")
	names = strings.Fields("id class lang value href title rel src alt start scope role tabindex aria-labelledby")
)

func wellFormed(t *testing.T, s string) {
	t.Helper()
	var open []string
	z := html.NewTokenizer(strings.NewReader(s))
	for z.Next() != html.ErrorToken {
		token := z.Token()
		switch token.Type {
		case html.StartTagToken:
			for _, a := range token.Attr {
				if !slices.Contains(names, a.Key) {
					t.Errorf("attribute %s in %s", a.Key, s)
				}
			}
			if !slices.Contains(elements, token.Data) {
				t.Errorf("element %s in %s", token.Data, s)
			}
			if token.Data != "br" && token.Data != "hr" && token.Data != "img" {
				open = append(open, token.Data)
			}
		case html.EndTagToken:
			if len(open) == 0 || open[len(open)-1] != token.Data {
				t.Fatalf("</%s> closes nothing in %s", token.Data, s)
			}
			open = open[:len(open)-1]
		case html.CommentToken, html.DoctypeToken, html.SelfClosingTagToken:
			t.Errorf("%s in %s", token, s)
		}
	}
	if len(open) > 0 {
		t.Errorf("%v left open in %s", open, s)
	}
}
