package source

import (
	"cmp"
	"slices"
	"strings"

	"plansite/generator/diag"
	"plansite/generator/locale"
)

// mapping is a YAML mapping whose keys are asked for one by one; done then
// reports those that nobody asked for.
type mapping struct {
	to      *diag.List
	pos     diag.Pos
	entries []entry
	asked   []string
}

type entry struct {
	key    string
	keyPos diag.Pos
	value  value
}

// value is a text, a list or a mapping.
type value struct {
	pos     diag.Pos
	text    string
	list    []value
	mapping *mapping
	inLine  string // a list or a mapping in brackets: the line that makes a text of it
}

// add appends an entry; a key that is there already is reported.
func (m *mapping) add(e entry) {
	for _, old := range m.entries {
		if old.key == e.key {
			m.to.AddError(e.keyPos, "doubled-key", diag.M("%s 已在第 %d 行写过", "%s is already given in line %d", e.key, old.keyPos.Line),
				diag.M("删去其中一个", "delete one of the two"))
			return
		}
	}
	m.entries = append(m.entries, e)
}

func (m *mapping) find(key string) (value, bool) {
	m.asked = append(m.asked, key)
	for i := range m.entries {
		if m.entries[i].key == key {
			return m.entries[i].value, true
		}
	}
	return value{pos: m.pos}, false
}

// get gives the text of a key; a key that is not there is an empty field at the
// place of the mapping.
func (m *mapping) get(key string) field {
	v, _ := m.find(key)
	return m.scalar(key, v)
}

func (m *mapping) scalar(name string, v value) field {
	if v.list != nil || v.mapping != nil {
		hint := diag.M("写成 %[1]s: 文字", "write %[1]s: text", name)
		if v.inLine != "" {
			hint = writeLine(v.inLine)
		}
		m.wrongType(name, v.pos, diag.M("一段文字", "one text"), hint)
		return field{to: m.to, pos: v.pos, name: name, told: true}
	}
	return field{to: m.to, pos: v.pos, name: name, value: strings.TrimSpace(v.text)}.bounded(name)
}

// list gives the texts of a list such as [zh, en].
func (m *mapping) list(key string) []field {
	v, ok := m.find(key)
	if ok && v.list == nil && (v.mapping != nil || v.text != "") {
		m.wrongType(key, v.pos, diag.M("列表", "a list"), diag.M("写成 %[1]s: [%[2]s]", "write %[1]s: [%[2]s]", key, listed(v.text)))
	}
	var out []field
	for _, item := range v.list {
		out = append(out, m.scalar(key, item))
	}
	return out
}

// listed gives the items that a text seems to name, as they are written in a list.
func listed(s string) string {
	return cmp.Or(strings.Join(strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(", ，、;；", r) }), ", "), "…")
}

// sub gives the mapping under a key, empty where there is none.
func (m *mapping) sub(key string) *mapping {
	v, ok := m.find(key)
	if v.mapping != nil {
		return v.mapping
	}
	if ok && (v.list != nil || v.text != "") {
		m.wrongType(key, v.pos, diag.M("缩进的若干行", "indented lines"), diag.M("把 %s 的各项缩进写在下面", "write the entries of %s below it, indented", key))
	}
	return &mapping{to: m.to, pos: v.pos}
}

// text gives a text by language, written {zh: …, en: …}; "" and {} are empty.
func (m *mapping) text(key string, langs []locale.Lang) locale.Text {
	v, ok := m.find(key)
	t := locale.Text{}
	if v.mapping == nil {
		if ok && (v.list != nil || v.text != "") {
			m.wrongType(key, v.pos, diag.M("各语言的文字", "a text for each language"),
				diag.M("写成 %[1]s: {%[2]s: %[3]s}", "write %[1]s: {%[2]s: %[3]s}", key, langs[0], orDots(v.text)))
		}
		return t
	}
	for _, l := range langs {
		if s := v.mapping.get(string(l)).bounded(key).value; s != "" {
			t[l] = s
		}
	}
	v.mapping.passOver()
	v.mapping.done()
	return t
}

// passOver takes the texts in languages that the site does not have for asked for.
func (m *mapping) passOver() {
	for _, e := range m.entries {
		if !slices.Contains(m.asked, e.key) && isLanguage(e.key) {
			m.asked = append(m.asked, e.key)
			unusedText(m.to, e.keyPos, e.key)
		}
	}
}

// mappings gives the mappings of a list.
func (m *mapping) mappings(key string) []*mapping {
	v, ok := m.find(key)
	if ok && v.list == nil && (v.mapping != nil || v.text != "") {
		m.wrongType(key, v.pos, diag.M("列表", "a list"), diag.M("每项以“- ”开头", "begin each item with “- ”"))
	}
	var out []*mapping
	for _, item := range v.list {
		if item.mapping == nil {
			m.wrongType(key, item.pos, diag.M("“键: 值”形式的各行", "lines of the form key: value"), diag.M("每项以“- ”开头，其余各行缩进", "begin each item with “- ” and indent its other lines"))
			continue
		}
		out = append(out, item.mapping)
	}
	return out
}

// texts gives a list of texts by language, each of which the authentic one has.
func (m *mapping) texts(key string, langs []locale.Lang) []locale.Text {
	var out []locale.Text
	for _, item := range m.mappings(key) {
		t := locale.Text{}
		for _, l := range langs {
			f := item.get(string(l))
			if l == langs[0] {
				f.required()
			}
			if f.value != "" {
				t[l] = f.value
			}
		}
		item.done()
		out = append(out, t)
	}
	return out
}

// requiredText is a text that the authentic language at least must have.
func (m *mapping) requiredText(key string, langs []locale.Lang) locale.Text {
	before := len(*m.to)
	t := m.text(key, langs)
	if t.In(langs[0]) == "" && len(*m.to) == before {
		v, _ := m.find(key)
		field{to: m.to, pos: v.pos, name: key + "." + string(langs[0])}.required()
	}
	return t
}

// orDots gives a value as it is written between braces.
func orDots(s string) string {
	if s == "" {
		return "…"
	}
	if strings.ContainsAny(s, ",:#\"'{}[]\\&*!|>%@`") {
		return quoted(s)
	}
	return s
}

func (m *mapping) wrongType(key string, pos diag.Pos, want, hint diag.Msg) {
	m.to.AddError(pos, "wrong-type", msg("%s 应当是%s", "%s should be %s", key, want), hint)
}

// done reports the keys that were not asked for.
func (m *mapping) done() {
	for _, e := range m.entries {
		if slices.Contains(m.asked, e.key) {
			continue
		}
		known := slices.Clone(m.asked)
		slices.Sort(known)
		list := strings.Join(slices.Compact(known), ", ")
		m.to.AddError(e.keyPos, "unknown-key", diag.M("没有 %q 这一项", "there is no entry %q here", e.key),
			diag.M("可用的有：%s", "the entries are: %s", list))
	}
}
