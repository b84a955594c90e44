package source

import (
	"regexp"
	"slices"
	"strings"

	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/site"
)

// pagePath is how authors write a page of this site, without its language.
var pagePath = regexp.MustCompile(`^/([a-z0-9-]+/)*[a-z0-9-]+\.html$`)

// readRedirects reads where pages of former days lead. Whether the page of today
// exists is known when all pages are.
func (r *reader) readRedirects() {
	seen := firsts{}
	for _, row := range r.table("redirects").rows {
		from, to := row.get("from").required(), row.get("to").required()
		page, _, _ := strings.Cut(to.value, "#")
		if !r.isPage(from, from.value) || !r.isPage(to, page) || !seen.first(from, from.value) {
			continue
		}
		r.site.Redirects = append(r.site.Redirects, site.Redirect{
			Pos: from.pos, ToPos: to.pos, From: from.value[1:], To: to.value[1:],
		})
	}
}

// isPage reports an address that is not written as that of a page.
func (r *reader) isPage(f field, path string) bool {
	if path == "" {
		return false
	}
	lang, _, _ := strings.Cut(strings.TrimPrefix(path, "/"), "/")
	if pagePath.MatchString(path) && !slices.Contains(r.site.Config.Languages, locale.Lang(lang)) {
		return true
	}
	f.fail("bad-address", diag.M("%s：%q 不是站内页面的写法", "%s: %q is not how a page of this site is written", f.name, f.value),
		diag.M("从网站的根写起，不带语言的文件夹，如 /news/old.html", "begin at the site's root, without the folder of a language, like /news/old.html"))
	return false
}
