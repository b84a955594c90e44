package markdown

import (
	"bytes"
	"strconv"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
)

// escapes are the bytes that HTML text and attribute values cannot hold as they are.
var escapes = [256]string{'&': "&amp;", '<': "&lt;", '>': "&gt;", '"': "&quot;"}

// escape appends s as HTML text.
func escape(dst, s []byte) []byte {
	from := 0
	for i, c := range s {
		if e := escapes[c]; e != "" {
			dst = append(append(dst, s[from:i]...), e...)
			from = i + 1
		}
	}
	return append(dst, s[from:]...)
}

// unescape appends s with its backslash escapes and character references resolved.
func unescape(dst, s []byte) []byte {
	for {
		i := bytes.IndexAny(s, `\&`)
		if i < 0 {
			return append(dst, s...)
		}
		dst = append(dst, s[:i]...)
		s = s[i:]
		if s[0] == '\\' {
			if len(s) > 1 && util.IsPunct(s[1]) {
				s = s[1:]
			}
			dst, s = append(dst, s[0]), s[1:]
			continue
		}
		text, n := reference(s)
		dst, s = append(dst, text...), s[n:]
	}
}

// reference resolves the character reference that s begins with, and gives how
// long it is; an ampersand that begins none stands for itself.
func reference(s []byte) (text []byte, n int) {
	end := bytes.IndexByte(s[:min(len(s), 40)], ';')
	if end < 2 {
		return s[:1], 1
	}
	if s[1] != '#' {
		if e, ok := util.LookUpHTML5EntityByName(string(s[1:end])); ok {
			return e.Characters, end + 1
		}
		return s[:1], 1
	}
	digits, base, most := string(s[2:end]), 10, 7
	if digits != "" && digits[0]|0x20 == 'x' {
		digits, base, most = digits[1:], 16, 6
	}
	v, err := strconv.ParseUint(digits, base, 32)
	if err != nil || len(digits) > most {
		return s[:1], 1
	}
	return utf8.AppendRune(nil, util.ToValidRune(rune(v))), end + 1
}

func isPunct(c byte) bool { return util.IsPunct(c) }
