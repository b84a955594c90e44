package audit

import (
	"maps"
	"path"
	"slices"
	"strings"

	"plansite/generator/diag"
)

// languages reports pages that do not exist in every language, and those whose
// languages do not name each other.
func (a *Auditor) languages(found *diag.List) {
	for _, name := range slices.Sorted(maps.Keys(a.pages)) {
		a.counterparts(name, found)
		a.mutual(name, found)
	}
}

// counterparts looks for a page in the other languages: there is one for each,
// and one that search engines may list is named.
func (a *Auditor) counterparts(name string, found *diag.List) {
	own, neutral := a.language(name)
	f := a.pages[name]
	for _, l := range a.opt.Languages {
		other := a.in(l, neutral)
		g := a.pages[other]
		switch {
		case g == nil:
			found.AddError(at(name), "missing-language", diag.M("没有页面 %s，也没有说明页", "there is no page %s, not even a notice", other), diag.Msg{})
		case f.noIndex || g.noIndex || f.names(other):
		case l == own:
			found.AddError(at(name), "hreflang", diag.M("页面没有标明自己的语言版本", "the page does not name itself among its languages"), diag.Msg{})
		default:
			found.AddError(at(name), "hreflang", diag.M("页面没有标明语言版本 %s", "the page does not name its language %s", other), diag.Msg{})
		}
	}
}

// mutual looks whether what the page names names it back.
func (a *Auditor) mutual(name string, found *diag.List) {
	f := a.pages[name]
	if f.noIndex && len(f.alternates) > 0 {
		found.AddError(at(name), "hreflang", diag.M("不供检索的页面标明了语言版本", "the page is not for search engines, but names its languages"), diag.Msg{})
		return
	}
	for _, alt := range f.alternates {
		if g := a.pages[alt.file]; g == nil || g.noIndex || !g.names(name) {
			found.AddError(at(name), "hreflang", diag.M("语言版本 %s 没有反过来标明本页", "its language %s does not name this page in turn", alt.file), diag.Msg{})
		}
	}
}

func (f *facts) names(file string) bool {
	return slices.ContainsFunc(f.alternates, func(alt alternate) bool { return alt.file == file })
}

// vanished warns of what the last build has published and this one has not.
// Assets are named by their content and live as long as the pages that use them,
// and so do scripts, of which the search index is made; pages of the other edition
// come and go with the usual ones.
func (a *Auditor) vanished(found *diag.List) {
	for _, name := range a.opt.Before {
		passing := strings.HasPrefix(name, "assets/") || path.Ext(name) == ".js"
		if edition, _ := a.edition(name); edition != "" || passing || a.opt.Has(name) || a.opt.Withdrawn != nil && a.opt.Withdrawn(name) {
			continue
		}
		hint := diag.M("别处可能有指向它的链接；请恢复这个文件", "others may link to it: restore the file")
		if path.Ext(name) == ".html" {
			_, neutral := a.language(name)
			hint = diag.M("别处可能有指向它的链接；请恢复，或在 content/redirects.csv 里加一行，from 写 /%s", "others may link to it: restore it, or add a row to content/redirects.csv, its from being /%s", neutral)
		}
		found.AddWarning(at(name), "vanished", diag.M("上次公布的文件这次没有了", "the file was published by the last build and is gone now"), hint)
	}
}
