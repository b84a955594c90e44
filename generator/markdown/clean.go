package markdown

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"plansite/generator/diag"
)

var bom = []byte("\ufeff")

// clean makes src valid UTF-8 with LF line ends. Bytes that are no UTF-8 and
// characters that nobody sees are reported and become U+FFFD, one for one, so
// that columns stay those of the file.
func (r *report) clean(src []byte) []byte {
	if bytes.IndexByte(src, '\r') >= 0 {
		src = bytes.ReplaceAll(src, []byte("\r\n"), []byte("\n"))
		src = bytes.ReplaceAll(src, []byte("\r"), []byte("\n"))
	}
	r.doc.src = src
	i := foreign(src, 0)
	if i == len(src) {
		return src
	}
	out := make([]byte, 0, len(src)+16)
	from := 0
	for ; i < len(src); i = foreign(src, from) {
		c, size := utf8.DecodeRune(src[i:])
		r.foreign(i, c, src[i])
		out = append(append(out, src[from:i]...), "\ufffd"...)
		from = i + size
	}
	return append(out, src[from:]...)
}

func (r *report) foreign(offset int, c rune, b byte) {
	if c == utf8.RuneError {
		r.error(offset, "encoding",
			diag.M("此处的字节 0x%02X 不是 UTF-8 文字", "byte 0x%02X here is not UTF-8 text", b),
			diag.M("将文件另存为 UTF-8 编码", "save the file as UTF-8"))
		return
	}
	r.error(offset, "invisible-character",
		diag.M("此处有看不见的控制字符 U+%04X", "invisible control character U+%04X", c),
		diag.M("删除它；可将光标移到此处按删除键，再重新输入附近文字", "delete it: put the cursor here, remove it and type the neighbouring text again"))
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
			if r == utf8.RuneError && size == 1 || invisible(r) {
				return i
			}
			i += size
		}
	}
	return i
}

// invisible tells control characters, separators of lines, and characters of
// format (Cf), which hold the bidirectional controls, zero-width characters, the
// soft hyphen and tags. The joiner of emoji is seen by what it joins.
func invisible(r rune) bool {
	return r != '\u200d' && unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp)
}
