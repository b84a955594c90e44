package source

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"plansite/generator/diag"
)

// plainYAML reads what nearly all front matter is: lines "key: value" whose
// values need no rules of YAML. It gives nil for all else, which parseYAML then
// reads; what it does read, it reads as parseYAML would (a fuzz test holds it to
// that), at a tenth of the cost, which counts at 20,000 files.
func plainYAML(file string, line int, data []byte, to *diag.List) *mapping {
	m := &mapping{to: to, pos: diag.Pos{File: file, Line: line, Col: 1}, entries: make([]entry, 0, 8), asked: make([]string, 0, 8)}
	for len(data) > 0 {
		text, rest, _ := bytes.Cut(data, []byte{'\n'})
		key, value, ok := plainLine(string(text))
		if !ok {
			return nil
		}
		pos := diag.Pos{File: file, Line: line, Col: 1}
		e := entry{key: key, keyPos: pos}
		e.value.pos = diag.Pos{File: file, Line: line, Col: len(key) + 3}
		e.value.text = value
		for i := range m.entries {
			if m.entries[i].key == key {
				return nil
			}
		}
		m.entries = append(m.entries, e)
		data = rest
		line++
	}
	return m
}

// plainLine splits a line; the value is a plain or a double-quoted scalar without escapes.
func plainLine(s string) (key, value string, ok bool) {
	key, value, ok = strings.Cut(s, ": ")
	if !ok || key == "" || strings.Trim(key, "abcdefghijklmnopqrstuvwxyz_") != "" {
		return "", "", false
	}
	if value == "" || !printable(value) {
		return "", "", false
	}
	if value[0] == '"' {
		inner := value[1:]
		end := strings.IndexAny(inner, `"\`)
		return key, inner[:max(end, 0)], end >= 0 && end == len(inner)-1 && inner[end] == '"'
	}
	last := value[len(value)-1]
	special := strings.IndexByte("-?:,[]{}#&*!|>'%@`~ ", value[0]) >= 0
	if special || isNull(value) || last == ' ' || last == ':' || strings.Contains(value, ": ") || strings.Contains(value, " #") {
		return "", "", false
	}
	return key, value, true
}

// printable tells whether s has none of the characters that YAML refuses or
// takes for line ends.
func printable(s string) bool {
	for _, c := range s {
		switch {
		case c < ' ', c >= 0x7f && c < 0xa0, c == 0x2028, c == 0x2029, c == 0xfeff, c >= 0xfffe && c <= 0xffff, c == utf8.RuneError:
			return false
		}
	}
	return true
}
