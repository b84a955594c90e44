// Package search makes an index that a browser can search without a server: small
// files that a query loads a few of.
//
// Every Han character with its neighbour, and every word and number, leads to the
// documents that it stands in (files k0, k1, …, each token in the one that its hash
// names). The documents lie in order, some to a file (t0, t1, …), with the text in
// which a script makes sure that what was asked for stands there as it was asked,
// and from which it cuts what it shows. The page itself holds the Manifest.
//
// Other ways were looked at. Pagefind finds far too much in Chinese; MiniSearch and
// Lunr send the whole index; positions in the index instead of texts would be
// longer than the texts, which are wanted for the results anyway.
package search

import (
	"crypto/sha256"
	"encoding/hex"
	"hash"
	"math/bits"
	"strconv"
	"strings"
	"sync"
)

// Doc is something that can be found. Documents of one kind and year should
// follow each other, important ones before others: where nothing else decides,
// a search shows them in the order given.
type Doc struct {
	Kind    string // an id
	Year    int    // 0 for none
	URL     string // as seen from the page that searches
	Title   string // "" for a part of a text without a heading of its own
	Context string // what it belongs to: a heading; found only together with words of its own
	Note    string // said beside it, not searched: a date
	Long    bool   // the text is long: a whole article
	// Text gives the text. It is called twice, from any goroutine, and gives the
	// same each time; the index holds no text meanwhile.
	Text func() []Section
}

// Section is a part of a document, with an anchor of its own or with none.
type Section struct {
	ID   string
	Lang string // BCP 47, where it is in another language than the index
	Text string
}

// Index is a search index, made when a file of it is asked for.
type Index struct {
	docs   []Doc
	shards int
	blocks int
	made   func() *made
}

// made is what reading all documents gives.
type made struct {
	version string
	shards  [][]entry
	starts  []int // the first document of each block, and the number of documents
	sizes   []int // bytes of each block, about
	words   []string
}

// New lays out the index of docs; their texts are read when a file is asked for.
func New(docs []Doc) *Index {
	weight := 0
	for _, d := range docs {
		weight++
		if d.Long {
			weight += 3
		}
	}
	x := &Index{docs: docs, shards: 1, blocks: min(weight/perBlock+1, len(docs))}
	if n := weight / perShard; n > 1 {
		x.shards = min(1<<bits.Len(uint(n-1)), maxShards)
	}
	x.made = sync.OnceValue(x.read)
	return x
}

// How many short documents, or a quarter as many long ones, make a file: of
// a small site some kilobytes, of a large one not so little that the number of
// files costs more than their size.
const (
	perBlock  = 16
	perShard  = 24
	maxShards = 4096
)

// hints is the file of what may have been meant where nothing is found.
const hints = "hints"

// Names are the names of the index's files, without an ending.
func (x *Index) Names() []string {
	names := []string{hints}
	for i := range x.shards {
		names = append(names, "k"+strconv.Itoa(i))
	}
	for i := range x.blocks {
		names = append(names, "t"+strconv.Itoa(i))
	}
	return names
}

// File makes the script called name, one of Names.
func (x *Index) File(name string) []byte {
	m := x.made()
	n, _ := strconv.Atoi(name[1:])
	var out []byte
	switch {
	case name == hints:
		out = x.appendHints(call(m.version, name, maxTitles+maxWords), m)
	case name[0] == 'k':
		out = appendShard(call(m.version, name, size(m.shards[n])), m.shards[n])
	default:
		out = x.appendBlock(call(m.version, name, m.sizes[n]), m.starts[n], m.starts[n+1])
	}
	return append(out, ");\n"...)
}

// read reads all documents once.
func (x *Index) read() *made {
	r, sum := newReader(), sha256.New()
	sizes := make([]int, len(x.docs))
	for i, d := range x.docs {
		r.read(int32(i), inContext, d.Context, false)
		r.read(int32(i), inTitle, d.Title, true)
		text := d.Text()
		for _, s := range text {
			r.read(int32(i), inText, s.Text, !d.Long)
		}
		sizes[i] = note(sum, d, text)
	}
	m := &made{version: hex.EncodeToString(sum.Sum(nil)[:4]), words: r.common()}
	m.starts, m.sizes = blocks(sizes, x.blocks)
	m.shards = r.shards(x.shards)
	return m
}

// note adds a document to the sum that the index's version is made of, and gives
// its size.
func note(sum hash.Hash, d Doc, text []Section) (size int) {
	for _, s := range []string{d.Kind, strconv.Itoa(d.Year), d.URL, d.Title, d.Context, d.Note} {
		size += len(s)
		sum.Write([]byte(s))
		sum.Write([]byte{0})
	}
	for _, s := range text {
		size += len(s.ID) + len(s.Text)
		for _, part := range []string{s.ID, s.Lang, s.Text} {
			sum.Write([]byte(part))
			sum.Write([]byte{0})
		}
	}
	return size
}

// blocks parts documents of the given sizes into n runs of about the same size,
// none of them empty.
func blocks(sizes []int, n int) (starts, bytes []int) {
	total := 0
	for _, s := range sizes {
		total += s
	}
	starts, bytes = make([]int, 0, n+1), make([]int, n)
	done := 0
	for i, s := range sizes {
		k := len(starts) // blocks begun
		if k < n && (done >= total/n*k || len(sizes)-i == n-k) {
			starts, k = append(starts, i), k+1
		}
		bytes[k-1] += s
		done += s
	}
	return append(starts, len(sizes)), bytes
}

// size is about how long a shard is when written.
func size(entries []entry) (n int) {
	for _, e := range entries {
		n += len(e.key) + len(e.digits) + len(`"":"",`)
	}
	return n
}

func appendShard(dst []byte, entries []entry) []byte {
	dst = append(dst, '{')
	for i, e := range entries {
		if i > 0 {
			dst = append(dst, ",\n"...)
		}
		dst = append(appendString(dst, e.key), `:"`...)
		dst = append(append(dst, e.digits...), '"')
	}
	return append(dst, '}')
}

// appendBlock writes documents as arrays: address, title, context, note, then id,
// language and text of each section.
func (x *Index) appendBlock(dst []byte, from, to int) []byte {
	dst = append(dst, '[')
	for i, d := range x.docs[from:to] {
		if i > 0 {
			dst = append(dst, ",\n"...)
		}
		dst = append(dst, '[')
		for _, s := range []string{d.URL, d.Title, d.Context} {
			dst = append(appendString(dst, s), ',')
		}
		dst = appendString(dst, d.Note)
		for _, s := range d.Text() {
			for _, part := range []string{s.ID, s.Lang, s.Text} {
				dst = appendString(append(dst, ','), part)
			}
		}
		dst = append(dst, ']')
	}
	return append(dst, ']')
}

// Group is a run of documents of one kind and year.
type Group struct {
	Kind  string
	Year  int
	Count int
}

// Groups are the runs of documents, in order.
func (x *Index) Groups() []Group {
	var out []Group
	for _, d := range x.docs {
		if n := len(out); n > 0 && out[n-1].Kind == d.Kind && out[n-1].Year == d.Year {
			out[n-1].Count++
			continue
		}
		out = append(out, Group{d.Kind, d.Year, 1})
	}
	return out
}

// Manifest is what the page that searches has to hold, as JSON that is harmless
// in HTML: the version that the files of the index must have, how many shards
// there are, the number of documents in each block and its size in kilobytes, and
// the groups.
func (x *Index) Manifest() string {
	m := x.made()
	var b strings.Builder
	b.WriteString(`{"version":"` + m.version + `","shards":` + strconv.Itoa(x.shards) + `,"blocks":"`)
	var digits []byte
	for i, size := range m.sizes {
		digits = appendNumber(digits, uint32(m.starts[i+1]-m.starts[i]))
		digits = appendNumber(digits, uint32(size+512)>>10)
	}
	b.Write(digits)
	b.WriteString(`","groups":[`)
	for i, g := range x.Groups() {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteByte('[')
		b.Write(appendString(nil, g.Kind))
		b.WriteString("," + strconv.Itoa(g.Year) + "," + strconv.Itoa(g.Count) + "]")
	}
	b.WriteString("]}")
	return b.String()
}
