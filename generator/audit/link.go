package audit

import (
	"bytes"
	"hash/maphash"
	"net/url"
	"path"
	"strings"

	"plansite/generator/diag"
)

// load looks at what the browser fetches by itself.
func (p *page) load(src []byte) {
	if len(src) == 0 {
		return
	}
	if u := text(src); isOutside(u) {
		p.errorf("outside-host", "页面向外部主机取文件：%q", "the page loads from another host: %q", u)
		return
	}
	p.internal(src)
}

// follow looks at what a reader may go to.
func (p *page) follow(href []byte) {
	if len(href) == 0 {
		return
	}
	i := bytes.IndexByte(href, ':')
	if i < 0 || bytes.IndexByte(href[:i], '/') >= 0 {
		p.internal(href)
		return
	}
	switch strings.ToLower(string(href[:i])) {
	case "https", "http", "mailto", "tel":
	case "javascript":
		p.errorf("inline-script", "链接里有脚本：%q", "a link holds a script: %q", href)
	default:
		p.internal(href)
	}
}

// internal checks an address within the site.
func (p *page) internal(href []byte) {
	file, id, _ := bytes.Cut(href, []byte{'#'})
	to := p.path
	if len(file) > 0 {
		known, ok := p.links[string(file)]
		if !ok {
			if known, ok = p.file(text(file)); !ok {
				p.errorf("dead-link", "链接指向不存在的文件：%q", "a link leads to a file that does not exist: %q", text(href))
				return
			}
			p.links[string(file)] = known
		}
		to = known
	}
	switch {
	case len(id) == 0:
	case to == p.path:
		p.here = append(p.here, target{maphash.Bytes(p.a.seed, id), id, p.At})
	default:
		p.jumps = append(p.jumps, jump{p.path, to, text(id), p.lineOf(p.At)})
	}
}

// file gives the file of the tree that an address on this page means. Addresses
// that begin with a slash stand in pages that are shown at any address, such as
// 404.html; they begin with the path of the base URL.
func (p *page) file(u string) (string, bool) {
	u, err := url.PathUnescape(u)
	if err != nil {
		return "", false
	}
	to := path.Join(p.dir, u)
	if strings.HasPrefix(u, "/") {
		rest, ok := strings.CutPrefix(u, p.a.root)
		if !ok || p.a.root == "" {
			return "", false
		}
		to = rest
	}
	return to, p.a.opt.Has(to)
}

// anchors reports links to ids that other pages do not have.
func (a *Auditor) anchors(found *diag.List) {
	for _, j := range a.jumps {
		f, ok := a.pages[j.to]
		if !ok || j.from != j.to && f.has(maphash.String(a.seed, j.id)) {
			continue
		}
		pos := at(j.from)
		pos.Line = j.line
		found.AddError(pos, "dead-anchor",
			diag.M("链接指向 %[1]s 中没有的位置 #%[2]s", "a link leads to #%[2]s, which %[1]s does not have", j.to, j.id),
			diag.M("改正链接，或恢复被链接的编号", "mend the link, or give the target its id back"))
	}
}
