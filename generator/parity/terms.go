package parity

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Term is a term of the glossary. EN are its renderings, usually one; Also are
// other words for it that running text may use (有效性 is the label “Validity”,
// in a sentence effectiveness); Avoid are renderings advised against. A part in
// parentheses may be left out, in Chinese too, and a short form in them may stand
// for the whole: “State Administration for Market Regulation (SAMR)”.
type Term struct {
	ZH    string
	EN    []string
	Also  []string
	Avoid []string
}

// ParseTerm reads the cells of a row of the glossary: renderings are separated
// by “ / ”, other words and words to be avoided by “;”.
func ParseTerm(zh, en, also, avoid string) Term {
	return Term{zh, split(en, " / "), split(also, ";"), split(avoid, ";")}
}

func split(s, sep string) []string {
	var list []string
	for part := range strings.SplitSeq(s, sep) {
		if part = strings.TrimSpace(part); part != "" {
			list = append(list, part)
		}
	}
	return list
}

// TermKind says what is wrong with the rendering of a term.
type TermKind string

const (
	RenderingMissing TermKind = "rendering_missing" // the Chinese has the term, the English no rendering of it
	RenderingAvoided TermKind = "rendering_avoided" // a rendering that the glossary advises against
	TwoRenderings    TermKind = "two_renderings"    // one text renders the term in two ways
	ShortFormFirst   TermKind = "short_form_first"  // a short form before the words that it stands for
)

// TermFinding is a term whose rendering is not that of the glossary. ZH and EN
// are the places; EN is empty where the rendering is missing.
type TermFinding struct {
	Kind   TermKind
	Term   Term
	ZH, EN Piece
}

// Glossary is a list of terms made ready to be looked for in many texts. It may
// be used by many goroutines.
type Glossary struct {
	entries []*entry
	named   []named
}

// entry is a term with all forms of its words.
type entry struct {
	Term
	zh          []string // ways to write the term
	en          [][]form // by rendering
	also, avoid []form
	short       []string // short forms in parentheses
}

// form is a way to write a rendering: the stems of its words.
type form []string

// NewGlossary takes the terms apart.
func NewGlossary(terms []Term) *Glossary {
	g := &Glossary{}
	for _, t := range terms {
		e := &entry{Term: t, zh: chineseForms(t.ZH), also: forms(t.Also), avoid: forms(t.Avoid)}
		for _, r := range t.EN {
			e.en = append(e.en, forms(englishForms(r)))
			e.short = append(e.short, shortForms(r)...)
		}
		g.entries = append(g.entries, e)
		if n, ok := namedIn(t); ok {
			g.named = append(g.named, n)
		}
	}
	return g
}

// Terms compares the terms of a Chinese text with their renderings in its
// English translation, in the order of the Chinese text. It wants a rendering
// to occur, not as often as the term does. Terms of one character (张, 家) and
// units after a number are left to Numbers.
//
// To see whether a document renders a term in two ways, give it whole.
func (g *Glossary) Terms(zh, en string) []TermFinding {
	chinese, english := newProse(zh), newWording(en)
	uses := g.find(chinese.text)
	claims := make([][]span, len(uses))
	for i, u := range uses {
		claims[i] = u.claims(english)
	}
	var list []TermFinding
	for i, u := range uses {
		if slices.ContainsFunc(uses[:i], func(v use) bool { return v.entry == u.entry }) {
			continue
		}
		list = append(list, u.check(chinese, english, uses, claims)...)
	}
	return list
}

// Abbreviations reports short forms of the glossary that an English document,
// given whole, uses before any of the words that they stand for.
func (g *Glossary) Abbreviations(en string) []TermFinding {
	english := newWording(en)
	var list []TermFinding
	for i, e := range g.entries {
		for _, short := range e.short {
			if slices.ContainsFunc(g.entries[:i], func(f *entry) bool { return slices.Contains(f.short, short) }) {
				continue
			}
			if at, first := english.firstShort(g.entries[i:], short); first {
				list = append(list, TermFinding{Kind: ShortFormFirst, Term: e.Term, EN: english.at(at)})
			}
		}
	}
	return list
}

// use is a term in a Chinese text, from start to end in bytes.
type use struct {
	*entry
	start, end int
}

// find finds the terms of a text but those inside a longer one.
func (g *Glossary) find(text string) []use {
	var all []use
	for _, e := range g.entries {
		for _, words := range e.zh {
			all = append(all, uses(e, words, text)...)
		}
	}
	outer := slices.DeleteFunc(slices.Clone(all), func(u use) bool {
		return slices.ContainsFunc(all, func(v use) bool { return v.contains(u) })
	})
	slices.SortStableFunc(outer, func(a, b use) int { return a.start - b.start })
	return outer
}

func uses(e *entry, words, text string) []use {
	var list []use
	for from := 0; ; {
		i := strings.Index(text[from:], words)
		if i < 0 {
			return list
		}
		start := from + i
		from = start + len(words)
		if !numeral.MatchString(text[max(0, start-len("万")):start]) {
			list = append(list, use{e, start, from})
		}
	}
}

func (u use) contains(v use) bool {
	return u.start <= v.start && v.end <= u.end && u.end-u.start > v.end-v.start
}

// chineseForms are the ways to write a term: 危害分析与关键控制点（HACCP） also
// without the part in parentheses, 适老版/长辈版 as either.
func chineseForms(zh string) []string {
	var list []string
	for _, form := range split(zh, "/") {
		for _, f := range []string{form, strings.TrimSpace(withoutParts(form, "（", "）"))} {
			if utf8.RuneCountInString(f) > 1 && !strings.Contains(f, "…") && !slices.Contains(list, f) {
				list = append(list, f)
			}
		}
	}
	return list
}

// withoutParts drops what stands between parentheses.
func withoutParts(s, open, end string) string {
	for {
		i := strings.Index(s, open)
		if i < 0 {
			return s
		}
		j := strings.Index(s[i:], end)
		if j < 0 {
			return s
		}
		s = s[:i] + s[i+j+len(end):]
	}
}

// claims are the stretches of the English that render the term. They render no
// other one: “approval” in “mandatory approval” is no rendering of 认可.
func (u use) claims(english wordingText) []span {
	var list []span
	for _, rendering := range u.en {
		for _, f := range rendering {
			list = append(list, english.sequences(f)...)
		}
	}
	return list
}

func (u use) check(chinese prose, english wordingText, uses []use, claims [][]span) []TermFinding {
	zh := chinese.piece(token{start: u.start, end: u.end, readings: noReading})
	var list []TermFinding
	var places []span
	for _, rendering := range u.en {
		if at, ok := english.find(rendering, nil); ok {
			places = append(places, at)
		}
	}
	_, also := english.find(u.also, nil)
	if len(u.avoid) > 0 {
		var others []span
		for i, v := range uses {
			if v.entry != u.entry {
				others = append(others, claims[i]...)
			}
		}
		for _, f := range u.avoid {
			if at, ok := english.find([]form{f}, others); ok {
				list = append(list, TermFinding{RenderingAvoided, u.Term, zh, english.at(at)})
			}
		}
	}
	switch {
	case len(places) == 0 && !also && len(list) == 0 && len(u.en) > 0:
		list = append(list, TermFinding{Kind: RenderingMissing, Term: u.Term, ZH: zh})
	case len(places) > 1 && !places[0].overlaps(places[1]):
		list = append(list, TermFinding{TwoRenderings, u.Term, zh, english.at(places[1])})
	}
	return list
}

var noReading = []reading{{}}
