package search

import (
	"strconv"
	"unicode/utf8"
)

// The files of an index are scripts that hand their data to a function of the
// page: pages opened from a folder cannot fetch data, and the site's policy
// allows scripts of its own alone.

const hexDigits = "0123456789abcdef"

// call begins a script that hands over the data called name, which take about
// so many bytes.
func call(version, name string, size int) []byte {
	out := make([]byte, 0, size+size/16+128)
	return append(out, `plansiteSearch("`+version+`","`+name+`",`...)
}

// appendString appends s as a string of JavaScript and of JSON that is harmless
// in HTML too.
func appendString(dst []byte, s string) []byte {
	dst = append(dst, '"')
	from := 0
	for i := 0; i < len(s); {
		b := s[i]
		if b < utf8.RuneSelf {
			if b >= 0x20 && b != '"' && b != '\\' && b != '<' && b != '>' && b != '&' && b != 0x7F {
				i++
				continue
			}
			dst = append(dst, s[from:i]...)
			if b == '\n' {
				dst = append(dst, `\n`...)
			} else {
				dst = append(dst, '\\', 'u', '0', '0', hexDigits[b>>4], hexDigits[b&15])
			}
			i++
			from = i
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			dst = append(append(dst, s[from:i]...), "\uFFFD"...)
			from = i + size
		case r == 0x2028 || r == 0x2029:
			dst = append(append(dst, s[from:i]...), `\u`...)
			dst = strconv.AppendInt(dst, int64(r), 16)
			from = i + size
		}
		i += size
	}
	return append(append(dst, s[from:]...), '"')
}
