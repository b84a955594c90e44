package check

import (
	"iter"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/parity"
	"plansite/generator/site"
)

// pair is a text with its translation: a clause, a cell, a section of an article.
type pair struct {
	glossary              *parity.Glossary
	languages             languages
	place                 string   // what messages and exceptions call it
	pos                   diag.Pos // of the translation
	original, translation string
	sections              *[2]section // of an article, in which characters have their own places; else nil
}

// at is the place of characters of the translation, or, where it lacks what the
// original has, of the original.
func (p pair) at(zh, en parity.Piece) diag.Pos {
	original, translation := zh, en
	if p.languages.to.chinese() {
		original, translation = en, zh
	}
	return p.where(original, translation)
}

// where is the place of characters of the translation or, where there are none, of
// the original.
func (p pair) where(original, translation parity.Piece) diag.Pos {
	switch {
	case p.sections == nil:
		return p.pos
	case translation.Text == "":
		return p.sections[0].at(original.Offset)
	}
	return p.sections[1].at(translation.Offset)
}

// texts returns the Chinese and the English text of a pair that package parity can read.
func (p pair) texts() (zh, en string) {
	if p.languages.to.chinese() {
		return p.translation, p.original
	}
	return p.original, p.translation
}

// quote makes w name the words in question, so that an exception can.
func (p pair) quote(w *diag.Problem, zh, en parity.Piece) {
	w.Place, w.Quote = p.place, diag.Msg{ZH: zh.Text, EN: en.Text}
}

// bare is a piece as a message quotes it: without quotation marks of its own.
func bare(p parity.Piece) string { return strings.Trim(p.Text, "“”") }

// languages are those of an original and of a translation.
type languages struct{ from, to language }

type language locale.Lang

func (l language) chinese() bool { return l == "zh" || l == "zh-Hans" || l == "zh-CN" }
func (l language) english() bool { return l == "en" || strings.HasPrefix(string(l), "en-") }

// read reports whether package parity can read both languages; of others it compares
// the digits alone.
func (l languages) read() bool {
	return l.from.chinese() && l.to.english() || l.from.english() && l.to.chinese()
}

func languagesOf(s *site.Site, translation locale.Lang) languages {
	return languages{language(s.Config.Authentic()), language(translation)}
}

func glossaryOf(s *site.Site) *parity.Glossary {
	var terms []parity.Term
	for _, t := range s.Terms {
		terms = append(terms, parity.ParseTerm(t.Text["zh"], t.Text["en"], t.Also, t.Avoid))
	}
	return parity.NewGlossary(terms)
}

// sitePairs gives the clauses of the plan and the texts of tables and settings.
func sitePairs(s *site.Site) iter.Seq[pair] {
	return func(yield func(pair) bool) {
		g := glossaryOf(s)
		for _, c := range s.Plan.Clauses {
			if c.Kind == site.Row && c.Parent.Kind == site.Indicators {
				continue // made from the table of indicators
			}
			for _, lang := range s.Config.Languages[1:] {
				original, translation := c.Text[s.Config.Authentic()], c.Text[lang]
				if original != nil && translation != nil && !yield(pair{glossary: g, languages: languagesOf(s, lang), place: c.ID, pos: translation.Pos, original: original.Plain, translation: translation.Plain}) {
					return
				}
			}
		}
		for _, p := range s.Pairs {
			if !yield(pair{glossary: g, languages: languagesOf(s, p.Lang), place: p.Place, pos: p.Pos, original: p.Original, translation: p.Translation}) {
				return
			}
		}
	}
}

func (p pair) check(problems *diag.List) {
	for _, c := range All {
		if c.pair != nil {
			c.pair(p, problems)
		}
	}
}

// Translations gives the function that compares an article's Markdown with its
// translation, section by section; pairs that agreed knows are not compared
// again. The function may be called by several goroutines.
func Translations(s *site.Site, agreed *Agreed) func(original, translation site.ArticleSource) diag.List {
	g := glossaryOf(s)
	if agreed == nil {
		agreed = NewAgreed("", nil)
	}
	digest := agreed.digest(s.Terms)
	return func(original, translation site.ArticleSource) diag.List {
		d := digest(original.Text, translation.Text)
		if agreed.has(d) {
			return nil
		}
		problems := compareArticle(g, languagesOf(s, translation.Lang), original, translation)
		if len(problems) == 0 {
			agreed.add(d)
		}
		return problems
	}
}

func compareArticle(g *parity.Glossary, between languages, original, translation site.ArticleSource) diag.List {
	var problems diag.List
	of := map[string]section{}
	for _, t := range sections(translation) {
		of[t.id] = t
	}
	for _, o := range sections(original) {
		t, ok := of[o.id]
		if !ok {
			continue // its headings differ, which is no matter of words
		}
		p := pair{glossary: g, languages: between, place: strings.TrimPrefix(path.Dir(translation.File), "content/"), original: o.text, translation: t.text, sections: &[2]section{o, t}}
		p.check(&problems)
	}
	return withoutAllowedPairs(problems, original, translation)
}

// section is what stands between two headings with ids, the heading included.
type section struct {
	id, text, file string
	line           int // of its beginning
}

func (s section) at(offset int) diag.Pos {
	pos := diag.Pos{File: s.file, Line: s.line, Col: 1}
	for _, r := range s.text {
		if offset == 0 {
			break
		}
		offset--
		pos.Col++
		if r == '\n' {
			pos.Line++
			pos.Col = 1
		}
	}
	return pos
}

// worded are the lines of front matter that readers read.
var worded = regexp.MustCompile(`^(?:title|summary|source):`)

// sections parts a text at its headings; what has no id belongs to what is before it.
func sections(src site.ArticleSource) []section {
	var list []section
	now := section{file: src.File, line: 1}
	var text strings.Builder
	line, settings := 0, false
	for l := range strings.Lines(src.Text) {
		line++
		if strings.TrimRight(l, " \t\r\n") == "---" && (line == 1 || settings) {
			settings = line == 1
		}
		if settings && !worded.MatchString(l) {
			l = "\n" // dates and instants are no prose; the lines keep their numbers
		}
		if strings.HasPrefix(l, "[//]: #") {
			l = "\n" // nor are notes, which no reader sees
		}
		if id := headingID(l); id != "" {
			now.text = text.String()
			list = append(list, now)
			now = section{id: id, file: src.File, line: line}
			text.Reset()
		}
		text.WriteString(l)
	}
	now.text = text.String()
	return append(list, now)
}

// headingID gives the id of a line such as “## Title {#id}”.
func headingID(line string) string {
	if !strings.HasPrefix(line, "#") {
		return ""
	}
	_, rest, ok := strings.Cut(line, "{#")
	if !ok {
		return ""
	}
	id, _, _ := strings.Cut(rest, "}")
	id, _, _ = strings.Cut(id, " ")
	return id
}

func pairRule(name string) bool {
	return slices.ContainsFunc(All, func(c Check) bool { return c.Name == name && c.pair != nil })
}

// withoutAllowedPairs drops what a line of either text allows.
func withoutAllowedPairs(problems diag.List, texts ...site.ArticleSource) diag.List {
	for _, t := range texts {
		if !strings.Contains(t.Text, "allow ") || !utf8.ValidString(t.Text) {
			continue
		}
		f := parse(t.File, t.Lang, []byte(t.Text))
		problems = slices.DeleteFunc(problems, f.allows)
		for _, a := range f.allowed {
			if pairRule(a.rule) && !a.used {
				a.reportUnused(&problems)
			}
		}
	}
	return problems
}
