package source

import (
	"cmp"
	"net/url"
	"slices"
	"strings"

	"plansite/generator/diag"
	"plansite/generator/site"
)

// readTasks reads the plan's tasks, in the order of their clauses.
func (r *reader) readTasks() {
	t := r.table("tasks")
	r.tasks = newIndex[*site.Task](t.Name, t.file, diag.M("任务", "task"), t.broken)
	seen := firsts{}
	for _, row := range t.rows {
		clause := row.get("clause")
		task := &site.Task{
			Pos:          row.pos(),
			ID:           row.get("id").value,
			Clause:       r.clauses.find(clause),
			Lead:         row.text("lead"),
			Indicators:   r.indicatorList(row.get("indicators")),
			Status:       row.get("status").enum(),
			StatusSource: row.get("status_source").value,
			AsOf:         r.past(row.get("as_of")),
		}
		if task.Status != "" {
			row.get("status_source").required()
			row.get("as_of").required()
		}
		if !r.tasks.add(row.get("id"), task) || task.Clause == nil || !seen.first(clause, clause.value) {
			continue
		}
		if task.Clause.Kind != site.Heading {
			clause.fail("wrong-clause", diag.M("条款 %q 不是标题", "the clause %q is not a heading", clause.value), diag.M("写任务标题的条款号", "write the id of the task's heading"))
			continue
		}
		task.Group = task.Clause.Parent
		r.site.Tasks = append(r.site.Tasks, task)
	}
	r.orderTasks()
}

// orderTasks numbers the tasks as they stand in the plan and tells their
// indicators about them.
func (r *reader) orderTasks() {
	place := map[*site.Clause]int{}
	for i, c := range r.site.Plan.Clauses {
		place[c] = i
	}
	slices.SortStableFunc(r.site.Tasks, func(a, b *site.Task) int { return cmp.Compare(place[a.Clause], place[b.Clause]) })
	for i, t := range r.site.Tasks {
		t.Number = i + 1
		for _, ind := range t.Indicators {
			ind.Tasks = append(ind.Tasks, t)
		}
	}
}

// indicatorList reads ids separated by spaces.
func (r *reader) indicatorList(f field) []*site.Indicator {
	var out []*site.Indicator
	for _, id := range f.ids() {
		if ind := r.indicators.find(id); ind != nil {
			out = append(out, ind)
		}
	}
	return out
}

// readMeasures reads the named initiatives and systems of the text.
func (r *reader) readMeasures() {
	t := r.table("measures")
	ids := newIndex[*site.Measure](t.Name, t.file, diag.M("举措", "measure"), t.broken)
	for _, row := range t.rows {
		m := &site.Measure{
			Pos:    row.pos(),
			ID:     row.get("id").value,
			Task:   r.tasks.find(row.get("task")),
			Clause: r.clauses.find(row.get("clause")),
			What:   row.text("what"),
			Kind:   row.get("kind").enum(),
		}
		if !ids.add(row.get("id"), m) || m.Clause == nil {
			continue
		}
		r.site.Measures = append(r.site.Measures, m)
		m.Task = r.taskOf(row.get("task"), m)
		if m.Task != nil {
			m.Task.Measures = append(m.Task.Measures, m)
		}
	}
}

// taskOf is the task of a measure. Where its clause stands under a task it belongs to
// that one, whether the table says so or not.
func (r *reader) taskOf(f field, m *site.Measure) *site.Task {
	for c := m.Clause; c != nil; c = c.Parent {
		i := slices.IndexFunc(r.site.Tasks, func(t *site.Task) bool { return t.Clause == c })
		if i < 0 {
			continue
		}
		of := r.site.Tasks[i]
		if m.Task != nil && m.Task != of {
			f.fail("wrong-task", diag.M("条款 %s 属于任务 %s，这里写的是 %s", "the clause %s belongs to the task %s, and not to %s", m.Clause.ID, of.ID, m.Task.ID),
				diag.M("写 %[1]s，或留空", "write %[1]s, or leave it empty", of.ID))
		}
		return of
	}
	return m.Task
}

// readDuties reads what the plan obliges the office to do and to report.
func (r *reader) readDuties() {
	t := r.table("duties")
	ids := newIndex[*site.Duty](t.Name, t.file, diag.M("职责", "duty"), t.broken)
	for _, row := range t.rows {
		d := &site.Duty{
			Pos:      row.pos(),
			ID:       row.get("id").value,
			Clause:   r.clauses.find(row.get("clause")),
			What:     row.text("what"),
			Due:      row.get("due").date(),
			DoneOn:   r.past(row.get("done_on")),
			Evidence: row.get("evidence").proof(),
			ProofPos: row.get("evidence").pos,
		}
		if row.get("due").value == "" {
			d.Due = deadline(d.What.In(r.site.Config.Authentic()), r.site.Plan.End)
		}
		if ids.add(row.get("id"), d) && d.Clause != nil {
			r.site.Duties = append(r.site.Duties, d)
		}
	}
}

// proof reads a path of this site from its root, or an address of the web.
func (f field) proof() string {
	if f.value == "" || strings.HasPrefix(f.value, "/") && !strings.ContainsAny(f.value, " 　") {
		return f.value
	}
	u, err := url.Parse(f.value)
	if err == nil && u.Host != "" && (u.Scheme == "https" || u.Scheme == "http") {
		return f.value
	}
	f.fail("bad-url", diag.M("%s：%q 不是站内路径，也不是网址", "%s: %q is no path of this site and no web address", f.name, f.value),
		diag.M("站内的从根写起，如 /evaluations/2023-midterm.html；站外的写 https:// 开头的网址；说明写进 notes.csv，或留空",
			"begin a path at the root, as /evaluations/2023-midterm.html, or an address with https://; words belong in notes.csv, or leave it empty"))
	return ""
}
