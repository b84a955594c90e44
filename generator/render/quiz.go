package render

import (
	"strconv"

	"plansite/generator/locale"
	"plansite/generator/search"
	"plansite/generator/site"
	"plansite/generator/theme"
)

const quizTemplate = theme.Page[QuizPage]("quiz")

func quizPath(y *site.Campaign) string { return campaignFolder(y) + "quiz.html" }

func (c *context) addQuiz(y *site.Campaign) {
	if len(y.Quiz) == 0 {
		return
	}
	titles := locale.Text{}
	for _, lang := range c.langs {
		titles[lang] = c.quizTitle(lang, y)
	}
	l := c.page(quizPath(y), titles, func(c *context, lang locale.Lang) ([]byte, error) { return c.quizPage(lang, y) })
	l.about = func(lang locale.Lang) string { return c.theme.Words(lang).T("quiz.description", len(y.Quiz)) }
	l.text = func(lang locale.Lang) []search.Section { return quizTexts(lang, y) }
}

// quizTexts are the questions for who searches them.
func quizTexts(lang locale.Lang, y *site.Campaign) []search.Section {
	var out []search.Section
	for _, q := range y.Quiz {
		out = append(out, search.Section{ID: q.ID, Text: q.Text.In(lang) + "\n" + q.Explanation.In(lang)})
	}
	return out
}

func (c *context) quizTitle(lang locale.Lang, y *site.Campaign) string {
	return c.theme.Words(lang).T("quiz.title", title(y.Article, lang, c.langs))
}

func (c *context) quizPage(lang locale.Lang, y *site.Campaign) ([]byte, error) {
	w, at := c.theme.Words(lang), quizPath(y)
	f, err := c.frame(lang, meta{kind: "quiz", path: at, title: c.quizTitle(lang, y), description: w.T("quiz.description", len(y.Quiz)),
		crumbs: c.campaignCrumbs(lang, y, true)})
	if err != nil {
		return nil, err
	}
	p := QuizPage{Frame: f, Count: len(y.Quiz), Address: c.absolute(c.path(lang, at)), Back: Link{Text: title(y.Article, lang, c.langs), URL: c.link(lang, at, campaignPath(y))}}
	for n, q := range y.Quiz {
		v := QuestionView{Words: w, ID: q.ID, Number: n + 1, Text: q.Text.In(lang), Answer: q.Options[q.Answer].In(lang), Explanation: q.Explanation.In(lang)}
		for i, o := range q.Options {
			v.Options = append(v.Options, OptionView{ID: q.ID + "-" + strconv.Itoa(i+1), Group: q.ID + "-options", Letter: string(rune('A' + i)), Text: o.In(lang), Right: i == q.Answer})
		}
		v.Letter = v.Options[q.Answer].Letter
		if q.Clause != nil {
			v.Clause = Link{Text: c.clauseName(lang, q.Clause), URL: c.link(lang, at, planPath+"#"+q.Clause.ID)}
		}
		if q.Term != nil {
			v.Term = &Link{Text: q.Term.Text.In(lang), URL: c.link(lang, at, glossaryPath+"#"+q.Term.ID)}
		}
		p.Questions = append(p.Questions, v)
	}
	return quizTemplate.Render(c.theme, p)
}
