// Package audit reads the rendered site as a browser will: links and anchors
// that lead nowhere, ids used twice, missing languages and titles, anything that
// the site's content security policy would refuse. What it finds is a mistake of
// a theme or of this program more often than of an author.
//
// Pages are seen one at a time while they are written, so that only a few
// numbers per page are kept; anchors in other pages are looked up at the end.
package audit

import (
	"bytes"
	"hash/maphash"
	"net/url"
	"path"
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"plansite/generator/diag"
)

// Auditor collects what the rules find over all pages of one site.
type Auditor struct {
	has func(path string) bool

	mu       sync.Mutex
	problems diag.List
	ids      map[string]map[uint64]bool // page → its ids, hashed
	jumps    []jump
	seed     maphash.Seed
}

// jump is a link to an anchor in another page.
type jump struct {
	from, to, id string
	line         int
}

// New makes an auditor for a site in which has tells the files that exist.
func New(has func(path string) bool) *Auditor {
	return &Auditor{has: has, ids: map[string]map[uint64]bool{}, seed: maphash.MakeSeed()}
}

// page is one page while it is read.
type page struct {
	a        *Auditor
	path     string
	ids      map[uint64]bool
	jumps    []jump
	problems diag.List
	line     int
	h1       int
	csp      bool
	title    bool
	lang     bool
}

// See reads one file of the site; what is not HTML is passed over. It may be
// called by several goroutines at a time and keeps nothing of data.
func (a *Auditor) See(name string, data []byte) {
	if path.Ext(name) != ".html" {
		return
	}
	p := &page{a: a, path: name, ids: map[uint64]bool{}, line: 1}
	p.read(data)
	p.finish()
	a.mu.Lock()
	defer a.mu.Unlock()
	a.ids[name] = p.ids
	a.jumps = append(a.jumps, p.jumps...)
	a.problems = append(a.problems, p.problems...)
}

// Problems gives all that was found, once every page was seen.
func (a *Auditor) Problems() diag.List {
	a.mu.Lock()
	defer a.mu.Unlock()
	for _, j := range a.jumps {
		if ids, ok := a.ids[j.to]; ok && !ids[maphash.String(a.seed, j.id)] {
			a.problems.AddError(diag.Pos{File: "public/" + j.from, Line: j.line}, "dead-anchor",
				diag.M("链接指向 %[1]s 中没有的位置 #%[2]s", "a link leads to #%[2]s, which %[1]s does not have", j.to, j.id),
				diag.M("改正链接，或恢复被链接的编号", "mend the link, or give the target its id back"))
		}
	}
	a.jumps = nil
	return a.problems.Sorted()
}

func (p *page) errorf(rule, zh, en string, args ...any) {
	p.problems.AddError(diag.Pos{File: "public/" + p.path, Line: p.line}, rule, diag.M(zh, en, args...), diag.Msg{})
}

func (p *page) read(data []byte) {
	z := html.NewTokenizer(bytes.NewReader(data))
	for {
		kind := z.Next()
		switch kind {
		case html.ErrorToken:
			return
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := z.TagName()
			p.element(atom.Lookup(name), z, more)
		}
		p.line += bytes.Count(z.Raw(), newline)
	}
}

var newline = []byte("\n")

// attributes are those of one element that the rules look at.
type attributes struct {
	id, href, src, rel, kind, lang, equiv, content, alt string
	hasAlt                                              bool
}

func (p *page) element(tag atom.Atom, z *html.Tokenizer, more bool) {
	var at attributes
	for more {
		var k, v []byte
		k, v, more = z.TagAttr()
		p.attribute(&at, string(k), v)
	}
	if at.id != "" {
		p.id(at.id)
	}
	switch tag {
	case atom.Html:
		p.lang = at.lang != ""
	case atom.Title:
		p.title = true
	case atom.H1:
		p.h1++
	case atom.Meta:
		p.csp = p.csp || at.equiv == "Content-Security-Policy" && strings.HasPrefix(at.content, "default-src 'none'")
	case atom.Script:
		if at.src == "" && at.kind != "application/json" && at.kind != "application/ld+json" {
			p.errorf("inline-script", "页面里有内嵌脚本", "the page has an inline script")
		}
	case atom.Style:
		p.errorf("inline-style", "页面里有内嵌样式", "the page has an inline style sheet")
	case atom.Base:
		p.errorf("base", "页面里有 base 元素，相对链接会失效", "the page has a base element, which breaks relative links")
	case atom.Img:
		if !at.hasAlt {
			p.errorf("missing-alt", "图片没有替代文字：%q", "a picture has no alternative text: %q", at.src)
		}
	}
	if at.src != "" {
		p.load(at.src)
	}
	if at.href != "" {
		p.follow(tag, at)
	}
}

func (p *page) attribute(at *attributes, k string, v []byte) {
	switch k {
	case "id":
		at.id = string(v)
	case "href":
		at.href = string(v)
	case "src":
		at.src = string(v)
	case "rel":
		at.rel = string(v)
	case "type":
		at.kind = string(v)
	case "lang":
		at.lang = string(v)
	case "http-equiv":
		at.equiv = string(v)
	case "content":
		at.content = string(v)
	case "alt":
		at.alt, at.hasAlt = string(v), true
	case "style":
		p.errorf("inline-style", "页面里有 style 属性：%q", "the page has a style attribute: %q", v)
	default:
		if strings.HasPrefix(k, "on") {
			p.errorf("inline-script", "页面里有事件属性 %s", "the page has an event attribute %s", k)
		}
	}
}

func (p *page) id(id string) {
	h := maphash.String(p.a.seed, id)
	if p.ids[h] {
		p.errorf("double-id", "编号 %q 在页面里用了两次", "the id %q is used twice in the page", id)
	}
	p.ids[h] = true
}

// load looks at what the browser fetches by itself.
func (p *page) load(src string) {
	if strings.Contains(src, "//") {
		p.errorf("outside-host", "页面向外部主机取文件：%q", "the page loads from another host: %q", src)
		return
	}
	p.internal(src)
}

func (p *page) follow(tag atom.Atom, at attributes) {
	u := at.href
	switch {
	case tag == atom.Link && (at.rel == "canonical" || at.rel == "alternate"):
		return // absolute by nature
	case tag == atom.Link && strings.Contains(u, "//"):
		p.errorf("outside-host", "页面向外部主机取文件：%q", "the page loads from another host: %q", u)
	case strings.HasPrefix(u, "javascript:"):
		p.errorf("inline-script", "链接里有脚本：%q", "a link holds a script: %q", u)
	case strings.HasPrefix(u, "https:"), strings.HasPrefix(u, "http:"), strings.HasPrefix(u, "mailto:"), strings.HasPrefix(u, "tel:"):
		return
	default:
		p.internal(u)
	}
}

// internal checks an address within the site. Those that begin with a slash
// stand only in pages that are shown at any address, such as 404.html.
func (p *page) internal(u string) {
	if strings.HasPrefix(u, "/") {
		return
	}
	file, id, hasID := strings.Cut(u, "#")
	target := p.path
	if file != "" {
		file, err := url.PathUnescape(file)
		if err != nil {
			p.errorf("dead-link", "链接写法不对：%q", "the address %q is malformed", u)
			return
		}
		target = path.Join(path.Dir(p.path), file)
	}
	if !p.a.has(target) {
		p.errorf("dead-link", "链接指向不存在的文件：%q", "a link leads to a file that does not exist: %q", u)
		return
	}
	if hasID && id != "" {
		p.jumps = append(p.jumps, jump{p.path, target, id, p.line})
	}
}

func (p *page) finish() {
	p.line = 0
	if !p.lang {
		p.errorf("missing-lang", "页面没有标明语言", "the page does not say its language")
	}
	if !p.title {
		p.errorf("missing-title", "页面没有标题", "the page has no title")
	}
	if p.h1 != 1 {
		p.errorf("one-h1", "页面有 %d 个一级标题，应为 1 个", "the page has %d first-level headings instead of 1", p.h1)
	}
	if !p.csp {
		p.errorf("missing-csp", "页面没有内容安全策略", "the page has no content security policy")
	}
}
