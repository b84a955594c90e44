package schema

import "plansite/generator/diag"

var tags = Table{
	Name: "tags", Path: "content/tags.csv", Key: []string{"id"},
	Title: diag.Msg{ZH: "标签", EN: "Tags"},
	Doc:   diag.Msg{ZH: "文章的标签，各语言的名称", EN: "the tags of articles, with their names in each language"},
	Columns: []Column{
		id("tag", "标签"),
		name("读者看到的名称", "the name that readers see"),
	},
}
