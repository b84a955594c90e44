package damage

import (
	"html"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

var (
	// workbookEscape is how XLSX writes what XML cannot hold.
	workbookEscape = regexp.MustCompile(`^_x([0-9A-Fa-f]{4})_`)
	// codeEscape is how JSON and programs write what they do not print.
	codeEscape = regexp.MustCompile(`^(?:\\u[0-9A-Fa-f]{4})+`)
	// numbered and named are character references of HTML, which Markdown knows.
	numbered = regexp.MustCompile(`^&#(?:[0-9]{1,7}|[xX][0-9A-Fa-f]{1,6});`)
	named    = regexp.MustCompile(`^&(?:amp;)*(?:[a-z]{2,8}[0-9]{0,2}|[A-Z][a-z]{1,7});`)
)

// escaped finds an escape that no reader of the text would undo, or that stands
// for a damaged character. YAML would undo \u in double quotes, but nobody means it.
func escaped(text string, i int, markdown bool) Finding {
	s := text[i:]
	if m := workbookEscape.FindStringSubmatch(s); m != nil {
		return Finding{i, i + len(m[0]), Escaped, shown(m[1])}
	}
	if m := codeEscape.FindString(s); m != "" {
		return Finding{i, i + len(m), Escaped, decodedEscapes(m)}
	}
	m := numbered.FindString(s)
	if m == "" && !markdown {
		m = named.FindString(s)
	}
	if m == "" {
		return Finding{}
	}
	is := html.UnescapeString(m)
	if is == m || markdown && !damagedRune(is) {
		return Finding{}
	}
	return Finding{i, i + len(m), Escaped, visible(is)}
}

func damagedRune(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool {
		return replaced(r) || private(r) || Invisible(r) || r < ' ' && r != '\n' && r != '\t'
	})
}

// decodedEscapes gives what a row of \uXXXX stands for.
func decodedEscapes(s string) string {
	is, err := strconv.Unquote(`"` + s + `"`)
	if err != nil {
		return ""
	}
	return visible(is)
}

// shown is the character of a code in hexadecimal digits.
func shown(digits string) string {
	n, err := strconv.ParseUint(digits, 16, 32)
	if err != nil {
		return ""
	}
	return visible(string(rune(n)))
}

// visible gives s back if all of it is to be seen, and is no damage itself.
func visible(s string) string {
	if !utf8.ValidString(s) || damagedRune(s) || strings.TrimSpace(s) == "" || strings.ContainsFunc(s, unicode.IsControl) {
		return ""
	}
	return s
}

// conflicts finds the lines that git leaves in a file whose versions it could not
// merge.
func conflicts(text string) []Finding {
	var found []Finding
	if !strings.Contains(text, "<<<<<<<") && !strings.Contains(text, "=======") && !strings.Contains(text, ">>>>>>>") && !strings.Contains(text, "|||||||") {
		return nil
	}
	at := 0
	for line := range strings.Lines(text) {
		if end := strings.TrimRight(line, "\r\n"); conflictMark(end) {
			found = append(found, Finding{at, at + len(end), Conflict, ""})
		}
		at += len(line)
	}
	return found
}

// conflictMark tells a line of exactly seven marks, with a name after them or not.
func conflictMark(line string) bool {
	if len(line) < 7 || strings.Trim(line[:7], line[:1]) != "" {
		return false
	}
	switch line[0] {
	case '=':
		return strings.TrimSpace(line[7:]) == ""
	case '<', '>', '|':
		return len(line) == 7 || line[7] == ' '
	}
	return false
}
