package check

import (
	"plansite/generator/diag"
	"plansite/generator/site"
)

var missingConfig = Check{
	Rule: diag.Rule{Name: "missing-config", Severity: diag.Warning, Doc: diag.M("site.yaml 里填了政府网站应有的信息：网址、网站标识码、备案号、联系方式",
		"site.yaml states what a government site has to: address, identification code, filing numbers, contact")},
	site: func(s *site.Site, problems *diag.List) {
		c := s.Config
		for _, f := range []struct{ key, value, zh, en string }{
			{"base_url", c.BaseURL, "网站的网址", "the site's address"},
			{"office.address", c.Office.Address[c.Authentic()], "办公地址", "the office's address"},
			{"office.phone", c.Office.Phone, "联系电话", "the office's telephone number"},
			{"office.email", c.Office.Email, "电子邮箱", "the office's e-mail address"},
			{"site_code", c.SiteCode, "政府网站标识码", "the government site identification code"},
			{"icp", c.ICP, "ICP备案号", "the ICP filing number"},
			{"police", c.Police, "公安机关备案号", "the public security filing number"},
		} {
			if f.value != "" {
				continue
			}
			problems.AddWarning(entry(c.Pos, c.At, f.key), "missing-config",
				diag.Msg{ZH: "没有填写" + f.zh + "（" + f.key + "）", EN: f.en + " is not given (" + f.key + ")"},
				diag.M("由发布单位提供后填入；不知道时页面上显示“—”或不显示", "fill it in when the office supplies it; until then pages show “—” or leave it out")).Place = "site.yaml/" + f.key
		}
	},
}

// entry is the place of a setting, or of its file where it is not there.
func entry(file diag.Pos, at map[string]diag.Pos, key string) diag.Pos {
	if pos, ok := at[key]; ok {
		return pos
	}
	return file
}
