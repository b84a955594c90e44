package schema

import "plansite/generator/diag"

var (
	natures = []Word{
		{"anticipatory", diag.Msg{ZH: "预期性", EN: "Anticipatory"}},
		{"obligatory", diag.Msg{ZH: "约束性", EN: "Obligatory"}},
	}
	directions = []Word{
		{"up", diag.Msg{ZH: "上升", EN: "Up"}},
		{"down", diag.Msg{ZH: "下降", EN: "Down"}},
		{"keep", diag.Msg{ZH: "保持", EN: "Keep"}},
	}
	methods = []Word{
		{"pace", diag.Msg{ZH: "进度", EN: "Pace"}},
		{"cagr", diag.Msg{ZH: "年均增长率", EN: "Annual growth rate"}},
		{"milestone", diag.Msg{ZH: "阶段目标", EN: "Milestone"}},
		{"keep", diag.Msg{ZH: "保持", EN: "Keep"}},
	}
	measuresOf = []Word{
		{"stock", diag.Msg{ZH: "时点数", EN: "Stock"}},
		{"flow", diag.Msg{ZH: "累计数", EN: "Flow"}},
		{"mean", diag.Msg{ZH: "平均数", EN: "Mean"}},
		{"share", diag.Msg{ZH: "比例", EN: "Share"}},
	}
	verdicts = []Word{
		{"none", diag.Msg{ZH: "不评价", EN: "None"}},
	}
	roles = []Word{
		{"baseline", diag.Msg{ZH: "基期", EN: "Baseline"}},
		{"milestone", diag.Msg{ZH: "阶段目标", EN: "Milestone"}},
		{"target", diag.Msg{ZH: "目标", EN: "Target"}},
	}
	comparators = []Word{
		{"ge", diag.Msg{ZH: "不低于", EN: "At least"}},
		{"gt", diag.Msg{ZH: "高于", EN: "More than"}},
		{"le", diag.Msg{ZH: "不高于", EN: "At most"}},
		{"lt", diag.Msg{ZH: "低于", EN: "Less than"}},
		{"eq", diag.Msg{ZH: "等于", EN: "Exactly"}},
	}
	observationStatuses = []Word{
		{"A", diag.Msg{ZH: "正常", EN: "Normal"}},
		{"P", diag.Msg{ZH: "初步", EN: "Provisional"}},
		{"E", diag.Msg{ZH: "估计", EN: "Estimated"}},
		{"B", diag.Msg{ZH: "口径有变", EN: "Break in series"}},
		{"M", diag.Msg{ZH: "未公布", EN: "Not published"}},
	}
	standings = []Word{
		{"official", diag.Msg{ZH: "官方", EN: "Official"}},
		{"reference", diag.Msg{ZH: "参考", EN: "Reference"}},
		{"unverified", diag.Msg{ZH: "未经核实", EN: "Unverified"}},
	}
)

var (
	indicatorID = Column{Name: "indicator", Type: ID, Required: true, Ref: "indicators",
		Title: diag.Msg{ZH: "指标", EN: "Indicator"}, Aliases: []string{"指标号", "指标编号", "指标代码", "indicator id"},
		Doc: diag.Msg{ZH: "指标的标识，见 indicators 表", EN: "the id of the indicator, from the table indicators"}}
	period = Column{Name: "period", Type: Period, Required: true,
		Title: diag.Msg{ZH: "时期", EN: "Period"}, Aliases: []string{"年份", "年度", "期间", "时间", "年", "year", "time"},
		Doc: diag.Msg{ZH: "数值所属的时期：年、半年、季度、月、日，或起止月份", EN: "the time that the value is of: a year, half, quarter, month or day, or a range of months"}}
	value = Column{Name: "value", Type: Number,
		Title: diag.Msg{ZH: "数值", EN: "Value"}, Aliases: []string{"值", "数据", "观测值"},
		Doc: diag.Msg{ZH: "按 indicators 表的 unit_zh 计的数值；没有公布时留空", EN: "the value in the unit that the table indicators records; empty if nothing was published"}}
	publishedOn = Column{Name: "published_on", Type: Date,
		Title: diag.Msg{ZH: "公布日期", EN: "Published on"}, Aliases: []string{"发布日期", "公布时间", "发布时间", "公开日期"},
		Doc: diag.Msg{ZH: "公布的日期", EN: "the day of publication"}}
)

// series are the columns of a table of values by period.
var series = []Column{
	indicatorID,
	period,
	value,
	{Name: "status", Type: Enum, Required: true, Words: observationStatuses,
		Title: diag.Msg{ZH: "状态", EN: "Status"}, Aliases: []string{"数据状态", "观测状态"},
		Doc: diag.Msg{ZH: "数值的状态，用 SDMX 的字母", EN: "the status of the value, a letter of SDMX"}},
	{Name: "source", Type: ID, Ref: "sources",
		Title: diag.Msg{ZH: "来源", EN: "Source"}, Aliases: []string{"数据来源", "来源号", "出处"},
		Doc: diag.Msg{ZH: "来源的标识，见 sources 表；有数值就要有来源", EN: "the id of the source, from the table sources; a value needs one"}},
	{Name: "note", Type: String, Localized: true,
		Title: diag.Msg{ZH: "说明", EN: "Note"}, Aliases: []string{"备注", "注释"},
		Doc: diag.Msg{ZH: "读者应当知道的事", EN: "what a reader should know about the value"}},
	publishedOn,
}

var groups = Table{
	Name: "groups", Path: "content/indicators/groups.csv", Aliases: []string{"分组"}, With: "indicators", Key: []string{"id"},
	Title: diag.Msg{ZH: "指标分组", EN: "Groups of indicators"},
	Doc:   diag.Msg{ZH: "指标的分组，按专栏的次序", EN: "the groups of indicators, in the order of the plan's box"},
	Columns: []Column{
		id("group", "分组"),
		name("分组的名称", "the name of the group"),
	},
}

var indicators = Table{
	Name: "indicators", Path: "content/indicators/indicators.csv", Key: []string{"id"},
	Title: diag.Msg{ZH: "指标", EN: "Indicators"},
	Doc:   diag.Msg{ZH: "规划设定目标的指标，按专栏的次序", EN: "the indicators that the plan sets targets for, in the order of its box"},
	Columns: []Column{
		id("indicator", "指标"),
		{Name: "group", Type: ID, Required: true, Ref: "groups",
			Title: diag.Msg{ZH: "分组", EN: "Group"}, Aliases: []string{"指标分组", "分组号"},
			Doc: diag.Msg{ZH: "分组的标识，见 groups 表", EN: "the id of the group, from the table groups"}},
		name("指标的名称", "the name of the indicator"),
		{Name: "unit", Type: String, Required: true, Localized: true,
			Title: diag.Msg{ZH: "单位", EN: "Unit"}, Aliases: []string{"计量单位"},
			Doc: diag.Msg{ZH: "中文：所记数值的单位，如“万份”；英文：数值乘以倍数后的单位，单数和复数不同时都写，如 institution|institutions", EN: "in Chinese the unit of the recorded values; in English the unit of the value times the scale, in both forms where they differ: institution|institutions"}},
		{Name: "scale", Type: Number,
			Title: diag.Msg{ZH: "倍数", EN: "Scale"}, Aliases: []string{"单位倍数"},
			Doc: diag.Msg{ZH: "单位所含的倍数：“万份”是 10000；没有倍数写 1", EN: "the factor that the unit carries: 10000 for 万份, else 1"}},
		{Name: "decimals", Type: Integer, Max: 6,
			Title: diag.Msg{ZH: "小数位数", EN: "Decimals"}, Aliases: []string{"小数位"},
			Doc: diag.Msg{ZH: "数值的小数位数，到处都照它显示，位数不够的补零，超过的四舍五入；留空就以数值中最多的为准", EN: "how many decimals the values have and are shown with, padded with zeros, or rounded; empty, the most that a value has"}},
		{Name: "measure", Type: Enum, Words: measuresOf,
			Title: diag.Msg{ZH: "数值类型", EN: "Measure"}, Aliases: []string{"数据类型", "指标类型", "度量"},
			Doc: diag.Msg{ZH: "时点数是某一天有多少，累计数是一段时间加起来多少，平均数是一段时间平均多少，比例是占总体的百分之几；除时点数外，只有全年的数值才与基期和目标比较",
				EN: "a stock is how many there are on a day, a flow what a period adds up to, a mean what it comes to on average, a share a part of a whole in percent; but for a stock, only values of whole years are compared with the baseline and the target"}},
		{Name: "nature", Type: Enum, Required: true, Words: natures,
			Title: diag.Msg{ZH: "指标性质", EN: "Type of target"}, Aliases: []string{"性质", "属性", "指标属性"},
			Doc: diag.Msg{ZH: "预期性或约束性", EN: "anticipatory or obligatory"}},
		{Name: "direction", Type: Enum, Required: true, Words: directions,
			Title: diag.Msg{ZH: "方向", EN: "Direction"}, Aliases: []string{"变化方向"},
			Doc: diag.Msg{ZH: "希望数值向哪个方向变化", EN: "the way that the value is wanted to go"}},
		{Name: "method", Type: Enum, Required: true, Words: methods,
			Title: diag.Msg{ZH: "评价方法", EN: "Method"}, Aliases: []string{"方法"},
			Doc: diag.Msg{ZH: "进展用哪种方法计算", EN: "how progress is calculated"}},
		{Name: "definition", Type: String, Localized: true,
			Title: diag.Msg{ZH: "含义", EN: "Definition"}, Aliases: []string{"定义", "指标含义", "指标解释"},
			Doc: diag.Msg{ZH: "指标的含义和口径", EN: "what the indicator means and counts"}},
		clause("设定这一指标的条款", "the clause that sets the indicator"),
		{Name: "verdict", Type: Enum, Words: verdicts,
			Title: diag.Msg{ZH: "是否评价", EN: "Verdict"}, Aliases: []string{"评价", "结论"},
			Doc: diag.Msg{ZH: "不评价的指标写 none；留空是照常评价", EN: "none for an indicator that is not to be assessed; empty for the others"}},
		{Name: "verdict_reason", Type: String, Localized: true,
			Title: diag.Msg{ZH: "不评价的原因", EN: "Reason for no verdict"}, Aliases: []string{"不评价原因"},
			Doc: diag.Msg{ZH: "不评价的原因，页面上代替结论", EN: "why it is not assessed; shown in place of a verdict"}},
	},
}

var targets = Table{
	Name: "targets", Path: "content/indicators/targets.csv", Aliases: []string{"目标值", "基期和目标"}, With: "indicators", Key: []string{"indicator", "year"},
	Title: diag.Msg{ZH: "目标", EN: "Targets"},
	Doc:   diag.Msg{ZH: "各指标的基期值、阶段目标和目标值", EN: "the baseline, milestones and target of each indicator"},
	Columns: []Column{
		indicatorID,
		{Name: "year", Type: Year, Required: true,
			Title: diag.Msg{ZH: "年份", EN: "Year"}, Aliases: []string{"年度", "年"},
			Doc: diag.Msg{ZH: "数值所属的年", EN: "the year that the value is of"}},
		{Name: "role", Type: Enum, Required: true, Words: roles,
			Title: diag.Msg{ZH: "类别", EN: "Role"}, Aliases: []string{"类型", "角色"},
			Doc: diag.Msg{ZH: "基期、阶段目标或目标", EN: "baseline, milestone or target"}},
		{Name: "comparator", Type: Enum, Words: comparators,
			Title: diag.Msg{ZH: "比较方式", EN: "Comparator"}, Aliases: []string{"比较"},
			Doc: diag.Msg{ZH: "怎样算达到；留空照指标的方向", EN: "how the value is reached; empty follows the indicator's direction"}},
		value,
		{Name: "words", Type: String, Localized: true,
			Title: diag.Msg{ZH: "文字", EN: "Words"}, Aliases: []string{"文字目标", "文字表述"},
			Doc: diag.Msg{ZH: "规划没有写数值、只写文字的，照写，如“持续改善”；value 留空", EN: "what the plan says where it gives no number, such as 持续改善; value stays empty"}},
		clause("写明这一数值的条款", "the clause that states the value"),
	},
}

var observations = Table{
	Name: "observations", Path: "content/indicators/observations.csv", Aliases: []string{"观测值", "观测", "数据"}, With: "indicators", Key: []string{"indicator", "period"},
	Title:   diag.Msg{ZH: "观测数据", EN: "Observations"},
	Doc:     diag.Msg{ZH: "各指标各时期公布的数值", EN: "the published values of each indicator by period"},
	Columns: series,
}

var context = Table{
	Name: "context", Path: "content/indicators/context.csv", Aliases: []string{"全国数据", "对比"}, Key: []string{"indicator", "period"},
	Title:   diag.Msg{ZH: "对比数据", EN: "Context"},
	Doc:     diag.Msg{ZH: "作比较用的全国数值", EN: "values of a wider area for comparison"},
	Columns: series,
}

var sources = Table{
	Name: "sources", Path: "content/indicators/sources.csv", Aliases: []string{"来源"}, With: "indicators", Key: []string{"id"},
	Title: diag.Msg{ZH: "数据来源", EN: "Sources"},
	Doc:   diag.Msg{ZH: "数值的来源", EN: "where the values come from"},
	Columns: []Column{
		id("source", "来源"),
		{Name: "title", Type: String, Required: true, Localized: true,
			Title: diag.Msg{ZH: "标题", EN: "Title"}, Aliases: []string{"题名", "来源名称"},
			Doc: diag.Msg{ZH: "来源的标题", EN: "the title of the source"}},
		{Name: "publisher", Type: String, Localized: true,
			Title: diag.Msg{ZH: "公布者", EN: "Publisher"}, Aliases: []string{"发布者", "发布单位", "公布单位", "发布机构"},
			Doc: diag.Msg{ZH: "谁公布的", EN: "who published it"}},
		{Name: "url", Type: URL,
			Title: diag.Msg{ZH: "网址", EN: "Address"}, Aliases: []string{"链接", "地址", "link"},
			Doc: diag.Msg{ZH: "来源的网址；未经核实的只显示，不做链接", EN: "the web address of the source; of an unverified one it is shown, but not linked"}},
		publishedOn,
		{Name: "accessed_on", Type: Date,
			Title: diag.Msg{ZH: "访问日期", EN: "Accessed on"}, Aliases: []string{"访问时间", "查阅日期", "获取日期"},
			Doc: diag.Msg{ZH: "查阅来源的日期", EN: "the day on which the source was consulted"}},
		{Name: "standing", Type: Enum, Required: true, Words: standings,
			Title: diag.Msg{ZH: "可靠程度", EN: "Standing"}, Aliases: []string{"性质", "来源性质"},
			Doc: diag.Msg{ZH: "来源的可靠程度", EN: "how far the source can be relied on"}},
		{Name: "note", Type: String, Localized: true,
			Title: diag.Msg{ZH: "说明", EN: "Note"}, Aliases: []string{"备注", "注释"},
			Doc: diag.Msg{ZH: "读者应当知道的事；没有网址的，写明为什么没有", EN: "what a reader should know; of a source without an address, why it has none"}},
	},
}

var revisions = Table{
	Name: "revisions", Path: "content/indicators/revisions.csv", Aliases: []string{"修订"}, Key: []string{"indicator", "period", "changed_on"},
	Title: diag.Msg{ZH: "数据修订", EN: "Revisions"},
	Doc:   diag.Msg{ZH: "公布后改过的数值", EN: "values that were changed after publication"},
	Columns: []Column{
		indicatorID,
		period,
		{Name: "old_value", Type: Number, Required: true,
			Title: diag.Msg{ZH: "原值", EN: "Old value"}, Aliases: []string{"原数值", "修订前"},
			Doc: diag.Msg{ZH: "修订前的数值", EN: "the value before the change"}},
		{Name: "new_value", Type: Number, Required: true,
			Title: diag.Msg{ZH: "新值", EN: "New value"}, Aliases: []string{"新数值", "修订后"},
			Doc: diag.Msg{ZH: "修订后的数值", EN: "the value after the change"}},
		{Name: "changed_on", Type: Date, Required: true,
			Title: diag.Msg{ZH: "修订日期", EN: "Changed on"}, Aliases: []string{"修改日期", "更正日期"},
			Doc: diag.Msg{ZH: "修订的日期", EN: "the day of the change"}},
		{Name: "reason", Type: String, Localized: true,
			Title: diag.Msg{ZH: "原因", EN: "Reason"}, Aliases: []string{"修订原因"},
			Doc: diag.Msg{ZH: "修订的原因", EN: "why it was changed"}},
	},
}
