package audit

import "plansite/generator/diag"

// Rule is something that is looked for in every page.
type Rule struct {
	Name string
	Doc  diag.Msg
}

// All are the rules, in the order of the handbook.
var All = []Rule{
	{"dead-link", diag.M("链接和图片指向存在的文件", "links and pictures lead to files that exist")},
	{"dead-anchor", diag.M("链接中 # 后面的编号在被链接的页面里存在", "what stands after # in a link is an id of the page that it leads to")},
	{"double-id", diag.M("一个编号在页面里只用一次", "an id is used once in a page")},
	{"missing-lang", diag.M("页面标明自己的语言", "a page says its language")},
	{"missing-title", diag.M("页面有标题", "a page has a title")},
	{"one-h1", diag.M("页面有且只有一个一级标题", "a page has one first-level heading")},
	{"heading-order", diag.M("标题逐级深入，不跳级", "headings go down one level at a time")},
	{"missing-alt", diag.M("图片有替代文字", "pictures have alternative text")},
	{"missing-meta", diag.M("页面带有政府网站规定的元数据标签", "pages carry the meta tags that are prescribed for government sites")},
	{"canonical", diag.M("供检索的页面写明自己的正式网址，其他页面不写", "a page for search engines states its address, others do not")},
	{"hreflang", diag.M("同一页的各语言版本互相标明", "the languages of a page name each other")},
	{"missing-language", diag.M("每个页面在各语言中都有，没有译文的有说明页", "each page exists in every language, if only as a notice that it is not translated")},
	{"outside-host", diag.M("页面不从其他主机取文件", "pages load nothing from other hosts")},
	{"inline-script", diag.M("页面没有内嵌脚本", "pages have no inline script")},
	{"inline-style", diag.M("页面没有内嵌样式", "pages have no inline style")},
	{"missing-csp", diag.M("页面有内容安全策略", "pages have a content security policy")},
	{"base", diag.M("页面没有 base 元素", "pages have no base element")},
	{"vanished", diag.M("已经公布的网址仍然存在，或转到新的网址", "addresses that were published still exist, or lead to a new one")},
}
