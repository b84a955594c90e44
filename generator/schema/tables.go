package schema

import "plansite/generator/diag"

// Tables are all tables of content/, those that others refer to first.
var Tables = []Table{
	groups, indicators, targets, sources, observations, revisions, context,
	tasks, measures, duties, notes, amendments,
	glossary, themes, events, materials, cards, ratings, tags, redirects, exceptions, wordingList,
}

// id is the column of a table's own ids.
func id(en, zh string) Column {
	return Column{Name: "id", Type: ID, Required: true,
		Title: diag.Msg{ZH: "标识", EN: "Id"}, Aliases: []string{"编号", "代码", zh + "号", zh + "编号", zh + "代码", en + " id"},
		Doc: diag.Msg{ZH: zh + "的标识，一经公布不再改", EN: "the id of the " + en + "; it never changes once published"}}
}

func name(zh, en string) Column {
	return Column{Name: "name", Type: String, Required: true, Localized: true,
		Title: diag.Msg{ZH: "名称", EN: "Name"}, Aliases: []string{"名字"},
		Doc: diag.Msg{ZH: zh, EN: en}}
}

// clause is a column that binds a row to the plan's text.
func clause(zh, en string) Column {
	return Column{Name: "clause", Type: ID, Required: true, Ref: Clauses,
		Title: diag.Msg{ZH: "条款", EN: "Clause"}, Aliases: []string{"条款号", "出处条款"},
		Doc: diag.Msg{ZH: zh + "的标识", EN: "the id of " + en}}
}

func optional(c Column) Column {
	c.Required = false
	return c
}
