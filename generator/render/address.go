package render

import (
	"path"
	"strings"

	"plansite/generator/locale"
	"plansite/generator/site"
)

// absolute gives the address that anybody anywhere reaches a file of the tree at,
// or "" where the site's own is not known.
func (c *context) absolute(file string) string {
	if c.site.Config.BaseURL == "" {
		return ""
	}
	return c.site.Config.BaseURL + file
}

// path puts a language-neutral path into the tree of lang: the authentic
// language is at the root, every other in a folder of its own.
func (c *context) path(lang locale.Lang, p string) string {
	if lang == c.langs[0] {
		return p
	}
	return string(lang) + "/" + p
}

// link gives the address of page p from page from, both language-neutral and in lang.
func (c *context) link(lang locale.Lang, from, p string) string {
	return c.linkTo(lang, from, lang, p)
}

// linkTo gives the relative address of page p in language to, from page from in lang.
func (c *context) linkTo(lang locale.Lang, from string, to locale.Lang, p string) string {
	return c.address(c.path(lang, from), c.path(to, p))
}

// address gives the address of the file to as seen from the file from.
func (c *context) address(from, to string) string {
	if c.root != "" {
		return c.root + to
	}
	return relative(from, to)
}

// relative gives the address of the file to as seen from the file from, both
// slash paths in the tree; a fragment of to is kept.
func relative(from, to string) string {
	file, fragment, has := strings.Cut(to, "#")
	if has {
		fragment = "#" + fragment
	}
	if from == file {
		if has {
			return fragment
		}
		return path.Base(file)
	}
	dir := path.Dir(from)
	up := ""
	for dir != "." && !strings.HasPrefix(file, dir+"/") {
		up += "../"
		dir = path.Dir(dir)
	}
	if dir != "." {
		file = strings.TrimPrefix(file, dir+"/")
	}
	return up + file + fragment
}

// resolve gives the function that turns links of an author on page from into
// addresses: "/tasks/t01.html" from the site's root in the same language,
// "#id" on the page, "table.csv" beside the article. That of what is not public
// yet, or no longer, is "".
func (c *context) resolve(lang locale.Lang, from string) func(string) (string, bool) {
	return func(dest string) (string, bool) {
		p, fragment, _ := strings.Cut(dest, "#")
		if p == "" {
			return dest, fragment != ""
		}
		if !strings.HasPrefix(p, "/") {
			if f := c.attached(from, dest); f != nil {
				return relative(c.path(lang, from), f.Target), true
			}
			return "", c.isWithheld(path.Join(attachments(from), site.FileName(dest)))
		}
		p = p[1:]
		if !c.known[p] && c.isWithheld(p) {
			return "", true
		}
		if p == "plan/index.html" && fragment != "" && c.site.Plan.Clause(fragment) == nil {
			return "", false
		}
		if fragment != "" {
			return c.link(lang, from, p+"#"+fragment), c.known[p]
		}
		return c.link(lang, from, p), c.known[p]
	}
}

// isWithheld reports whether a path is that of an article that is not public, or of
// a file of one.
func (c *context) isWithheld(p string) bool {
	for _, w := range c.site.Withheld {
		home := strings.TrimPrefix(strings.TrimPrefix(path.Dir(w.Pos.File), "content/"), "pages/")
		if p == home+".html" || strings.HasPrefix(p, home+"/") {
			return true
		}
	}
	return false
}
