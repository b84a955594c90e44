package schema

import "plansite/generator/diag"

var redirects = Table{
	Name: "redirects", Path: "content/redirects.csv", Key: []string{"from"},
	Title: diag.Msg{ZH: "转址", EN: "Redirects"},
	Doc:   diag.Msg{ZH: "曾经公布、后来移走的页面，现在转到哪里", EN: "where pages that were published once and have moved lead to now"},
	Columns: []Column{
		{Name: "from", Type: String, Required: true,
			Title: diag.Msg{ZH: "原址", EN: "From"}, Aliases: []string{"旧网址", "从"},
			Doc: diag.Msg{ZH: "原来的页面，如 /news/old.html；对各语言都有效", EN: "the page as it was, like /news/old.html; it holds for every language"}},
		{Name: "to", Type: String, Required: true,
			Title: diag.Msg{ZH: "新址", EN: "To"}, Aliases: []string{"新网址", "到"},
			Doc: diag.Msg{ZH: "现在的页面，可带 #编号，如 /plan/index.html#t07", EN: "the page of today, with or without an id, like /plan/index.html#t07"}},
	},
}
