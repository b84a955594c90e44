package site

import (
	"plansite/generator/diag"
	"plansite/generator/locale"
)

// Review says of which words a text is the translation of another: both texts as
// they stood on a day are known by their digests. Somebody may have accepted it
// then; without a reviewer the pair is recorded only, so that a later change of the
// original is noticed.
type Review struct {
	Pos         diag.Pos
	Unit        string // a clause's id, or an article's folder below content/
	Lang        locale.Lang
	Original    string // digest of the authentic text
	Translation string // digest of the text in Lang
	On          locale.Date
	Reviewer    string // "" where the pair is recorded only
}

// Accepted reports whether a person has accepted the translation.
func (r *Review) Accepted() bool { return r != nil && r.Reviewer != "" }
