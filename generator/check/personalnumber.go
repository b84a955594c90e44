package check

import (
	"net/url"
	"strings"

	"plansite/generator/diag"
	"plansite/generator/inside"
)

var personalNumber = Check{
	Rule: diag.Rule{Name: "personal-number", Severity: diag.Error, Stated: true, Doc: diag.M("正文、表和设置里没有身份证号和手机号；确要公开的，写明理由",
		"texts, tables and settings have no identity-card and mobile numbers, unless a reason says that they may be public")},
	file: func(f *file, problems *diag.List) {
		for _, l := range f.links {
			for _, n := range inside.Numbers(calling(l.dest)) {
				problems.AddError(l.pos, "personal-number", diag.M("链接的网址里有%[1]s %[3]s", "the address of the link has the %[2]s %[3]s", n.What.ZH, n.What.EN, inside.Masked(n.Text)),
					diag.M("删去；可以公开的，在这一段前面写 [//]: # (allow personal-number: 理由)", "delete it; if it may be public, write [//]: # (allow personal-number: reason) before the paragraph"))
			}
		}
	},
	words: func(p passage, problems *diag.List) {
		for _, n := range inside.Numbers(string(p.text)) {
			number := inside.Masked(n.Text)
			found := problems.AddError(p.at(n.From), "personal-number", diag.M("这里有%[1]s %[3]s", "there is the %[2]s %[3]s", n.What.ZH, n.What.EN, number),
				diag.M("删去；可以公开的，正文里在这一段前面写 [//]: # (allow personal-number: 理由)，表和设置在 content/exceptions.csv 写理由，词句写 %[1]s",
					"delete it; if it may be public, write [//]: # (allow personal-number: reason) before the paragraph, or for a table or a setting a row in content/exceptions.csv with the words %[1]s", number))
			if p.place == "" {
				continue
			}
			found.Place = p.place
			if p.chinese() {
				found.Quote.ZH = number
			} else {
				found.Quote.EN = number
			}
		}
	},
}

// calling is the part of an address that may hold a number of a person: all of one
// that dials, and what a page of the web is asked for. Paths have numbers of their own.
func calling(dest string) string {
	part := dest
	if scheme, number, found := strings.Cut(dest, ":"); found && (strings.EqualFold(scheme, "tel") || strings.EqualFold(scheme, "sms") || strings.EqualFold(scheme, "mailto")) {
		part = number
	} else if at := strings.IndexAny(dest, "?#"); at >= 0 {
		part = dest[at:]
	} else {
		return ""
	}
	if plain, err := url.PathUnescape(part); err == nil {
		return plain
	}
	return part
}
