package schema

import "plansite/generator/diag"

var exceptions = Table{
	Name: "exceptions", Path: "content/exceptions.csv",
	Title: diag.Msg{ZH: "例外", EN: "Exceptions"},
	Doc:   diag.Msg{ZH: "看过、确认不必改的提醒，一行一条，写明理由；错误不能列为例外", EN: "warnings that somebody has looked at and found to be right as they stand, each with a reason; an error cannot be one"},
	Columns: []Column{
		{Name: "rule", Type: ID, Required: true,
			Title: diag.Msg{ZH: "规则", EN: "Rule"}, Aliases: []string{"规则名"},
			Doc: diag.Msg{ZH: "提醒末尾括号里的规则名", EN: "the rule's name, in parentheses at the end of the warning"}},
		{Name: "place", Type: String, Required: true,
			Title: diag.Msg{ZH: "位置", EN: "Place"}, Aliases: []string{"哪里"},
			Doc: diag.Msg{ZH: "条款号（t07-1）、文章的文件夹（news/2026-11-23-data-note）、表的一行（plan/tasks.csv/t01）或设置的一项（site.yaml/icp）",
				EN: "a clause (t07-1), an article's folder (news/2026-11-23-data-note), a row of a table (plan/tasks.csv/t01) or a setting (site.yaml/icp)"}},
		{Name: "text", Type: String, Localized: true,
			Title: diag.Msg{ZH: "词句", EN: "Words"}, Aliases: []string{"文字"},
			Doc: diag.Msg{ZH: "提醒所引的词句，照抄；提醒没有引，就留空", EN: "the words that the warning quotes, as they are there; empty if it quotes none"}},
		{Name: "reason", Type: String, Required: true,
			Title: diag.Msg{ZH: "理由", EN: "Reason"}, Aliases: []string{"原因"},
			Doc: diag.Msg{ZH: "为什么不必改", EN: "why nothing has to be changed"}},
	},
}
