// Package wording finds the words of an office's own list in texts: what is wrong,
// and what is right instead. Among the entries that fit at a place the longest
// counts, and what is right is an entry, too: in 账户 no 户 is found, and a longer
// word that an entry gives as right is left alone wherever it holds a wrong one.
package wording

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Entry is a row of the list.
type Entry struct {
	Wrong string
	Right []string // any of them; none: the words are left out
	Grave bool     // never to be published
}

// List finds the words of its entries. Nil has none.
type List struct {
	first map[rune][]pattern // by the first character, the longest first
	key   string
}

// String tells lists apart by what they hold.
func (l *List) String() string { return l.key }

// pattern is a word to be found, or one to be left alone.
type pattern struct {
	text  []rune
	exact bool // capital and small letters differ
	entry *Entry
}

// New makes a list of entries.
func New(entries []Entry) *List {
	l := &List{first: map[rune][]pattern{}, key: fmt.Sprintf("%v", entries)}
	for i := range entries {
		e := &entries[i]
		exact := slices.ContainsFunc(e.Right, func(r string) bool { return strings.EqualFold(r, e.Wrong) })
		for _, right := range e.Right {
			l.add(pattern{letters(right), exact, nil})
		}
		if !slices.Contains(e.Right, e.Wrong) { // a row of one word twice says that it is right
			l.add(pattern{letters(e.Wrong), exact, e})
		}
	}
	for _, list := range l.first {
		slices.SortStableFunc(list, func(a, b pattern) int { return cmp.Compare(len(b.text), len(a.text)) })
	}
	return l
}

// letters are those of a word, with one space between its parts.
func letters(s string) []rune { return []rune(strings.Join(strings.Fields(s), " ")) }

func (l *List) add(p pattern) {
	if len(p.text) > 0 {
		first := unicode.ToLower(p.text[0])
		l.first[first] = append(l.first[first], p)
	}
}

// Finding is an entry at its place in a text, from one byte to another.
type Finding struct {
	Entry    *Entry
	From, To int
}

// address is what words are not looked for in: addresses of the web and of links.
var address = regexp.MustCompile(`https?://[^\s<>()（），。；]+|\]\([^)\s]*`)

// Find gives the wrong words of a text in the order in which they stand there.
func (l *List) Find(text string) []Finding {
	if l == nil || len(l.first) == 0 {
		return nil
	}
	var found []Finding
	skip := address.FindAllStringIndex(text, -1)
	before := rune(0)
	for i := 0; i < len(text); {
		for len(skip) > 0 && skip[0][1] <= i {
			skip = skip[1:]
		}
		r, size := character(text[i:])
		if len(skip) > 0 && skip[0][0] <= i {
			i, before = skip[0][1], ' '
			continue
		}
		p, n := l.at(text[i:], r, before)
		if n == 0 {
			i, before = i+size, r
			continue
		}
		if p.entry != nil {
			found = append(found, Finding{p.entry, i, i + n})
		}
		before = p.text[len(p.text)-1]
		i += n
	}
	return found
}

// at gives the longest pattern at the beginning of text, and its length there.
func (l *List) at(text string, first, before rune) (pattern, int) {
	for _, p := range l.first[unicode.ToLower(first)] {
		if inWord(before) && inWord(p.text[0]) {
			continue
		}
		if n := p.length(text); n > 0 {
			return p, n
		}
	}
	return pattern{}, 0
}

// length is how long the pattern is at the beginning of text; 0 if it is not there.
func (p pattern) length(text string) int {
	at := 0
	for i, want := range p.text {
		if i > 0 {
			at += between(text[at:], p.text[i-1], want)
		}
		r, size := character(text[at:])
		switch {
		case unicode.IsSpace(want) && unicode.IsSpace(r):
			at += len(text[at:]) - len(strings.TrimLeftFunc(text[at:], unicode.IsSpace))
			continue
		case r != want && (p.exact || unicode.ToLower(r) != unicode.ToLower(want)), size == 0:
			return 0
		}
		at += size
	}
	if next, _ := utf8.DecodeRuneInString(text[at:]); inWord(p.text[len(p.text)-1]) && inWord(next) {
		return 0
	}
	return at
}

// inWord tells the characters of words that are written apart from others.
func inWord(r rune) bool {
	return r < 0x2e80 && (unicode.IsLetter(r) || unicode.IsDigit(r)) && r != utf8.RuneError
}
