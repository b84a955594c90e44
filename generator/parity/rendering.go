package parity

import (
	"regexp"
	"slices"
	"strings"
)

// wordingText is an English text as the stems of its words.
type wordingText struct {
	prose
	words  []stem
	places map[string][]int // of words
}

// stem is a word in the form that plural, case and the like have in common,
// from start to end in bytes of the prose.
type stem struct {
	word       string
	start, end int
}

// span is a stretch of text in bytes.
type span struct{ start, end int }

func (s span) overlaps(t span) bool { return s.start < t.end && t.start < s.end }

func (w wordingText) at(s span) Piece {
	return w.piece(token{start: s.start, end: s.end, readings: noReading})
}

func newWording(en string) wordingText {
	p := newProse(en)
	w := wordingText{p, stems(p.text), map[string][]int{}}
	for i, s := range w.words {
		w.places[s.word] = append(w.places[s.word], i)
	}
	return w
}

var (
	latinWord = regexp.MustCompile(`[\p{L}\p{N}]+(?:[’'][st]\b)?`)
	dropped   = map[string]bool{"a": true, "an": true, "the": true, "and": true, "or": true}
	// links are the small words that come and go when a rendering is turned
	// around: green product certification, certification of green products.
	links = map[string]bool{"of": true, "for": true, "in": true, "on": true, "to": true, "by": true, "with": true, "at": true, "from": true}
)

func stems(s string) []stem {
	var list []stem
	for _, at := range latinWord.FindAllStringIndex(s, -1) {
		if word := stemmed(s[at[0]:at[1]]); word != "" && !dropped[word] {
			list = append(list, stem{word, at[0], at[1]})
		}
	}
	return list
}

// stemmed takes off case, possessive, plural and a last e, so that bodies’ and
// body, buses and bus, services and service are the same.
func stemmed(word string) string {
	word = strings.ToLower(word)
	word = strings.TrimSuffix(strings.TrimSuffix(word, "’s"), "'s")
	switch {
	case len(word) > 4 && strings.HasSuffix(word, "ies"):
		return word[:len(word)-3] + "y"
	case len(word) > 3 && strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") && !strings.HasSuffix(word, "us") && !strings.HasSuffix(word, "is"):
		word = word[:len(word)-1]
	}
	if len(word) > 3 {
		word = strings.TrimSuffix(word, "e")
	}
	return word
}

var (
	parenthesis = regexp.MustCompile(`\s*\(([^()]*)\)`)
	shortForm   = regexp.MustCompile(`^[A-Z][A-Za-z]*[A-Z]+$`)
)

// englishForms are the ways to write a rendering: whole, without the parts in
// parentheses, and as a short form that stands in them.
func englishForms(rendering string) []string {
	list := []string{rendering}
	if bare := parenthesis.ReplaceAllString(rendering, ""); bare != rendering {
		list = append(list, bare)
	}
	return append(list, shortForms(rendering)...)
}

func shortForms(rendering string) []string {
	var list []string
	for _, at := range parenthesis.FindAllStringSubmatch(rendering, -1) {
		if shortForm.MatchString(at[1]) {
			list = append(list, at[1])
		}
	}
	return list
}

func forms(words []string) []form {
	var list []form
	for _, w := range words {
		var f form
		for _, s := range stems(w) {
			f = append(f, s.word)
		}
		list = append(list, f)
	}
	return list
}

// find gives the first place of any of the forms outside the claimed stretches:
// as a sequence of words, else in another order.
func (w wordingText) find(forms []form, claimed []span) (span, bool) {
	for _, search := range []func(form) []span{w.sequences, w.turned} {
		for _, f := range forms {
			for _, s := range search(f) {
				if !slices.ContainsFunc(claimed, s.overlaps) {
					return s, true
				}
			}
		}
	}
	return span{}, false
}

func (w wordingText) sequences(f form) []span {
	if len(f) == 0 {
		return nil
	}
	var list []span
	for _, i := range w.places[f[0]] {
		if i+len(f) > len(w.words) {
			break
		}
		part := w.words[i : i+len(f)]
		if slices.EqualFunc(part, f, func(a stem, b string) bool { return a.word == b }) {
			list = append(list, span{part[0].start, part[len(part)-1].end})
		}
	}
	return list
}

// turned finds the words of a form in any order within a stretch that has room
// for a few words more.
func (w wordingText) turned(f form) []span {
	want := map[string]bool{}
	var starts []int
	for _, word := range f {
		if links[word] || want[word] {
			continue
		}
		places := w.places[word]
		if len(places) == 0 {
			return nil
		}
		want[word] = true
		starts = append(starts, places...)
	}
	if len(want) < 2 {
		return nil
	}
	slices.Sort(starts)
	room := len(f) + 4
	var list []span
	for _, i := range starts {
		if end, ok := gather(w.words[i:min(len(w.words), i+room)], want); ok {
			list = append(list, span{w.words[i].start, end})
		}
	}
	return list
}

// gather tells whether the words hold all that is wanted, and where the last one ends.
func gather(words []stem, want map[string]bool) (end int, ok bool) {
	seen := map[string]bool{}
	for _, s := range words {
		if want[s.word] {
			seen[s.word] = true
			end = s.end
		}
		if len(seen) == len(want) {
			return end, true
		}
	}
	return 0, false
}

// firstShort gives the first place of a short form, and whether none of the
// full forms that it stands for comes before it.
func (w wordingText) firstShort(entries []*entry, short string) (span, bool) {
	places := slices.DeleteFunc(w.sequences(forms([]string{short})[0]), func(s span) bool { return w.text[s.start:s.end] != short })
	if len(places) == 0 {
		return span{}, false
	}
	first := places[0]
	for _, e := range entries {
		for _, r := range e.EN {
			if !slices.Contains(shortForms(r), short) {
				continue
			}
			full := w.sequences(forms([]string{parenthesis.ReplaceAllString(r, "")})[0])
			if len(full) > 0 && full[0].start < first.start {
				return first, false
			}
		}
	}
	return first, true
}
