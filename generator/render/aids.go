package render

import (
	"strings"

	"plansite/generator/locale"
	"plansite/generator/theme"
)

const (
	aidsTemplate = theme.Page[AidsPage]("aids")
	aidsPath     = "aids.html"
)

// choices are what a reader may choose, by the names that the theme's aids.js
// knows; the first option of each is what is usual and has no value. The words
// for them are aids.<name> and aids.<name>.<option>.
var choices = []struct {
	name    string
	options []string
}{
	{"size", []string{"usual", "large", "xl"}},
	{"colour", []string{"usual", "light", "dark", "black-on-white", "white-on-black"}},
	{"spacing", []string{"usual", "wide", "wider"}},
	{"cursor", []string{"usual", "large"}},
	{"layout", []string{"usual", "simple"}},
}

// elder are the choices that the version for elderly readers (长辈版) consists of.
var elder = []choice{{"size", "xl"}, {"spacing", "wide"}, {"layout", "simple"}}

type choice struct{ name, value string }

// aidNotes are what the page explains, in order; each has a title and a text in
// the theme's words.
var aidNotes = []string{"aloud", "browser", "keys", "kept"}

func addAids(c *context) {
	c.page(aidsPath, c.words("aids.title"), (*context).aids)
}

func (c *context) aids(lang locale.Lang) ([]byte, error) {
	w := c.theme.Words(lang)
	f, err := c.frame(lang, meta{kind: "aids", path: aidsPath, title: w.T("aids.title"), description: w.T("aids.description")})
	if err != nil {
		return nil, err
	}
	p := AidsPage{Frame: f, LargeURL: c.largeURL(lang, aidsPath), Choices: aidChoices(w)}
	var usual []choice
	for _, ch := range choices {
		usual = append(usual, choice{ch.name, ""})
	}
	p.Elder, p.Usual = choose(elder), choose(usual)
	for _, id := range aidNotes {
		p.Notes = append(p.Notes, MethodRule{ID: id, Title: w.T("aids.note." + id), Text: []string{w.T("aids.note." + id + ".text")}})
	}
	return aidsTemplate.Render(c.theme, p)
}

// aidChoices are all choices in the words of w.
func aidChoices(w *theme.Words) []AidChoice {
	var out []AidChoice
	for _, ch := range choices {
		view := AidChoice{Name: ch.name, Legend: w.T("aids." + ch.name)}
		for n, o := range ch.options {
			value := o
			if n == 0 {
				value = ""
			}
			word := ch.name + "." + o
			view.Options = append(view.Options, AidOption{Value: value, Text: w.T("aids." + word)})
		}
		out = append(out, view)
	}
	return out
}

// choose writes choices as the attribute data-choose has them.
func choose(list []choice) string {
	var out []string
	for _, ch := range list {
		out = append(out, ch.name+":"+ch.value)
	}
	return strings.Join(out, " ")
}
