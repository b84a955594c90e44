package render

import (
	"cmp"
	"strings"

	"plansite/generator/document"
	"plansite/generator/locale"
	"plansite/generator/site"
)

// amendments says when and by whom a clause, or a row of it, was formally changed,
// and what it was before.
func (c *context) amendments(lang locale.Lang, cl *site.Clause) [][]Phrase {
	var out [][]Phrase
	for _, a := range c.site.Plan.Amendments {
		switch {
		case a.Clause == cl:
			out = append(out, c.amendment(lang, a))
		case a.Clause.Kind == site.Row && a.Clause.Parent == cl:
			name, _, _ := strings.Cut(a.Clause.Plain(lang), "\n")
			row := Phrase{Text: name + c.theme.Words(lang).T("paper.colon")}
			out = append(out, append([]Phrase{row}, c.amendment(lang, a)...))
		}
	}
	return out
}

// oldWords and newWords stand in the sentence where the words of the document come,
// which may be in another language.
const oldWords, newWords = "\x00old\x00", "\x00new\x00"

func (c *context) amendment(lang locale.Lang, a *site.Amendment) []Phrase {
	w, authentic := c.theme.Words(lang), c.langs[0]
	key := "amendment.replaced"
	switch {
	case a.Old[authentic] == "":
		key = "amendment.added"
	case a.New[authentic] == "" && a.Clause.Layout == site.Repealed:
		key = "amendment.repealed"
	case a.New[authentic] == "":
		key = "amendment.deleted"
	}
	quoted, from := map[string]locale.Text{oldWords: a.Old, newWords: a.New}, lang
	if lang != authentic && (a.Old[lang] == "" && a.Old[authentic] != "" || a.New[lang] == "" && a.New[authentic] != "") {
		from = authentic
	}
	text := w.T(key, w.Date(a.On), cmp.Or(a.Authority.In(lang), a.Authority.In(authentic)), oldWords, newWords)
	var out []Phrase
	for i, part := range strings.Split(text, "\x00") {
		p := Phrase{Text: part}
		if i%2 == 1 {
			p.Text = quoted["\x00"+part+"\x00"].In(from)
			if from != lang {
				p.Lang = c.theme.Words(from).Tag
			}
		}
		if p.Text != "" {
			out = append(out, p)
		}
	}
	return out
}

// amendmentRemarks are the amendments of a clause on paper.
func (c *context) amendmentRemarks(lang locale.Lang, cl *site.Clause) []document.Block {
	var out []document.Block
	for _, a := range c.amendments(lang, cl) {
		text := ""
		for _, p := range a {
			text += p.Text
		}
		out = append(out, document.Block{Kind: document.Remark, Text: text})
	}
	return out
}
