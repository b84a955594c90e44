package render

import (
	"cmp"
	"strconv"

	"plansite/generator/locale"
	"plansite/generator/site"
	"plansite/generator/theme"
)

const (
	tasksTemplate = theme.Page[TaskListPage]("tasks")
	taskTemplate  = theme.Page[TaskPage]("task")
	tasksPath     = "tasks/index.html"
)

func taskPath(t *site.Task) string { return "tasks/" + t.ID + ".html" }

func addTasks(c *context) {
	if len(c.site.Tasks) == 0 {
		return
	}
	c.page(tasksPath, c.words("tasks.title"), func(c *context, lang locale.Lang) ([]byte, error) {
		w := c.theme.Words(lang)
		f, err := c.frame(lang, meta{kind: "tasks", path: tasksPath, title: w.T("tasks.title"), description: w.T("tasks.description", c.site.Plan.ShortTitle.In(lang), len(c.taskGroups(lang, tasksPath)), len(c.site.Tasks))})
		if err != nil {
			return nil, err
		}
		p := TaskListPage{Frame: f, Groups: c.taskGroups(lang, tasksPath)}
		if n := c.unknownTasks(); n > 0 {
			p.Note = w.T("tasks.unknown", n)
		}
		return tasksTemplate.Render(c.theme, p)
	})
	for n, t := range c.site.Tasks {
		titles := locale.Text{}
		for _, lang := range c.langs {
			titles[lang] = t.Clause.Plain(lang)
		}
		l := c.page(taskPath(t), titles, func(c *context, lang locale.Lang) ([]byte, error) { return c.taskPage(lang, n) })
		l.about, l.card = t.Lead.In, taskCardOf(t)
	}
}

func (c *context) taskPage(lang locale.Lang, n int) ([]byte, error) {
	t, w := c.site.Tasks[n], c.theme.Words(lang)
	at := taskPath(t)
	f, err := c.frame(lang, meta{kind: "task", path: at, title: t.Title(lang), description: t.Lead.In(lang),
		crumbs: []crumb{{w.T("tasks.title"), tasksPath}}})
	if err != nil {
		return nil, err
	}
	terms := c.terms(lang, at)
	p := TaskPage{
		Frame: f, Task: c.taskCard(lang, at, t), PlanURL: c.link(lang, at, planPath+"#"+t.Clause.ID),
		Group:   Link{Text: t.Group.Plain(lang), URL: c.link(lang, at, tasksPath+"#"+t.Group.ID)},
		Clauses: c.clauses(terms, c.site.Plan.Under(t.Clause)),
		Status:  c.taskStatus(lang, t),
	}
	if p.Definitions, err = terms.definitions(); err != nil {
		return nil, err
	}
	for _, m := range t.Measures {
		p.Measures = append(p.Measures, MeasureView{What: m.What.In(lang), Kind: w.T("measure." + m.Kind), URL: c.link(lang, at, planPath+"#"+m.Clause.ID)})
	}
	if p.Indicators, err = c.cards(lang, at, t.Indicators); err != nil {
		return nil, err
	}
	neighbour := func(k int) *Link {
		if k < 0 || k >= len(c.site.Tasks) {
			return nil
		}
		o := c.site.Tasks[k]
		return &Link{Text: o.Clause.Plain(lang), URL: c.link(lang, at, taskPath(o))}
	}
	p.Prev, p.Next = neighbour(n-1), neighbour(n+1)
	return taskTemplate.Render(c.theme, p)
}

func (c *context) taskStatus(lang locale.Lang, t *site.Task) []Field {
	w := c.theme.Words(lang)
	status := field(w, w.T("task.status"), "")
	status.Value, status.Unknown = statusWord(w, t), t.Status == ""
	if t.Status == "" {
		return []Field{status}
	}
	return []Field{
		status,
		c.authentic(lang, field(w, w.T("task.status_source"), t.StatusSource)),
		field(w, w.T("task.as_of"), w.Date(t.AsOf)),
	}
}

// unknownTasks counts the tasks whose progress is not known.
func (c *context) unknownTasks() int {
	n := 0
	for _, t := range c.site.Tasks {
		if t.Status == "" {
			n++
		}
	}
	return n
}

func statusWord(w *theme.Words, t *site.Task) string {
	return w.T("task.status." + cmp.Or(t.Status, "unknown"))
}

// taskGroups are the tasks under the headings of the plan that they stand under.
func (c *context) taskGroups(lang locale.Lang, at string) []TaskGroup {
	var out []TaskGroup
	for _, t := range c.site.Tasks {
		if len(out) == 0 || out[len(out)-1].ID != t.Group.ID {
			out = append(out, TaskGroup{Words: c.theme.Words(lang), ID: t.Group.ID, Order: len(out) + 1,
				Number: t.Group.Numbering(lang), Name: t.Group.Title(lang)})
		}
		g := &out[len(out)-1]
		g.Tasks = append(g.Tasks, c.taskCard(lang, at, t))
	}
	return out
}

func (c *context) taskCard(lang locale.Lang, at string, t *site.Task) TaskCard {
	w := c.theme.Words(lang)
	card := TaskCard{
		Words: w, ID: t.ID, Number: strconv.Itoa(t.Number), Title: t.Title(lang), Lead: t.Lead.In(lang),
		URL: c.link(lang, at, taskPath(t)), Order: c.groupOrder(t), Status: statusWord(w, t), StatusKnown: t.Status != "",
	}
	for _, i := range t.Indicators {
		card.Indicators = append(card.Indicators, Link{Text: i.Name.In(lang), URL: c.link(lang, at, indicatorPath(i))})
	}
	return card
}

// groupOrder counts the groups of tasks up to and with that of t.
func (c *context) groupOrder(t *site.Task) int {
	n := 0
	var last *site.Clause
	for _, o := range c.site.Tasks {
		if o.Group != last {
			n, last = n+1, o.Group
		}
		if o == t {
			break
		}
	}
	return n
}
