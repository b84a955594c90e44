package glossary

import (
	"strings"

	"plansite/generator/site"
)

// Page marks the terms of one page, whose parts are given in order.
type Page struct {
	finder *Finder
	button func(*site.Term) string
	seen   []bool // by term
	terms  []*site.Term
}

// Page begins a page. What button gives, which is trusted, is put after the word
// that is marked, within the same label: a click on the word is one on the button.
//
// The word is not in the button itself because reader views and text browsers
// drop buttons, and a document must not lose a word.
func (f *Finder) Page(button func(*site.Term) string) *Page {
	return &Page{finder: f, button: button}
}

// Terms are those that were marked, in order.
func (p *Page) Terms() []*site.Term { return p.terms }

// Mark marks the first use on the page of each term with a definition. html is
// well formed, as package markdown or a template makes it; its text stays the
// same. Nothing is marked in headings, links, code, figures and other languages.
func (p *Page) Mark(html string) string {
	if !p.finder.any {
		return html
	}
	m := marker{Page: p, html: html, scanner: scanner{Finder: p.finder}}
	m.run()
	if m.done == 0 {
		return html
	}
	m.out.WriteString(html[m.done:])
	return m.out.String()
}

type marker struct {
	*Page
	scanner
	html  string
	out   strings.Builder
	done  int    // how much of html is in out
	in    string // the element that is passed over, or ""
	depth int    // of elements of that name
}

func (m *marker) run() {
	for i := 0; i < len(m.html); {
		end := strings.IndexByte(m.html[i:], '<')
		if end < 0 {
			end = len(m.html) - i
		}
		if m.in == "" {
			m.text(i, i+end)
		}
		if i += end; i == len(m.html) {
			return
		}
		end = strings.IndexByte(m.html[i:], '>')
		if end < 0 {
			return
		}
		m.tag(m.html[i+1 : i+end])
		i += end + 1
	}
}

func (m *marker) text(from, to int) {
	for w, ok := m.next(m.html[:to], from); ok; w, ok = m.next(m.html[:to], w.end) {
		if !m.finder.defined[w.term] || m.seen != nil && m.seen[w.term] {
			continue
		}
		if m.seen == nil {
			m.seen = make([]bool, len(m.finder.terms))
		}
		m.seen[w.term] = true
		if m.done == 0 {
			m.out.Grow(len(m.html) + 2048) // room for ten terms
		}
		t := m.finder.terms[w.term]
		m.Page.terms = append(m.Page.terms, t)
		for _, s := range []string{m.html[m.done:w.start], `<label class="term">`, m.html[w.start:w.end], m.button(t), `</label>`} {
			m.out.WriteString(s)
		}
		m.done = w.end
	}
}

// tag takes notice of what stands between < and >.
func (m *marker) tag(tag string) {
	name, end := strings.CutPrefix(tag, "/")
	attributes := ""
	if i := strings.IndexByte(name, ' '); i >= 0 {
		name, attributes = name[:i], name[i:]
	}
	kind := kindOf(name)
	if kind == block {
		m.titles = 0 // a title does not go on in another block
	}
	switch {
	case m.in == "" && !end && (kind == closed || attributes != "" && kind != void && strings.Contains(attributes, ` lang="`)):
		m.in, m.depth = name, 1
	case m.in != name:
	case end:
		if m.depth--; m.depth == 0 {
			m.in = ""
		}
	default:
		m.depth++
	}
}

type kind int

const (
	block kind = iota
	inline
	closed // nothing is marked in it
	void   // has no end tag
)

func kindOf(name string) kind {
	switch name {
	case "strong", "em", "span", "sup":
		return inline
	case "a", "button", "label", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "th", "caption", "dt", "summary", "figure", "svg", "script":
		return closed
	case "br", "img", "hr", "wbr", "input":
		return void
	}
	return block
}
