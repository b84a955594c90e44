package site

import (
	"plansite/generator/diag"
	"plansite/generator/locale"
)

// Pair is a text of a table or of a settings file with its translation into
// Lang. Place is what an exception calls its row or entry.
type Pair struct {
	Pos                   diag.Pos // of the translation
	Place                 string
	Lang                  locale.Lang
	Original, Translation string
}

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
