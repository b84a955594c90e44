package schema

import "plansite/generator/diag"

var wordingList = Table{
	Name: "wording", Path: "content/wording.csv", Key: []string{"wrong"},
	Title: diag.Msg{ZH: "错敏词", EN: "Wording"}, Aliases: []string{"错别字", "用词"},
	Doc: diag.Msg{ZH: "本单位的错敏词、错别字表：错的和对的写法", EN: "the office's own list of words that are wrong, and of what is right"},
	Columns: []Column{
		{Name: "wrong", Type: String, Required: true,
			Title: diag.Msg{ZH: "错", EN: "Wrong"}, Aliases: []string{"错误", "错词", "错误写法", "错敏词"},
			Doc: diag.Msg{ZH: "错的写法", EN: "the words that are wrong"}},
		{Name: "right", Type: String,
			Title: diag.Msg{ZH: "对", EN: "Right"}, Aliases: []string{"正确", "正词", "正确写法"},
			Doc: diag.Msg{ZH: "对的写法，几个之间用分号；空着是应当删去", EN: "what is right, with semicolons between several; empty where the words are to be left out"}},
		{Name: "severity", Type: Enum,
			Title: diag.Msg{ZH: "程度", EN: "Severity"}, Aliases: []string{"级别", "严重程度"},
			Doc: diag.Msg{ZH: "错了能不能发布；空着是错误", EN: "whether the site may be published with it; an empty cell is an error"},
			Words: []Word{
				{"error", diag.Msg{ZH: "错误", EN: "Error"}},
				{"warning", diag.Msg{ZH: "提醒", EN: "Warning"}},
			}},
	},
}
