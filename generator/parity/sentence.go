package parity

import (
	"iter"
	"strings"
	"time"
	"unicode/utf8"
)

// hanSigns are the characters without one of which, a figure, a Roman numeral or a
// number of one character, a Chinese sentence holds no number. The last are of substances.
const hanSigns = "〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟双半首翻粒氧臭烷冠"

// numberSign reports whether a character may be a number or the beginning of one.
func numberSign(r rune) bool {
	switch {
	case r <= 0x7f:
		return r >= '0' && r <= '9' || r == 'I' || r == 'V' || r == 'X'
	case r >= 'Ⅰ' && r <= 'ⅻ', r >= '①' && r <= '⒛', r >= '㈠' && r <= '㈩':
		return true
	}
	return strings.ContainsRune(hanSigns, r)
}

// romanBytes begin, in UTF-8, the Roman numerals of one character.
const romanBytes = "\xe2\x85"

// chineseSentences gives the parts of a text, between marks that no number
// crosses, that may hold a number. A part begins with the mark before it, so
// that only that of a line begins like one.
func chineseSentences(text string) []span {
	var list []span
	start, numbers := 0, false
	done := func(end int) {
		if numbers {
			list = append(list, span{start, end})
		}
		numbers = false
	}
	for i, r := range text {
		switch r {
		case '\n':
			done(i + 1)
			start = i + 1
		case '，', '。', '；', '！', '？':
			done(i)
			start = i
		default:
			numbers = numbers || numberSign(r)
		}
	}
	done(len(text))
	return list
}

// englishSentences does the same for English: a comma ends a part only before a
// small letter, a full stop only before a capital that no abbreviation such as
// “No.” precedes.
func englishSentences(text string) []span {
	var list []span
	start := 0
	done := func(end int) {
		if part := text[start:end]; strings.ContainsAny(part, "0123456789") || strings.Contains(part, romanBytes) || hasNumberWord(part) {
			list = append(list, span{start, end})
		}
	}
	for i := 0; i < len(text); i++ {
		switch {
		case text[i] == '\n':
			done(i + 1)
			start = i + 1
		case text[i] == ';', text[i] == '.' && sentenceEnds(text, i), text[i] == ',' && clauseEnds(text, i):
			done(i)
			start = i
		}
	}
	done(len(text))
	return list
}

// sentenceEnds tells whether the full stop at i is followed by a new sentence;
// in “No. V” and “Fig. A”, after a short word, it may not be.
func sentenceEnds(text string, i int) bool {
	if i+2 >= len(text) || text[i+1] != ' ' || text[i+2] < 'A' || text[i+2] > 'Z' {
		return false
	}
	const word = 4
	return i >= word && !strings.ContainsAny(text[i-word:i], " \n(")
}

// clauseEnds tells whether the comma at i is followed by a word in small letters.
func clauseEnds(text string, i int) bool {
	return i+2 < len(text) && text[i+1] == ' ' && text[i+2] >= 'a' && text[i+2] <= 'z'
}

func hasNumberWord(text string) bool {
	for word := range latinWords([]byte(text)) {
		if numberWords[word] || isRoman(word) {
			return true
		}
	}
	return false
}

// numberWords are the words without one of which, a figure or a Roman number an
// English sentence holds no number that must be matched, the hints apart.
var numberWords = func() map[string]bool {
	set := map[string]bool{"noon": true}
	for w := range wordValues {
		set[w], set[w+"fold"] = true, true
	}
	for w := range ordinalNames {
		set[w], set[w+"ly"] = true, true
	}
	for w := range parts {
		set[w], set[w+"s"] = true, true
	}
	for m := time.January; m <= time.December; m++ {
		name := strings.ToLower(m.String())
		set[name], set[name[:3]] = true, true
	}
	set["sept"] = true
	return set
}()

func isRoman(word string) bool { return strings.Trim(word, "ivx") == "" }

// latinWords gives the words of ASCII letters, in lower case, with their places.
// A word that is part of a longer one in other letters, or beside a figure, is none.
func latinWords(text []byte) iter.Seq2[string, span] {
	return func(yield func(string, span) bool) {
		var low [24]byte
		for i := 0; i < len(text); {
			if !letter(text[i]) {
				i++
				continue
			}
			start := i
			for ; i < len(text) && letter(text[i]); i++ {
				if i-start < len(low) {
					low[i-start] = text[i] | ' '
				}
			}
			if i-start > len(low) || wordPart(text, start-1) || wordPart(text, i) {
				continue
			}
			if !yield(string(low[:i-start]), span{start, i}) {
				return
			}
		}
	}
}

func letter(c byte) bool { return c|' ' >= 'a' && c|' ' <= 'z' }

// wordPart tells whether the byte at i continues a word, as \b of a pattern sees it.
func wordPart(text []byte, i int) bool {
	return i >= 0 && i < len(text) && (text[i] >= '0' && text[i] <= '9' || text[i] == '_') && text[i] < utf8.RuneSelf
}
