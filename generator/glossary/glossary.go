// Package glossary finds the terms of the glossary in texts, and marks in the
// HTML of a page the first use of each term that has a definition.
//
// The longest term wins, also one without a definition: in “certification body”
// nothing is marked as “certification”. Chinese terms are found anywhere, Latin
// ones as whole words, in any case and in the plural; a short form such as GAP
// only as it is written. Titles in 《》 and 〈〉 are passed over.
//
// Of every text that is made for the site each character is looked at here, so
// one look at a table tells most of them from the beginnings of terms. An
// automaton for all terms at once would be no faster and far larger.
package glossary

import (
	"slices"
	"strings"
	"unicode/utf8"

	"plansite/generator/locale"
	"plansite/generator/site"
)

// Finder finds the terms in texts of one language. It may be used by several
// goroutines.
type Finder struct {
	terms   []*site.Term
	defined []bool // by term: it has an id and a definition in the language
	any     bool   // one of them has
	lists   [][]form
	heads   [1 << 12]uint16 // by what a form begins with: its list; the first is empty
}

// form is a way to write a term.
type form struct {
	text  string // as in HTML; Latin in small letters, unless exact
	term  int
	exact bool // a short form
	latin bool // it has letters that may be large, or spaces that may be line ends
}

// New makes the finder of the terms as they are in lang.
func New(terms []*site.Term, lang locale.Lang) *Finder {
	f := &Finder{terms: terms, defined: make([]bool, len(terms)), lists: make([][]form, 1)}
	of := map[string]form{}
	for i, t := range terms {
		f.defined[i] = t.ID != "" && t.Definition.In(lang) != ""
		f.any = f.any || f.defined[i]
		for _, w := range formsOf(t.Text.In(lang), lang) {
			w.term = i
			if other, known := of[w.text]; !known || f.defined[i] && !f.defined[other.term] {
				of[w.text] = w
			}
		}
	}
	for _, w := range of {
		f.add(w)
	}
	for _, list := range f.lists {
		slices.SortFunc(list, func(a, b form) int { return len(b.text) - len(a.text) })
	}
	return f
}

func (f *Finder) add(w form) {
	h := head(w.text, 0)
	if f.heads[h] == 0 {
		f.heads[h] = uint16(len(f.lists))
		f.lists = append(f.lists, nil)
	}
	f.lists[f.heads[h]] = append(f.lists[f.heads[h]], w)
}

// In gives the terms that a plain text has, each once, in the order of the text.
func (f *Finder) In(text string) []*site.Term {
	var list []*site.Term
	s := scanner{Finder: f}
	for m, ok := s.next(text, 0); ok; m, ok = s.next(text, m.end) {
		if t := f.terms[m.term]; !slices.Contains(list, t) {
			list = append(list, t)
		}
	}
	return list
}

// formsOf gives the ways to write a term: a cell may hold several, separated by
// a slash; a part in parentheses may be left out; a short form at the end stands
// for the whole: Good Agricultural Practices (GAP).
func formsOf(cell string, lang locale.Lang) []form {
	var list []form
	add := func(s string, exact bool) {
		if utf8.RuneCountInString(s) > 1 && !strings.Contains(s, "…") {
			list = append(list, form{text: escaped.Replace(s), exact: exact, latin: strings.ContainsFunc(s, isLatin)})
		}
	}
	for one := range strings.SplitSeq(cell, "/") {
		one = strings.TrimSpace(one)
		bare, short := parts(one)
		add(short, true)
		for _, s := range []string{one, bare} {
			s = fold(s)
			add(s, false)
			if lang == "en" {
				add(plural(s), false)
			}
		}
	}
	return list
}

// escaped writes a form as package markdown and templates write text.
var escaped = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

// parts gives a term without what stands in parentheses, and the short form in
// them at its end, or "".
func parts(s string) (bare, short string) {
	start := strings.IndexAny(s, "(（")
	if start < 0 {
		return s, ""
	}
	length := strings.IndexAny(s[start:], ")）")
	if length < 0 {
		return s, ""
	}
	_, open := utf8.DecodeRuneInString(s[start:])
	_, shut := utf8.DecodeRuneInString(s[start+length:])
	within, rest := s[start+open:start+length], s[start+length+shut:]
	if rest == "" && isShort(within) {
		short = within
	}
	return strings.TrimSpace(s[:start]) + rest, short
}

// isShort tells HACCP and IAF from words and years.
func isShort(s string) bool {
	for i := range len(s) {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return len(s) > 1
}

// plural gives the plural of an English term, or "" where it seems to be one.
func plural(s string) string {
	stem, consonantY := strings.CutSuffix(s, "y")
	switch {
	case s == "" || strings.HasSuffix(s, "s") || strings.HasSuffix(s, ")"):
		return ""
	case consonantY && stem != "" && !strings.ContainsRune("aeiou", rune(stem[len(stem)-1])):
		return stem + "ies"
	case strings.HasSuffix(s, "x") || strings.HasSuffix(s, "ch") || strings.HasSuffix(s, "sh"):
		return s + "es"
	}
	return s + "s"
}
