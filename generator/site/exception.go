package site

import (
	"plansite/generator/diag"
	"plansite/generator/locale"
)

// Exception says that a warning was looked at and that what it is about may
// stay as it is. It holds for the warnings of Rule about Place that quote Text:
// the words in question by language, none where the rule quotes none. Where the
// words change, the exception ends.
type Exception struct {
	Pos         diag.Pos
	Rule, Place string
	Text        locale.Text
	Reason      string
}
