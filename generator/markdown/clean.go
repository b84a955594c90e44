package markdown

import (
	"bytes"
	"unicode/utf8"

	"plansite/generator/damage"
)

var bom = []byte("\ufeff")

// clean makes src valid UTF-8 with LF line ends. Bytes that are no UTF-8 and
// characters that nobody sees become U+FFFD, one for one, so that columns stay
// those of the file; whoever read the file has reported them.
func clean(src []byte) []byte {
	if bytes.IndexByte(src, '\r') >= 0 {
		src = bytes.ReplaceAll(src, []byte("\r\n"), []byte("\n"))
		src = bytes.ReplaceAll(src, []byte("\r"), []byte("\n"))
	}
	i := foreign(src, 0)
	if i == len(src) {
		return src
	}
	out := make([]byte, 0, len(src)+16)
	from := 0
	for ; i < len(src); i = foreign(src, from) {
		_, size := utf8.DecodeRune(src[i:])
		out = append(append(out, src[from:i]...), "\ufffd"...)
		from = i + size
	}
	return append(out, src[from:]...)
}

// foreign finds the next byte from i on that is not UTF-8 or begins a control or
// invisible character; len(src) if there is none. Chinese text is nearly all
// three-byte characters from U+3000 on, of which none is invisible.
func foreign(src []byte, i int) int {
	for i < len(src) {
		c := src[i]
		switch {
		case c >= ' ' && c < 0x7f || c == '\n' || c == '\t':
			i++
		case c >= 0xe3 && c <= 0xe9 && i+2 < len(src) && src[i+1]&0xc0 == 0x80 && src[i+2]&0xc0 == 0x80:
			i += 3
		default:
			r, size := utf8.DecodeRune(src[i:])
			if r == utf8.RuneError && size == 1 || damage.Invisible(r) {
				return i
			}
			i += size
		}
	}
	return i
}
