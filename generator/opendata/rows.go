package opendata

import (
	"strconv"

	"plansite/generator/locale"
	"plansite/generator/site"
)

func groupRow(g *site.Group) row { return row{"id": g.ID}.set("name", g.Name) }

func indicatorRow(i *site.Indicator) row {
	r := row{
		"id": i.ID, "group": i.Group.ID, "decimals": strconv.Itoa(i.Decimals), "nature": i.Nature,
		"direction": i.Direction, "method": i.Method, "measure": i.Measure, "clause": clauseID(i.Clause),
	}
	unit := locale.Text{}
	for l, u := range i.Unit {
		unit[l], r["scale"] = u.Record, digits(u.Scale)
	}
	return r.set("name", i.Name).set("unit", unit).set("definition", i.Definition)
}

func targets(i *site.Indicator) []*site.Target { return i.Stated() }

func targetRow(i *site.Indicator, t *site.Target) row {
	r := row{"indicator": i.ID, "year": year(t.Year), "role": t.Role, "comparator": t.Comparator, "clause": clauseID(t.Clause)}
	if t.Numeric() {
		r["value"] = digits(t.Printed)
	}
	return r.set("words", t.Words)
}

func observations(i *site.Indicator) []*site.Observation { return i.Observations }

func comparisons(i *site.Indicator) []*site.Observation { return i.Context }

func observationRow(i *site.Indicator, o *site.Observation) row {
	return row{
		"indicator": i.ID, "period": o.Period.String(), "value": optionalDigits(o.Value), "status": o.Status,
		"source": sourceID(o.Source), "published_on": o.PublishedOn.String(),
	}.set("note", o.Note)
}

func revisions(i *site.Indicator) []*site.Revision { return i.Revisions }

func revisionRow(i *site.Indicator, v *site.Revision) row {
	return row{
		"indicator": i.ID, "period": v.Period.String(), "old_value": digits(v.Old), "new_value": digits(v.New),
		"changed_on": v.On.String(),
	}.set("reason", v.Reason)
}

func sourceRow(s *site.Source) row {
	return row{
		"id": s.ID, "url": s.URL, "published_on": s.PublishedOn.String(), "accessed_on": s.AccessedOn.String(), "standing": s.Standing,
	}.set("title", s.Title).set("publisher", s.Publisher).set("note", s.Note)
}

func taskRow(t *site.Task) row {
	return row{
		"id": t.ID, "clause": clauseID(t.Clause), "indicators": indicatorIDs(t.Indicators),
		"status": t.Status, "status_source": t.StatusSource, "as_of": t.AsOf.String(),
	}.set("lead", t.Lead)
}

func measureRow(m *site.Measure) row {
	r := row{"id": m.ID, "clause": clauseID(m.Clause), "kind": m.Kind}
	if m.Task != nil {
		r["task"] = m.Task.ID
	}
	return r.set("what", m.What)
}

func dutyRow(d *site.Duty) row {
	return row{
		"id": d.ID, "clause": clauseID(d.Clause), "due": d.Due.String(), "done_on": d.DoneOn.String(), "evidence": d.Evidence,
	}.set("what", d.What)
}

func noteRow(n *site.Note) row { return row{"clause": clauseID(n.Clause)}.set("note", n.Text) }

func termRow(t *site.Term) row {
	return row{"certainty": t.Certainty, "also_en": t.Also, "avoid_en": t.Avoid, "id": t.ID, "pinyin": t.Pinyin}.
		set("", t.Text).set("note", t.Note).set("definition", t.Definition).set("definition_source", t.DefinitionSource)
}
