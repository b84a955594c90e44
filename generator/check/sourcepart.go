package check

import (
	"slices"
	"strings"

	"plansite/generator/diag"
	"plansite/generator/fidelity"
	"plansite/generator/locale"
	"plansite/generator/site"
)

// sourcePart is a piece of the plan in the authentic language beside the part of
// the received text that it stands for.
type sourcePart struct {
	fidelity.Piece // its text before the amendments, as far as they tell
	now            fidelity.Text
	pos            diag.Pos
	clause         *site.Clause
	amended        []*site.Amendment
	row            *site.Indicator // of a row in the box of indicators
	free           bool            // of that box, but no row: heads and groups, whose form is the site's own
	received       fidelity.Text
}

// sourceParts gives the plan piece by piece; nothing without a text to compare with,
// nor beside one of another document.
func sourceParts(s *site.Site) []sourcePart {
	if s.Plan.Source == nil {
		return nil
	}
	var parts []sourcePart
	for _, cl := range s.Plan.Clauses {
		parts = append(parts, partsOf(s, cl)...)
	}
	pieces := make([]fidelity.Piece, len(parts))
	for i, p := range parts {
		pieces[i] = p.Piece
	}
	for i, text := range fidelity.Align(fidelity.Of(s.Plan.Source.Text), pieces) {
		parts[i].received = text
	}
	if different := countIf(parts, sourcePart.differs); different > 8 && different > len(parts)/2 {
		return nil
	}
	return parts
}

func countIf[T any](list []T, is func(T) bool) int {
	n := 0
	for _, v := range list {
		if is(v) {
			n++
		}
	}
	return n
}

// partsOf takes a clause apart as the document has it: a table row by row.
func partsOf(s *site.Site, cl *site.Clause) []sourcePart {
	lang := s.Config.Authentic()
	text := cl.Text[lang]
	switch {
	case text == nil || cl.Kind == site.Row:
		return nil
	case cl.Kind == site.Indicators:
		return boxParts(s, cl, lang)
	case cl.Kind == site.Table:
		return tableParts(s, cl, text, lang)
	case cl.Layout == site.Repealed:
		return []sourcePart{newPart(s, cl, "", text.Pos)}
	}
	return []sourcePart{newPart(s, cl, text.Plain, text.Pos)}
}

func newPart(s *site.Site, cl *site.Clause, text string, pos diag.Pos) sourcePart {
	p := sourcePart{now: fidelity.Of(text), pos: pos, clause: cl, amended: s.Plan.Amended(cl)}
	p.Text, p.Heading = p.now, cl.Kind == site.Heading
	return p.before(s.Config.Authentic())
}

// before takes the amendments back, the last first, so that the piece is found in
// the text received.
func (p sourcePart) before(lang locale.Lang) sourcePart {
	for _, a := range slices.Backward(p.amended) {
		switch {
		case p.Text.Len() == 0:
			p.Text = fidelity.Of(a.Old[lang])
		case a.Old[lang] == "":
			p.Text, p.New = fidelity.Of(""), true
		case a.New[lang] == "":
			p.Open = true
		default:
			p.Text, _ = p.Text.Replace(a.New[lang], a.Old[lang])
		}
	}
	return p
}

// tableParts gives the caption, the head and the rows; a table that is itself
// amended is one piece, with its rows.
func tableParts(s *site.Site, cl *site.Clause, text *site.ClauseText, lang locale.Lang) []sourcePart {
	caption := newPart(s, cl, text.Plain, text.Pos)
	parts := []sourcePart{caption}
	rows := rowsOf(s, cl)
	for _, cells := range text.Table {
		line := strings.Join(cells, "|")
		p := newPart(s, &site.Clause{ID: cl.ID}, line, text.Pos)
		if i := slices.IndexFunc(rows, func(r *site.Clause) bool { return same(r.Plain(lang), line) }); i >= 0 {
			p = newPart(s, rows[i], line, rows[i].Pos(lang))
		}
		p.pos.Col = 0 // of the cell nothing is known
		parts = append(parts, p)
	}
	if len(caption.amended) == 0 {
		return parts
	}
	whole := caption
	for _, p := range parts[1:] {
		whole.now = fidelity.Of(whole.now.Raw + "|" + p.now.Raw)
		whole.amended = append(whole.amended, p.amended...)
	}
	slices.SortStableFunc(whole.amended, func(a, b *site.Amendment) int { return a.On.Compare(b.On) })
	whole.Text, whole.New = whole.now, false
	return []sourcePart{whole.before(lang)}
}

func same(a, b string) bool { return fidelity.Of(a).String() == fidelity.Of(b).String() }

func rowsOf(s *site.Site, table *site.Clause) []*site.Clause {
	var rows []*site.Clause
	for _, cl := range s.Plan.Clauses {
		if cl.Kind == site.Row && cl.Parent == table {
			rows = append(rows, cl)
		}
	}
	return rows
}
