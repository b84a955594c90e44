package site

import "plansite/generator/diag"

// Redirect leads from a page that was published once to one of today. Both are
// paths without the folder of a language, "news/old.html"; To may have a fragment.
type Redirect struct {
	Pos      diag.Pos // of From
	ToPos    diag.Pos
	From, To string
}
