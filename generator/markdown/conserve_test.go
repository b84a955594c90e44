package markdown

import (
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"
)

// What an author writes is on the page, or a problem says where it is not. The
// tests here know Markdown by its lines only, so that they do not believe what
// they test: they take its marks away and count the characters that are left.

// marksOfLines are what lines begin with or consist of that is not shown as it
// stands: numbers of lists, labels of footnotes, kinds of boxes and of code.
var marksOfLines = []struct{ pattern, with string }{
	{`(?m)^ {0,3}\[//\]:[ \t]*\n?[ \t]*<?#>?([ \t\n].*)?$`, ""}, // a remark to other authors
	{`(?m)^[ \t>:*+-]*(?:\d{1,9}[.)][ \t>:*+-]*)+`, ""},
	{`&[^;\s]{1,31};`, ""},
	{`\[\^[^\]\n]*\]:?`, ""},
	{"(?m)^[ \t>]*(?:```|~~~|:::)[ \t]*[a-z]*", ""},
	{`(?i)\[[ x]\]`, ""},
	{`(?m)^([ \t>:*+-]*)\[[^\]]+\]:`, "$1"},
	{`\]\[[^\]]*\]`, ""},
}

var marks = func() (list []*regexp.Regexp) {
	for _, m := range marksOfLines {
		list = append(list, regexp.MustCompile(m.pattern))
	}
	return list
}()

// written counts the characters of a source that readers must find.
func written(src string) map[rune]int {
	for i, m := range marks {
		src = m.ReplaceAllString(src, marksOfLines[i].with)
	}
	return count(src)
}

// count counts what is neither space nor a mark of Markdown.
func count(s string) map[rune]int {
	n := map[rune]int{}
	for _, r := range s {
		if !unicode.IsSpace(r) && !strings.ContainsRune("\\`*_{}[]()#+-.!|<>~^:=&;\"'%", r) {
			n[r]++
		}
	}
	return n
}

var encoded = regexp.MustCompile(`(?:%[0-9A-F]{2})+`)

// published is the text of HTML with the attributes that readers meet.
func published(s string) string {
	var b strings.Builder
	for z := html.NewTokenizer(strings.NewReader(s)); z.Next() != html.ErrorToken; {
		t := z.Token()
		if t.Type == html.TextToken {
			b.WriteString(t.Data)
		}
		for _, a := range t.Attr {
			decoded := encoded.ReplaceAllStringFunc(a.Val, func(s string) string { s, _ = url.PathUnescape(s); return s })
			b.WriteString(" " + a.Key + a.Val + decoded)
		}
	}
	return b.String()
}

// missing gives the characters of want that got has not as often.
func missing(want, got map[rune]int) string {
	var s []rune
	for r, n := range want {
		if got[r] < n {
			s = append(s, r)
		}
	}
	return string(s)
}

// TestAllContentIsPublished reads each text of the real site and of those for tests.
func TestAllContentIsPublished(t *testing.T) {
	n := 0
	for _, root := range []string{"../../content", "../testdata", "testdata", "../scaffold"} {
		err := filepath.WalkDir(root, func(path string, f os.DirEntry, err error) error {
			if err != nil || filepath.Ext(path) != ".md" || strings.Contains(path, "/trials/") || strings.HasSuffix(path, "README.md") {
				return err
			}
			n++
			_, _, body, line, _ := FrontMatter(path, read(t, path))
			d, problems := Parse(path, line, body)
			article, _ := d.HTML(nil)
			if lost := missing(written(string(body)), count(published(article.HTML))); lost != "" && len(problems) == 0 {
				t.Errorf("%s: %q is not published", path, lost)
			}
			if strings.Contains(path, "/plan/") {
				conservedOnPaper(t, path, string(body), d)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if n < 60 {
		t.Errorf("%d texts", n)
	}
}

var attribute = regexp.MustCompile(`\{[#.][^}\n]*\}`)

// conservedOnPaper looks for a text in what PDF, Word, Markdown and plain text are made of.
func conservedOnPaper(t *testing.T, path, src string, d *Doc) {
	var b strings.Builder
	for _, block := range d.Blocks() {
		b.WriteString(block.Plain + "\n")
		for _, row := range block.Table {
			b.WriteString(strings.Join(row, "\n") + "\n")
		}
	}
	if lost := missing(written(attribute.ReplaceAllString(src, "")), count(b.String())); lost != "" {
		t.Errorf("%s: %q is not on paper", path, lost)
	}
}

// FuzzConserve holds for any text: nothing of it is lost without a problem.
func FuzzConserve(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.md")
	for _, file := range files {
		f.Add(read(f, file))
	}
	for _, s := range []string{plan, ordinary, "| 甲 |\n|--|\n| 乙 | 丙 |", "[甲]: 乙\n\n甲[乙][丙]\n\n[丙]: /x '丁'", "1. 甲\n3. 乙\n   1、丙",
		"```甲 乙\n丙\n```", "甲*乙*丙3*4*5 `丁` ![戊](/a '己')", "    甲\n　　乙\n::: note 丙\n丁\n:::", "甲[^1]\n\n[^1]: 乙\n\n甲\n: 乙\n", "- [x] 甲\n\n甲\n---\n乙&copy;&#x4e01;"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		d, problems := Parse("a.md", 1, src)
		body, more := d.HTML(nil)
		if len(problems)+len(more) > 0 {
			return
		}
		if lost := missing(written(string(clean(src))), count(published(body.HTML))); lost != "" {
			t.Errorf("%q is not published of\n%q\n%s", lost, src, body.HTML)
		}
	})
}
