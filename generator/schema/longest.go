package schema

import "strings"

// Lengths in characters. Pages, charts and posters are laid out for texts of these
// lengths; what is much longer was put in the wrong cell.
const (
	longestUnit = 40
	longestName = 300
	longestLine = 1000
)

// names are the columns, and the keys of settings, that name something. The one
// without a name is the term of the glossary.
var names = map[string]bool{"": true, "name": true, "title": true, "short_title": true, "term": true, "what": true}

// Longest returns how many characters a text in one line may have that is kept
// under a name such as title or name_zh; 0 is no bound.
func Longest(name string) int {
	if base, lang, found := cutLast(name, "_"); found && len(lang) == 2 {
		name = base
	} else if len(name) == 2 && !found {
		name = "" // zh
	}
	switch {
	case name == "old", name == "new": // whole clauses of the plan
		return 0
	case name == "unit":
		return longestUnit
	case names[name]:
		return longestName
	}
	return longestLine
}

func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}
