package source

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"plansite/generator/diag"
)

var (
	bom     = []byte("\xef\xbb\xbf")
	utf16LE = []byte("\xff\xfe")
	utf16BE = []byte("\xfe\xff")
)

// toUTF8 gives the bytes of a file as UTF-8 without a byte order mark: what has
// a mark is what the mark says; what is valid UTF-8 is that; else UTF-16 and
// GB18030 are tried, and what fits is told. What fits none comes back as it is.
func toUTF8(file string, raw []byte, to *diag.List) []byte {
	switch {
	case bytes.HasPrefix(raw, bom):
		return raw[len(bom):]
	case bytes.HasPrefix(raw, utf16LE):
		return marked(unicode.LittleEndian, raw)
	case bytes.HasPrefix(raw, utf16BE):
		return marked(unicode.BigEndian, raw)
	}
	enc, name := guess(raw)
	if enc == nil {
		return raw
	}
	text := decoded(enc, raw, nil)
	if text == nil {
		return raw
	}
	to.AddWarning(diag.Pos{File: file}, "encoding-guessed", diag.M("文件不是 UTF-8，已按 %s 读取", "the file is not UTF-8; it was read as %s", name),
		diag.M("文字没有错就可以不管；另存为 UTF-8 后不再提醒", "nothing need be done if the words are right; saved as UTF-8 it is read without a guess"))
	return text
}

// marked gives UTF-16 with a byte order mark in UTF-8; halves of characters
// become U+FFFD, which is told where damage is.
func marked(order unicode.Endianness, raw []byte) []byte {
	text, err := unicode.UTF16(order, unicode.IgnoreBOM).NewDecoder().Bytes(raw[2:])
	if err != nil || len(raw)%2 != 0 {
		return raw
	}
	return text
}

// decoded gives raw in UTF-8, or instead where some of it is no text.
func decoded(enc encoding.Encoding, raw, instead []byte) []byte {
	text, err := enc.NewDecoder().Bytes(raw)
	if err != nil || bytes.ContainsRune(text, utf8.RuneError) {
		return instead
	}
	return text
}

// guess names the encoding that bytes without a mark seem to have; nil is UTF-8,
// whole or damaged.
func guess(raw []byte) (encoding.Encoding, string) {
	if bytes.IndexByte(raw, 0) >= 0 {
		return guessUTF16(raw)
	}
	if utf8.Valid(raw) || !likeGB18030(raw) {
		return nil, ""
	}
	return simplifiedchinese.GB18030, "GB18030"
}

// guessUTF16 goes by the NULs that ASCII has in UTF-16. They are all on one side
// of the pairs, and ends of lines have them: a stray NUL in another file does not.
func guessUTF16(raw []byte) (encoding.Encoding, string) {
	var nul, ends [2]int // by the side on which the NUL is
	for i := 0; i+1 < len(raw); i += 2 {
		for side := range 2 {
			if raw[i+side] == 0 {
				nul[side]++
				if raw[i+1-side] == '\n' {
					ends[side]++
				}
			}
		}
	}
	lines := bytes.Count(raw, []byte("\n"))
	like := func(side int) bool {
		return nul[1-side] == 0 && (lines > 0 && 2*ends[side] >= lines || lines == 0 && 4*nul[side] >= len(raw))
	}
	switch {
	case len(raw)%2 != 0:
		return nil, ""
	case like(1):
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "UTF-16 LE"
	case like(0):
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "UTF-16 BE"
	}
	return nil, ""
}

// likeGB18030 tells Chinese in GB18030 from UTF-8 with a few bad bytes and from
// the encodings of Western Europe. Bytes beyond ASCII come in pairs there, most
// of them in the rows of common characters; three bytes that make a character
// in UTF-8 hardly ever occur.
func likeGB18030(raw []byte) bool {
	pairs, common, utf8like := 0, 0, 0
	for i := 0; i < len(raw); {
		if raw[i] < utf8.RuneSelf {
			i++
			continue
		}
		if _, n := utf8.DecodeRune(raw[i:]); n >= 3 {
			utf8like++
		}
		if i+1 < len(raw) && raw[i] >= 0xa1 && raw[i] <= 0xf7 && raw[i+1] >= 0xa1 {
			common++
		}
		pairs++
		i += 2
	}
	return 2*common > pairs && 4*utf8like < pairs
}
