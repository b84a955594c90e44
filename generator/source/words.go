package source

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/site"
)

// placeOf is what an exception calls a file.
func placeOf(file string) string { return strings.TrimPrefix(file, "content/") }

// show shows a text to opt.Words.
func (r *reader) show(pos diag.Pos, place string, lang locale.Lang, text string) {
	if text != "" && r.opt.Words != nil {
		r.problems = append(r.problems, r.opt.Words(pos, place, lang, text)...)
	}
}

// showRows shows the texts of a table. Those of exceptions are quotations of
// what is wrong elsewhere.
func (r *reader) showRows(t *table) {
	if t.Name == exceptionsTable {
		return
	}
	var columns []string
	for name, i := range t.cell {
		if t.Columns[t.index[i]].Lang != "" {
			columns = append(columns, name)
		}
	}
	slices.Sort(columns)
	for _, row := range t.rows {
		place := row.place()
		for _, c := range columns {
			f := row.get(c)
			if f.value == "" {
				continue
			}
			r.show(f.pos, place, f.column.Lang, f.value)
			r.pair(f.pos, place, f.column.Lang, row.get(inLang(c, f.column.Lang, r.site.Config.Authentic())).value, f.value)
		}
	}
}

// inLang is the column for another language than its own: what_en, what_zh.
func inLang(column string, own, other locale.Lang) string {
	return strings.TrimSuffix(column, string(own)) + string(other)
}

// pair keeps a translation beside its original.
func (r *reader) pair(pos diag.Pos, place string, lang locale.Lang, original, translation string) {
	if lang != r.site.Config.Authentic() && original != "" && translation != "" {
		r.site.Pairs = append(r.site.Pairs, site.Pair{Pos: pos, Place: place, Lang: lang, Original: original, Translation: translation})
	}
}

// place is what an exception calls a row.
func (r row) place() string { return r.t.place + "/" + r.key() }

// key names a row by the columns that no other row has alike, or by its first.
func (r row) key() string {
	columns := r.t.Key
	if len(columns) == 0 {
		columns = []string{r.t.Columns[0].Name}
	}
	parts := make([]string, len(columns))
	for i, c := range columns {
		parts[i] = r.get(c).value
	}
	return strings.Join(parts, "/")
}

// places are where the entries of a settings file stand, by keys such as office.phone.
func (m *mapping) places(prefix string) map[string]diag.Pos {
	at := map[string]diag.Pos{}
	for _, e := range m.entries {
		at[prefix+e.key] = e.keyPos
		if e.value.mapping != nil {
			maps.Copy(at, e.value.mapping.places(prefix+e.key+"."))
		}
	}
	return at
}

// showTexts shows the texts below a mapping whose place is known.
func (r *reader) showTexts(m *mapping, place string) {
	original, _ := m.find(string(r.site.Config.Authentic()))
	for _, e := range m.entries {
		if lang := locale.Lang(e.key); slices.Contains(r.site.Config.Languages, lang) {
			at := strings.TrimSuffix(place, ".")
			r.show(e.value.pos, at, lang, strings.TrimSpace(e.value.text))
			r.pair(e.value.pos, at, lang, strings.TrimSpace(original.text), strings.TrimSpace(e.value.text))
		} else if e.value.mapping != nil {
			r.showTexts(e.value.mapping, place+e.key+".")
		}
		for i, item := range e.value.list {
			if item.mapping != nil {
				r.showTexts(item.mapping, place+e.key+"."+strconv.Itoa(i+1)+".")
			}
		}
	}
}
