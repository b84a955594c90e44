package schema

import "regexp"

// A spreadsheet takes a cell that begins with one of these characters for a
// formula, which somebody else's text must not become. Apostrophes before them
// count, so that each Unguard undoes exactly one Guard.
var (
	bare    = regexp.MustCompile(`^'*[=+\-@＝＋－＠\t\r]`)
	guarded = regexp.MustCompile(`^''*[=+\-@＝＋－＠\t\r]`)
)

// Guard gives a text as downloads hold it in CSV and XLSX: with an apostrophe
// before what a spreadsheet would run. It is for columns of type String and URL
// alone; numbers may be negative.
func Guard(s string) string {
	if bare.MatchString(s) {
		return "'" + s
	}
	return s
}

// Unguard undoes Guard, and leaves other texts alone.
func Unguard(s string) string {
	if guarded.MatchString(s) {
		return s[1:]
	}
	return s
}
