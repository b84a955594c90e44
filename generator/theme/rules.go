package theme

import "plansite/generator/diag"

// Rules are what loading a theme may report, in the order of the handbook.
var Rules = []diag.Rule{
	diag.Must("missing-theme", "site.yaml 里的主题有它的文件夹", "the theme of site.yaml has its folder"),
	diag.Must("theme-words", "主题的词句文件每种语言一个，写法没有错", "a theme has a file of words for each language, without mistakes of form"),
	diag.Must("missing-words", "模板和栏目要用的词句，每种语言都有", "each language has the sentences that templates and columns need"),
	diag.Must("template", "模板只用页面有的字段", "templates use the fields that their pages have"),
	diag.Must("asset", "样式和脚本没有语法错误", "style sheets and scripts have no mistakes of syntax"),
	diag.Must("missing-asset", "主题带有图表库", "a theme holds the chart library"),
}
