package source

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"plansite/generator/diag"
)

// index finds what other files refer to by id.
type index[T any] struct {
	what   diag.Msg // "indicator"
	table  string   // whose ids these are, as columns refer to it
	file   string   // where the ids are
	byID   map[string]T
	at     map[string]diag.Pos
	broken bool // the file could not be read, so nothing is said about what it lacks
}

func newIndex[T any](table, file string, what diag.Msg, broken bool) index[T] {
	return index[T]{what: what, table: table, file: file, byID: map[string]T{}, at: map[string]diag.Pos{}, broken: broken}
}

// add keeps v under the id in f, which must be new. A row whose id is not
// readable makes the index silent about unknown ids: one of them may be meant.
func (x *index[T]) add(f field, v T) bool {
	id := f.id()
	if id == "" {
		x.broken = true
		return false
	}
	if old, twice := x.at[id]; twice {
		f.fail("doubled-row", msg("%s %q 已在第 %d 行", "the %s %q is already in line %d", x.what, id, old.Line), diag.M("改用新的编号，或删去一行", "use a new id, or delete one of the rows"))
		return false
	}
	x.byID[id], x.at[id] = v, f.pos
	return true
}

// find gives what the field names; an empty field finds nothing.
func (x *index[T]) find(f field) (v T) {
	if f.column != nil && f.column.Ref != x.table {
		panic("source: the column " + f.name + " refers to the table " + f.column.Ref)
	}
	if f.value == "" {
		return v
	}
	v, ok := x.byID[f.value]
	if ok || x.broken {
		return v
	}
	f.fail("unknown-reference", msg("%[1]s：没有编号为 %[2]q 的%[3]s", "%[1]s: there is no %[3]s %[2]q", f.name, f.value, x.what), x.hint())
	return v
}

func (x *index[T]) hint() diag.Msg {
	ids := slices.Sorted(maps.Keys(x.byID))
	if len(ids) == 0 || len(ids) > 20 {
		return diag.M("编号见 %s", "the ids are in %s", x.file)
	}
	if x.table == "sources" {
		return diag.M("%[1]s 里有：%[2]s；来源是新的，先在那里加一行", "%[1]s has: %[2]s; add a row there for a new source", x.file, strings.Join(ids, ", "))
	}
	return diag.M("%s 里有：%s", "%s has: %s", x.file, strings.Join(ids, ", "))
}

// msg is diag.M whose arguments may themselves be messages.
func msg(zh, en string, args ...any) diag.Msg {
	in := func(lang, form string) string {
		said := slices.Clone(args)
		for i, a := range said {
			if m, ok := a.(diag.Msg); ok {
				said[i] = m.In(lang)
			}
		}
		return fmt.Sprintf(form, said...)
	}
	return diag.Msg{ZH: in("zh", zh), EN: in("en", en)}
}

// firsts knows the keys that rows had, to report a second row with the same.
type firsts map[string]diag.Pos

// first tells whether no earlier row had these parts as its key.
func (s firsts) first(f field, parts ...string) bool {
	key := strings.Join(parts, "\x00")
	if old, twice := s[key]; twice && len(parts) == 1 {
		f.fail("doubled-row", diag.M("%s：%q 已在第 %d 行", "%s: %q is already in line %d", f.name, parts[0], old.Line),
			diag.M("改成别的，或删去一行", "write another, or delete one of the rows"))
		return false
	} else if twice {
		f.fail("doubled-row", diag.M("第 %d 行已有同样的一行（%s）", "line %d already has such a row (%s)", old.Line, strings.Join(parts, ", ")),
			diag.M("删去其中一行", "delete one of the two rows"))
		return false
	}
	s[key] = f.pos
	return true
}
