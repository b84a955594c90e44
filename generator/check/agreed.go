package check

import (
	"bytes"
	"crypto/sha256"
	"slices"
	"sync"

	"plansite/generator/site"
)

// Agreed remembers the pairs of texts in which no rule about pairs has found
// anything: to compare a pair takes milliseconds, to know it again microseconds.
// It may be used by several goroutines; nil remembers nothing.
type Agreed struct {
	program    string
	mu         sync.Mutex
	known, met map[pairDigest]bool
}

// pairDigest stands for two texts, the glossary and the program that compares them.
type pairDigest [16]byte

// NewAgreed takes what an earlier run of the program has kept with Bytes.
func NewAgreed(program string, kept []byte) *Agreed {
	a := &Agreed{program: program, known: map[pairDigest]bool{}, met: map[pairDigest]bool{}}
	for len(kept) >= len(pairDigest{}) {
		a.known[pairDigest(kept)] = true
		kept = kept[len(pairDigest{}):]
	}
	return a
}

// Bytes gives the pairs that were met and agree; what was not met is forgotten.
func (a *Agreed) Bytes() []byte {
	a.mu.Lock()
	defer a.mu.Unlock()
	list := make([][]byte, 0, len(a.met))
	for d := range a.met {
		list = append(list, d[:])
	}
	slices.SortFunc(list, bytes.Compare)
	return bytes.Join(list, nil)
}

// digest is that of a pair with the site's terms.
func (a *Agreed) digest(terms []*site.Term) func(original, translation string) pairDigest {
	h := sha256.New()
	h.Write([]byte(a.program))
	for _, t := range terms {
		for _, s := range []string{t.Text["zh"], t.Text["en"], t.Also, t.Avoid} {
			h.Write([]byte("\x00" + s))
		}
	}
	with := h.Sum(nil)
	return func(original, translation string) pairDigest {
		h := sha256.New()
		h.Write(with)
		h.Write([]byte(original))
		h.Write([]byte{0})
		h.Write([]byte(translation))
		return pairDigest(h.Sum(nil))
	}
}

func (a *Agreed) has(d pairDigest) bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.known[d] {
		a.met[d] = true
	}
	return a.met[d]
}

func (a *Agreed) add(d pairDigest) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.met[d] = true
}
