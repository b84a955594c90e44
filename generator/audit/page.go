package audit

import (
	"bytes"
	"cmp"
	"hash/maphash"
	"path"
	"slices"
	"strings"

	"plansite/generator/diag"
	"plansite/generator/markup"
)

// page is one page while it is read. Its memory serves for the next page, whose
// links are mostly the same: pages come in the order of their paths.
type page struct {
	a    *Auditor
	path string
	dir  string
	markup.Scanner
	links map[string]string // addresses in pages of dir that are known to be good → files

	ids      []anchor
	here     []target // links to anchors of this page
	jumps    []jump
	problems diag.List
	head
	outline

	counted, line int // the line of a place up to which lines were counted
}

// anchor is an id, hashed, with its place in the page.
type anchor struct {
	hash uint64
	text []byte
	at   int
}

// target is the hashed id that a link leads to.
type target struct {
	hash uint64
	text []byte
	at   int
}

func (p *page) begin(name string, data []byte) {
	if dir := path.Dir(name); dir != p.dir || len(p.links) > 1000 {
		p.dir = dir
		clear(p.links)
	}
	p.path, p.Scanner = name, markup.Scanner{Data: data}
	p.ids, p.here, p.jumps, p.problems = p.ids[:0], p.here[:0], nil, nil
	p.head, p.outline = head{}, outline{}
	p.counted, p.line = 0, 1
}

func (p *page) read() {
	for p.Next() {
		p.element()
	}
}

// attributes are those of one element that the rules look at, as they are written.
type attributes struct {
	id, href, src, rel, kind, lang, hreflang, equiv, content, name, property []byte
	hasAlt                                                                   bool
}

func (p *page) element() {
	var at attributes
	for {
		k, v, ok := p.Attribute()
		if !ok {
			break
		}
		p.keep(&at, k, v)
	}
	if len(at.id) > 0 {
		p.ids = append(p.ids, anchor{maphash.Bytes(p.a.seed, at.id), at.id, p.At})
	}
	switch string(p.Tag) {
	case "html":
		p.lang = text(at.lang)
	case "title":
		p.title = true
	case "h1", "h2", "h3", "h4", "h5", "h6":
		p.heading(int(p.Tag[1] - '0'))
	case "meta":
		p.meta(&at)
	case "link":
		p.link(&at)
	case "script":
		if len(at.src) == 0 && string(at.kind) != "application/json" && string(at.kind) != "application/ld+json" {
			p.errorf("inline-script", "页面里有内嵌脚本", "the page has an inline script")
		}
	case "style":
		p.errorf("inline-style", "页面里有内嵌样式", "the page has an inline style sheet")
	case "base":
		p.errorf("base", "页面里有 base 元素，相对链接会失效", "the page has a base element, which breaks relative links")
	case "img":
		if !at.hasAlt {
			p.errorf("missing-alt", "图片没有替代文字：%q", "a picture has no alternative text: %q", at.src)
		}
	case "a", "area":
		p.follow(at.href)
	case "use", "image":
		p.load(at.href)
	}
	p.load(at.src)
}

func (p *page) keep(at *attributes, k, v []byte) {
	switch string(k) {
	case "class": // nothing looks at the most frequent of all
	case "id":
		at.id = v
	case "href":
		at.href = v
	case "src":
		at.src = v
	case "rel":
		at.rel = v
	case "type":
		at.kind = v
	case "lang":
		at.lang = v
	case "hreflang":
		at.hreflang = v
	case "http-equiv":
		at.equiv = v
	case "content":
		at.content = v
	case "name":
		at.name = v
	case "property":
		at.property = v
	case "alt":
		at.hasAlt = true
	case "poster":
		p.load(v)
	case "srcset":
		for candidate := range bytes.SplitSeq(v, []byte{','}) {
			src, _, _ := bytes.Cut(bytes.TrimSpace(candidate), []byte{' '})
			p.load(src)
		}
	case "style":
		p.errorf("inline-style", "页面里有 style 属性：%q", "the page has a style attribute: %q", v)
	default:
		if bytes.HasPrefix(k, []byte("on")) {
			p.errorf("inline-script", "页面里有事件属性 %s", "the page has an event attribute %s", k)
		}
	}
}

// errorf reports an error at the tag at hand.
func (p *page) errorf(rule, zh, en string, args ...any) {
	p.errorAt(p.At, rule, zh, en, args...)
}

func (p *page) errorAt(offset int, rule, zh, en string, args ...any) {
	pos := at(p.path)
	pos.Line = p.lineOf(offset)
	p.problems.AddError(pos, rule, diag.M(zh, en, args...), diag.Msg{})
}

// wrong reports an error of the page as a whole.
func (p *page) wrong(rule, zh, en string, args ...any) {
	p.problems.AddError(at(p.path), rule, diag.M(zh, en, args...), diag.Msg{})
}

// lineOf counts on from where it counted last, as places mostly come in order.
func (p *page) lineOf(offset int) int {
	if offset < p.counted {
		p.counted, p.line = 0, 1
	}
	p.line += bytes.Count(p.Data[p.counted:offset], []byte{'\n'})
	p.counted = offset
	return p.line
}

// finish reports what is known at the end of the page, and gives what others
// want to know of it.
func (p *page) finish() *facts {
	slices.SortFunc(p.ids, func(x, y anchor) int { return cmp.Or(cmp.Compare(x.hash, y.hash), x.at-y.at) })
	f := &facts{ids: make([]uint64, len(p.ids)), alternates: p.alternates, noIndex: p.noIndex}
	for i, id := range p.ids {
		f.ids[i] = id.hash
		if i > 0 && p.ids[i-1].hash == id.hash {
			p.errorAt(id.at, "double-id", "编号 %q 在页面里用了两次", "the id %q is used twice in the page", id.text)
		}
	}
	for _, t := range p.here {
		if !f.has(t.hash) {
			p.jumps = append(p.jumps, jump{p.path, p.path, string(t.text), p.lineOf(t.at)})
		}
	}
	p.finishHead()
	if p.h1 != 1 {
		p.wrong("one-h1", "页面有 %d 个一级标题，应为 1 个", "the page has %d first-level headings instead of 1", p.h1)
	}
	return f
}

func (f *facts) has(hash uint64) bool {
	_, ok := slices.BinarySearch(f.ids, hash)
	return ok
}

// outline is the order of a page's headings.
type outline struct {
	h1, level int
}

func (p *page) heading(level int) {
	if level == 1 {
		p.h1++
	}
	if level > p.level+1 && p.level > 0 {
		p.errorf("heading-order", "%[2]d 级标题直接跟在 %[1]d 级标题后面", "a heading of level %[2]d follows one of level %[1]d", p.level, level)
	}
	p.level = level
}

// text resolves the character references of an attribute's value.
func text(value []byte) string { return markup.Text(value) }

// isOutside tells addresses on other hosts.
func isOutside(u string) bool { return strings.Contains(u, "//") }
