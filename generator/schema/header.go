package schema

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// Column gives the index of the column that a header names, by its name, its
// title in any language or an alias; -1 if there is none. Case, width, spaces,
// brackets and hyphens make no difference.
func (t Table) Column(header string) int {
	if i := slices.IndexFunc(t.Columns, func(c Column) bool { return c.Name == header }); i >= 0 {
		return i
	}
	key := Fold(header)
	return slices.IndexFunc(t.Columns, func(c Column) bool {
		return slices.ContainsFunc(c.headers(), func(h string) bool { return Fold(h) == key })
	})
}

// Called tells whether a sheet of this name is the table's.
func (t Table) Called(sheet string) bool {
	names := append([]string{t.Name, t.Title.ZH, t.Title.EN}, t.Aliases...)
	return slices.ContainsFunc(names, func(n string) bool { return Fold(n) == Fold(sheet) })
}

func (c Column) headers() []string {
	return append([]string{c.Name, c.Title.ZH, c.Title.EN}, c.Aliases...)
}

// Code gives the code of the word that s is, by code or title, or "".
func (c Column) Code(s string) string {
	for _, w := range c.Words {
		if w.Code == s {
			return s
		}
	}
	for _, w := range c.Words {
		if strings.EqualFold(s, w.Title.ZH) || strings.EqualFold(s, w.Title.EN) {
			return w.Code
		}
	}
	return ""
}

// HasHan reports whether a header is written in Chinese.
func HasHan(header string) bool {
	return strings.ContainsFunc(header, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}

// Fold gives what two spellings of a header have in common: its letters and
// digits, half-width and in lower case.
func Fold(header string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, width.Fold.String(header))
}
