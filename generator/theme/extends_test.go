package theme

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"plansite/generator/diag"
)

// family is the small theme, and a theme "day" that extends it and changes what a
// test is about.
func family(changed map[string]string) map[string]string {
	files := map[string]string{"day/theme.yaml": "extends: small\n"}
	for name, text := range small {
		files["small/"+name] = text
	}
	for name, text := range changed {
		files[name] = text
	}
	return files
}

// loadDay loads the theme "day" of a family without mistakes, and its parent.
func loadDay(t *testing.T, changed map[string]string) (day, parent *Theme) {
	t.Helper()
	themes, problems := loadAll(t, family(changed), "small", "day")
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return themes["day"], themes["small"]
}

// shown is the page of these tests in English.
func shown(t *testing.T, th *Theme) string {
	t.Helper()
	w := th.Words("en")
	got, err := page.Render(th, data{Words: w, Title: "A", Items: []item{{w, 2}}})
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(got))
}

func TestAThemeIsItsParentWithWhatItChanges(t *testing.T) {
	for _, test := range []struct {
		name    string
		changed map[string]string
		want    string
	}{
		{"nothing", nil, "<title>A</title><p>2 items</p>"},
		{"the template of a page",
			map[string]string{"day/templates/page.html": `{{template "base" .}}{{define "main"}}<b>{{len .Items}}</b>{{end}}`},
			"<title>A</title><b>1</b>"},
		{"the frame",
			map[string]string{"day/templates/base.html": `{{define "base"}}<h1>{{.Title}}</h1>{{template "main" .}}{{end}}`},
			"<h1>A</h1><p>2 items</p>"},
		{"a partial, which the parent's page calls",
			map[string]string{"day/templates/partials/item.html": `{{define "item"}}<i>{{.Count}}</i>{{end}}`},
			"<title>A</title><i>2</i>"},
		{"a piece of a partial, in a file of another name",
			map[string]string{"day/templates/partials/another.html": `{{define "item"}}<u>{{.Count}}</u>{{end}}`},
			"<title>A</title><u>2</u>"},
		{"a piece that the parent's page has in its own file", map[string]string{
			"small/templates/page.html":          `{{template "base" .}}{{define "main"}}{{template "piece" .}}{{end}}{{define "piece"}}{{range .Items}}{{template "item" .}}{{end}}{{end}}`,
			"day/templates/partials/pieces.html": `{{define "piece"}}<q>{{.Title}}</q>{{end}}`},
			"<title>A</title><q>A</q>"},
		{"a piece that shall show nothing",
			map[string]string{"day/templates/partials/item.html": `{{define "item"}}{{end}}`},
			"<title>A</title>"},
		{"a page that shall be empty", map[string]string{"day/templates/page.html": "{{/* nothing */}}"}, ""},
		{"a sentence", map[string]string{
			"day/words/en.yaml": "words:\n  items: \"{0} things\"\n",
			"day/words/zh.yaml": "words:\n  items: \"{0}件\"\n"},
			"<title>A</title><p>2 things</p>"},
		{"the parent's parent", map[string]string{
			"day/theme.yaml": "extends: season\n", "season/theme.yaml": "# of a season\nextends: small",
			"season/templates/partials/item.html": `{{define "item"}}<s>{{.Count}}</s>{{end}}`},
			"<title>A</title><s>2</s>"},
	} {
		t.Run(test.name, func(t *testing.T) {
			day, parent := loadDay(t, test.changed)
			if got := shown(t, day); got != test.want {
				t.Errorf("%s, want %s", got, test.want)
			}
			if got := shown(t, parent); got != "<title>A</title><p>2 items</p>" {
				t.Errorf("the parent became %s", got)
			}
		})
	}
}

func TestFormatsAreInheritedOneByOne(t *testing.T) {
	day, parent := loadDay(t, map[string]string{
		"small/words/en.yaml": small["words/en.yaml"] + "  more: more\n", "small/words/zh.yaml": small["words/zh.yaml"] + "  more: 更多\n",
		"day/words/en.yaml": "format: {name: English of the day}\n",
	})
	w := day.Words("en")
	if w.Name != "English of the day" || w.Tag != "en" || w.T("more") != "more" || w.T("items", 1) != "1 item" {
		t.Errorf("%+v, %q, %q", w.Format, w.T("more"), w.T("items", 1))
	}
	if parent.Words("en").Name != "" || day.Words("zh") != parent.Words("zh") {
		t.Error("the parent's words changed")
	}
}

func TestAssetsLieOnThoseOfTheParent(t *testing.T) {
	for _, test := range []struct {
		name    string
		changed map[string]string
		own     []string // assets that are not the parent's
		css     string   // of main.css
	}{
		{"nothing", nil, nil, "p{color:#123456;cursor:url(icon."},
		{"a style sheet that its parent imports", map[string]string{"day/assets/part.css": "p { color: #654321 }"}, []string{"main.css"}, "p{color:#654321}body{margin:0}\n"},
		{"a style sheet in the place of another", map[string]string{"day/assets/main.css": "b { color: #111213 }"}, []string{"main.css"}, "b{color:#111213}\n"},
		{"a style sheet that adds to the one below", map[string]string{
			"day/assets/main.css": "@import \"parent:main.css\";\n@import \"./day.css\";", "day/assets/day.css": "b { color: #111213 }", "day/assets/part.css": "@import \"parent:part.css\"; i { color: #141516 }"},
			[]string{"main.css"}, "auto}i{color:#141516}body{margin:0}b{color:#111213}\n"},
		{"a picture that the parent's style sheet shows", map[string]string{"day/assets/icon.svg": "<svg><g/></svg>"}, []string{"icon.svg", "main.css"}, "cursor:url(icon."},
		{"a script", map[string]string{"day/assets/site.js": "import \"parent:site.js\";\ndocument.title += 9;"}, []string{"site.js"}, "color:#123456"},
		{"a picture of its own", map[string]string{"day/assets/lantern.svg": "<svg/>"}, []string{"lantern.svg"}, "color:#123456"},
		{"the chart library", map[string]string{"day/third_party/echarts/echarts.min.js": "var echarts = 6;"}, []string{"echarts.js"}, "color:#123456"},
	} {
		t.Run(test.name, func(t *testing.T) {
			day, parent := loadDay(t, test.changed)
			var own []string
			for _, a := range day.Assets {
				if a.Path != parent.Asset(a.Name) {
					own = append(own, a.Name)
				}
				if a.Name == "main.css" && !strings.Contains(string(a.Data), test.css) {
					t.Errorf("main.css is %s, want %s in it", a.Data, test.css)
				}
				if a.Name == "site.js" && !strings.Contains(string(a.Data), "+=1") {
					t.Errorf("site.js is %s", a.Data)
				}
			}
			slices.Sort(own)
			if d := cmp.Diff(test.own, own); d != "" {
				t.Error(d)
			}
			for _, a := range parent.Assets {
				if day.Asset(a.Name) == "" {
					t.Errorf("%s is not inherited", a.Name)
				}
			}
		})
	}
}

func TestWhatIsTheSameIsMadeOnce(t *testing.T) {
	day, parent := loadDay(t, map[string]string{"day/templates/partials/other.html": `{{define "other"}}{{end}}`})
	key := pageKey{"page", "en"}
	if day.checked["page"] != parent.checked["page"] || day.pages[key]() != parent.pages[key]() {
		t.Error("a page that the theme does not change is made again")
	}
	if &day.Library[0] != &parent.Library[0] {
		t.Error("the chart library is read again")
	}
}

func TestMistakesOfAThemeThatExtendsAnother(t *testing.T) {
	for _, test := range []struct {
		name    string
		changed map[string]string
		want    []string
	}{
		{"a parent that is not there", map[string]string{"day/theme.yaml": "# the day\nextends: smal\n"},
			[]string{`themes/day/theme.yaml:2:10: error: there is no theme folder "themes/smal" (missing-theme)`}},
		{"a circle", map[string]string{"small/theme.yaml": "extends: season", "season/theme.yaml": "extends: day"},
			[]string{`themes/season/theme.yaml:1:10: error: the themes extend each other in a circle: day → small → season → day (theme-circle)`}},
		{"a theme that extends itself", map[string]string{"day/theme.yaml": "extends: day"},
			[]string{`themes/day/theme.yaml:1:10: error: the themes extend each other in a circle: day → day (theme-circle)`}},
		{"an unknown key", map[string]string{"day/theme.yaml": "extends: small\ncolour: red\n"},
			[]string{`themes/day/theme.yaml:2:1: error: there is no entry "colour" here (theme-yaml)`}},
		{"a key twice", map[string]string{"day/theme.yaml": "extends: small\nextends: small\n"},
			[]string{`themes/day/theme.yaml:2:1: error: extends is there twice (theme-yaml)`}},
		{"two parents", map[string]string{"day/theme.yaml": "extends: [small, season]"},
			[]string{`themes/day/theme.yaml:1:10: error: after extends there should be the name of one theme (theme-yaml)`}},
		{"no mapping", map[string]string{"day/theme.yaml": "small"},
			[]string{`themes/day/theme.yaml:1:1: error: there should be extends: name-of-a-theme here (theme-yaml)`}},
		{"no YAML", map[string]string{"day/theme.yaml": "extends: \"small\nwords"},
			[]string{`themes/day/theme.yaml:2: error: it cannot be read: found unexpected end of stream (theme-yaml)`}},
		{"a mistake of the parent is told once", map[string]string{"small/templates/partials/item.html": `{{define "item"}}{{.Subject}}{{end}}`, "day/templates/base.html": `{{define "base"}}{{template "main" .}}{{end}}`},
			[]string{`themes/small/templates/partials/item.html:1: error: the template cannot be used: checking "item" at <.Subject>: can't use field Subject in type theme.item (template)`}},
		{"a template of the parent that does not end", map[string]string{"small/templates/page.html": `{{template "base" .}}{{define "main"}}`, "day/templates/base.html": `{{define "base"}}{{if}}{{end}}`},
			[]string{
				`themes/day/templates/base.html:1: error: the template cannot be used: missing value for if (template)`,
				`themes/small/templates/page.html:1: error: the template cannot be used: unexpected EOF (template)`,
			}},
		{"a partial that does not fit the parent's page", map[string]string{"day/templates/partials/item.html": "\n{{define \"item\"}}{{.Title}}{{end}}"},
			[]string{`themes/day/templates/partials/item.html:2: error: the template cannot be used: checking "item" at <.Title>: can't use field Title in type theme.item (template)`}},
		{"a partial that lacks a piece", map[string]string{"day/templates/partials/item.html": `{{define "items"}}{{end}}`},
			[]string{`themes/day/templates/partials/item.html: error: this file stands in the place of themes/small/templates/partials/item.html, and lacks {{define "item"}}, which themes/small/templates/page.html:2 calls (template)`}},
		{"a page that gives a piece of the parent what it cannot use", map[string]string{"day/templates/page.html": "{{template \"base\" .}}\n{{define \"main\"}}\n{{template \"item\" .}}{{end}}"},
			[]string{`themes/day/templates/page.html:3: error: the template cannot be used: themes/small/templates/partials/item.html:1: checking "item" at <.Count>: can't use field Count in type theme.data (template)`}},
		{"a page that nobody makes", map[string]string{"day/templates/pages.html": `{{template "base" .}}`},
			[]string{`themes/day/templates/pages.html: error: no page is made from this template (template)`}},
		{"a sentence that is replaced in one language", map[string]string{"day/words/en.yaml": "words:\n  items: \"{0} things\"\n"},
			[]string{`themes/day/words/en.yaml:2:10: error: the sentence "items" is replaced here, and not in themes/day/words/zh.yaml, which would still say that of the theme small (missing-words)`}},
		{"a new sentence in one language", map[string]string{"day/words/en.yaml": "words: {more: more}\n", "day/templates/partials/item.html": `{{define "item"}}{{.T "more"}}{{end}}`},
			[]string{`themes/day/words/zh.yaml: error: there is no sentence "more" (template themes/day/templates/partials/item.html:1:19 names it) (missing-words)`}},
		{"words of the theme that do not parse", map[string]string{"day/words/en.yaml": "words:\n  items: {one: thing}\n"},
			[]string{`themes/day/words/en.yaml:2: error: the words cannot be read: a sentence with plural forms needs the form "other" (theme-words)`}},
		{"a style sheet of the parent that is not there", map[string]string{"day/assets/main.css": "/* of the day */\n@import \"parent:mains.css\";"},
			[]string{`themes/day/assets/main.css:2:9: error: a style sheet or script is wrong: no theme that day extends has assets/mains.css (asset)`}},
		{"a script in the place of the parent's", map[string]string{"day/assets/site.js": "let = ;"},
			[]string{`themes/day/assets/site.js:1:7: error: a style sheet or script is wrong: Unexpected ";" (asset)`}},
		{"a style sheet of the parent's, imported", map[string]string{"small/assets/part.css": "p { cursor: url(none.svg) }", "day/assets/main.css": "@import \"parent:main.css\";"},
			[]string{`themes/small/assets/part.css:1:13: error: a style sheet or script is wrong: Could not resolve "none.svg" (asset)`}},
	} {
		t.Run(test.name, func(t *testing.T) {
			themes, problems := loadAll(t, family(test.changed), "day")
			if themes != nil {
				t.Error("the themes were loaded all the same")
			}
			if d := cmp.Diff(test.want, told(problems)); d != "" {
				t.Error(d)
			}
			for _, p := range problems {
				if p.Message.ZH == p.Message.EN || p.Severity != diag.Error {
					t.Errorf("%+v", p)
				}
			}
		})
	}
}
