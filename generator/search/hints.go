package search

import (
	"cmp"
	"maps"
	"slices"
)

// So much of the titles and of the words is offered where nothing is found, in bytes.
const (
	maxTitles = 24 << 10
	maxWords  = 24 << 10
)

// common are the words that most documents hold, in the order of the alphabet.
func (r *reader) common() []string {
	keys := slices.Collect(maps.Keys(r.words))
	keys = slices.DeleteFunc(keys, func(k string) bool { return len(k) < 4 || k[0] < 'a' || r.words[k].seen == "" })
	slices.SortFunc(keys, func(a, b string) int {
		return cmp.Or(cmp.Compare(len(r.words[b].digits), len(r.words[a].digits)), cmp.Compare(a, b))
	})
	var out []string
	size := 0
	for _, k := range keys {
		w := r.words[k].seen
		if size += len(w) + 1; size > maxWords {
			break
		}
		out = append(out, w)
	}
	slices.Sort(out)
	return out
}

// appendHints writes the titles of the first documents with their addresses, and
// the words.
func (x *Index) appendHints(dst []byte, m *made) []byte {
	dst = append(dst, '[', '[')
	size, first := 0, true
	seen := map[string]bool{}
	for _, d := range x.docs {
		if d.Title == "" || seen[d.Title] {
			continue
		}
		if size += len(d.Title) + len(d.URL); size > maxTitles {
			break
		}
		if !first {
			dst = append(dst, ",\n"...)
		}
		first, seen[d.Title] = false, true
		dst = append(appendString(append(dst, '['), d.Title), ',')
		dst = append(appendString(dst, d.URL), ']')
	}
	dst = append(dst, "],\""...)
	for i, w := range m.words {
		if i > 0 {
			dst = append(dst, ' ')
		}
		dst = append(dst, w...)
	}
	return append(dst, `"]`...)
}
