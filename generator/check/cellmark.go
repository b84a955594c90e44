package check

import (
	"regexp"
	"unicode/utf8"

	"plansite/generator/diag"
)

// shownAsWritten are the marks of Markdown and HTML that a cell or a title shows as they stand.
var shownAsWritten = regexp.MustCompile(`\*\*[\p{Han}A-Za-z“《][^*]*\*\*|\[[^\]]+\][(（](?:https?:|/)[^)）]*[)）]?|^#{1,6} |^[-*] |~~[^~]+~~|(?i)</?(?:br|b|p|i|u|a|span|font|div)\b[^>]*>|&nbsp;?`)

var cellMark = Check{
	Rule: diag.Rule{Name: "mark-in-cell", Severity: diag.Warning, Doc: diag.M("表格、设置、文章开头的题目和摘要不写 Markdown 和 HTML 记号（**、[文字](网址)、<br>），它们会原样显示",
		"tables, settings, titles and summaries hold no marks of Markdown and HTML, which would be shown as they stand")},
	words: func(p passage, problems *diag.List) {
		if !p.plain {
			return
		}
		text := string(p.text)
		for _, m := range shownAsWritten.FindAllStringIndex(text, -1) {
			p.warn(problems, utf8.RuneCountInString(text[:m[0]]), "mark-in-cell",
				diag.M("这里的记号会原样显示：%s", "this mark would be shown as it stands: %s", text[m[0]:m[1]]),
				diag.M("删去记号，只留文字；链接和加粗写在文章正文里", "keep the words alone; links and bold belong in the body of an article"))
		}
	},
}
