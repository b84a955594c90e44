package theme

import "plansite/generator/diag"

// Rules are what loading a theme may report, in the order of the handbook.
var Rules = []diag.Rule{
	diag.Must("missing-theme", "site.yaml 和 theme.yaml 里的主题都有文件夹", "the themes that site.yaml and theme.yaml name have their folders"),
	diag.Must("theme-yaml", "主题的 theme.yaml 只写 extends: 主题名", "the theme.yaml of a theme holds extends: name-of-a-theme, and nothing else"),
	diag.Must("theme-circle", "主题的继承不绕圈", "themes do not extend each other in a circle"),
	diag.Must("theme-words", "主题的词句文件每种语言一个，写法没有错", "a theme has a file of words for each language, without mistakes of form"),
	diag.Must("missing-words", "模板和栏目要用的词句，每种语言都有；继承来的词句要换就每种语言都换", "each language has the sentences that templates and columns need; an inherited sentence is replaced in all languages or in none"),
	diag.Must("template", "模板齐全，只用页面有的字段", "no template is missing, and they use the fields that their pages have"),
	diag.Must("asset", "样式和脚本没有语法错误", "style sheets and scripts have no mistakes of syntax"),
	diag.Must("missing-asset", "主题带有样式、脚本和图表库", "a theme holds its style sheets and scripts, and the chart library"),
}
