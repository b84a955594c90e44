package render

import (
	"html/template"
	"strings"

	"plansite/generator/glossary"
	"plansite/generator/locale"
	"plansite/generator/site"
	"plansite/generator/theme"
)

const (
	termTemplate       = theme.Page[TermView]("term")
	definitionTemplate = theme.Page[TermView]("definition")
)

// terms marks the terms of the glossary on one page, whose texts are given in
// their order. The definitions stand together at the end of the page: a text
// that is copied, searched or read aloud is the text alone.
type terms struct {
	*context
	lang locale.Lang
	at   string
	page *glossary.Page
	err  error
}

func (c *context) terms(lang locale.Lang, at string) *terms {
	t := &terms{context: c, lang: lang, at: at}
	t.page = c.finders[lang].Page(t.button)
	return t
}

// findersOf makes the finder of each language.
func findersOf(s *site.Site) map[locale.Lang]*glossary.Finder {
	finders := map[locale.Lang]*glossary.Finder{}
	for _, lang := range s.Config.Languages {
		finders[lang] = glossary.New(s.Terms, lang)
	}
	return finders
}

// html marks trusted HTML.
func (t *terms) html(s string) template.HTML { return html(t.page.Mark(s)) }

// text marks plain text.
func (t *terms) text(s string) template.HTML { return t.html(template.HTMLEscapeString(s)) }

// facts marks the values of a table of facts, links excepted.
func (t *terms) facts(list []Field) []Field {
	for i, f := range list {
		if f.URL == "" {
			list[i].Marked = t.text(f.Value)
		}
	}
	return list
}

// box marks the natures of the indicators.
func (t *terms) box(b *BoxView) {
	for _, g := range b.Groups {
		for i := range g.Rows {
			g.Rows[i].Marked = t.text(g.Rows[i].Nature)
		}
	}
}

// definitions are those of the terms marked so far.
func (t *terms) definitions() (template.HTML, error) {
	var b strings.Builder
	for _, term := range t.page.Terms() {
		url := t.link(t.lang, t.at, glossaryPath+"#"+term.ID)
		b.WriteString(t.piece(definitionTemplate, term, url))
	}
	return html(b.String()), t.err
}

func (t *terms) button(term *site.Term) string { return t.piece(termTemplate, term, "") }

type termKey struct {
	theme    *theme.Theme
	template theme.Page[TermView]
	lang     locale.Lang
	id, url  string
}

// piece renders a template for a term once for all pages from which the
// glossary has the same address.
func (t *terms) piece(p theme.Page[TermView], term *site.Term, url string) string {
	key := termKey{t.theme, p, t.lang, term.ID, url}
	if v, ok := t.chrome.Load(key); ok {
		return v.(string)
	}
	b, err := p.Render(t.theme, TermView{
		Words: t.theme.Words(t.lang), ID: term.ID, Term: term.Text.In(t.lang),
		Definition: term.Definition.In(t.lang), Source: term.DefinitionSource.In(t.lang), URL: url,
	})
	if err != nil {
		t.err = err
		return ""
	}
	t.chrome.Store(key, string(b))
	return string(b)
}
