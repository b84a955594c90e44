package site

import (
	"plansite/generator/diag"
	"plansite/generator/locale"
)

// SourceText is the document in the authentic language as it was received. It is
// never changed: the plan's text is it, with the amendments.
type SourceText struct {
	Pos  diag.Pos
	Text string
}

// Amendment is a formal change of a clause. Without Old the clause was added,
// without New it was repealed.
type Amendment struct {
	Pos       diag.Pos
	On        locale.Date
	Authority locale.Text // who amended it
	Clause    *Clause
	Old, New  locale.Text // the words in question
}

// Amended gives the amendments of a clause, the first first.
func (p *Plan) Amended(c *Clause) []*Amendment {
	var out []*Amendment
	for _, a := range p.Amendments {
		if a.Clause == c {
			out = append(out, a)
		}
	}
	return out
}
