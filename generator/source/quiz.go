package source

import (
	"strconv"

	"plansite/generator/diag"
	"plansite/generator/site"
)

// readQuiz reads the questions of a campaign.
func (r *reader) readQuiz(c *site.Campaign, m *mapping) {
	seen := firsts{}
	for _, q := range m.mappings("questions") {
		id := q.get("id").required()
		question := r.readQuestion(q)
		question.ID = id.id()
		q.done()
		if question.ID != "" && seen.first(id, id.value) {
			c.Quiz = append(c.Quiz, question)
		}
	}
	m.done()
}

func (r *reader) readQuestion(q *mapping) *site.Question {
	langs := r.site.Config.Languages
	out := &site.Question{
		Pos:         q.pos,
		Text:        q.requiredText("question", langs),
		Options:     q.texts("options", langs),
		Explanation: q.requiredText("explanation", langs),
		Clause:      r.clauses.find(q.get("clause").required()),
		Term:        r.terms.find(q.get("term")),
	}
	options, _ := q.find("options")
	answer := q.get("answer").required()
	if len(out.Options) < 2 {
		q.to.AddError(options.pos, "missing-value", diag.M("一道题至少有两个选项", "a question has at least two options"), diag.M("在 options 下各写一行", "write each on a line below options"))
		return out
	}
	n, err := strconv.Atoi(answer.value)
	if answer.value != "" && (err != nil || n < 1 || n > len(out.Options)) {
		answer.fail("bad-number", diag.M("answer：%q 不是选项的序号", "answer: %q is not the number of an option", answer.value),
			diag.M("写 1 到 %[1]d 之间的整数", "write a whole number from 1 to %[1]d", len(out.Options)))
	}
	out.Answer = max(n, 1) - 1
	return out
}
