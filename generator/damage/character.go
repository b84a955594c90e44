package damage

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// replaced tells characters that a program writes where it could not keep the
// real one, and those that Unicode keeps for no character at all.
func replaced(r rune) bool {
	return r == utf8.RuneError || r == '\ufffc' || r&0xfffe == 0xfffe || r >= 0xfdd0 && r <= 0xfdef
}

func private(r rune) bool { return unicode.Is(unicode.Co, r) }

// Invisible tells characters that nobody sees: controls, separators of lines,
// format characters – bidirectional controls, zero widths, the soft hyphen, tags –
// and the fillers and blanks that count as letters or symbols. The line feed and
// the tab are text; the joiners are too, between what they join.
func Invisible(r rune) bool {
	switch r {
	case '\n', '\t', '\u200d':
		return false
	case '\u034f', '\u115f', '\u1160', '\u17b4', '\u17b5', '\u2800', '\u3164', '\uffa0':
		return true
	}
	return (r < 0x3000 || r >= 0xfe00) && unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp)
}

// joining are the scripts whose letters need joiners and non-joiners to be spelt.
var joining = []*unicode.RangeTable{unicode.Arabic, unicode.Syriac, unicode.Mongolian, unicode.Devanagari, unicode.Bengali,
	unicode.Gurmukhi, unicode.Gujarati, unicode.Oriya, unicode.Tamil, unicode.Telugu, unicode.Kannada, unicode.Malayalam, unicode.Sinhala, unicode.Khmer}

// joins tells whether a joiner stands where it belongs: between the parts of an
// emoji, or in a word of a script that is spelt with it.
func joins(before string, r rune, after string) bool {
	left, _ := utf8.DecodeLastRuneInString(before)
	right, _ := utf8.DecodeRuneInString(after)
	switch {
	case r != '\u200c' && r != '\u200d':
		return false
	case unicode.In(left, joining...):
		return unicode.In(right, joining...)
	}
	return r == '\u200d' && unicode.In(left, unicode.So, unicode.Sk, unicode.Mn) && unicode.In(right, unicode.So, unicode.Sm)
}

func isFiller(r rune) bool {
	return r == '烫' || r == '屯' || r == '葺' || r == '铪'
}

// filler finds three fillers of one kind, or more.
func filler(text string, i int, r rune, n int) Finding {
	length := run(text[i:], func(c rune) bool { return c == r })
	if length < 3*n {
		return Finding{}
	}
	return Finding{i, i + length, Filler, ""}
}

// lost finds question marks that stand for characters: several of them, unless
// they end an English word or sentence.
func lost(text string, i int) Finding {
	n := run(text[i:], func(r rune) bool { return r == '?' })
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	if before == '?' {
		return Finding{}
	}
	asks := before < utf8.RuneSelf && (unicode.IsLetter(before) || unicode.IsDigit(before) || i > 0 && strings.ContainsRune(`!)"'`, before)) || before == '”' || before == '’'
	if n < 2 || n < 4 && asks {
		return Finding{}
	}
	return Finding{i, i + n, Lost, ""}
}
