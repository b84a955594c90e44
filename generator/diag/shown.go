package diag

import (
	"fmt"
	"unicode/utf8"
)

// Of a value that is quoted, and of any other part of a sentence, so many
// characters are shown: a message is read in a terminal.
const (
	mostQuoted = 120
	mostShown  = 600
)

// shown is an argument of a sentence that is shown in part if it is very long.
type shown string

// Format implements [fmt.Formatter].
func (s shown) Format(f fmt.State, verb rune) {
	most := mostShown
	if verb == 'q' {
		most = mostQuoted
	}
	text := string(s)
	if len(text) > most && utf8.RuneCountInString(text) > most {
		r := []rune(text)
		text = string(r[:most*2/3]) + "…" + string(r[len(r)-most/3:])
	}
	fmt.Fprintf(f, fmt.FormatString(f, verb), text)
}

// shownIn gives arguments with their texts as shown.
func shownIn(args []any) []any {
	out := make([]any, len(args))
	for i, a := range args {
		switch a := a.(type) {
		case string:
			out[i] = shown(a)
		case []byte:
			out[i] = shown(a)
		default:
			out[i] = a
		}
	}
	return out
}
