package render

import (
	"strings"

	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/site"
	"plansite/generator/theme"
)

const redirectTemplate = theme.Page[RedirectPage]("redirect")

// RedirectPage stands where a page was once, and leads to another: by itself
// where the browser allows it, else by its link. Servers of government sites are
// rarely the press office's to configure, so that this is not left to them.
type RedirectPage struct {
	Frame
	Link Link
}

// addRedirects adds a page in each language for every former address. It comes
// after everything else: where another file stands now, the row is idle.
func addRedirects(c *context) {
	for _, r := range c.site.Redirects {
		if c.result.Tree.Has(r.From) {
			c.result.warnings.AddWarning(r.Pos, "idle-redirect",
				diag.M("/%s 这个页面还在，不会转址", "there is a page /%s, which does not lead anywhere else", r.From),
				diag.M("删去这一行", "delete the row"))
			continue
		}
		if page, _, _ := strings.Cut(r.To, "#"); !c.known[page] && c.isWithheld(page) {
			c.result.warnings.AddWarning(r.ToPos, "withheld-redirect", diag.M("/%s 没有公开，暂不转址", "/%s is not public: nothing leads there for now", page),
				diag.M("公开以后自动转址；不再公开就改写 to", "it will be followed when the page is public; else give another page"))
			continue
		}
		for _, lang := range c.langs {
			c.result.Tree.Add(c.path(lang, r.From), func() ([]byte, error) { return c.in(r.From).redirect(lang, r) })
		}
	}
}

func (c *context) redirect(lang locale.Lang, r site.Redirect) ([]byte, error) {
	if page, _, _ := strings.Cut(r.To, "#"); !c.known[page] && lang == c.langs[0] {
		var mistake diag.List
		mistake.AddError(r.ToPos, "dead-link", diag.M("没有页面 /%s", "there is no page /%s", page),
			diag.M("写一个现有的页面", "give a page that exists"))
		return nil, mistake
	}
	w := c.theme.Words(lang)
	f, err := c.frame(lang, meta{kind: "redirect", path: r.From, title: w.T("redirect.title"), description: w.T("redirect.description"), noIndex: true})
	if err != nil {
		return nil, err
	}
	f.Refresh = c.link(lang, r.From, r.To)
	return redirectTemplate.Render(c.theme, RedirectPage{Frame: f, Link: Link{Text: w.T("redirect.link"), URL: f.Refresh}})
}
