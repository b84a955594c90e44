package main

// lexicon is what texts in one language are put together from. The lists of both
// languages correspond entry by entry.
type lexicon struct {
	subjects, verbs, objects, tails, openings []string
	heads, subheads, topics, kinds            []string
	and, comma, stop, space                   string
	title, summary, article, item             string // formats
	table                                     string
	perCent                                   string
}

var chinese = lexicon{
	subjects: []string{"市人民政府", "各区县主管部门", "牵头单位", "联合工作组", "各乡镇人民政府", "统计部门", "教育行政部门", "卫生健康主管部门", "住房和城乡建设部门", "水利部门", "发展改革部门", "监督委员会"},
	verbs:    []string{"应当公布", "负责审查", "限期完成", "统筹协调", "着力提升", "安排资金支持", "有序扩大", "定期报告", "整合优化", "切实保障", "组织评估", "逐步推进"},
	objects:  []string{"年度实施方案", "农村地区基本公共服务", "饮用水水源地水质", "青年劳动者职业技能培训", "重点项目清单", "保障性租赁住房建设", "监测预警指标体系", "社区居家养老服务", "公共数据开放目录", "公共建筑节能改造", "综合交通运输网络", "中小微企业发展", "退化湿地生态修复", "政务服务数字化水平"},
	tails:    []string{"并于规划期末前完成验收", "所需经费按照批准的预算执行", "按季度向社会公开进展情况", "便于群众比较各区县的实施成效", "偏差较大的应当说明原因", "事前充分听取利益相关方意见", "接受审计机关的监督检查", "总结推广试点地区的经验做法", "重点关注困难群体的实际需求", "相关基础数据长期保存", "严格执行现行财政管理规定"},
	openings: []string{"必要时，", "与此同时，", "在此基础上，", "在试点地区，", "自明年起，", "", "", "", "", ""},
	heads:    []string{"背景与目的", "适用范围", "主要措施", "目标与指标", "职责分工", "资金保障", "监测与评估", "相关文件"},
	subheads: []string{"近期行动", "中期行动", "制度保障", "公众参与", "数据与公开"},
	topics:   []string{"农村供水", "清洁空气", "义务教育", "基层医疗", "保障性住房", "公共交通", "就业服务", "养老服务", "低碳建筑", "湿地保护", "数据开放", "中小企业", "食品安全", "城市更新", "防洪减灾"},
	kinds:    []string{"行动计划", "实施细则", "指导意见", "管理办法", "专项规划", "工作方案"},
	and:      "和", comma: "，", stop: "。",
	title: "%s%s（第%d号）", summary: "关于%s的%s。", article: "%d. **第%d条** %s\n", item: "- *%s*：%s\n",
	table:   "| 指标 | 单位 | 基期值 | 2025年目标 | 2030年目标 |\n| --- | --- | ---: | ---: | ---: |\n",
	perCent: "%",
}

var english = lexicon{
	subjects: []string{"the municipal government", "each county bureau", "the lead department", "the joint working group", "every township office", "the statistics bureau", "the education authority", "the health commission", "the housing department", "the water resources bureau", "the development and reform commission", "the oversight committee"},
	verbs:    []string{"shall publish", "will review", "is to complete", "must coordinate", "shall improve", "will fund", "is expected to extend", "shall report on", "will consolidate", "must safeguard", "shall evaluate", "will gradually expand"},
	objects:  []string{"the annual implementation plan", "basic public services in rural areas", "the quality of drinking water sources", "vocational training for young workers", "the list of priority projects", "affordable rental housing", "the early-warning indicator system", "community elderly care", "the open data catalogue", "energy efficiency in public buildings", "the integrated transport network", "support for small enterprises", "the restoration of degraded wetlands", "digital access to government services"},
	tails:    []string{"before the end of the planning period", "in line with the approved budget", "with quarterly progress published online", "so that residents can compare results across districts", "and shall explain any large deviation", "after consulting the residents concerned", "under the supervision of the audit office", "by drawing on the evidence collected in pilot areas", "with particular attention to vulnerable groups", "and keep the underlying data available for the long term", "subject to the fiscal rules in force"},
	openings: []string{"Where necessary, ", "At the same time, ", "On this basis, ", "In pilot districts, ", "Starting from next year, ", "", "", "", "", ""},
	heads:    []string{"Background and purpose", "Scope of application", "Main measures", "Targets and indicators", "Division of responsibilities", "Funding", "Monitoring and evaluation", "Related documents"},
	subheads: []string{"Near-term actions", "Medium-term actions", "Institutional safeguards", "Public participation", "Data and disclosure"},
	topics:   []string{"Rural Water Supply", "Clean Air", "Compulsory Education", "Primary Health Care", "Affordable Housing", "Public Transport", "Employment Services", "Elderly Care", "Low-Carbon Buildings", "Wetland Protection", "Open Data", "Small Enterprises", "Food Safety", "Urban Renewal", "Flood Prevention"},
	kinds:    []string{"Action Plan", "Implementation Rules", "Guiding Opinions", "Management Measures", "Special Plan", "Work Programme"},
	and:      " and ", comma: ", ", stop: ".", space: " ",
	title: "%s %s No. %d", summary: "On %s: %s.", article: "%d. **Article %d.** %s\n", item: "- *%s*: %s\n",
	table:   "| Indicator | Unit | Baseline | Target 2025 | Target 2030 |\n| --- | --- | ---: | ---: | ---: |\n",
	perCent: "per cent",
}
