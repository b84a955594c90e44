package glossary_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"plansite/generator/glossary"
	"plansite/generator/locale"
	"plansite/generator/site"
)

// terms have a definition if their id is not "".
func terms() []*site.Term {
	row := func(id, zh, en string) *site.Term {
		t := &site.Term{ID: id, Text: locale.Text{"zh": zh, "en": en}}
		if id != "" {
			t.Definition = locale.Text{"zh": "说明", "en": "an explanation"}
		}
		return t
	}
	list := []*site.Term{
		row("c", "认证", "certification"),
		row("b", "认证机构", "certification body"),
		row("", "认证认可检验检测", "certification, accreditation, inspection and testing"),
		row("a", "认可", "accreditation"),
		row("m", "资质认定", "mandatory approval (CMA)"),
		row("", "检验检测机构资质认定", "China Inspection Body and Laboratory Mandatory Approval (CMA)"),
		row("g", "良好农业规范（GAP）", "Good Agricultural Practices (GAP)"),
		row("n", "告知承诺制/告知承诺制度", "notification and commitment / commitment system"),
		row("r", "“双随机、一公开”监管", "random selection"),
		row("p", "移动应用程序（APP）安全认证", "mobile application (app) security certification"),
		row("q", "研究&发展", "research & development"),
		row("", "关于印发……的通知", "Notice on …"),
		row("", "家", "organizations"),
	}
	list = append(list, row("z", "只有中文", ""))
	only := row("e", "英文", "English only")
	delete(only.Definition, "zh")
	return append(list, only)
}

// TestMark: each line of testdata/mark.txt is a language and a page, in which
// [c:认证] stands for a marked word and | begins a further part of the page.
func TestMark(t *testing.T) {
	data, err := os.ReadFile("testdata/mark.txt")
	if err != nil {
		t.Fatal(err)
	}
	finders := map[string]*glossary.Finder{"zh": glossary.New(terms(), "zh"), "en": glossary.New(terms(), "en")}
	for n, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		lang, want, ok := strings.Cut(line, " ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		want = strings.ReplaceAll(want, `\n`, "\n")
		plain := bracket.ReplaceAllString(want, "$2")
		page := finders[lang].Page(func(t *site.Term) string { return "<button id=" + t.ID + "></button>" })
		var got []string
		for _, part := range strings.Split(plain, "|") {
			marked := page.Mark(part)
			if a, b := textOf(t, part), textOf(t, marked); a != b {
				t.Errorf("mark.txt:%d: the text %q became %q", n+1, a, b)
			}
			got = append(got, label.ReplaceAllString(marked, "[$2:$1]"))
		}
		if diff := cmp.Diff(want, strings.Join(got, "|")); diff != "" {
			t.Errorf("mark.txt:%d: -want +got\n%s", n+1, diff)
		}
	}
}

var (
	bracket = regexp.MustCompile(`\[([a-z]):([^\]]*)\]`)
	label   = regexp.MustCompile(`(?s)<label class="term">(.*?)<button id=(\w)></button></label>`)
)

// textOf is what a reader sees of some HTML.
func textOf(t *testing.T, s string) string {
	t.Helper()
	root, err := html.Parse(strings.NewReader(s))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n := range root.Descendants() {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
	}
	return b.String()
}

func TestPageTellsItsTermsInOrder(t *testing.T) {
	page := glossary.New(terms(), "zh").Page(func(*site.Term) string { return "" })
	page.Mark("<p>认可、认证、认可</p>")
	page.Mark("<p>资质认定和认证</p>")
	var got []string
	for _, t := range page.Terms() {
		got = append(got, t.ID)
	}
	if diff := cmp.Diff([]string{"a", "c", "m"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestTermsInPlainText(t *testing.T) {
	var got []string
	for _, t := range glossary.New(terms(), "zh").In("认证认可检验检测，《认证》、认证机构和认证机构、家") {
		got = append(got, t.Text["zh"])
	}
	if diff := cmp.Diff([]string{"认证认可检验检测", "认证机构"}, got); diff != "" {
		t.Error(diff)
	}
}

// FuzzMark takes what was put in away again, and wants what was there.
func FuzzMark(f *testing.F) {
	data, err := os.ReadFile("testdata/mark.txt")
	if err != nil {
		f.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		f.Add(line)
	}
	finder := glossary.New(terms(), "zh")
	away := strings.NewReplacer(`<label class="term">`, "", "</label>", "")
	f.Fuzz(func(t *testing.T, s string) {
		marked := finder.Page(func(*site.Term) string { return "" }).Mark(s)
		if away.Replace(marked) != away.Replace(s) {
			t.Errorf("%q became %q", s, marked)
		}
	})
}
