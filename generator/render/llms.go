package render

import (
	"cmp"
	"slices"
	"strings"

	"plansite/generator/locale"
	"plansite/generator/opendata"
)

// llmsPath is where programs that read for people look first (llmstxt.org).
const llmsPath = "llms.txt"

// llmsParts are the parts of the list: pages by the output that made them. What is
// in none comes last, under the name that the format has for what can be skipped.
var llmsParts = []struct {
	title   string
	outputs []string
}{
	{"nav.plan", []string{"plan", "tasks"}},
	{"indicators.title", []string{"indicators", "progress", "sources", "evaluations"}},
	{"data.title", []string{"data"}},
}

func addLLMs(c *context) {
	for _, lang := range c.langs {
		c.result.Tree.Add(c.path(lang, llmsPath), func() ([]byte, error) { return c.llms(lang), nil })
	}
}

// llms tells in Markdown what the site is and where its texts and figures are.
func (c *context) llms(lang locale.Lang) []byte {
	w, conf := c.theme.Words(lang), c.site.Config
	out := llmsList{context: c, lang: lang}
	out.add("# ", inline(conf.Title.In(lang)), "\n\n> ", inline(conf.Description.In(lang)), "\n\n", inline(w.T("llms.about")), "\n")
	var done []string
	for _, part := range llmsParts {
		out.part(w.T(part.title), func(l listed) bool { return slices.Contains(part.outputs, l.output) })
		switch part.title {
		case "nav.plan":
			out.planText()
		case "data.title":
			out.data()
		}
		done = append(done, part.outputs...)
	}
	out.part("Optional", func(l listed) bool {
		return !slices.Contains(done, l.output) && !isListPage(l.path) && !isColumnArticle(l)
	})
	return []byte(out.String())
}

// llmsList is the list while it is written.
type llmsList struct {
	*context
	lang locale.Lang
	strings.Builder
}

func (o *llmsList) add(parts ...string) {
	for _, s := range parts {
		o.WriteString(s)
	}
}

// part lists the pages that wanted tells, as far as they have a text in the language.
func (o *llmsList) part(title string, wanted func(listed) bool) {
	o.add("\n## ", inline(title), "\n\n")
	for _, l := range o.listed {
		if !wanted(l) || !slices.Contains(o.langsOf(l), o.lang) {
			continue
		}
		about := ""
		if l.about != nil {
			about = l.about(o.lang)
		}
		o.line(l.title.In(o.lang), o.path(o.lang, l.path), about)
	}
}

// planText leads to the plan as Markdown, which such programs read best.
func (o *llmsList) planText() {
	if file := "plan/plan." + string(o.lang) + ".md"; o.result.Tree.Has(file) {
		o.line(o.theme.Words(o.lang).T("llms.markdown"), file, "")
	}
}

// data leads to the figures in the forms that programs read.
func (o *llmsList) data() {
	w := o.theme.Words(o.lang)
	for _, d := range o.downloads {
		if d.Indicator == nil && cmp.Or(d.Lang, o.lang) == o.lang && slices.Contains([]opendata.Kind{opendata.Labels, opendata.APIIndex, opendata.Package}, d.Kind) {
			o.line(w.T("data.file."+string(d.Kind)), d.Path, w.T("data.about."+string(d.Kind)))
		}
	}
}

// line leads to a file, by its full address where that is known.
func (o *llmsList) line(title, file, about string) {
	o.add("- [", inline(title), "](", cmp.Or(o.absolute(file), relative(o.path(o.lang, llmsPath), file)), ")")
	if about != "" {
		o.add(": ", inline(about))
	}
	o.add("\n")
}

// isColumnArticle tells the texts of a column, of which there may be thousands:
// the column's page lists them.
func isColumnArticle(l listed) bool { return l.article != nil && l.output == "sections" }

// inline makes a text safe to stand within a line of Markdown.
func inline(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	return strings.NewReplacer(`\`, `\\`, "[", `\[`, "]", `\]`, "<", `\<`, "`", "\\`").Replace(s)
}
