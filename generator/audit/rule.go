package audit

import "plansite/generator/diag"

// All are the rules, in the order of the handbook. What they find is a mistake
// of the theme or of this program more often than of an author.
var All = []diag.Rule{
	diag.Must("dead-link", "链接和图片指向存在的文件", "links and pictures lead to files that exist"),
	diag.Must("dead-anchor", "链接中 # 后面的编号在被链接的页面里存在", "what stands after # in a link is an id of the page that it leads to"),
	diag.Must("double-id", "一个编号在页面里只用一次", "an id is used once in a page"),
	diag.Must("missing-lang", "页面标明自己的语言", "a page says its language"),
	diag.Must("missing-title", "页面有标题", "a page has a title"),
	diag.Must("one-h1", "页面有且只有一个一级标题", "a page has one first-level heading"),
	diag.Must("heading-order", "标题逐级深入，不跳级", "headings go down one level at a time"),
	diag.Must("missing-alt", "图片有替代文字", "pictures have alternative text"),
	diag.Must("missing-meta", "页面带有政府网站规定的元数据标签", "pages carry the meta tags that are prescribed for government sites"),
	diag.Must("canonical", "供检索的页面写明自己的正式网址，其他页面至多写明代表它的页面", "a page for search engines states its address, others at most that of a page in their place"),
	diag.Must("hreflang", "同一页的各语言版本互相标明", "the languages of a page name each other"),
	diag.Must("shared-address", "告诉社交平台的网址是本网站的完整网址", "networks are told full addresses of this site"),
	diag.Must("missing-language", "每个页面在各语言中都有，没有译文的有说明页", "each page exists in every language, if only as a notice that it is not translated"),
	diag.Must("outside-host", "页面不从其他主机取文件", "pages load nothing from other hosts"),
	diag.Must("inline-script", "页面没有内嵌脚本", "pages have no inline script"),
	diag.Must("inline-style", "页面没有内嵌样式", "pages have no inline style"),
	diag.Must("missing-csp", "页面有内容安全策略", "pages have a content security policy"),
	diag.Must("base", "页面没有 base 元素", "pages have no base element"),
	diag.Should("vanished", "已经公布的网址仍然存在，或转到新的网址", "addresses that were published still exist, or lead to a new one"),
}
