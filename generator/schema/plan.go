package schema

import "plansite/generator/diag"

var (
	taskStatuses = []Word{
		{"not_started", diag.Msg{ZH: "未开始", EN: "Not started"}},
		{"under_way", diag.Msg{ZH: "进行中", EN: "Under way"}},
		{"done", diag.Msg{ZH: "已完成", EN: "Completed"}},
		{"stopped", diag.Msg{ZH: "已停止", EN: "Discontinued"}},
	}
	measureKinds = []Word{
		{"system", diag.Msg{ZH: "制度", EN: "System"}},
		{"campaign", diag.Msg{ZH: "行动", EN: "Campaign"}},
		{"standard", diag.Msg{ZH: "标准", EN: "Standard"}},
		{"service", diag.Msg{ZH: "服务", EN: "Service"}},
		{"supervision", diag.Msg{ZH: "监管", EN: "Supervision"}},
	}
	certainties = []Word{
		{"confirmed", diag.Msg{ZH: "已核实", EN: "Confirmed"}},
		{"en_unconfirmed", diag.Msg{ZH: "英文表述待核实", EN: "English wording not confirmed"}},
		{"long_form_unconfirmed", diag.Msg{ZH: "完整表述待核实", EN: "Full wording not confirmed"}},
		{"en_translated", diag.Msg{ZH: "英文为本网站译", EN: "English translated by this site"}},
		{"not_announced", diag.Msg{ZH: "尚未公布", EN: "Not yet announced"}},
		{"unknown", diag.Msg{ZH: "未查到", EN: "Not found"}},
	}
	renderings = []Word{
		{"official", diag.Msg{ZH: "官方译法", EN: "Official rendering"}},
		{"customary", diag.Msg{ZH: "通行译法", EN: "Customary rendering"}},
		{"proposed", diag.Msg{ZH: "本站拟译", EN: "Proposed by this site"}},
		{"unconfirmed", diag.Msg{ZH: "译法待核实", EN: "Rendering not confirmed"}},
	}
)

var what = Column{Name: "what", Type: String, Required: true, Localized: true,
	Title: diag.Msg{ZH: "内容", EN: "Content"}, Aliases: []string{"名称", "事项"},
	Doc: diag.Msg{ZH: "是什么", EN: "what it is"}}

var tasks = Table{
	Name: "tasks", Path: "content/plan/tasks.csv", Key: []string{"id"},
	Title: diag.Msg{ZH: "任务", EN: "Tasks"},
	Doc:   diag.Msg{ZH: "规划的各项任务；标题和正文取自条款", EN: "the plan's tasks; their titles and texts are those of their clauses"},
	Columns: []Column{
		id("task", "任务"),
		clause("任务的标题", "the task's heading"),
		{Name: "lead", Type: String, Localized: true,
			Title: diag.Msg{ZH: "导语", EN: "Lead"}, Aliases: []string{"摘要"},
			Doc: diag.Msg{ZH: "一两句话说明任务", EN: "the task in a sentence or two"}},
		{Name: "indicators", Type: IDs, Ref: "indicators",
			Title: diag.Msg{ZH: "相关指标", EN: "Indicators"},
			Doc:   diag.Msg{ZH: "有关指标的标识，用空格分开", EN: "the ids of its indicators, separated by spaces"}},
		{Name: "status", Type: Enum, Words: taskStatuses,
			Title: diag.Msg{ZH: "状态", EN: "Status"}, Aliases: []string{"进展", "任务状态"},
			Doc: diag.Msg{ZH: "任务的进展；没有公布就留空", EN: "how far the task has come; empty if nothing was published"}},
		{Name: "status_source", Type: String,
			Title: diag.Msg{ZH: "依据", EN: "Source of the status"}, Aliases: []string{"状态来源", "状态依据"},
			Doc: diag.Msg{ZH: "状态出自哪里", EN: "where the status comes from"}},
		{Name: "as_of", Type: Date,
			Title: diag.Msg{ZH: "截至日期", EN: "As of"}, Aliases: []string{"截至", "状态日期"},
			Doc: diag.Msg{ZH: "状态截至哪天", EN: "the day that the status is of"}},
	},
}

var measures = Table{
	Name: "measures", Path: "content/plan/measures.csv", Key: []string{"id"},
	Title: diag.Msg{ZH: "举措", EN: "Measures"},
	Doc:   diag.Msg{ZH: "规划点名的举措和制度", EN: "the initiatives and systems that the plan names"},
	Columns: []Column{
		id("measure", "举措"),
		{Name: "task", Type: ID, Ref: "tasks",
			Title: diag.Msg{ZH: "任务", EN: "Task"}, Aliases: []string{"所属任务"},
			Doc: diag.Msg{ZH: "所属任务的标识，见 tasks 表；条款在任务之下的留空，就是那一项", EN: "the id of its task, from the table tasks; empty where its clause stands under the task"}},
		clause("点名它的条款", "the clause that names it"),
		what,
		{Name: "kind", Type: Enum, Required: true, Words: measureKinds,
			Title: diag.Msg{ZH: "类别", EN: "Kind"}, Aliases: []string{"类型", "种类"},
			Doc: diag.Msg{ZH: "举措的类别", EN: "what kind of measure it is"}},
	},
}

var duties = Table{
	Name: "duties", Path: "content/plan/duties.csv", Key: []string{"id"},
	Title: diag.Msg{ZH: "监测评估要求", EN: "Duties"},
	Doc:   diag.Msg{ZH: "规划要求监测、评估和公布的事", EN: "what the plan obliges the office to monitor, assess and report"},
	Columns: []Column{
		id("duty", "要求"),
		clause("提出要求的条款", "the clause that obliges"),
		what,
		{Name: "due", Type: Date,
			Title: diag.Msg{ZH: "期限", EN: "Due"}, Aliases: []string{"截止日期", "完成期限"},
			Doc: diag.Msg{ZH: "期限；规划没有写明就留空，事项里写明时期或年份的也留空，就是其最后一天", EN: "the day by which; empty if the plan gives none, or if the words name a period or a year, the last day of which it then is"}},
		{Name: "done_on", Type: Date,
			Title: diag.Msg{ZH: "完成日期", EN: "Done on"}, Aliases: []string{"完成时间"},
			Doc: diag.Msg{ZH: "完成的日期；未完成或未公布就留空", EN: "the day it was done; empty if it was not or nothing was published"}},
		{Name: "evidence", Type: String,
			Title: diag.Msg{ZH: "证明", EN: "Evidence"}, Aliases: []string{"证明材料"},
			Doc: diag.Msg{ZH: "证明的路径或网址", EN: "the path or address of the proof"}},
	},
}

var notes = Table{
	Name: "notes", Path: "content/plan/notes.csv",
	Title: diag.Msg{ZH: "编辑说明", EN: "Notes"},
	Doc:   diag.Msg{ZH: "编辑对条款的说明，不是文件的一部分", EN: "the editors' remarks on clauses; no part of the document"},
	Columns: []Column{
		clause("说明的是哪一条款", "the clause that is remarked on"),
		{Name: "note", Type: String, Required: true, Localized: true,
			Title: diag.Msg{ZH: "说明", EN: "Note"}, Aliases: []string{"备注", "注释"},
			Doc: diag.Msg{ZH: "说明的文字", EN: "the remark"}},
	},
}

var amendments = Table{
	Name: "amendments", Path: "content/plan/amendments.csv",
	Title: diag.Msg{ZH: "修改", EN: "Amendments"},
	Doc:   diag.Msg{ZH: "文件公布以后的正式修改，逐处一行", EN: "the formal amendments of the document, a row for each change"},
	Columns: []Column{
		{Name: "date", Type: Date, Required: true,
			Title: diag.Msg{ZH: "修改日期", EN: "Date"}, Aliases: []string{"日期", "修改时间"},
			Doc: diag.Msg{ZH: "修改的日期", EN: "the day of the amendment"}},
		{Name: "authority", Type: String, Required: true, Localized: true,
			Title: diag.Msg{ZH: "修改机关", EN: "Authority"}, Aliases: []string{"机关", "authority"},
			Doc: diag.Msg{ZH: "作出修改的机关", EN: "who amended the document"}},
		clause("修改的是哪一条款", "the clause that was amended"),
		{Name: "old", Type: String, Localized: true,
			Title: diag.Msg{ZH: "原文字", EN: "Old wording"}, Aliases: []string{"修改前", "old"},
			Doc: diag.Msg{ZH: "修改前的文字，在这一条里只出现一次；增加一条时留空", EN: "the words before the amendment, once in the clause; empty where the clause was added"}},
		{Name: "new", Type: String, Localized: true,
			Title: diag.Msg{ZH: "新文字", EN: "New wording"}, Aliases: []string{"修改后", "new"},
			Doc: diag.Msg{ZH: "修改后的文字；删去时留空", EN: "the words after the amendment; empty where they were repealed"}},
	},
}

var glossary = Table{
	Name: "glossary", Path: "content/glossary.csv", Key: []string{""},
	Title: diag.Msg{ZH: "词汇表", EN: "Glossary"},
	Doc:   diag.Msg{ZH: "各语言的对应词汇", EN: "terms and their counterparts in each language"},
	Columns: []Column{
		{Type: String, Required: true, Localized: true,
			Title: diag.Msg{ZH: "词汇", EN: "Term"}, Aliases: []string{"术语"},
			Doc: diag.Msg{ZH: "词汇", EN: "the term"}},
		{Name: "note", Type: String, Localized: true,
			Title: diag.Msg{ZH: "说明", EN: "Note"}, Aliases: []string{"备注", "注释"},
			Doc: diag.Msg{ZH: "怎样用", EN: "how it is used"}},
		{Name: "certainty", Type: Enum, Words: renderings,
			Title: diag.Msg{ZH: "可靠程度", EN: "Certainty"},
			Doc:   diag.Msg{ZH: "译法是否核实过", EN: "whether the rendering is confirmed"}},
		{Name: "also_en", Type: String,
			Title: diag.Msg{ZH: "也可以的英文", EN: "Also allowed in English"},
			Doc:   diag.Msg{ZH: "行文中也可以用的英文，用分号分开", EN: "other English words that running text may use, separated by semicolons"}},
		{Name: "avoid_en", Type: String,
			Title: diag.Msg{ZH: "不用的英文", EN: "To be avoided in English"},
			Doc:   diag.Msg{ZH: "不应采用的英文译法，用分号分开", EN: "English renderings that are not to be used, separated by semicolons"}},
		{Name: "id", Type: ID,
			Title: diag.Msg{ZH: "标识", EN: "Id"}, Aliases: []string{"编号", "代码"},
			Doc: diag.Msg{ZH: "词汇在词汇表页面上的标识，一经公布不再改；不公开的词汇留空", EN: "the id of the term on the page of the glossary, which never changes once published; empty for a term that is not shown there"}},
		{Name: "pinyin", Type: String,
			Title: diag.Msg{ZH: "拼音", EN: "Pinyin"}, Aliases: []string{"读音"},
			Doc: diag.Msg{ZH: "第一个字的读音，如 chong；只在多音字排错了字母时填", EN: "how the first character is read, as in chong; only where it would stand under the wrong letter"}},
		{Name: "definition", Type: String, Localized: true,
			Title: diag.Msg{ZH: "释义", EN: "Definition"}, Aliases: []string{"定义", "解释"},
			Doc: diag.Msg{ZH: "一两句话说明是什么；有标识才能有释义", EN: "what it is, in a sentence or two; only of a term with an id"}},
		{Name: "definition_source", Type: String, Localized: true,
			Title: diag.Msg{ZH: "释义出处", EN: "Source of the definition"}, Aliases: []string{"定义出处"},
			Doc: diag.Msg{ZH: "释义依据哪部法规、标准的哪一条；没有核对过就留空", EN: "the article of the law or standard that the definition rests on; empty if that was not checked"}},
	},
}

var ratings = Table{
	Name: "ratings", Path: "content/evaluations/*/ratings.csv", Key: []string{"indicator"},
	Title: diag.Msg{ZH: "评估结论", EN: "Ratings"},
	Doc:   diag.Msg{ZH: "一次评估对各指标的结论", EN: "what an evaluation says of each indicator"},
	Columns: []Column{
		indicatorID,
		{Name: "rating", Type: String, Required: true, Localized: true,
			Title: diag.Msg{ZH: "结论", EN: "Rating"}, Aliases: []string{"评估结论", "评价"},
			Doc: diag.Msg{ZH: "评估报告的结论，照录", EN: "the rating in the report's own words"}},
		{Name: "note", Type: String, Localized: true,
			Title: diag.Msg{ZH: "说明", EN: "Note"}, Aliases: []string{"备注", "注释"},
			Doc: diag.Msg{ZH: "读者应当知道的事", EN: "what a reader should know about the rating"}},
		optional(clause("评估所依据的条款", "the clause that the rating refers to")),
	},
}
