package theme

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"plansite/generator/diag"
	"plansite/generator/locale"
)

// data is what the template "page" of these tests is given.
type data struct {
	*Words
	Title string
	Items []item
}

type item struct {
	*Words
	Count int
}

const page = Page[data]("page")

// small is a theme as small as may be: each test changes what it is about.
var small = map[string]string{
	"templates/base.html":                `{{define "base"}}<title>{{.Title}}</title>{{template "main" .}}{{end}}`,
	"templates/partials/item.html":       `{{define "item"}}<p>{{.T "items" .Count}}</p>{{end}}`,
	"templates/page.html":                "{{template \"base\" .}}\n{{define \"main\"}}{{range .Items}}{{template \"item\" .}}{{end}}{{end}}",
	"assets/main.css":                    "@import \"./part.css\";\nbody { margin: 0 }\n",
	"assets/part.css":                    "p { color: #123456; cursor: url(\"icon.svg\"), auto }\n",
	"assets/components.css":              "i { margin: 0 }\n",
	"assets/aids.js":                     "document.title += 2;\n",
	"assets/site.js":                     "document.title += 1;\n",
	"assets/search.js":                   "document.title += 3;\n",
	"assets/icon.svg":                    "<svg/>",
	"third_party/echarts/echarts.min.js": "var echarts;\n",
	"words/en.yaml":                      "format: {tag: en}\nwords:\n  items: {one: \"{0} item\", other: \"{0} items\"}\n",
	"words/zh.yaml":                      "format: {tag: zh-CN}\nwords:\n  items: \"{0}项\"\n",
}

// load writes the small theme with the given files changed ("" leaves a file out) and loads it.
func load(t *testing.T, changed map[string]string) (*Theme, diag.List) {
	t.Helper()
	files := map[string]string{}
	for _, set := range []map[string]string{small, changed} {
		for name, text := range set {
			files["small/"+name] = text
		}
	}
	themes, problems := loadAll(t, files, "small")
	return themes["small"], problems
}

// loadAll writes files of themes and loads those that are wanted.
func loadAll(t *testing.T, files map[string]string, wanted ...string) (map[string]*Theme, diag.List) {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		if text == "" {
			continue
		}
		p := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var names []Wanted
	for i, name := range wanted {
		names = append(names, Wanted{name, diag.Pos{File: "content/site.yaml", Line: i + 1, Col: 1}})
	}
	themes, problems, err := Load(dir, names, []locale.Lang{"zh", "en"}, []Template{page})
	if err != nil {
		t.Fatal(err)
	}
	return themes, problems
}

// told gives the first line of each problem.
func told(problems diag.List) []string {
	var out []string
	for _, p := range problems {
		line, _, _ := strings.Cut(p.Text("en"), "\n")
		out = append(out, line)
	}
	return out
}

func TestMistakesOfAThemeAreReportedWithTheirPlace(t *testing.T) {
	for _, test := range []struct {
		name    string
		changed map[string]string
		want    []string
	}{
		{"a sentence that a template names and a language lacks",
			map[string]string{"words/zh.yaml": "format: {tag: zh-CN}\nwords:\n  other: 无\n"},
			[]string{`themes/small/words/zh.yaml: error: there is no sentence "items" (template themes/small/templates/partials/item.html:1:22 names it) (missing-words)`}},
		{"no words for a language",
			map[string]string{"words/en.yaml": ""},
			[]string{`themes/small/words/en.yaml: error: the words cannot be read: no such file or directory (theme-words)`}},
		{"plural forms without other",
			map[string]string{"words/en.yaml": "format: {tag: en}\nwords:\n  items: {one: an item}\n"}, []string{`themes/small/words/en.yaml:3: error: the words cannot be read: a sentence with plural forms needs the form "other" (theme-words)`}},
		{"a field that the page does not have",
			map[string]string{"templates/page.html": "{{template \"base\" .}}\n{{define \"main\"}}\n{{.Subject}}{{end}}"}, []string{`themes/small/templates/page.html:3: error: the template cannot be used: checking "main" at <.Subject>: can't use field Subject in type theme.data (template)`}},
		{"a field that a piece does not have, in a partial",
			map[string]string{"templates/partials/item.html": "{{define \"item\"}}\n{{.Title}}{{.T \"items\" .Count}}{{end}}"}, []string{`themes/small/templates/partials/item.html:2: error: the template cannot be used: checking "item" at <.Title>: can't use field Title in type theme.item (template)`}},
		{"a template that does not end",
			map[string]string{"templates/page.html": "{{template \"base\" .}}\n{{define \"main\"}}\n{{if .Title}}"}, []string{`themes/small/templates/page.html:3: error: the template cannot be used: unexpected EOF (template)`}},
		{"a template that is missing", map[string]string{"templates/page.html": ""}, []string{`themes/small/templates/page.html: error: the template is missing (template)`}},
		{"a style sheet that imports what is not there",
			map[string]string{"assets/main.css": "@import \"./part.css\";\n@import \"./absent.css\";\n"}, []string{`themes/small/assets/main.css:2:9: error: a style sheet or script is wrong: Could not resolve "./absent.css" (asset)`}},
		{"a script that does not parse",
			map[string]string{"assets/site.js": "let a;\nlet = ;\n"}, []string{`themes/small/assets/site.js:2:7: error: a style sheet or script is wrong: Unexpected ";" (asset)`}},
		{"a style sheet that shows what is not there",
			map[string]string{"assets/part.css": "p { cursor: url(none.svg), auto }\n"}, []string{`themes/small/assets/part.css:1:13: error: a style sheet or script is wrong: Could not resolve "none.svg" (asset)`}},
		{"no script", map[string]string{"assets/site.js": ""}, []string{`themes/small/assets/site.js: error: the style sheet or script is missing (missing-asset)`}},
		{"no chart library", map[string]string{"third_party/echarts/echarts.min.js": ""}, []string{`themes/small/third_party/echarts/echarts.min.js: error: the chart library is missing (missing-asset)`}},
	} {
		t.Run(test.name, func(t *testing.T) {
			th, problems := load(t, test.changed)
			if th != nil {
				t.Error("the theme was loaded all the same")
			}
			if d := cmp.Diff(test.want, told(problems)); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestAMissingThemeFolderIsAMistakeOfTheSite(t *testing.T) {
	themes, problems := loadAll(t, map[string]string{"small/words/en.yaml": "format: {}"}, "absent", "../small")
	want := []string{
		`content/site.yaml:1:1: error: there is no theme folder "themes/absent" (missing-theme)`,
		`content/site.yaml:2:1: error: there is no theme folder "themes/../small" (missing-theme)`,
	}
	if d := cmp.Diff(want, told(problems)); d != "" || len(themes) > 0 {
		t.Errorf("%v, %s", themes, d)
	}
	if hint := problems[0].Hint.EN; !strings.Contains(hint, "(small)") {
		t.Errorf("%q does not say which themes there are", hint)
	}
}

func TestAPageIsMadeFromItsTemplateAndPartials(t *testing.T) {
	th, problems := load(t, nil)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	for _, test := range []struct {
		lang locale.Lang
		want string
	}{
		{"en", "<title>A &lt;b&gt;</title><p>1 item</p><p>2 items</p>\n"},
		{"zh", "<title>A &lt;b&gt;</title><p>1项</p><p>2项</p>\n"},
	} {
		w := th.Words(test.lang)
		got, err := page.Render(th, data{Words: w, Title: "A <b>", Items: []item{{w, 1}, {w, 2}}})
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(test.want, string(got)); d != "" {
			t.Errorf("%s: %s", test.lang, d)
		}
	}
}

func TestSentencesFollowTheirPluralForms(t *testing.T) {
	th, problems := load(t, map[string]string{
		"words/en.yaml": "format: {tag: en}\nwords:\n  items: {one: \"{0} item in {1}\", other: \"{0} items in {1}\"}\n  plain: \"{1} before {0}\"\n",
	})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	for _, test := range []struct {
		key  string
		args []any
		want string
	}{
		{"items", []any{1, "May"}, "1 item in May"},
		{"items", []any{0, "May"}, "0 items in May"},
		{"items", []any{"one", "May"}, "one items in May"}, // no number to choose by
		{"items", []any{"May", 1}, "May item in 1"},        // the first number chooses, wherever it stands
		{"plain", []any{"b", "a"}, "a before b"},
	} {
		if got := th.Words("en").T(test.key, test.args...); got != test.want {
			t.Errorf("T(%q, %v) = %q, want %q", test.key, test.args, got, test.want)
		}
	}
}

func TestAStyleSheetNamesFilesAsTheyArePublished(t *testing.T) {
	th, _ := load(t, nil)
	for _, a := range th.Assets {
		if want := "url(" + strings.TrimPrefix(th.Asset("icon.svg"), "assets/") + ")"; a.Name == "main.css" && !strings.Contains(string(a.Data), want) {
			t.Errorf("%s lacks %s", a.Data, want)
		}
	}
}

func TestAnAssetsNameChangesWithItsContentAlone(t *testing.T) {
	first, _ := load(t, nil)
	again, _ := load(t, nil)
	changed, _ := load(t, map[string]string{"assets/part.css": "p { color: #654321 }\n"})
	for _, name := range []string{"main.css", "site.js", "icon.svg", "echarts.js"} {
		was, same, now := first.Asset(name), again.Asset(name), changed.Asset(name)
		if was == "" || was != same {
			t.Errorf("%s: %q at first, %q for the same bytes", name, was, same)
		}
		if moved := was != now; moved != (name == "main.css") {
			t.Errorf("%s: %q before the style sheet changed, %q after", name, was, now)
		}
	}
	if got := first.Asset("absent.css"); got != "" {
		t.Errorf("an asset that is not there has the address %q", got)
	}
}
