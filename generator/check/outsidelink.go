package check

import (
	"net/url"
	"regexp"
	"strings"

	"plansite/generator/diag"
)

// leaving are words by which a reader is told that a link leads elsewhere.
var leaving = regexp.MustCompile(`(?i)外部|站外|非政府|第三方|external|outside|non-government|third-party`)

var outsideLink = Check{
	Rule: diag.Rule{Name: "outside-link", Severity: diag.Warning, Doc: diag.M("指向非政府网站（不是 .gov.cn）的链接，在链接文字或紧接其后说明“外部网站”",
		"a link to a site that is not of a government (.gov.cn) says so in its words or right after it, such as “external site”")},
	file: func(f *file, problems *diag.List) {
		for _, l := range f.links {
			if !strings.Contains(l.dest, "//") {
				continue
			}
			u, err := url.Parse(l.dest)
			if err != nil || u.Host == "" || leaving.MatchString(l.near) {
				continue
			}
			if host := strings.ToLower(u.Hostname()); host != "gov.cn" && !strings.HasSuffix(host, ".gov.cn") {
				problems.AddWarning(l.pos, "outside-link",
					diag.M("链接指向非政府网站 %s，没有说明", "a link leads to %s, which is no government site, without saying so", host),
					diag.M("在链接后面写上“（外部网站）”", "write “(external site)” after the link"))
			}
		}
	},
}
