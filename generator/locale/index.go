package locale

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// Index puts texts of a language in the order of a dictionary and tells the
// letter that each stands under. Chinese is ordered by pinyin. One goroutine at
// a time may use it.
type Index struct {
	order    *collate.Collator
	articles []string
}

// NewIndex gives the index of the language that f writes.
func (f Format) NewIndex() *Index {
	return &Index{order: collate.New(language.Make(f.Tag), collate.Loose), articles: f.Articles}
}

// NoLetter is what stands in an index under no letter, such as 14th.
const NoLetter = "0–9"

// initials are the letters that begin a syllable of pinyin, each with the first
// of its characters in the order of pinyin.
var initials = []struct {
	letter string
	first  rune
}{
	{"A", '阿'}, {"B", '八'}, {"C", '嚓'}, {"D", '咑'}, {"E", '妸'}, {"F", '发'},
	{"G", '旮'}, {"H", '哈'}, {"J", '丌'}, {"K", '咔'}, {"L", '垃'}, {"M", '妈'},
	{"N", '拏'}, {"O", '噢'}, {"P", '妑'}, {"Q", '七'}, {"R", '呥'}, {"S", '仨'},
	{"T", '他'}, {"W", '屲'}, {"X", '夕'}, {"Y", '丫'}, {"Z", '帀'},
}

// Letter is the capital that s stands under, or NoLetter. A Chinese character
// stands under the first letter of its usual reading, or of the one given.
func (x *Index) Letter(s, reading string) string {
	r, _ := utf8.DecodeRuneInString(x.sorted(s))
	switch {
	case unicode.Is(unicode.Han, r) && reading != "":
		return strings.ToUpper(reading[:1])
	case unicode.Is(unicode.Han, r):
		return x.initial(r)
	case unicode.IsLetter(r):
		return string(unicode.ToUpper(r))
	}
	return NoLetter
}

func (x *Index) initial(r rune) string {
	letter := NoLetter
	for _, i := range initials {
		if x.order.CompareString(string(r), string(i.first)) < 0 {
			break
		}
		letter = i.letter
	}
	return letter
}

// Compare orders two texts.
func (x *Index) Compare(a, b string) int {
	if c := x.order.CompareString(x.sorted(a), x.sorted(b)); c != 0 {
		return c
	}
	return strings.Compare(a, b)
}

// sorted is s from where its order begins: after a quotation mark and an article.
func (x *Index) sorted(s string) string {
	s = strings.TrimLeftFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
	for _, a := range x.articles {
		if rest, ok := strings.CutPrefix(s, a+" "); ok {
			return rest
		}
	}
	return s
}
