package source

import "plansite/generator/site"

const exceptionsTable = "exceptions"

// readExceptions reads which warnings somebody has looked at and found to be
// right as they stand. What a rule or a place is, package check knows.
func (r *reader) readExceptions() {
	seen := firsts{}
	for _, row := range r.table(exceptionsTable).rows {
		e := &site.Exception{
			Pos:    row.pos(),
			Rule:   row.get("rule").id(),
			Place:  row.get("place").value,
			Text:   row.text("text"),
			Reason: row.get("reason").value,
		}
		key := []string{e.Rule, e.Place}
		for _, l := range r.site.Config.Languages {
			key = append(key, e.Text[l])
		}
		if e.Rule != "" && e.Place != "" && e.Reason != "" && seen.first(row.get("rule"), key...) {
			r.site.Exceptions = append(r.site.Exceptions, e)
		}
	}
}
