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

// Terms compares the terms of a Chinese text with their renderings in its
// English translation, in the order of the Chinese text. It wants a rendering
// to occur, not as often as the term does. Terms of one character (张, 家) and
// units after a number are left to Numbers.
//
// To see whether a document renders a term in two ways, give it whole.
func Terms(glossary []Term, zh, en string) []TermFinding {
	chinese, english := newProse(zh), newWording(en)
	uses := findTerms(glossary, chinese.text)
	var list []TermFinding
	for i, u := range uses {
		if slices.ContainsFunc(uses[:i], func(v use) bool { return v.term.ZH == u.term.ZH }) {
			continue
		}
		list = append(list, u.check(chinese, english, uses)...)
	}
	return list
}

// Abbreviations reports short forms of the glossary that an English document,
// given whole, uses before any of the words that they stand for.
func Abbreviations(glossary []Term, en string) []TermFinding {
	english := newWording(en)
	var list []TermFinding
	for i, t := range glossary {
		for _, short := range t.short() {
			if slices.ContainsFunc(glossary[:i], func(u Term) bool { return slices.Contains(u.short(), short) }) {
				continue
			}
			if at, first := english.firstShort(glossary[i:], short); first {
				list = append(list, TermFinding{Kind: ShortFormFirst, Term: t, EN: english.at(at)})
			}
		}
	}
	return list
}

// use is a term in a Chinese text, from start to end in bytes.
type use struct {
	term       Term
	start, end int
}

// findTerms finds the terms of a text but those inside a longer one.
func findTerms(glossary []Term, text string) []use {
	var all []use
	for _, t := range glossary {
		for _, form := range chineseForms(t.ZH) {
			all = append(all, uses(t, form, text)...)
		}
	}
	outer := slices.DeleteFunc(slices.Clone(all), func(u use) bool {
		return slices.ContainsFunc(all, func(v use) bool { return v.contains(u) })
	})
	slices.SortStableFunc(outer, func(a, b use) int { return a.start - b.start })
	return outer
}

func uses(t Term, form, text string) []use {
	var list []use
	for from := 0; ; {
		i := strings.Index(text[from:], form)
		if i < 0 {
			return list
		}
		start := from + i
		from = start + len(form)
		if !numeral.MatchString(text[max(0, start-len("万")):start]) {
			list = append(list, use{t, start, from})
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

func (u use) check(chinese prose, english wordingText, uses []use) []TermFinding {
	zh := chinese.piece(token{start: u.start, end: u.end, readings: noReading})
	var list []TermFinding
	others := english.claims(uses, u.term)
	var places []span
	for _, r := range u.term.EN {
		if at, ok := english.find(englishForms(r), nil); ok {
			places = append(places, at)
		}
	}
	_, also := english.find(u.term.Also, nil)
	for _, r := range u.term.Avoid {
		if at, ok := english.find([]string{r}, others); ok {
			list = append(list, TermFinding{RenderingAvoided, u.term, zh, english.at(at)})
		}
	}
	switch {
	case len(places) == 0 && !also && len(list) == 0 && len(u.term.EN) > 0:
		list = append(list, TermFinding{Kind: RenderingMissing, Term: u.term, ZH: zh})
	case len(places) > 1 && !places[0].overlaps(places[1]):
		list = append(list, TermFinding{TwoRenderings, u.term, zh, english.at(places[1])})
	}
	return list
}

var noReading = []reading{{}}
