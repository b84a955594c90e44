package main

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// rng is splitmix64: the same seed gives the same words with every version of Go.
type rng uint64

func (r *rng) next() uint64 {
	*r += 0x9E3779B97F4A7C15
	z := uint64(*r)
	z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9
	z = (z ^ (z >> 27)) * 0x94D049BB133111EB
	return z ^ (z >> 31)
}

func (r *rng) intn(n int) int            { return int(r.next() % uint64(n)) }
func (r *rng) pick(list []string) string { return list[r.intn(len(list))] }

// perSection is how many pages a section holds; our lists are as long.
const perSection = 50

func section(p int) string { return fmt.Sprintf("s%03d", p/perSection+1) }
func page(p int) string    { return fmt.Sprintf("p%05d", p+1) }

// writer writes page p in one language.
type writer struct {
	bytes.Buffer
	*lexicon
	rng
	p int
}

// text is page p of n as Markdown with front matter, 600 to 900 words; link gives
// the address of another page.
func text(p, n int, words *lexicon, link func(p int) string) []byte {
	w := &writer{lexicon: words, rng: rng(uint64(p)*2654435761 + 97), p: p}
	if words == &chinese {
		w.rng += 13
	}
	both := rng(uint64(p)*31 + 5) // the same in both languages
	fmt.Fprintf(w, "---\ntitle: %q\ndate: %04d-%02d-%02d\nsummary: %q\n---\n\n", words.titleOf(p),
		2012+both.intn(14), 1+both.intn(12), 1+both.intn(28), words.summaryOf(p))
	w.paragraph(3)
	for i, write := range []func(){w.prose, w.prose, w.measures, func() { w.figures(&both) }, w.duties, w.funding, w.prose} {
		w.heading(2, w.heads[i], fmt.Sprintf("part-%d", i+1))
		write()
	}
	w.heading(2, w.heads[7], "related")
	for i := 1; i <= 4; i++ {
		q := (p + i*i*7) % n
		fmt.Fprintf(w, "- [%s](%s)\n", words.titleOf(q), link(q))
	}
	return w.Bytes()
}

func (l *lexicon) titleOf(p int) string {
	r := rng(uint64(p)*7919 + 1)
	return fmt.Sprintf(l.title, l.topics[r.intn(len(l.topics))], l.kinds[r.intn(len(l.kinds))], p+1)
}

func (l *lexicon) summaryOf(p int) string {
	r := rng(uint64(p)*104729 + 1)
	return fmt.Sprintf(l.summary, r.pick(l.objects), r.pick(l.tails))
}

func (w *writer) heading(level int, text, id string) {
	fmt.Fprintf(w, "%s %s {#%s}\n\n", strings.Repeat("#", level), text, id)
}

func (w *writer) sentence() string {
	s := w.pick(w.openings) + w.pick(w.subjects) + w.space + w.pick(w.verbs) + w.space + w.pick(w.objects)
	if w.intn(3) == 0 {
		s += w.and + w.pick(w.objects)
	}
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:] + w.comma + w.pick(w.tails)
}

func (w *writer) paragraph(sentences int) {
	for i := range sentences {
		s := w.sentence()
		if w.intn(9) == 0 {
			s = "**" + s + "**"
		}
		if i > 0 {
			s = w.space + s
		}
		w.WriteString(s + w.stop)
	}
	w.WriteString("\n\n")
}

func (w *writer) prose() {
	w.paragraph(3 + w.intn(2))
	w.paragraph(2)
}

func (w *writer) measures() {
	for i := range 3 {
		k := (i + w.p) % len(w.subheads)
		w.heading(3, w.subheads[k], fmt.Sprintf("measure-%d", k+1))
		w.paragraph(2)
		for j := range 2 {
			fmt.Fprintf(w, w.article, j+1, i*2+j+1, w.sentence()+w.stop)
		}
		w.WriteByte('\n')
	}
}

func (w *writer) figures(both *rng) {
	w.WriteString(w.table)
	for range 6 {
		base := 20 + both.intn(600)
		fmt.Fprintf(w, "| %s | %s | %d.%d | %d.0 | %d.0 |\n", w.pick(w.objects), w.perCent,
			base/10, base%10, base/10+5+both.intn(10), base/10+20+both.intn(10))
	}
	w.WriteByte('\n')
	w.paragraph(2)
}

func (w *writer) duties() {
	for i := range 4 {
		fmt.Fprintf(w, w.item, w.subjects[(i+w.p)%len(w.subjects)], w.sentence()+w.stop)
	}
	w.WriteByte('\n')
}

func (w *writer) funding() {
	w.paragraph(3)
	fmt.Fprintf(w, "> %s\n\n", w.sentence()+w.stop)
}
