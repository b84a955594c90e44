// Package damage finds text that was damaged before it came here: read in the
// wrong encoding, put through a program that could not hold it, merged halfway.
// Nobody means such characters, wherever they stand; so texts, tables, settings
// and names of files are all looked at, and each piece is told with what it
// was, where that can still be made out.
package damage

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Kind says how a piece of text was damaged.
type Kind int

// The kinds, by what is left of the text.
const (
	Replaced Kind = iota // U+FFFD and the like, where a program gave up
	Misread              // characters of another encoding: 涓枃, Ã©, 锟斤拷
	Lost                 // question marks in place of characters
	Filler               // memory that was never filled: 烫烫烫
	Private              // a character of one machine's own
	Unseen               // a control or invisible character
	Escaped              // an escape that was never undone: _x000D_, \u4e2d
	Conflict             // a mark of an unfinished merge
)

// Finding is a damaged piece of a text, from one byte to another. Likely is what
// it was, if that is known.
type Finding struct {
	From, To int
	Kind     Kind
	Likely   string
}

// Find gives what is damaged in a text, from its beginning to its end. In Markdown
// character references are no damage.
func Find(text string, markdown bool) []Finding {
	found := conflicts(text)
	for i := next(text, 0); i < len(text); {
		f := at(text, i, markdown)
		if f.To == 0 {
			_, n := utf8.DecodeRuneInString(text[i:])
			i = next(text, i+n)
			continue
		}
		found = append(found, f)
		i = next(text, f.To)
	}
	slices.SortStableFunc(found, func(a, b Finding) int { return cmp.Compare(a.From, b.From) })
	return found
}

// at gives what is damaged at the i-th byte; without an end, nothing is.
func at(text string, i int, markdown bool) Finding {
	r, n := utf8.DecodeRuneInString(text[i:])
	if to, likely := misread(text, i); to > 0 {
		return Finding{i, to, Misread, likely}
	}
	switch {
	case r == '?':
		return lost(text, i)
	case r == '_', r == '\\', r == '&':
		return escaped(text, i, markdown)
	case isFiller(r):
		return filler(text, i, r, n)
	case replaced(r):
		return Finding{i, i + run(text[i:], replaced), Replaced, ""}
	case private(r):
		return Finding{i, i + run(text[i:], private), Private, ""}
	case r < 0x20 && r != '\n' && r != '\t', r >= 0x7f && (Invisible(r) || r == '\u200d') && !joins(text[:i], r, text[i+n:]):
		return Finding{i, i + n, Unseen, ""}
	}
	return Finding{}
}

// next gives the first byte from i on at which something may be damaged. Nearly
// all text is letters and common Chinese characters, which are passed in a loop.
func next(text string, i int) int {
	starts := starts()
	for i < len(text) {
		c := text[i]
		if c < utf8.RuneSelf {
			if c < ' ' && c != '\n' && c != '\t' || c == '?' || c == '_' || c == '\\' || c == '&' || c == 0x7f {
				return i
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if r > 0xffff || starts[r] || strange(r) {
			return i
		}
		i += n
	}
	return len(text)
}

// strange tells characters of the first plane that may be damage by themselves.
func strange(r rune) bool {
	return r < 0x4e00 && (Invisible(r) || r == '\u200d') || isFiller(r) || r >= 0xe000 && (private(r) || replaced(r) || Invisible(r))
}

// run is the length of the characters at the beginning of s that is holds for.
func run(s string, is func(rune) bool) int {
	n := strings.IndexFunc(s, func(r rune) bool { return !is(r) })
	if n < 0 {
		return len(s)
	}
	return n
}
