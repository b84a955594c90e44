package site

import (
	"plansite/generator/diag"
	"plansite/generator/locale"
)

// Review says that somebody accepted a translation, and of which words: both
// texts as they stood then are known by their digests.
type Review struct {
	Pos         diag.Pos
	Unit        string // a clause's id, or an article's folder below content/
	Lang        locale.Lang
	Original    string // digest of the authentic text
	Translation string // digest of the text in Lang
	On          locale.Date
	Reviewer    string
}
