package render

import "plansite/generator/diag"

// Rules are what making the pages may report, in the order of the handbook.
var Rules = []diag.Rule{
	diag.Must("dead-link", "redirects.csv 里转到的页面和 duties.csv 里的证明存在", "the page that a row of redirects.csv leads to and the evidence of a duty exist"),
	diag.Should("idle-redirect", "redirects.csv 里的原址不再有页面；还有页面的不会转", "an address in redirects.csv has no page any more; one that has is not redirected"),
	diag.Should("withheld-redirect", "redirects.csv 里转到的页面已经公开；没有公开的暂不转址", "the page that a row of redirects.csv leads to is public; to another nothing leads for now"),
	diag.Must("chart-block", "```chart 要的图能画出来", "the chart that a ```chart asks for can be drawn"),
	diag.Should("missing-glyph", "图片和规划 PDF 里的字在主题的字体里都有；没有的，那个文件不发布，字不必改", "the theme's font has every character that pictures and the plan as PDF show; without one the file is left out, and the character stays"),
	diag.Must("bad-picture", "图片读得出来，名字的结尾就是它的格式；SVG 里没有脚本、链接和外部文件", "a picture can be read and is what its name ends in; an SVG has no scripts, links or outside files"),
}
