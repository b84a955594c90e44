package search

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// Sections gives the text of HTML that packages markdown and theme have made, as
// a reader sees it: a line for each block, a section for each block that has an
// id. Figures are left out: what they show stands elsewhere in numbers and words.
func Sections(html string) []Section {
	r := readers.Get().(*htmlReader)
	defer readers.Put(r)
	r.text, r.begun, r.line, r.hidden = r.text[:0], append(r.begun[:0], begun{}), false, ""
	for html != "" {
		i := strings.IndexByte(html, '<')
		if i < 0 {
			r.add(html)
			break
		}
		r.add(html[:i])
		end := tagEnd(html[i:])
		r.tag(html[i+1 : i+end])
		html = html[min(i+end+1, len(html)):]
	}
	return r.sections()
}

// tagEnd is the offset of the > that ends the tag at the beginning of html; a >
// in the value of an attribute does not.
func tagEnd(html string) int {
	quoted := false
	for i := range len(html) {
		switch {
		case html[i] == '"':
			quoted = !quoted
		case html[i] == '>' && !quoted:
			return i
		}
	}
	return len(html)
}

var readers = sync.Pool{New: func() any { return new(htmlReader) }}

// htmlReader writes all text into one buffer and notes where sections begin.
type htmlReader struct {
	text   []byte
	begun  []begun
	line   bool   // a line begins before what comes next
	hidden string // the element whose end is awaited
	depth  int    // of elements of that name in it
}

type begun struct {
	id string
	at int
}

// add appends text; spaces at the beginning of a line and repeated ones are dropped.
func (r *htmlReader) add(text string) {
	if r.hidden != "" {
		return
	}
	for i := 0; i < len(text); {
		switch text[i] {
		case ' ', '\n':
			if !r.line && len(r.text) > r.begun[len(r.begun)-1].at && r.text[len(r.text)-1] != ' ' {
				r.text = append(r.text, ' ')
			}
			i++
		case '&':
			r.beginLine()
			i += r.entity(text[i:])
		default:
			from := i
			for i < len(text) && text[i] != ' ' && text[i] != '\n' && text[i] != '&' {
				i++
			}
			r.beginLine()
			r.text = append(r.text, text[from:i]...)
		}
	}
}

func (r *htmlReader) beginLine() {
	if r.line && len(r.text) > r.begun[len(r.begun)-1].at {
		r.text = append(trimmed(r.text), '\n')
	}
	r.line = false
}

func trimmed(text []byte) []byte {
	for len(text) > 0 && text[len(text)-1] == ' ' {
		text = text[:len(text)-1]
	}
	return text
}

// entities are those that our own HTML is written with.
var entities = map[string]rune{"lt": '<', "gt": '>', "quot": '"', "amp": '&', "nbsp": 0xA0, "#34": '"', "#39": '\'', "#43": '+'}

// entity appends the character that text begins with, and gives how long its name is.
func (r *htmlReader) entity(text string) int {
	name, _, ok := strings.Cut(text[1:min(len(text), 8)], ";")
	if c := entities[name]; ok && c != 0 {
		r.text = utf8.AppendRune(r.text, c)
		return len(name) + 2
	}
	r.text = append(r.text, '&')
	return 1
}

func (r *htmlReader) tag(tag string) {
	closing := strings.HasPrefix(tag, "/")
	name, attributes, _ := strings.Cut(strings.TrimPrefix(tag, "/"), " ")
	if r.hidden != "" {
		r.leave(name, closing, strings.HasSuffix(tag, "/"))
		return
	}
	switch name {
	case "a", "abbr", "b", "bdi", "code", "del", "em", "i", "img", "kbd", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "wbr":
		return
	case "svg", "script", "style", "figure", "button", "form", "nav", "noscript":
		if !closing && !strings.HasSuffix(tag, "/") {
			r.hidden, r.depth = name, 1
		}
	}
	r.line = r.line || name != "svg" && name != "button"
	if id := idOf(attributes); id != "" && !closing && r.hidden == "" {
		r.begun = append(r.begun, begun{id, len(r.text)})
	}
}

// leave looks for the end of the hidden element.
func (r *htmlReader) leave(name string, closing, empty bool) {
	switch {
	case name != r.hidden || empty:
	case closing:
		r.depth--
	default:
		r.depth++
	}
	if r.depth == 0 {
		r.hidden = ""
	}
}

// sections cuts the text where sections have begun; those without text are dropped.
func (r *htmlReader) sections() []Section {
	all := string(r.text)
	out := make([]Section, 0, len(r.begun))
	for i, b := range r.begun {
		end := len(all)
		if i+1 < len(r.begun) {
			end = r.begun[i+1].at
		}
		if text := strings.TrimRight(all[b.at:end], " "); text != "" {
			out = append(out, Section{ID: strings.Clone(b.id), Text: text})
		}
	}
	return out
}

// idOf is the value of the attribute id, or "".
func idOf(attributes string) string {
	rest, found := strings.CutPrefix(attributes, `id="`)
	if !found {
		_, rest, found = strings.Cut(attributes, ` id="`)
	}
	if !found {
		return ""
	}
	value, _, _ := strings.Cut(rest, `"`)
	return value
}
