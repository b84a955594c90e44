package search

import (
	"cmp"
	"slices"
	"unicode/utf8"
)

// field is where in a document a token stands.
type field uint8

const (
	inText field = 1 << iota
	inTitle
	inContext
)

// What a posting says of a token in a document, in two bits.
const (
	standsInText = iota
	standsOften  // three times or more
	standsInTitle
	standsInContext // and nowhere else
)

// postings are the documents that a token stands in, written as they will be
// read: for each the distance from the last one times four plus what is said of
// it, in digits of base 32 with the lowest first; all digits of a number but the
// last have 32 added.
type postings struct {
	digits []byte // in alphabet
	last   int32  // the last document written
	doc    int32  // the document being read
	times  int32
	fields field
}

// alphabet needs no escaping in a script.
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

func appendNumber(dst []byte, n uint32) []byte {
	for ; n >= 32; n >>= 5 {
		dst = append(dst, alphabet[n&31|32])
	}
	return append(dst, alphabet[n])
}

// add notes that the token stands in f of doc. Documents come in their order.
func (p *postings) add(doc int32, f field) {
	if p.doc != doc {
		p.flush()
		p.doc, p.times, p.fields = doc, 0, 0
	}
	p.times++
	p.fields |= f
}

// flush writes the document being read.
func (p *postings) flush() {
	if p.fields == 0 {
		return
	}
	said := standsInText
	switch {
	case p.fields&inTitle != 0:
		said = standsInTitle
	case p.fields == inContext:
		said = standsInContext
	case p.times >= 3:
		said = standsOften
	}
	p.digits = appendNumber(p.digits, uint32(p.doc-p.last)<<2|uint32(said))
	p.last, p.fields = p.doc, 0
}

// pair is two Han characters beside each other; the second is 0 for one that is
// looked for alone.
type pair struct{ first, second rune }

// reader turns texts into postings.
type reader struct {
	scan  scanner
	pairs map[pair]*postings
	words map[string]*word
	key   []byte // scratch
}

// word is a word with how it was first written, "" for a beginning of words.
type word struct {
	postings
	seen string
}

// beginning marks the first letters of words.
const beginning = "*"

func newReader() *reader {
	return &reader{pairs: map[pair]*postings{}, words: map[string]*word{}}
}

// read notes the tokens of one field of a document. Of a short one, and of every
// title, each Han character is noted by itself too, and the beginnings of words:
// for those who look for as little as that. Of long texts they would find too much
// and make the index half as long again.
func (r *reader) read(doc int32, f field, text string, short bool) {
	s := &r.scan
	s.begin(text)
	before := rune(0)
	for s.next() {
		if s.han == 0 {
			before = 0
			if short {
				r.beginnings(doc, f, s.word)
			}
			r.word(s.word).add(doc, f)
			continue
		}
		if before != 0 && !s.stopped {
			r.pair(pair{before, s.han}).add(doc, f)
		}
		if short {
			r.pair(pair{s.han, 0}).add(doc, f)
		}
		before = s.han
	}
}

// beginnings notes the first two and the first three letters of a word, each with
// a mark that words do not have.
func (r *reader) beginnings(doc int32, f field, letters []byte) {
	chars := 0
	for i := range string(letters) {
		if chars == 2 || chars == 3 {
			r.key = append(append(r.key[:0], letters[:i]...), beginning...)
			w := r.words[string(r.key)]
			if w == nil {
				w = new(word)
				r.words[string(r.key)] = w
			}
			w.add(doc, f)
		}
		chars++
	}
}

func (r *reader) pair(key pair) *postings {
	p := r.pairs[key]
	if p == nil {
		p = new(postings)
		r.pairs[key] = p
	}
	return p
}

func (r *reader) word(folded []byte) *word {
	n := len(folded)
	end := byte(0)
	if n > 0 {
		end = folded[n-1]
	}
	key := stem(folded)
	w := r.words[string(key)]
	if w == nil {
		w = new(word)
		seen := append(slices.Clone(key), folded[len(key):]...)
		seen[n-1] = end // which stem may have changed
		w.seen = string(seen)
		r.words[string(key)] = w
	}
	return w
}

// entry is a token with its postings, as a shard holds it.
type entry struct {
	key    string
	digits []byte
}

// shards deals the tokens out to n shards, each sorted by key.
func (r *reader) shards(n int) [][]entry {
	out := make([][]entry, n)
	add := func(key string, p *postings) {
		p.flush()
		k := shardOf(key, n)
		out[k] = append(out[k], entry{key, p.digits})
	}
	for key, p := range r.pairs {
		text := utf8.AppendRune(nil, key.first)
		if key.second != 0 {
			text = utf8.AppendRune(text, key.second)
		}
		add(string(text), p)
	}
	for key, w := range r.words {
		add(key, &w.postings)
	}
	for _, entries := range out {
		slices.SortFunc(entries, func(a, b entry) int { return cmp.Compare(a.key, b.key) })
	}
	return out
}

// shardOf gives the shard of a token among n, a power of two. Words that begin
// with the same four letters lie together, so that the beginning of a word finds
// it.
func shardOf(key string, n int) int {
	h, count := uint32(0), 0
	for _, r := range key {
		if count == 4 {
			break
		}
		h = (h ^ uint32(r)) * 0x01000193
		count++
	}
	return int((h ^ h>>15) & uint32(n-1))
}
