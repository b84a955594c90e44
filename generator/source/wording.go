package source

import (
	"bytes"
	"strings"
	"unicode"

	"plansite/generator/diag"
	"plansite/generator/wording"
)

const wordingTable = "wording"

// readWording reads the office's list of wrong and right words, by which all that
// is read later is looked through.
func (r *reader) readWording() {
	seen, entries := firsts{}, []wording.Entry(nil)
	for _, row := range r.table(wordingTable).rows {
		wrong, severity := row.get("wrong"), row.get("severity").enum()
		if wrong.value == "" || !seen.first(wrong, wrong.value) {
			continue
		}
		e := wording.Entry{Wrong: wrong.value, Grave: severity != "warning"}
		for _, right := range strings.FieldsFunc(row.get("right").value, func(c rune) bool { return c == ';' || c == '；' }) {
			e.Right = append(e.Right, strings.TrimSpace(right))
		}
		entries = append(entries, e)
	}
	r.opt.wording = wording.New(entries)
}

// wrongWords reports the words of the list in a file. In settings, lines that
// begin with # are remarks of the office's own.
func (opt Options) wrongWords(file string, text []byte, to *diag.List) {
	settings := strings.HasSuffix(file, ".yaml")
	for i, f := range opt.wording.Find(string(text)) {
		if i == maxDamage {
			return
		}
		line := text[bytes.LastIndexByte(text[:f.From], '\n')+1:]
		if !settings || !bytes.HasPrefix(bytes.TrimSpace(line), []byte("#")) {
			tellWording(posAt(file, text, f.From), "", string(text[f.From:f.To]), f.Entry, to)
		}
	}
}

// wrongCell reports the words of the list in a cell. Exceptions and the glossary's
// advice quote what is wrong.
func (t *table) wrongCell(r row, i int) {
	if t.Name == exceptionsTable || t.Name == wordingTable || strings.HasPrefix(t.Columns[t.index[i]].Name, "avoid_") {
		return
	}
	for _, f := range t.wording.Find(r.cells[i]) {
		tellWording(r.posOf(i), r.place(), r.cells[i][f.From:f.To], f.Entry, t.to)
	}
}

// tellWording reports a word of the list. An exception names it by its place and
// by what the list has for it.
func tellWording(pos diag.Pos, place, found string, e *wording.Entry, to *diag.List) {
	hint := diag.M("删去", "leave it out")
	if len(e.Right) > 0 {
		hint = diag.M("写成 %s", "write %s", strings.Join(e.Right, " / "))
	}
	han := strings.ContainsFunc(e.Wrong, func(r rune) bool { return unicode.Is(unicode.Han, r) })
	if han {
		found = e.Wrong // without the marks and line ends in it
	}
	message := diag.M("用词表里有“%s”", "the list of words has “%s”", strings.Join(strings.Fields(found), " "))
	var p *diag.Problem
	if e.Grave {
		p = to.AddError(pos, "wrong-word", message, hint)
	} else {
		p = to.AddWarning(pos, "doubtful-word", message, hint)
	}
	p.Place = place
	if han {
		p.Quote.ZH = e.Wrong
	} else {
		p.Quote.EN = e.Wrong
	}
}
