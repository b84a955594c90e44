package audit

import (
	"slices"
	"strings"
	"testing"
)

const base = "https://example.gov.cn/plan/"

// good is a page of a site in two languages whose address is known.
const good = `<!doctype html><html lang="zh-CN"><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'"><title>t</title>
<meta name="SiteName" content="s"><meta name="SiteDomain" content="example.gov.cn"><meta name="SiteIDCode" content="0">
<meta name="ColumnName" content="n"><meta name="ColumnDescription" content="d"><meta name="ColumnKeywords" content="k"><meta name="ColumnType" content="首页">
<link rel="canonical" href="https://example.gov.cn/plan/index.html">
<link rel="alternate" hreflang="zh-CN" href="https://example.gov.cn/plan/index.html">
<link rel="alternate" hreflang="en" href="https://example.gov.cn/plan/en/index.html">
<link rel="stylesheet" href="main.css"></head><body><h1 id="top">t</h1>BODY</body></html>`

var english = strings.NewReplacer(`href="main`, `href="../main`, `"zh-CN"><head>`, `"en"><head>`,
	`canonical" href="https://example.gov.cn/plan/`, `canonical" href="https://example.gov.cn/plan/en/`).Replace(good)

// in puts markup into the body of the good page, in a line of its own.
func in(markup string) string { return strings.Replace(good, "BODY", "\n"+markup, 1) }

// but is the good page with one thing changed.
func but(old, new string) string {
	if !strings.Contains(good, old) {
		panic(old)
	}
	return strings.Replace(good, old, new, 1)
}

const article = `<meta name="ArticleTitle" content="a"><meta name="ContentSource" content="s">`

// cases are pages, each with the rules that they break and the beginning of what
// is said of the first.
var cases = []struct{ name, page, rules, first string }{
	{"a good page", good, "", ""},
	{"a link to a file", in(`<a href="en/index.html">e</a>`), "", ""},
	{"a link to the page itself", in(`<a href="index.html">e</a>`), "", ""},
	{"a link to an anchor", in(`<a href="#top">e</a>`), "", ""},
	{"a link to an anchor further down", in(`<a href="#x">e</a><p id="x">`), "", ""},
	{"a link from the root", in(`<a href="/plan/en/index.html#top">e</a>`), "", ""},
	{"a link outside", in(`<a href="https://example.org/">e</a><a href="MAILTO:a@b.cn">m</a>`), "", ""},
	{"references in an address", in(`<a href="a&amp;b.csv">e</a>`), "", ""},
	{"data for scripts", in(`<script type="application/json">{"a": "<b onclick=x>"}</script>`), "", ""},
	{"markup in a comment", in(`<!-- <p onclick="x"> -->`), "", ""},
	{"dead link", in(`<a href="x.html">e</a>`), "dead-link", `public/index.html:8: error: a link leads to a file that does not exist: "x.html"`},
	{"dead link from the root", in(`<a href="/other/index.html">e</a>`), "dead-link", ""},
	{"malformed link", in(`<a href="%zz">e</a>`), "dead-link", ""},
	{"dead picture", in(`<img src="x.png" alt="x">`), "dead-link", ""},
	{"dead forwarding", in(`<meta http-equiv="refresh" content="0; url=x.html">`), "dead-link", ""},
	{"dead anchor", in(`<a href="#x">e</a>`), "dead-anchor", "public/index.html:8: error: a link leads to #x, which index.html does not have"},
	{"dead anchor in another page", in(`<a href="en/index.html#x">e</a>`), "dead-anchor", ""},
	{"two ids", in(`<p id="a"><p id="b"><p id="a">`), "double-id", `public/index.html:8: error: the id "a" is used twice`},
	{"no language", but(` lang="zh-CN"`, ""), "missing-lang", ""},
	{"the wrong language", but(`lang="zh-CN"`, `lang="en"`), "missing-lang", ""},
	{"no title", but("<title>t</title>", ""), "missing-title", ""},
	{"two titles on the page", in("<h1>x</h1>"), "one-h1", ""},
	{"headings in order", in("<h2>a</h2><h3>b</h3><h2>c</h2>"), "", ""},
	{"a level left out", in("<h2>a</h2><h4>b</h4>"), "heading-order", "public/index.html:8: error: a heading of level 4 follows one of level 2"},
	{"picture without text", in(`<img src="main.css">`), "missing-alt", ""},
	{"picture that says nothing", in(`<img src="main.css" alt>`), "", ""},
	{"a picture for networks", in(`<meta property="og:image" content="https://example.gov.cn/plan/main.css">`), "", ""},
	{"a picture for networks that is missing", in(`<meta property="og:image" content="https://example.gov.cn/plan/x.png">`), "shared-address", ""},
	{"a picture for networks without a host", in(`<meta property="og:image" content="main.css">`), "shared-address", ""},
	{"no name of the site", but(`"SiteName"`, `"x"`), "missing-meta", "public/index.html: error: the page lacks the meta tags SiteName"},
	{"an empty tag", but(`"SiteIDCode" content="0"`, `"SiteIDCode" content=""`), "missing-meta", ""},
	{"no column", but(`"ColumnType"`, `"x"`), "missing-meta", ""},
	{"another address", but(`canonical" href="https://example.gov.cn/plan/`, `canonical" href="https://example.gov.cn/`), "canonical", ""},
	{"address of a page not for search engines", in(`<meta name="robots" content="noindex">`), "canonical hreflang hreflang", "public/en/index.html: error: its language index.html does not name"},
	{"another page in place of one not for search engines", strings.NewReplacer("</title>", `</title><meta name="robots" content="noindex">`, `rel="canonical" href="https://example.gov.cn/plan/`, `rel="canonical" href="https://example.gov.cn/plan/en/`,
		`rel="alternate" hreflang`, `rel="alternate" title`).Replace(good), "hreflang", ""},
	{"a language that is not named", but(`hreflang="en" href`, `x`), "hreflang hreflang", "public/en/index.html: error: its language index.html does not name this page in turn"},
	{"a language elsewhere", but(`hreflang="en" href="https://example.gov.cn/plan/`, `hreflang="en" href="https://example.org/`), "hreflang hreflang hreflang", ""},
	{"a picture in several sizes", in(`<img src="main.css" srcset="main.css 1x, x.png 2x" alt>`), "dead-link", ""},
	{"policy missing", but("Content-Security-Policy", "x"), "missing-csp", ""},
	{"a loose policy", but("default-src 'none'", "default-src *"), "missing-csp", ""},
	{"a policy with a hole", but("style-src 'self'", "script-src 'self' 'unsafe-inline'"), "missing-csp", ""},
	{"a policy with another host", but("style-src 'self'", "img-src https://example.org"), "missing-csp", ""},
	{"inline script", in("<script>1</script>"), "inline-script", ""},
	{"event attribute", in(`<p onclick="x">`), "inline-script", ""},
	{"event attribute in capitals", in(`<P class=x ONCLICK='x'>`), "inline-script", ""},
	{"script address", in(`<a href="JavaScript:x">e</a>`), "inline-script", ""},
	{"style element", in("<style>p{}</style>"), "inline-style", ""},
	{"style attribute", in(`<p style="x">`), "inline-style", ""},
	{"script from elsewhere", in(`<script src="https://example.org/x.js"></script>`), "outside-host", ""},
	{"style sheet from elsewhere", but("main.css", `//example.org/x.css`), "outside-host", ""},
	{"base element", in(`<base>`), "base", ""},
}

func audit(files map[string]string, opt Options) *Auditor {
	opt.Has = func(name string) bool { _, ok := files[name]; return ok }
	opt.Languages, opt.BaseURL, opt.SiteCode = []string{"zh", "en"}, base, "0"
	a := New(opt)
	for name, data := range files {
		a.See(name, []byte(data))
	}
	return a
}

func TestRules(t *testing.T) {
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := audit(map[string]string{"index.html": c.page, "en/index.html": english, "main.css": "", "a&b.csv": ""}, Options{}).Problems()
			var rules []string
			for _, p := range got {
				rules = append(rules, p.Rule)
			}
			slices.Sort(rules)
			if strings.Join(rules, " ") != c.rules {
				t.Errorf("want %q, got %v", c.rules, got)
			}
			if c.first != "" && !strings.HasPrefix(got[0].Text("en"), c.first) {
				t.Errorf("want %s\ngot  %s", c.first, got[0].Text("en"))
			}
		})
	}
}

// TestContentPagesSayWhatTheyAre looks at the tags that norms prescribe by kind of page.
func TestContentPagesSayWhatTheyAre(t *testing.T) {
	const date = `<meta name="PubDate" content="2026-01-01 00:00">`
	for _, c := range []struct {
		name, tags string
		kind       Kind
		lacks      string
	}{
		{"a column", "", Column, ""},
		{"a content page", article + date, Dated, ""},
		{"one whose day is not known", article, Content, ""},
		{"one without its tags", "", Dated, "ArticleTitle, PubDate, ContentSource"},
		{"one without its day", article, Dated, "PubDate"},
		{"one with a day in another form", article + `<meta name="PubDate" content="2026年1月1日">`, Dated, "PubDate"},
		{"one that is not for search engines", `<meta name="robots" content="noindex">`, Dated, ""},
	} {
		page := strings.Replace(good, "</title>", "</title>"+c.tags, 1)
		if strings.Contains(c.tags, "noindex") {
			page = notice(page)
		}
		a := audit(map[string]string{"index.html": page, "en/index.html": notice(english), "main.css": ""}, Options{Kind: func(path string) Kind {
			if path == "index.html" {
				return c.kind
			}
			return Column
		}})
		got := ""
		for _, p := range a.Problems() {
			if p.Rule == "missing-meta" {
				got += strings.TrimPrefix(p.Message.EN, "the page lacks the meta tags ")
			}
		}
		if got != c.lacks {
			t.Errorf("%s lacks %q, want %q", c.name, got, c.lacks)
		}
	}
}

// notice makes a page one that is not for search engines.
func notice(page string) string {
	page = strings.NewReplacer(`rel="canonical"`, "", "hreflang", "title", `rel="alternate"`, `rel="x"`, base, "../").Replace(page)
	return strings.Replace(page, "<title>", `<meta name="robots" content="noindex"><title>`, 1)
}

func TestPagesExistInEveryLanguage(t *testing.T) {
	alone := but(`<link rel="alternate" hreflang="en" href="https://example.gov.cn/plan/en/index.html">`, "")
	files := map[string]string{"index.html": alone, "en/index.html": notice(english), "main.css": ""}
	if got := audit(files, Options{}).Problems(); len(got) > 0 {
		t.Errorf("a page whose translation is a notice: %v", got)
	}
	delete(files, "en/index.html")
	got := audit(files, Options{}).Problems()
	if len(got) != 1 || got[0].Text("en") != "public/index.html: error: there is no page en/index.html, not even a notice (missing-language)" {
		t.Errorf("a page without a translation: %v", got)
	}
}

// TestEditionHasTheLanguagesOfItsPages: in the folder of the other edition lie the
// folders of the languages.
func TestEditionHasTheLanguagesOfItsPages(t *testing.T) {
	hidden := func(lang string) string {
		return `<html lang="` + lang + `"><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><title>t</title><meta name="robots" content="noindex">` +
			`<meta name="SiteName" content="s"><meta name="SiteDomain" content="example.gov.cn"><meta name="SiteIDCode" content="0"></head><body><h1>t</h1></body></html>`
	}
	files := map[string]string{"index.html": good, "en/index.html": english, "main.css": "", "large/index.html": hidden("zh-CN"), "large/en/index.html": hidden("en")}
	if got := audit(files, Options{Edition: "large/"}).Problems(); len(got) > 0 {
		t.Errorf("an edition in both languages: %v", got)
	}
	delete(files, "large/en/index.html")
	got := audit(files, Options{Edition: "large/", Before: []string{"large/en/index.html", "large/gone.html"}}).Problems()
	if len(got) != 1 || got[0].Text("en") != "public/large/index.html: error: there is no page large/en/index.html, not even a notice (missing-language)" {
		t.Errorf("an edition in one language: %v", got)
	}
}

func TestPublishedAddressesStay(t *testing.T) {
	before := []string{"index.html", "assets/main-1.css", "news/old.html", "en/news/old.html", "news/old/table.csv", "news/expired.html"}
	got := audit(map[string]string{"index.html": good, "en/index.html": english, "main.css": ""}, Options{
		Before:    before,
		Withdrawn: func(name string) bool { return name == "news/expired.html" },
	}).Problems()
	var files []string
	for _, p := range got {
		if p.Rule != "vanished" {
			t.Error(p)
		}
		files = append(files, p.Pos.File)
	}
	if want := []string{"public/en/news/old.html", "public/news/old.html", "public/news/old/table.csv"}; !slices.Equal(files, want) {
		t.Errorf("got %q, want %q", files, want)
	}
	if hint := got[0].Hint.EN; !strings.HasSuffix(hint, "its from being /news/old.html") {
		t.Error(hint)
	}
}

func TestWhatAnEditionTakesOverIsToldOnce(t *testing.T) {
	faulty := in(`<a href="x.html">e</a>`)
	larger := strings.NewReplacer(`href="main`, `href="../main`, "<title>", `<meta name="robots" content="noindex"><title>`, `href="x.html"`, `href="../x.html"`).Replace(faulty)
	larger = strings.Replace(larger, "</body>", "<style>p{}</style></body>", 1)
	files := map[string]string{"index.html": faulty, "en/index.html": english, "large/index.html": larger, "main.css": ""}
	var got []string
	for _, p := range audit(files, Options{Edition: "large/"}).Problems() {
		if p.Rule == "dead-link" || p.Rule == "inline-style" {
			got = append(got, p.Pos.File+" "+p.Rule)
		}
	}
	if want := []string{"public/index.html dead-link", "public/large/index.html inline-style"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestEveryRuleHasACase also holds the names that are reported to those of All.
func TestEveryRuleHasACase(t *testing.T) {
	broken := map[string]bool{"missing-language": true, "vanished": true} // by tests of their own
	for _, c := range cases {
		for _, rule := range strings.Fields(c.rules) {
			broken[rule] = true
		}
	}
	for _, r := range All {
		if !broken[r.Name] {
			t.Errorf("no case breaks the rule %s", r.Name)
		}
		delete(broken, r.Name)
	}
	for name := range broken {
		t.Errorf("%s is reported, but not in All", name)
	}
}

func BenchmarkPage(b *testing.B) {
	page := []byte(strings.Replace(good, "BODY", strings.Repeat(`<p class="x">一段文字，有<a href="#top">链接</a>。</p>`, 200), 1))
	a := New(Options{Has: func(string) bool { return true }, BaseURL: base})
	b.SetBytes(int64(len(page)))
	b.ReportAllocs()
	for b.Loop() {
		a.See("index.html", page)
	}
}
