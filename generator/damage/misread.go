package damage

import (
	"bytes"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// reading is a way to misread bytes: the bytes that each character stands for.
type reading struct {
	bytes  map[rune][]byte
	short  bool // two bytes of UTF-8 are evidence, too: Ã© is é
	begins bool // so are the first two bytes of a mark: 鈥?, â€
}

// readings are how UTF-8 is most often misread: as GBK and Big5 by Chinese
// programs, as the code pages of Windows, DOS and the Macintosh by others.
var readings = sync.OnceValue(func() []reading {
	western := single(charmap.Windows1252)
	for r := rune(0x80); r < 0xa0; r++ { // as Latin-1 has them
		western[r] = []byte{byte(r)}
	}
	gbk := double(simplifiedchinese.GBK)
	gbk['€'] = []byte{0x80} // as Windows has it
	return []reading{
		{bytes: gbk, begins: true},
		{bytes: western, short: true, begins: true},
		{bytes: single(charmap.Windows1251)},
		{bytes: single(charmap.CodePage437)},
		{bytes: single(charmap.Macintosh)},
		{bytes: double(traditionalchinese.Big5)},
	}
})

func single(c *charmap.Charmap) map[rune][]byte {
	m := make(map[rune][]byte, 128)
	for b := 0x80; b <= 0xff; b++ {
		if r := c.DecodeByte(byte(b)); r != utf8.RuneError {
			m[r] = []byte{byte(b)}
		}
	}
	return m
}

func double(e encoding.Encoding) map[rune][]byte {
	m := make(map[rune][]byte, 24000)
	decoder, text := e.NewDecoder(), make([]byte, 8)
	for lead := 0x81; lead <= 0xfe; lead++ {
		for trail := 0x40; trail <= 0xfe; trail++ {
			pair := []byte{byte(lead), byte(trail)}
			n, _, err := decoder.Transform(text, pair, true)
			if r, size := utf8.DecodeRune(text[:n]); err == nil && size == n && r < 0x10000 && r != utf8.RuneError {
				m[r] = pair
			}
		}
	}
	return m
}

// starts tells the characters with which misread text may begin.
var starts = sync.OnceValue(func() *[0x10000]bool {
	var s [0x10000]bool
	for _, reading := range readings() {
		for r, b := range reading.bytes {
			three := b[0] >= 0xe2 && b[0] <= 0xef && (len(b) == 1 || b[1] >= 0x80 && b[1] < 0xc0)
			s[r] = s[r] || three || reading.short && b[0] >= 0xc2 && b[0] <= 0xc5
		}
	}
	for r := rune(0xa1); r < 0x100; r++ { // GBK as Latin-1
		s[r] = true
	}
	return &s
})

// misread tells whether misread text begins at the i-th byte, where it ends and
// what it was, so far as that is whole.
func misread(text string, i int) (to int, likely string) {
	if r, _ := utf8.DecodeRuneInString(text[i:]); r > 0xffff || !starts()[r] {
		return 0, ""
	}
	for _, reading := range readings() {
		if to, likely := reading.undo(text[i:]); to > 0 {
			return i + to, likely
		}
	}
	if to, likely := chineseAsLatin(text, i); to > 0 {
		return to, likely
	}
	return 0, ""
}

// undo reads the beginning of s as the UTF-8 that it was: how much of it, and
// what comes of it. It wants evidence, since single characters do occur.
func (m reading) undo(s string) (to int, likely string) {
	var out strings.Builder
	b := bytesOf{from: m.bytes, text: s}
	n, letters, marks := 0, 0, 0
	for b.upTo(n + 3) {
		r, size := utf8.DecodeRune(b.raw[n:])
		if size == 3 && isMark(r) {
			marks++
		} else if size == 3 && common(r) || size == 2 && m.short && isWestern(r) {
			letters++
		} else {
			break
		}
		if r != utf8.RuneError && r != '\ufeff' {
			out.WriteRune(r)
		}
		n += size
	}
	switch {
	case letters+marks >= 2 || marks > 0 || letters > 0 && n == 2 && b.raw[0] <= 0xc3, letters > 0 && n == 3 && bothRare(s):
		return b.ends[n-1], out.String()
	case m.begins && cutMark(b.raw, s, b.ends):
		return b.ends[1], ""
	}
	return 0, ""
}

// bytesOf gives the bytes that the characters of a text stand for, as far as they
// are asked for: most that looks misread at first is not.
type bytesOf struct {
	from map[rune][]byte
	text string
	at   int    // of the next character
	raw  []byte // of those before
	ends []int  // for each byte, where its character ends
}

// upTo tells whether there are bytes for another character, up to three from the
// n-th on.
func (b *bytesOf) upTo(n int) bool {
	for len(b.raw) < n {
		r, size := utf8.DecodeRuneInString(b.text[b.at:])
		raw, ok := b.from[r]
		if !ok || size == 0 {
			break
		}
		b.at += size
		for _, c := range raw {
			b.raw, b.ends = append(b.raw, c), append(b.ends, b.at)
		}
	}
	return len(b.raw) > n-3
}

// bothRare tells whether s begins with two characters that GB 2312 lacks.
func bothRare(s string) bool {
	n := 0
	for _, r := range s {
		if len(readings()[0].bytes[r]) != 2 || common(r) || n == 2 {
			break
		}
		n++
	}
	return n == 2
}

// isMark tells punctuation of Chinese and of print, which no misreading but this
// one makes of a single character, and what stands for damage already.
func isMark(r rune) bool {
	return r >= 0x2010 && r <= 0x203b || r >= 0x3001 && r <= 0x3015 || r >= 0xff01 && r <= 0xff1f || r == utf8.RuneError
}

// common tells the characters of everyday Chinese, and a byte order mark.
func common(r rune) bool {
	b := readings()[0].bytes[r]
	return r == '\ufeff' || len(b) == 2 && b[0] >= 0xb0 && b[0] <= 0xf7 && b[1] >= 0xa1
}

// isWestern tells the letters and signs of Western Europe.
func isWestern(r rune) bool { return r >= 0xa0 && r < 0x180 }

// cutMark tells whether a mark whose last byte is lost begins s: 鈥?, â€, 锛?.
func cutMark(raw []byte, s string, ends []int) bool {
	if len(raw) < 2 {
		return false
	}
	switch {
	case bytes.HasPrefix(raw, []byte{0xe2, 0x80}), bytes.HasPrefix(raw, []byte{0xe3, 0x80}):
		return true
	case bytes.HasPrefix(raw, []byte{0xef, 0xbc}):
		return ends[0] != ends[1] || strings.HasPrefix(s[ends[1]:], "?") || strings.HasPrefix(s[ends[1]:], "\ufffd")
	}
	return false
}

// chineseAsLatin finds GBK that was read as Latin-1: ÖÐ¹ú is 中国. No language
// of Europe has four letters beyond ASCII in a row that make Chinese.
func chineseAsLatin(text string, i int) (to int, likely string) {
	const most = 80 // bytes: a long run is told piece by piece
	length := run(text[i:min(len(text), i+most)], func(r rune) bool { return r >= 0xa1 && r <= 0xff })
	var raw []byte
	letters := false
	for _, r := range text[i : i+length] {
		raw = append(raw, byte(r))
		letters = letters || r >= 0xc0
	}
	raw = raw[:len(raw)&^1]
	if len(raw) < 4 || !letters || len(bytes.Trim(raw, string(raw[:1]))) == 0 {
		return 0, ""
	}
	is, err := simplifiedchinese.GBK.NewDecoder().Bytes(raw)
	if err != nil || bytes.ContainsFunc(is, func(r rune) bool { return !firstLevel(r) && !isMark(r) }) {
		return 0, ""
	}
	return i + 2*len(raw), string(is)
}

// firstLevel tells the 3,755 most frequent characters of GB 2312.
func firstLevel(r rune) bool {
	b := readings()[0].bytes[r]
	return len(b) == 2 && b[0] >= 0xb0 && b[0] <= 0xd7 && b[1] >= 0xa1
}
