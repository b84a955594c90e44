package ical

import (
	"bytes"
	"net/url"
	"strings"
	"time"
	"unicode/utf8"
)

// maxLine is how many octets a line may have without its end (RFC 5545, 3.1).
const maxLine = 75

// writer writes content lines.
type writer struct {
	buf  bytes.Buffer
	lang string
	zone *time.Location
}

func (w *writer) begin(component string) { w.line("BEGIN", component) }
func (w *writer) end(component string)   { w.line("END", component) }

// line writes a property with its parameters and its value, both ready, in lines
// of at most 75 octets. A line that goes on begins with a blank; no character is
// cut.
func (w *writer) line(name, value string) {
	rest, room := name+":"+value, maxLine
	for len(rest) > room {
		cut := room
		for !utf8.RuneStart(rest[cut]) {
			cut--
		}
		w.buf.WriteString(rest[:cut] + "\r\n ")
		rest, room = rest[cut:], maxLine-1
	}
	w.buf.WriteString(rest + "\r\n")
}

// text writes a property that people read, unless it is empty.
func (w *writer) text(name, value string) {
	if value := escape(value); value != "" {
		w.line(name+w.language(), value)
	}
}

func (w *writer) language() string {
	if w.lang == "" {
		return ""
	}
	return ";LANGUAGE=" + parameter(w.lang)
}

func (w *writer) categories(list []string) {
	var written []string
	for _, c := range list {
		if c := escape(c); c != "" {
			written = append(written, c)
		}
	}
	if len(written) > 0 {
		w.line("CATEGORIES"+w.language(), strings.Join(written, ","))
	}
}

// address writes a URI, which is checked before and needs no escapes.
func (w *writer) address(name, address string) {
	if address == "" {
		return
	}
	if u, err := url.Parse(address); err == nil {
		w.line(name, u.String())
	}
}

func (w *writer) organizer(o Organizer) {
	if o.Address == "" {
		return
	}
	name := "ORGANIZER"
	if o.Name != "" {
		name += ";CN=" + parameter(o.Name)
	}
	w.line(name, "mailto:"+o.Address)
}

// plain gives a text as a file can hold it: valid UTF-8 whose lines, whatever
// ended them, end with \n, and no other control character but the tabulator.
func plain(s string) string {
	s = endings.Replace(strings.ToValidUTF8(s, "\ufffd"))
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r >= 0x7f && r < 0xa0 {
			return -1
		}
		return r
	}, s)
}

// endings are the ends of lines of which some reader takes one for its own.
var endings = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n")

var textEscapes = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`)

// escape gives a value of type TEXT.
func escape(s string) string { return textEscapes.Replace(plain(s)) }

// parameterEscapes are those of RFC 6868; a parameter has no others.
var parameterEscapes = strings.NewReplacer("^", "^^", "\n", "^n", `"`, "^'")

// parameter gives the value of a parameter, in quotes where it needs them.
func parameter(s string) string {
	s = parameterEscapes.Replace(plain(s))
	if strings.ContainsAny(s, ":;,") {
		return `"` + s + `"`
	}
	return s
}
