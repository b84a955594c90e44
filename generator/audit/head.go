package audit

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
)

// head is what a page says of itself.
type head struct {
	lang       string
	title, csp bool
	noIndex    bool
	canonical  string
	alternates []alternate
	tags       tags
}

// alternate is a page in another language, or the page itself, with its file.
type alternate struct {
	lang, file string
}

// tags are the prescribed meta tags that a page has, a bit for each.
type tags uint16

// The prescribed tags, in the order of tagNames. Those of content pages follow
// those of columns, and these those of every page.
const (
	siteName tags = 1 << iota
	siteDomain
	siteCode
	columnName
	columnDescription
	columnKeywords
	columnType
	articleTitle
	pubDate
	contentSource
)

var tagNames = []string{"SiteName", "SiteDomain", "SiteIDCode", "ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType", "ArticleTitle", "PubDate", "ContentSource"}

func (p *page) meta(at *attributes) {
	switch {
	case string(at.equiv) == "Content-Security-Policy":
		p.csp = strict(text(at.content))
	case string(at.equiv) == "refresh":
		if _, to, ok := bytes.Cut(at.content, []byte("url=")); ok {
			p.follow(to)
		}
	case string(at.name) == "robots":
		p.noIndex = bytes.Contains(at.content, []byte("noindex"))
	case string(at.property) == "og:image" || string(at.property) == "og:url":
		p.shared(at)
	default:
		i := slices.Index(tagNames, string(at.name))
		if i >= 0 && len(at.content) > 0 && (1<<i != pubDate || pubDateForm.Match(at.content)) {
			p.tags |= 1 << i
		}
	}
}

// shared looks at an address that networks are told: in full, and of this site.
func (p *page) shared(at *attributes) {
	address := text(at.content)
	if file, ok := strings.CutPrefix(address, p.a.opt.BaseURL); !ok || p.a.opt.BaseURL == "" || !p.a.opt.Has(file) {
		p.errorf("shared-address", "告诉社交平台的网址（%[1]s）不是本网站的文件：%[2]q", "what networks are told (%[1]s) is not the address of a file of this site: %[2]q", at.property, address)
	}
}

// pubDateForm is the form that the norm wants.
var pubDateForm = regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}$`)

// strict tells a policy by which nothing is loaded but what the site itself has,
// and nothing inline is obeyed.
func strict(policy string) bool {
	if !strings.HasPrefix(policy, "default-src 'none'") {
		return false
	}
	for _, word := range strings.FieldsFunc(policy, func(r rune) bool { return r == ' ' || r == ';' }) {
		if strings.Contains(word, "unsafe-") || strings.ContainsAny(word, "*:.") {
			return false
		}
	}
	return true
}

// link looks at a link in the head: to what the browser fetches, or to the same
// page elsewhere.
func (p *page) link(at *attributes) {
	switch string(at.rel) {
	case "canonical":
		p.canonical = text(at.href)
	case "alternate":
		if len(at.hreflang) > 0 {
			p.alternate(at)
			return
		}
		p.follow(at.href)
	default:
		p.load(at.href)
	}
}

func (p *page) alternate(at *attributes) {
	href := text(at.href)
	if base := p.a.opt.BaseURL; base != "" {
		file, ok := strings.CutPrefix(href, base)
		if !ok || !p.a.opt.Has(file) {
			p.errorf("hreflang", "语言版本的网址不对：%q", "the address of a language is not one of this site: %q", href)
			return
		}
		p.alternates = append(p.alternates, alternate{string(at.hreflang), file})
		return
	}
	file, ok := p.file(href)
	if !ok {
		p.errorf("dead-link", "链接指向不存在的文件：%q", "a link leads to a file that does not exist: %q", href)
		return
	}
	p.alternates = append(p.alternates, alternate{string(at.hreflang), file})
}

func (p *page) finishHead() {
	if code, _ := p.a.language(p.path); p.lang == "" || !strings.HasPrefix(p.lang, code) {
		p.wrong("missing-lang", "页面没有标明自己的语言（lang=%q）", "the page does not say its language (lang=%q)", p.lang)
	}
	if !p.title {
		p.wrong("missing-title", "页面没有标题", "the page has no title")
	}
	if !p.csp {
		p.wrong("missing-csp", "页面没有内容安全策略", "the page has no content security policy")
	}
	p.checkCanonical()
	p.checkTags()
}

// checkCanonical holds a page for search engines to its own address. Another may
// name the page that they are to look at instead.
func (p *page) checkCanonical() {
	want := ""
	if p.a.opt.BaseURL != "" && !p.noIndex {
		want = p.a.opt.BaseURL + p.path
	}
	if p.canonical == want {
		return
	}
	if file, ok := strings.CutPrefix(p.canonical, p.a.opt.BaseURL); ok && want == "" && p.a.opt.BaseURL != "" && file != p.path && p.a.opt.Has(file) {
		return
	}
	p.wrong("canonical", "页面的正式网址是 %q，应为 %q", "the page states %q as its address instead of %q", p.canonical, want)
}

// checkTags looks for what norms prescribe by kind of page: the site on every
// page, the column on those that search engines may list, and on content pages
// what they are.
func (p *page) checkTags() {
	want := siteName
	if p.a.opt.BaseURL != "" {
		want |= siteDomain
	}
	if p.a.opt.SiteCode != "" {
		want |= siteCode
	}
	if !p.noIndex {
		want |= columnName | columnDescription | columnKeywords | columnType
	}
	_, neutral := p.a.language(p.path)
	if kind := p.a.opt.Kind(neutral); kind != Column && !p.noIndex {
		want |= articleTitle | contentSource
		if kind == Dated {
			want |= pubDate
		}
	}
	if missing := want &^ p.tags; missing != 0 {
		p.wrong("missing-meta", "页面缺少元数据标签 %s", "the page lacks the meta tags %s", missing)
	}
}

// String gives the names of the tags.
func (t tags) String() string {
	var names []string
	for i, name := range tagNames {
		if t&(1<<i) != 0 {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}
